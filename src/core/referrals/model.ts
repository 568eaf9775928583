import { z } from 'zod';
import {
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
} from '../notebook/primitives.ts';

/** What the referrer allows me to say. */
export const permissions = [
  'not_asked',
  'may_use',
  'may_use_limited',
  'will_ask_first',
  'will_introduce',
  'do_not_mention',
] as const;

/** One of {@link permissions}. */
export type Permission = (typeof permissions)[number];

/** The part of a referral that a person fills in. */
export const referralFieldsSchema = z.strictObject({
  /** Who gave the name. */
  fromContactId: idSchema,
  /** Who was named, once they are a contact; null while only a name. */
  toContactId: idSchema.nullable(),
  /** The bare name, such as "someone in HR at X"; '' once `toContactId` is set. */
  toName: lineSchema,
  /** The interview it came from; null when from none. */
  interviewId: idSchema.nullable(),
  /** The ask of the referrer that it answers; null for none. It may be gone by now. */
  askId: idSchema.nullable(),
  referredOn: daySchema.nullable(),
  why: textSchema,
  /** How to reach the person named, as it was told. */
  howToReach: textSchema,
  permission: z.enum(permissions),
  /** What may be said; only for `may_use_limited`. */
  permissionLimits: textSchema,
  /** When to ask the referrer again: whether they have asked, or whether I may say more; null for never. */
  checkBackOn: daySchema.nullable(),
  /** Whether this referrer is the one to mention when there are several. */
  isMain: z.boolean(),
});

/** The fields of a referral a person fills in. */
export type ReferralFields = z.output<typeof referralFieldsSchema>;

/** One contact named another person to me. */
export const referralSchema = z.strictObject({
  referralId: idSchema,
  ...referralFieldsSchema.shape,
  /** When I decided not to act on the name; null while I may. */
  setAsideAt: instantSchema.nullable(),
  createdAt: instantSchema,
});

/** One contact named another person to me; see {@link referralSchema}. */
export type Referral = z.output<typeof referralSchema>;
