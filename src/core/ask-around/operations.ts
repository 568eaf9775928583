import { z } from 'zod';
import { addContact } from '../contacts/addContact.ts';
import { sources } from '../contacts/model.ts';
import { assignFields, find } from '../notebook/find.ts';
import { filledLineSchema, idSchema } from '../notebook/primitives.ts';
import { command, NotebookError } from '../operation.ts';
import { findAsk } from './findAsk.ts';
import { type Ask, askFieldsSchema } from './model.ts';

/** The most asks one person can have. */
const mostAsks = 100;

/** Operations on whom I ask for names before any interview. */
export const askAroundOperations = {
  'askAround.add': command({
    summary: 'Puts a person, or somebody new, onto the list of those to ask for names.',
    label: 'Add to ask around',
    input: askFieldsSchema.partial().extend({
      contactId: idSchema.nullable().default(null),
      /** The name of a person who is not in the notebook yet; in place of `contactId`. */
      newName: filledLineSchema.nullable().default(null),
      /** How I know of the person who is new; null for not said. */
      newSource: z.enum(sources).nullable().default(null),
    }),
    run: (draft, { contactId, newName, newSource, ...fields }, context) => {
      const askedId = newName
        ? addContact(draft, { displayName: newName, source: newSource }, context)
        : contactId;
      const contact = find(draft.contacts, askedId ?? '', 'person');
      if (contact.asks.length >= mostAsks) {
        throw new NotebookError('conflict', `One person can be asked ${mostAsks} times at most.`);
      }
      const ask: Ask = {
        askId: context.newId(),
        wanted: '',
        askedOn: null,
        answeredOn: null,
        answer: '',
        createdAt: context.now,
      };
      assignFields(ask, fields);
      contact.asks.push(ask);
      contact.updatedAt = context.now;
      return { contactId: contact.contactId, askId: ask.askId };
    },
  }),

  'askAround.update': command({
    summary: 'Changes for what and when a person was asked, and what they answered.',
    label: 'Edit ask',
    input: z.strictObject({
      contactId: idSchema,
      askId: idSchema,
      fields: askFieldsSchema.partial(),
    }),
    mergeKey: ({ askId, fields }) => `ask:${askId}:${Object.keys(fields).join()}`,
    run: (draft, { contactId, askId, fields }, { now }) => {
      const contact = find(draft.contacts, contactId, 'person');
      assignFields(findAsk(contact, askId), fields);
      contact.updatedAt = now;
    },
  }),

  'askAround.remove': command({
    summary: 'Takes a person off the list of those to ask; the names they gave stay.',
    label: 'Remove from ask around',
    input: z.strictObject({ contactId: idSchema, askId: idSchema }),
    run: (draft, { contactId, askId }, { now }) => {
      const contact = find(draft.contacts, contactId, 'person');
      findAsk(contact, askId);
      contact.asks = contact.asks.filter((ask) => ask.askId !== askId);
      contact.updatedAt = now;
    },
  }),
};
