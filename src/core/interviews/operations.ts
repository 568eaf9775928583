import { z } from 'zod';
import { removeInterview } from '../bin/removePeople.ts';
import { addDays, dayOf } from '../dates.ts';
import { addFollowUp, thankYouText } from '../follow-ups/addFollowUp.ts';
import { assignFields, find } from '../notebook/find.ts';
import { idSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';
import { lookingBackOperations } from './lookingBackOperations.ts';
import {
  defaultLengthMinutes,
  emptySelfReview,
  type Interview,
  interviewInputSchema,
  type Mode,
  talkingPointSchema,
  theyMayAskSchema,
} from './model.ts';
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
        openingLine: '',
        status: 'planned',
        endedAt: null,
        questions: {},
        questionOrder: [],
        talkingPoints: [],
        theyMayAsk: [],
        freeNote: '',
        summary: '',
        resources: [],
        selfReview: { ...emptySelfReview, improvements: [] },
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
};
