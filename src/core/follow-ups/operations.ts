import { z } from 'zod';
import { removeFollowUp, removePromise } from '../bin/removeRecords.ts';
import { assignFields, find } from '../notebook/find.ts';
import { daySchema, idSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';
import { addFollowUp } from './addFollowUp.ts';
import { followUpKinds, followUpSchema, promiseSchema } from './model.ts';

const followUpFields = followUpSchema.pick({ kind: true, text: true, dueOn: true });
const promiseFields = promiseSchema.pick({ whose: true, text: true, dueOn: true });

/** Operations on dated things to do. */
export const followUpOperations = {
  'followUps.add': command({
    summary: 'Adds a dated thing to do for a person.',
    label: 'Add follow-up',
    input: z.strictObject({
      contactId: idSchema,
      interviewId: idSchema.nullable().default(null),
      kind: z.enum(followUpKinds).default('custom'),
      text: followUpFields.shape.text,
      dueOn: followUpFields.shape.dueOn,
    }),
    run: (draft, fields, context) => {
      find(draft.contacts, fields.contactId, 'person');
      return { followUpId: addFollowUp(draft, fields, context) };
    },
  }),

  'followUps.update': command({
    summary: 'Changes what is to be done or when.',
    label: 'Edit follow-up',
    input: z.strictObject({ followUpId: idSchema, fields: followUpFields.partial() }),
    run: (draft, { followUpId, fields }) => {
      assignFields(find(draft.followUps, followUpId, 'follow-up'), fields);
    },
  }),

  'followUps.close': command({
    summary: 'Marks a follow-up as done or skipped.',
    label: ({ as }) => (as === 'done' ? 'Do follow-up' : 'Skip follow-up'),
    input: z.strictObject({ followUpId: idSchema, as: z.enum(['done', 'skipped']) }),
    run: (draft, { followUpId, as }, { now }) => {
      const followUp = find(draft.followUps, followUpId, 'follow-up');
      followUp.closedAs = as;
      followUp.closedAt = now;
    },
  }),

  'followUps.snooze': command({
    summary: 'Puts a follow-up off until a day, though it keeps its own; null brings it back.',
    label: ({ until }) => (until === null ? 'Bring follow-up back' : 'Put off follow-up'),
    input: z.strictObject({ followUpId: idSchema, until: daySchema.nullable() }),
    run: (draft, { followUpId, until }) => {
      find(draft.followUps, followUpId, 'follow-up').remindOn = until;
    },
  }),

  'followUps.reopen': command({
    summary: 'Opens a follow-up again.',
    label: 'Reopen follow-up',
    input: z.strictObject({ followUpId: idSchema }),
    run: (draft, { followUpId }) => {
      const followUp = find(draft.followUps, followUpId, 'follow-up');
      followUp.closedAs = null;
      followUp.closedAt = null;
      followUp.remindOn = null;
    },
  }),

  'followUps.remove': command({
    summary: 'Puts a follow-up into the bin.',
    label: 'Remove follow-up',
    input: z.strictObject({ followUpId: idSchema }),
    run: (draft, { followUpId }, context) => ({
      binEntryId: removeFollowUp(draft, followUpId, context),
    }),
  }),
};

/** Operations on what I promised and what was promised to me. */
export const promiseOperations = {
  'promises.add': command({
    summary: 'Adds a promise, mine or theirs.',
    label: 'Add promise',
    input: z.strictObject({
      contactId: idSchema,
      interviewId: idSchema.nullable().default(null),
      whose: promiseFields.shape.whose,
      text: promiseFields.shape.text,
      dueOn: promiseFields.shape.dueOn.default(null),
    }),
    run: (draft, fields, { newId, now }) => {
      find(draft.contacts, fields.contactId, 'person');
      const promiseId = newId();
      draft.promises[promiseId] = {
        promiseId,
        ...fields,
        remindOn: null,
        keptAt: null,
        createdAt: now,
      };
      return { promiseId };
    },
  }),

  'promises.update': command({
    summary: 'Changes whose promise it is, what, or by when.',
    label: 'Edit promise',
    input: z.strictObject({ promiseId: idSchema, fields: promiseFields.partial() }),
    run: (draft, { promiseId, fields }) => {
      assignFields(find(draft.promises, promiseId, 'promise'), fields);
    },
  }),

  'promises.snooze': command({
    summary: 'Puts a promise off until a day, though it keeps its own; null brings it back.',
    label: ({ until }) => (until === null ? 'Bring promise back' : 'Put off promise'),
    input: z.strictObject({ promiseId: idSchema, until: daySchema.nullable() }),
    run: (draft, { promiseId, until }) => {
      find(draft.promises, promiseId, 'promise').remindOn = until;
    },
  }),

  'promises.setKept': command({
    summary: 'Marks a promise as kept, or as open again.',
    label: ({ isKept }) => (isKept ? 'Keep promise' : 'Reopen promise'),
    input: z.strictObject({ promiseId: idSchema, isKept: z.boolean() }),
    run: (draft, { promiseId, isKept }, { now }) => {
      find(draft.promises, promiseId, 'promise').keptAt = isKept ? now : null;
    },
  }),

  'promises.remove': command({
    summary: 'Puts a promise into the bin.',
    label: 'Remove promise',
    input: z.strictObject({ promiseId: idSchema }),
    run: (draft, { promiseId }, context) => ({
      binEntryId: removePromise(draft, promiseId, context),
    }),
  }),
};
