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

const fateInput = z.strictObject({
  interviewId: idSchema,
  fate: z.enum(fates).nullable(),
  /** Whom it is moved to; only for `moved`. */
  contactId: idSchema.nullable().default(null),
});

/** Operations for what becomes of a talk once it is over. */
export const endingOperations = {
  'interviews.decideQuestion': command({
    summary:
      'Says what becomes of a question that was not asked: kept, moved to the next interview with somebody else, put into the thank-you, or dropped; null leaves it open.',
    label: ({ fate }) => fateLabels[fate ?? 'open'],
    input: fateInput.extend({ plannedQuestionId: idSchema }),
    // Arrow keys pass by some choices on the way to another; a move makes more than a mark.
    mergeKey: ({ plannedQuestionId, fate }) =>
      fate === 'moved' ? null : `fate:${plannedQuestionId}`,
    run: (draft, { plannedQuestionId, ...input }, context) =>
      decide(draft, [plannedQuestionId], input, context),
  }),

  'interviews.decideQuestions': command({
    summary:
      'Says the same of several questions that were not asked; see interviews.decideQuestion.',
    label: ({ fate }) => fateLabels[fate ?? 'open'].replace('question', 'questions'),
    input: fateInput.extend({ plannedQuestionIds: z.array(idSchema).min(1).max(5_000) }),
    run: (draft, { plannedQuestionIds, ...input }, context) =>
      decide(draft, plannedQuestionIds, input, context),
  }),
};

const fateLabels = {
  open: 'Leave question open',
  keep: 'Keep question',
  moved: 'Move question',
  thank_you: 'Put question into the thank-you',
  dropped: 'Drop question',
} as const;

function decide(
  draft: Draft<Notebook>,
  plannedQuestionIds: readonly string[],
  { interviewId, fate, contactId }: z.output<typeof fateInput>,
  context: CommandContext,
): { interviewId: string | null } {
  const { questions } = find(draft.interviews, interviewId, 'interview');
  const to = fate === 'moved' ? nextWith(draft, contactId ?? '', interviewId, context) : null;
  for (const plannedQuestionId of plannedQuestionIds) {
    const question = find(questions, plannedQuestionId, 'question');
    if (fate !== null && wasAsked(question)) {
      throw new NotebookError('conflict', 'This question was asked.');
    }
    question.fate =
      fate === null ? null : { kind: fate, contactId: to === null ? null : contactId };
    if (to !== null) putAtEnd(to, question, context);
  }
  return { interviewId: to?.interviewId ?? null };
}

/** The next other interview planned with a person; plans one if there is none. */
function nextWith(
  draft: Draft<Notebook>,
  contactId: string,
  fromInterviewId: string,
  context: CommandContext,
): Draft<Interview> {
  find(draft.contacts, contactId, 'person');
  const others = lookThrough(draft, 'interviews').filter(
    (one) => one.interviewId !== fromInterviewId,
  );
  const planned = nextPlanned(others, contactId);
  if (planned !== null) return find(draft.interviews, planned, 'interview');
  const interview = newInterview([contactId], {}, context);
  draft.interviews[interview.interviewId] = interview;
  return find(draft.interviews, interview.interviewId, 'interview');
}

function putAtEnd(
  interview: Draft<Interview>,
  question: PlannedQuestion,
  { newId }: CommandContext,
): void {
  if (Object.values(interview.questions).some((one) => shareTopic(one, question))) return;
  const anew = askAnew(question, newId);
  interview.questions[anew.plannedQuestionId] = anew;
  interview.questionOrder.push(anew.plannedQuestionId);
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
