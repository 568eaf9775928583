import type { Draft } from 'immer';
import { z } from 'zod';
import { lookThrough } from '../bin/lookThrough.ts';
import { find } from '../notebook/find.ts';
import { idSchema } from '../notebook/primitives.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type CommandContext, command, NotebookError } from '../operation.ts';
import { askAnew } from './carryOver.ts';
import { fates, type Interview, type PlannedQuestion } from './model.ts';
import { newInterview } from './newInterview.ts';
import { shareTopic } from './topics.ts';
import { wasAsked } from './wasAsked.ts';

/** Operations for what becomes of a talk once it is over. */
export const endingOperations = {
  'interviews.decideQuestion': command({
    summary:
      'Says what becomes of a question that was not asked: kept, moved to the next interview with somebody else, put into the thank-you, or dropped; null leaves it open.',
    label: ({ fate }) => fateLabels[fate ?? 'open'],
    input: z.strictObject({
      interviewId: idSchema,
      plannedQuestionId: idSchema,
      fate: z.enum(fates).nullable(),
      /** Whom it is moved to; only for `moved`. */
      contactId: idSchema.nullable().default(null),
    }),
    run: (draft, { interviewId, plannedQuestionId, fate, contactId }, context) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const question = find(interview.questions, plannedQuestionId, 'question');
      if (fate !== null && wasAsked(question)) {
        throw new NotebookError('conflict', 'This question was asked.');
      }
      const to = fate === 'moved' ? (contactId ?? '') : null;
      question.fate = fate === null ? null : { kind: fate, contactId: to };
      return {
        interviewId: to === null ? null : moveTo(draft, interviewId, question, to, context),
      };
    },
  }),
};

const fateLabels = {
  open: 'Leave question open',
  keep: 'Keep question',
  moved: 'Move question',
  thank_you: 'Put question into the thank-you',
  dropped: 'Drop question',
} as const;

/** Puts a question at the end of the next other interview planned with a person, planning one if there is none; answers its id. */
function moveTo(
  draft: Draft<Notebook>,
  fromInterviewId: string,
  question: PlannedQuestion,
  contactId: string,
  context: CommandContext,
): string {
  find(draft.contacts, contactId, 'person');
  const others = lookThrough(draft, 'interviews').filter(
    (one) => one.interviewId !== fromInterviewId,
  );
  const planned = nextPlanned(others, contactId);
  const interview =
    planned === null ? newInterview([contactId], {}, context) : draft.interviews[planned];
  if (interview === undefined) throw new NotebookError('not_found', 'There is no such interview.');
  if (planned === null) draft.interviews[interview.interviewId] = interview;
  const isThere = Object.values(interview.questions).some((one) => shareTopic(one, question));
  if (!isThere) {
    const anew = askAnew(question, context.newId);
    interview.questions[anew.plannedQuestionId] = anew;
    interview.questionOrder.push(anew.plannedQuestionId);
  }
  return interview.interviewId;
}

/** The planned interview with a person that comes first, dated ones before the others; null for none. */
function nextPlanned(interviews: readonly Interview[], contactId: string): string | null {
  const [first] = interviews
    .filter(({ status, contactIds, call }) => {
      return status === 'planned' && call === null && contactIds.includes(contactId);
    })
    .toSorted((one, other) => timeOf(one) - timeOf(other));
  return first?.interviewId ?? null;
}

// So far away that it comes after any date, yet a number that can be subtracted.
const timeOf = ({ startsAt }: Interview) =>
  startsAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(startsAt);
