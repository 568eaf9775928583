import { z } from 'zod';
import { removeInterview } from '../bin/removePeople.ts';
import { removePlannedQuestion } from '../bin/removeRecords.ts';
import { addDays, dayOf } from '../dates.ts';
import { addFollowUp, thankYouText } from '../follow-ups/addFollowUp.ts';
import { assignFields, find, moveItem } from '../notebook/find.ts';
import { idSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';
import { bankQuestionFieldsSchema } from '../question-bank/model.ts';
import {
  defaultLengthMinutes,
  type Interview,
  interviewInputSchema,
  type Mode,
  plannedQuestionSchema,
  talkingPointSchema,
  theyMayAskSchema,
} from './model.ts';
import { interviewNoteOperations } from './noteOperations.ts';
import { planQuestion, planTheyMayAsk } from './planQuestion.ts';

const byId = z.strictObject({ interviewId: idSchema });
const questionRef = z.strictObject({ interviewId: idSchema, plannedQuestionId: idSchema });
const typedQuestion = bankQuestionFieldsSchema
  .omit({ kind: true, tags: true, answerPoints: true })
  .partial()
  .required({ text: true });
const questionFields = plannedQuestionSchema
  .omit({ plannedQuestionId: true, bankQuestionId: true, note: true })
  .partial();

/** Operations on interviews and their question plans. */
export const interviewOperations = {
  'interviews.plan': command({
    summary:
      'Plans an interview with one or more people; the length follows the mode unless given.',
    label: 'Plan interview',
    input: interviewInputSchema.partial().required({ contactIds: true }),
    run: (draft, { contactIds, ...fields }, { newId, now, timeZone }) => {
      for (const contactId of contactIds) find(draft.contacts, contactId, 'person');
      const mode: Mode = fields.mode ?? 'video';
      const interviewId = newId();
      const interview: Interview = {
        interviewId,
        contactIds: [...new Set(contactIds)],
        kind: 'informational',
        mode,
        startsAt: null,
        timeZone,
        place: '',
        lengthMinutes: defaultLengthMinutes[mode],
        objective: '',
        status: 'planned',
        endedAt: null,
        questions: {},
        questionOrder: [],
        talkingPoints: [],
        theyMayAsk: [],
        freeNote: '',
        summary: '',
        createdAt: now,
      };
      assignFields(interview, fields);
      draft.interviews[interviewId] = interview;
      return { interviewId };
    },
  }),

  'interviews.update': command({
    summary: 'Changes who, how, when, where, how long or what for.',
    label: 'Edit interview',
    input: z.strictObject({ interviewId: idSchema, fields: interviewInputSchema.partial() }),
    mergeKey: ({ interviewId, fields }) => `interview:${interviewId}:${Object.keys(fields).join()}`,
    run: (draft, { interviewId, fields }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      for (const contactId of fields.contactIds ?? []) find(draft.contacts, contactId, 'person');
      const contactIds = fields.contactIds && [...new Set(fields.contactIds)];
      const hadDefaultLength = interview.lengthMinutes === defaultLengthMinutes[interview.mode];
      assignFields(interview, { ...fields, contactIds });
      if (fields.mode && fields.lengthMinutes === undefined && hadDefaultLength) {
        interview.lengthMinutes = defaultLengthMinutes[fields.mode];
      }
    },
  }),

  'interviews.finish': command({
    summary: 'Marks an interview as held and puts a thank-you for each person on the list.',
    label: 'Finish interview',
    input: byId,
    run: (draft, { interviewId }, context) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      interview.status = 'done';
      interview.endedAt ??= context.now;
      const dueOn = addDays(dayOf(interview.endedAt, interview.timeZone), 1);
      for (const contactId of interview.contactIds) {
        const isPlanned = Object.values(draft.followUps).some(
          (followUp) =>
            followUp.kind === 'thank_you' &&
            followUp.interviewId === interviewId &&
            followUp.contactId === contactId,
        );
        const name = draft.contacts[contactId]?.displayName ?? '';
        if (isPlanned) continue;
        addFollowUp(
          draft,
          { contactId, interviewId, kind: 'thank_you', text: thankYouText(name), dueOn },
          context,
        );
      }
    },
  }),

  'interviews.reopen': command({
    summary: 'Makes a held or cancelled interview a planned one again.',
    label: 'Reopen interview',
    input: byId,
    run: (draft, { interviewId }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      interview.status = 'planned';
      interview.endedAt = null;
    },
  }),

  'interviews.cancel': command({
    summary: 'Marks an interview as not taking place.',
    label: 'Cancel interview',
    input: byId,
    run: (draft, { interviewId }) => {
      find(draft.interviews, interviewId, 'interview').status = 'cancelled';
    },
  }),

  'interviews.remove': command({
    summary:
      'Puts an interview with its plan and notes into the bin; referrals and promises from it stay.',
    label: 'Remove interview',
    input: byId,
    run: (draft, { interviewId }, context) => ({
      binEntryId: removeInterview(draft, interviewId, context),
    }),
  }),

  'interviews.addQuestion': command({
    summary: 'Adds a typed question to the plan, at the end or at a place counted from 0.',
    label: 'Add question',
    input: z.strictObject({
      interviewId: idSchema,
      question: typedQuestion,
      atIndex: z.int().min(0).nullable().default(null),
    }),
    run: (draft, { interviewId, question, atIndex }, { newId }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const planned = planQuestion(question, null, newId);
      interview.questions[planned.plannedQuestionId] = planned;
      interview.questionOrder.splice(
        atIndex ?? interview.questionOrder.length,
        0,
        planned.plannedQuestionId,
      );
      return { plannedQuestionId: planned.plannedQuestionId };
    },
  }),

  'interviews.addFromBank': command({
    summary:
      'Copies bank questions into the plan in the order given; talking points and questions they may ask go to their own lists.',
    label: ({ bankQuestionIds }) =>
      bankQuestionIds.length === 1 ? 'Add question' : 'Add questions',
    input: z.strictObject({
      interviewId: idSchema,
      bankQuestionIds: z.array(idSchema).min(1).max(5_000),
    }),
    run: (draft, { interviewId, bankQuestionIds }, { newId }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      for (const bankQuestionId of bankQuestionIds) {
        const question = find(draft.bankQuestions, bankQuestionId, 'question');
        if (question.kind === 'talking_point') {
          interview.talkingPoints.push({ talkingPointId: newId(), text: question.text });
        } else if (question.kind === 'they_may_ask') {
          interview.theyMayAsk.push(planTheyMayAsk(question, newId));
        } else {
          const planned = planQuestion(question, bankQuestionId, newId);
          interview.questions[planned.plannedQuestionId] = planned;
          interview.questionOrder.push(planned.plannedQuestionId);
        }
      }
    },
  }),

  'interviews.updateQuestion': command({
    summary: 'Changes fields of a planned question; its note is written with interviews.writeNote.',
    label: 'Edit question',
    input: z.strictObject({
      interviewId: idSchema,
      plannedQuestionId: idSchema,
      fields: questionFields,
    }),
    mergeKey: ({ plannedQuestionId, fields }) =>
      `question:${plannedQuestionId}:${Object.keys(fields).join()}`,
    run: (draft, { interviewId, plannedQuestionId, fields }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      assignFields(find(interview.questions, plannedQuestionId, 'question'), fields);
    },
  }),

  'interviews.moveQuestion': command({
    summary: 'Gives a planned question another rank; `toIndex` counts from 0.',
    label: 'Rank question',
    input: z.strictObject({ ...questionRef.shape, toIndex: z.int().min(0) }),
    run: (draft, { interviewId, plannedQuestionId, toIndex }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      find(interview.questions, plannedQuestionId, 'question');
      moveItem(
        interview.questionOrder,
        interview.questionOrder.indexOf(plannedQuestionId),
        toIndex,
      );
    },
  }),

  'interviews.removeQuestion': command({
    summary: 'Takes a question and its note out of the plan, into the bin.',
    label: 'Remove question',
    input: questionRef,
    run: (draft, { interviewId, plannedQuestionId }, context) => ({
      binEntryId: removePlannedQuestion(draft, interviewId, plannedQuestionId, context),
    }),
  }),

  'interviews.setTalkingPoints': command({
    summary: 'Writes the list of things I want to say; points without an id are new.',
    label: 'Edit talking points',
    input: z.strictObject({
      interviewId: idSchema,
      talkingPoints: z
        .array(talkingPointSchema.extend({ talkingPointId: idSchema.nullable() }))
        .max(200),
    }),
    // Typing in one list merges; adding or removing a point makes other ids and a step of its own.
    mergeKey: ({ interviewId, talkingPoints }) =>
      `talking:${interviewId}:${talkingPoints.map((point) => point.talkingPointId).join()}`,
    run: (draft, { interviewId, talkingPoints }, { newId }) => {
      find(draft.interviews, interviewId, 'interview').talkingPoints = talkingPoints.map(
        (point) => ({ ...point, talkingPointId: point.talkingPointId ?? newId() }),
      );
    },
  }),

  'interviews.setTheyMayAsk': command({
    summary: 'Writes the list of questions they may put to me; questions without an id are new.',
    label: 'Edit what they may ask',
    input: z.strictObject({
      interviewId: idSchema,
      theyMayAsk: z.array(theyMayAskSchema.extend({ theyMayAskId: idSchema.nullable() })).max(200),
    }),
    mergeKey: ({ interviewId, theyMayAsk }) =>
      `theyMayAsk:${interviewId}:${theyMayAsk.map((question) => `${question.theyMayAskId}/${question.answerPoints.length}`).join()}`,
    run: (draft, { interviewId, theyMayAsk }, { newId }) => {
      find(draft.interviews, interviewId, 'interview').theyMayAsk = theyMayAsk.map((question) => ({
        ...question,
        theyMayAskId: question.theyMayAskId ?? newId(),
      }));
    },
  }),

  ...interviewNoteOperations,
};
