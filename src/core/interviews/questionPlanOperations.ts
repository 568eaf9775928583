import { z } from 'zod';
import { removePlannedQuestion } from '../bin/removeRecords.ts';
import { assignFields, find } from '../notebook/find.ts';
import { idSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';
import { bankQuestionInputSchema, conditionInputSchema } from '../question-bank/model.ts';
import { askAnew } from './carryOver.ts';
import { markOutcome } from './markOutcome.ts';
import { plannedQuestionSchema, releaseSchema } from './model.ts';
import { planQuestion, planTheyMayAsk } from './planQuestion.ts';
import { giveRank } from './ranking.ts';

const questionRef = z.strictObject({ interviewId: idSchema, plannedQuestionId: idSchema });
const typedQuestion = bankQuestionInputSchema
  .omit({ kind: true, tags: true, answerPoints: true })
  .partial()
  .required({ text: true });
const questionFields = plannedQuestionSchema
  .omit({ plannedQuestionId: true, bankQuestionId: true, note: true, release: true })
  .omit({ askedAt: true, fate: true })
  .extend({ condition: conditionInputSchema.nullable() })
  .partial();

/** Operations on the question plan of an interview. */
export const questionPlanOperations = {
  'interviews.addQuestion': command({
    summary:
      'Adds a typed question to the plan, at the end or at a place counted from 0 among those not saved for in person.',
    label: 'Add question',
    input: z.strictObject({
      interviewId: idSchema,
      question: typedQuestion,
      atIndex: z.int().min(0).nullable().default(null),
    }),
    run: (draft, { interviewId, question, atIndex }, { newId }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const planned = planQuestion(question, null, newId);
      const { plannedQuestionId } = planned;
      interview.questions[plannedQuestionId] = planned;
      interview.questionOrder.push(plannedQuestionId);
      if (atIndex !== null) giveRank(interview, plannedQuestionId, atIndex);
      return { plannedQuestionId };
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

  'interviews.carryOver': command({
    summary:
      'Copies questions that earlier interviews have left into the plan, in the order given; they stay there, too.',
    label: ({ questions }) =>
      questions.length === 1 ? 'Carry question over' : 'Carry questions over',
    input: z.strictObject({
      interviewId: idSchema,
      questions: z.array(questionRef).min(1).max(5_000),
    }),
    run: (draft, { interviewId, questions }, { newId }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      for (const from of questions) {
        const earlier = find(draft.interviews, from.interviewId, 'interview');
        const question = find(earlier.questions, from.plannedQuestionId, 'question');
        const anew = askAnew(question, newId);
        interview.questions[anew.plannedQuestionId] = anew;
        interview.questionOrder.push(anew.plannedQuestionId);
      }
    },
  }),

  'interviews.updateQuestion': command({
    summary:
      'Changes fields of a planned question; its note is written with interviews.writeNote, and it is saved with interviews.saveQuestion.',
    label: 'Edit question',
    input: z.strictObject({ ...questionRef.shape, fields: questionFields }),
    mergeKey: ({ plannedQuestionId, fields }) =>
      `question:${plannedQuestionId}:${Object.keys(fields).join()}`,
    run: (draft, { interviewId, plannedQuestionId, fields }, { now }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const question = find(interview.questions, plannedQuestionId, 'question');
      const { outcome, ...others } = fields;
      assignFields(question, others);
      if (outcome !== undefined) markOutcome(interview, question, outcome, now);
    },
  }),

  'interviews.moveQuestion': command({
    summary:
      'Gives a planned question another rank; `toIndex` counts from 0, among those saved for in person when it is one of them.',
    label: 'Rank question',
    input: z.strictObject({ ...questionRef.shape, toIndex: z.int().min(0) }),
    run: (draft, { interviewId, plannedQuestionId, toIndex }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      find(interview.questions, plannedQuestionId, 'question');
      giveRank(interview, plannedQuestionId, toIndex);
    },
  }),

  'interviews.saveQuestion': command({
    summary:
      'Saves a question for the talk in person, so that it has no rank in this one, or says anew when it shall be asked there.',
    label: 'Save for in person',
    input: z.strictObject({ ...questionRef.shape, release: releaseSchema }),
    // Typing the fact merges, choosing another rule is a step of its own.
    mergeKey: ({ plannedQuestionId, release }) => `release:${plannedQuestionId}:${release.rule}`,
    run: (draft, { interviewId, plannedQuestionId, release }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const question = find(interview.questions, plannedQuestionId, 'question');
      question.release = { ...release, fact: release.rule === 'fact' ? release.fact : '' };
    },
  }),

  'interviews.takeBackQuestion': command({
    summary: 'Takes a question saved for in person back into this interview, at the lowest rank.',
    label: 'Ask in this interview',
    input: questionRef,
    run: (draft, { interviewId, plannedQuestionId }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const question = find(interview.questions, plannedQuestionId, 'question');
      if (question.release === null) return;
      question.release = null;
      giveRank(interview, plannedQuestionId, interview.questionOrder.length);
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
};
