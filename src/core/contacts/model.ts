import { z } from 'zod';
import { askSchema } from '../ask-around/model.ts';
import { messageSchema } from '../messages/model.ts';
import {
  daySchema,
  filledLineSchema,
  idSchema,
  instantSchema,
  lineSchema,
  reachSchema,
  storedTimeZoneSchema,
  textSchema,
  timeZoneSchema,
} from '../notebook/primitives.ts';

/** How I know of a contact. */
export const sources = [
  'friend',
  'relative',
  'alumni',
  'present_coworker',
  'former_coworker',
  'supervisor',
  'professional_organisation',
  'linkedin',
  'referral',
  'event',
  'other',
] as const;

/** One of {@link sources}. */
export type Source = (typeof sources)[number];

/** Where a contact stands, in the order a conversation usually takes; the last two end it. */
export const stages = [
  'identified',
  'asked',
  'scheduled',
  'talked',
  'thanked',
  'in_touch',
  'declined',
  'no_answer',
] as const;

/** One of {@link stages}. */
export type Stage = (typeof stages)[number];

/** At most four times a year. */
export const minKeepInTouchMonths = 3;

/** The part of a contact that a person fills in. */
export const contactFieldsSchema = z.strictObject({
  /** The name shown everywhere. */
  displayName: filledLineSchema,
  /** Such as "Dr". */
  namePrefix: lineSchema,
  givenName: lineSchema,
  middleName: lineSchema,
  familyName: lineSchema,
  /** Such as "Jr" or "PhD". */
  nameSuffix: lineSchema,
  /** What they do, such as "Outreach librarian". */
  role: lineSchema,
  organisation: lineSchema,
  /** Field of work, such as "Libraries". */
  field: lineSchema,
  emails: z.array(reachSchema).max(50),
  phones: z.array(reachSchema).max(50),
  links: z.array(reachSchema).max(50),
  location: lineSchema,
  /** Where a letter goes, as it is written on the envelope, one line each; '' when not known. */
  postalAddress: textSchema,
  /** IANA zone the contact lives in; '' when not known. */
  timeZone: storedTimeZoneSchema,
  source: z.enum(sources).nullable(),
  /** Which friend, which event. */
  sourceDetail: lineSchema,
  metWhere: lineSchema,
  metOn: daySchema.nullable(),
  tags: z.array(filledLineSchema).max(100),
  /** What I found out about them and their work. */
  researchNotes: textSchema,
  /** One line of what we share; printed at the top of a packet. */
  commonGround: lineSchema,
  /** One thing they care about that I may write to them about later. */
  interest: lineSchema,
  /** Transferable skills of mine to mention to this person. */
  skillsToMention: textSchema,
  /** Left out of packets and shared copies. */
  privateNotes: textSchema,
  /** Pool: imported and not chosen yet. Active: I mean to talk to them. */
  standing: z.enum(['pool', 'active']),
  /** Stage chosen by hand; null leaves it to {@link deriveStage}. */
  stageByHand: z.enum(stages).nullable(),
  /** After how many months without a real contact I mean to get in touch; null for not at all. */
  keepInTouchMonths: z.int().min(minKeepInTouchMonths).max(24).nullable(),
  /** Before this day I do not want to be reminded to get in touch; null for no such day. */
  keepInTouchNotBeforeOn: daySchema.nullable(),
});

/** The fields of a contact a person fills in; see {@link contactFieldsSchema}. */
export type ContactFields = z.output<typeof contactFieldsSchema>;

/** The same as input: a time zone must be one this machine knows. */
export const contactInputSchema = contactFieldsSchema.extend({
  timeZone: z.union([z.literal(''), timeZoneSchema]),
});

/** A person I may talk or have talked to. */
export const contactSchema = z.strictObject({
  contactId: idSchema,
  ...contactFieldsSchema.shape,
  /** When and for what I asked them for names, in the order it was planned. */
  asks: z.array(askSchema).max(100),
  /** What was written and said outside of talks, drafts included. */
  messages: z.record(idSchema, messageSchema),
  /** When the person was put away; null while in the list. */
  archivedAt: instantSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});

/** A person I may talk or have talked to; see {@link contactSchema}. */
export type Contact = z.output<typeof contactSchema>;

/** The fields of a contact nobody has filled in yet. */
export const emptyContactFields: Omit<ContactFields, 'displayName'> = {
  namePrefix: '',
  givenName: '',
  middleName: '',
  familyName: '',
  nameSuffix: '',
  role: '',
  organisation: '',
  field: '',
  emails: [],
  phones: [],
  links: [],
  location: '',
  postalAddress: '',
  timeZone: '',
  source: null,
  sourceDetail: '',
  metWhere: '',
  metOn: null,
  tags: [],
  researchNotes: '',
  commonGround: '',
  interest: '',
  skillsToMention: '',
  privateNotes: '',
  standing: 'active',
  stageByHand: null,
  keepInTouchMonths: minKeepInTouchMonths,
  keepInTouchNotBeforeOn: null,
};
