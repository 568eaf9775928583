import { z } from 'zod';
import { letterKinds } from '../letters/model.ts';
import {
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
} from '../notebook/primitives.ts';

/** What a message is for: to ask for the talk, to ask once more, to thank, to tell how it went, to keep in touch, or anything else. */
export const purposes = [
  'ask',
  'chase',
  'thank_you',
  'report_back',
  'keep_in_touch',
  'other',
] as const;

/** One of {@link purposes}. */
export type Purpose = (typeof purposes)[number];

/** How a message goes, or went. */
export const channels = ['email', 'letter', 'phone', 'voicemail', 'in_person', 'other'] as const;

/** One of {@link channels}. */
export type Channel = (typeof channels)[number];

/** What came back to a message: they agree to talk, they decline, or something else. */
export const replies = ['yes', 'no', 'other'] as const;

/** One of {@link replies}. */
export type Reply = (typeof replies)[number];

/** The part of a message that a person fills in. */
export const messageFieldsSchema = z.strictObject({
  purpose: z.enum(purposes),
  channel: z.enum(channels),
  /** The template its words began with; null when they were written freely. */
  letterKind: z.enum(letterKinds).nullable(),
  /** From them when they wrote or called by themselves; from me otherwise. */
  isFromThem: z.boolean(),
  /** The talk it is about, such as the one I thank for; null for none. It may be gone by now. */
  interviewId: idSchema.nullable(),
  /** The subject of an e-mail; '' for none. */
  subject: lineSchema,
  /** The words, or in a few words what was said; '' when they were not kept. */
  body: textSchema,
  /** When I said I would follow up; null for not. */
  followUpOn: daySchema.nullable(),
});

/** The fields of a message a person fills in. */
export type MessageFields = z.output<typeof messageFieldsSchema>;

/** One thing I wrote or said to a person outside of a talk, or they to me; it lies with the person. */
export const messageSchema = z.strictObject({
  messageId: idSchema,
  ...messageFieldsSchema.shape,
  /** When it was handed to the mail program, copied or saved as a file; whether it was sent is asked then. Null before. */
  handedOverAt: instantSchema.nullable(),
  /** When it was sent or said; null while it is a draft. */
  sentOn: daySchema.nullable(),
  /** When the answer came; null while I wait, or for one that needs none. */
  repliedOn: daySchema.nullable(),
  /** What the answer was; null while `repliedOn` is. */
  reply: z.enum(replies).nullable(),
  createdAt: instantSchema,
});

/** One thing I wrote or said to a person, or they to me; see {@link messageSchema}. */
export type Message = z.output<typeof messageSchema>;
