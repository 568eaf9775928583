import { z } from 'zod';
import { plain } from '../bin/putInBin.ts';
import type { Contact } from '../contacts/model.ts';
import { dayOf } from '../dates.ts';
import { moveDoneBySending } from '../follow-ups/closeBySending.ts';
import { assignFields, find } from '../notebook/find.ts';
import { idSchema } from '../notebook/primitives.ts';
import { type CommandContext, command, NotebookError } from '../operation.ts';
import { findDraft, findMessage } from './findMessage.ts';
import {
  channels,
  type Message,
  type MessageFields,
  messageFieldsSchema,
  messageSchema,
  replies,
} from './model.ts';
import { afterSending, moveChasing, refuseDayToCome, takeReply } from './sending.ts';

const byId = z.strictObject({ contactId: idSchema, messageId: idSchema });
const newFields = messageFieldsSchema.partial().required({ purpose: true });
const { sentOn: daySent, repliedOn: dayReplied } = messageSchema.shape;

/** Operations on what I write and say to people outside of talks, and they to me. */
export const messageOperations = {
  'messages.draft': command({
    summary: 'Begins a message to a person; it is a draft until it was sent.',
    label: 'Begin message',
    input: newFields.omit({ isFromThem: true }).extend({ contactId: idSchema }),
    run: (draft, { contactId, ...fields }, context) => {
      const contact = find(draft.contacts, contactId, 'person');
      return { messageId: addMessage(contact, fields, context).messageId };
    },
  }),

  'messages.write': command({
    summary: 'Writes the words of a draft, how it goes, or when I say that I follow up.',
    label: 'Write message',
    input: byId.extend({
      fields: messageFieldsSchema
        .pick({ subject: true, body: true, followUpOn: true, channel: true, letterKind: true })
        .partial(),
    }),
    mergeKey: ({ messageId, fields }) => `message:${messageId}:${Object.keys(fields).join()}`,
    run: (draft, { fields, ...place }, { now }) => {
      const { contact, message } = findDraft(draft, place);
      assignFields(message, fields);
      contact.updatedAt = now;
    },
  }),

  'messages.handOver': command({
    summary:
      'Notes that a draft was opened in the mail program, copied or saved; it is not sent by that, and Today asks.',
    label: 'Hand over message',
    input: byId,
    run: (draft, place, { now }) => {
      const { contact, message } = findDraft(draft, place);
      message.handedOverAt = now;
      contact.updatedAt = now;
    },
  }),

  'messages.notSent': command({
    summary: 'Notes that a draft that was handed over was not sent after all.',
    label: 'Mark as not sent',
    input: byId,
    run: (draft, place, { now }) => {
      const { contact, message } = findDraft(draft, place);
      message.handedOverAt = null;
      contact.updatedAt = now;
    },
  }),

  'messages.markSent': command({
    summary:
      'Says that a draft was sent, today unless told: an ask is chased when no answer comes, and the follow-up it answers is done.',
    label: 'Mark as sent',
    input: byId.extend({
      sentOn: daySent.default(null),
      channel: z.enum(channels).nullable().default(null),
    }),
    run: (draft, { sentOn, channel, ...place }, context) => {
      const { contact, message } = findDraft(draft, place);
      refuseDayToCome(sentOn, 'sentOn', context);
      message.sentOn = sentOn ?? todayOf(context);
      if (channel !== null) message.channel = channel;
      contact.updatedAt = context.now;
      afterSending(draft, contact, message, context);
    },
  }),

  'messages.recordReply': command({
    summary: 'Says what came back to a message, today unless told; nobody is chased any more.',
    label: 'Record answer',
    input: byId.extend({ reply: z.enum(replies), repliedOn: dayReplied.default(null) }),
    run: (draft, { reply, repliedOn, ...place }, context) => {
      const { contact, message } = findMessage(draft, place);
      if (message.sentOn === null || message.isFromThem) {
        throw new NotebookError('conflict', 'Only what I have sent can be answered.');
      }
      refuseDayToCome(repliedOn, 'repliedOn', context);
      const { now } = context;
      takeReply(draft, contact, message, {
        reply,
        repliedOn: repliedOn ?? todayOf(context),
        now,
      });
      contact.updatedAt = now;
    },
  }),

  'messages.record': command({
    summary:
      'Records something said, written or heard outside of a talk, today unless told; what follows from sending follows from it too.',
    label: ({ isFromThem }) => (isFromThem ? 'Record what they said' : 'Record message'),
    input: newFields.extend({
      contactId: idSchema,
      sentOn: daySent.default(null),
      reply: messageSchema.shape.reply.default(null),
      repliedOn: dayReplied.default(null),
    }),
    run: (draft, { contactId, sentOn, reply, repliedOn, ...fields }, context) => {
      refuseDayToCome(sentOn, 'sentOn', context);
      refuseDayToCome(repliedOn, 'repliedOn', context);
      const contact = find(draft.contacts, contactId, 'person');
      const message = addMessage(contact, fields, context);
      message.sentOn = sentOn ?? todayOf(context);
      if (reply !== null) {
        const answer = { reply, repliedOn: repliedOn ?? todayOf(context), now: context.now };
        takeReply(draft, contact, message, answer);
      }
      afterSending(draft, contact, message, context);
      return { messageId: message.messageId };
    },
  }),

  'messages.update': command({
    summary:
      'Changes what a message says, when it was sent, or what came back; a day to chase that hangs on it moves along, and so does the day on which what it did was done.',
    label: 'Edit message',
    input: byId.extend({
      fields: messageFieldsSchema
        .extend({ sentOn: daySent, repliedOn: dayReplied, reply: messageSchema.shape.reply })
        .partial(),
    }),
    mergeKey: ({ messageId, fields }) => `messageEdit:${messageId}:${Object.keys(fields).join()}`,
    run: (draft, { fields, ...place }, context) => {
      const { contact, message } = findMessage(draft, place);
      refuseDayToCome(fields.sentOn, 'fields.sentOn', context);
      refuseDayToCome(fields.repliedOn, 'fields.repliedOn', context);
      const before = plain(message);
      assignFields(message, fields);
      if ((before.sentOn === null) !== (message.sentOn === null)) {
        throw new NotebookError('conflict', 'Whether it was sent is said by marking it as sent.');
      }
      if ((message.reply === null) !== (message.repliedOn === null)) {
        throw new NotebookError('invalid_input', 'An answer needs a day, and a day an answer.', [
          { path: 'fields.repliedOn', message: 'Must be given with the answer' },
        ]);
      }
      contact.updatedAt = context.now;
      moveChasing(draft, contact.contactId, before, message);
      const after = plain(message);
      moveDoneBySending(draft, contact.contactId, { before, after }, context);
    },
  }),

  'messages.remove': command({
    summary: 'Removes a message; undo brings it back. What waited for its answer waits no more.',
    label: 'Remove message',
    input: byId,
    run: (draft, place, { now }) => {
      const { contact, message } = findMessage(draft, place);
      delete contact.messages[message.messageId];
      contact.updatedAt = now;
    },
  }),
};

/** Adds a draft to a person in place and answers it, to be changed on. */
function addMessage(
  contact: Contact,
  fields: { [K in keyof MessageFields]?: MessageFields[K] | undefined } & Pick<Message, 'purpose'>,
  { newId, now }: Pick<CommandContext, 'newId' | 'now'>,
): Message {
  const messageId = newId();
  const message: Message = {
    messageId,
    purpose: 'other',
    channel: 'email',
    letterKind: null,
    isFromThem: false,
    interviewId: null,
    subject: '',
    body: '',
    followUpOn: null,
    handedOverAt: null,
    sentOn: null,
    repliedOn: null,
    reply: null,
    createdAt: now,
  };
  assignFields(message, fields);
  contact.messages[messageId] = message;
  contact.updatedAt = now;
  return find(contact.messages, messageId, 'message');
}

function todayOf({ now, timeZone }: Pick<CommandContext, 'now' | 'timeZone'>): string {
  return dayOf(now, timeZone);
}
