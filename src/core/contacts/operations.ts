import { z } from 'zod';
import { removeContact } from '../bin/removePeople.ts';
import { assignFields, find } from '../notebook/find.ts';
import { daySchema, idSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';
import { addContact } from './addContact.ts';
import { mergeContacts } from './mergeContacts.ts';
import { contactInputSchema } from './model.ts';

const byId = z.strictObject({ contactId: idSchema });

/** Operations on contacts. */
export const contactOperations = {
  'contacts.add': command({
    summary: 'Adds a person; everything but the name may be filled in later.',
    label: 'Add person',
    input: contactInputSchema.partial().required({ displayName: true }),
    run: (draft, fields, context) => ({ contactId: addContact(draft, fields, context) }),
  }),

  'contacts.update': command({
    summary: 'Changes fields of a person.',
    label: 'Edit person',
    input: z.strictObject({ contactId: idSchema, fields: contactInputSchema.partial() }),
    mergeKey: ({ contactId, fields }) => `contact:${contactId}:${Object.keys(fields).join()}`,
    run: (draft, { contactId, fields }, { now }) => {
      const contact = find(draft.contacts, contactId, 'person');
      assignFields(contact, fields);
      contact.updatedAt = now;
    },
  }),

  'contacts.archive': command({
    summary: 'Puts a person away; nothing about them is lost.',
    label: 'Archive person',
    input: byId,
    run: (draft, { contactId }, { now }) => {
      find(draft.contacts, contactId, 'person').archivedAt = now;
    },
  }),

  'contacts.unarchive': command({
    summary: 'Brings an archived person back into the list.',
    label: 'Bring back person',
    input: byId,
    run: (draft, { contactId }) => {
      find(draft.contacts, contactId, 'person').archivedAt = null;
    },
  }),

  'contacts.snoozeKeepInTouch': command({
    summary: 'Asks not to be reminded to get in touch before a day; null takes that back.',
    label: ({ until }) =>
      until === null ? 'Bring keeping in touch back' : 'Put off keeping in touch',
    input: byId.extend({ until: daySchema.nullable() }),
    run: (draft, { contactId, until }, { now }) => {
      const contact = find(draft.contacts, contactId, 'person');
      contact.keepInTouchNotBeforeOn = until;
      contact.updatedAt = now;
    },
  }),

  'contacts.merge': command({
    summary:
      'Makes one person of two: everything of the merged one belongs to the kept one; `fields` decides what both say differently.',
    label: 'Merge people',
    input: z.strictObject({
      keptContactId: idSchema,
      mergedContactId: idSchema,
      fields: contactInputSchema.partial().default({}),
    }),
    run: (draft, merge, context) => mergeContacts(draft, merge, context),
  }),

  'contacts.remove': command({
    summary:
      'Puts a person into the bin with their referrals, follow-ups and promises, and the interviews with nobody else.',
    label: 'Remove person',
    input: byId,
    run: (draft, { contactId }, context) => ({
      binEntryId: removeContact(draft, contactId, context),
    }),
  }),
};
