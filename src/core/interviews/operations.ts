import { z } from 'zod';
import { removeInterview } from '../bin/removePeople.ts';
import { assignFields, find } from '../notebook/find.ts';
import { idSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';
import { callEndOperations } from './callEndOperations.ts';
import { hasOpenCall } from './callGoingOn.ts';
import { callOperations } from './callOperations.ts';
import { endCall, endInterview, remindOnce } from './endInterview.ts';
import { endingOperations } from './endingOperations.ts';
import { lookingBackOperations } from './lookingBackOperations.ts';
import {
  defaultLengthMinutes,
  interviewInputSchema,
  talkingPointSchema,
  theyMayAskSchema,
} from './model.ts';
import { newInterview } from './newInterview.ts';
import { interviewNoteOperations } from './noteOperations.ts';
import { questionPlanOperations } from './questionPlanOperations.ts';

const byId = z.strictObject({ interviewId: idSchema });

/** Operations on interviews, their question plans and what came of them. */
export const interviewOperations = {
  'interviews.plan': command({
    summary:
      'Plans an interview with one or more people; the length follows the mode unless given.',
    label: 'Plan interview',
    input: interviewInputSchema.partial().required({ contactIds: true }),
    run: (draft, { contactIds, ...fields }, context) => {
      for (const contactId of contactIds) find(draft.contacts, contactId, 'person');
      const interview = newInterview(contactIds, fields, context);
      const { interviewId } = interview;
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
    summary:
      'Marks an interview as held and puts a thank-you for each person on the list; notes on paper are put there to be typed up today.',
    label: 'Finish interview',
    input: byId.extend({ isOnPaper: z.boolean().default(false) }),
    run: (draft, { interviewId, isOnPaper }, context) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      endInterview(draft, interview, context);
      if (isOnPaper) remindOnce(draft, interview, 'type_up', context);
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
    summary: 'Marks an interview as not taking place; a call that goes on ends.',
    label: 'Cancel interview',
    input: byId,
    run: (draft, { interviewId }, { now }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      if (hasOpenCall(interview)) endCall(interview.call, now);
      interview.status = 'cancelled';
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

  ...questionPlanOperations,
  ...interviewNoteOperations,
  ...lookingBackOperations,
  ...callOperations,
  ...callEndOperations,
  ...endingOperations,
};
