import { z } from 'zod';
import { daySchema, filledLineSchema, idSchema, instantSchema } from '../notebook/primitives.ts';

/** What a follow-up is for. */
export const followUpKinds = [
  'thank_you',
  // No answer: first somebody else there, then the person once more.
  'try_another',
  'chase',
  'check_back',
  'report_back',
  'keep_in_touch',
  // What is left of a conversation itself: notes taken on paper, and an ending that was put off.
  'type_up',
  'wrap_up',
  'custom',
] as const;

/** One of {@link followUpKinds}. */
export type FollowUpKind = (typeof followUpKinds)[number];

/** A dated thing to do for a contact. */
export const followUpSchema = z.strictObject({
  followUpId: idSchema,
  contactId: idSchema,
  interviewId: idSchema.nullable(),
  /** The referral it is about, such as the one whose outcome the referrer shall hear; null for none. It may be gone by now. */
  referralId: idSchema.nullable(),
  /** The message it waits for an answer to, of the same person; null for none. It may be gone by now. */
  messageId: idSchema.nullable(),
  kind: z.enum(followUpKinds),
  text: filledLineSchema,
  dueOn: daySchema,
  /** When to be reminded of it again; null as long as it was not put off. */
  remindOn: daySchema.nullable(),
  /** When it was done or skipped; null while open. */
  closedAt: instantSchema.nullable(),
  /** How it was closed; null while open. */
  closedAs: z.enum(['done', 'skipped']).nullable(),
  createdAt: instantSchema,
});

/** A dated thing to do; see {@link followUpSchema}. */
export type FollowUp = z.output<typeof followUpSchema>;

/** Something I promised, or something promised to me. */
export const promiseSchema = z.strictObject({
  promiseId: idSchema,
  contactId: idSchema,
  interviewId: idSchema.nullable(),
  whose: z.enum(['mine', 'theirs']),
  text: filledLineSchema,
  dueOn: daySchema.nullable(),
  /** When to be reminded of it again; null as long as it was not put off. */
  remindOn: daySchema.nullable(),
  /** When it was kept; null while open. */
  keptAt: instantSchema.nullable(),
  createdAt: instantSchema,
});

/** Something promised, by me or to me; see {@link promiseSchema}. Named so as not to hide the global Promise. */
export type PromiseRecord = z.output<typeof promiseSchema>;
