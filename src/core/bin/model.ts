import { z } from 'zod';
import { contactSchema } from '../contacts/model.ts';
import { followUpSchema, promiseSchema } from '../follow-ups/model.ts';
import { interviewSchema, plannedQuestionSchema } from '../interviews/model.ts';
import { filledLineSchema, idSchema, instantSchema } from '../notebook/primitives.ts';
import { bankQuestionSchema, questionSetSchema } from '../question-bank/model.ts';
import { referralSchema } from '../referrals/model.ts';

/** For how many days what was removed can be brought back. */
export const binDays = 30;

/** What was removed; `question` is one planned for an interview. */
export const binKinds = [
  'person',
  'interview',
  'question',
  'bank_question',
  'question_set',
  'referral',
  'follow_up',
  'promise',
] as const;

/** One of {@link binKinds}. */
export type BinKind = (typeof binKinds)[number];

/** The lists of what stays in the notebook that something removed can have stood in. */
export const binLists = ['questionSetOrder', 'questionIds', 'questionOrder', 'contactIds'] as const;

/** The removed records in full, as they were. */
export const binRecordsSchema = z.strictObject({
  contacts: z.record(idSchema, contactSchema),
  interviews: z.record(idSchema, interviewSchema),
  referrals: z.record(idSchema, referralSchema),
  followUps: z.record(idSchema, followUpSchema),
  promises: z.record(idSchema, promiseSchema),
  questionSets: z.record(idSchema, questionSetSchema),
  bankQuestions: z.record(idSchema, bankQuestionSchema),
  /** Planned questions with the interview whose plan they were taken out of. */
  plannedQuestions: z.record(
    idSchema,
    z.strictObject({ interviewId: idSchema, question: plannedQuestionSchema }),
  ),
});

/** The removed records of one entry; see {@link binRecordsSchema}. */
export type BinRecords = z.output<typeof binRecordsSchema>;

/** Where a removed id stood in a list of what stays. */
export const binPlaceSchema = z.strictObject({
  list: z.enum(binLists),
  /** The set or interview the list belongs to; null for the order of the sets. */
  ownerId: idSchema.nullable(),
  itemId: idSchema,
  /** Counted from 0, in the list as it was. */
  index: z.int().min(0),
});

/** Where a removed id stood; see {@link binPlaceSchema}. */
export type BinPlace = z.output<typeof binPlaceSchema>;

/** A record that stays and lost its `interviewId` to the removal. */
export const binLinkSchema = z.strictObject({
  kind: z.enum(['referrals', 'followUps', 'promises']),
  recordId: idSchema,
  interviewId: idSchema,
});

/** A reference that was cut; see {@link binLinkSchema}. */
export type BinLink = z.output<typeof binLinkSchema>;

/** One removal: everything it took along comes back together. */
export const binEntrySchema = z.strictObject({
  binEntryId: idSchema,
  kind: z.enum(binKinds),
  /** What a person recognises it by. */
  name: filledLineSchema,
  removedAt: instantSchema,
  records: binRecordsSchema,
  /** In ascending order of `index` within one list. */
  places: z.array(binPlaceSchema),
  links: z.array(binLinkSchema),
});

/** One removal; see {@link binEntrySchema}. */
export type BinEntry = z.output<typeof binEntrySchema>;

/** The kind of record each kind of entry is named after. */
export const mainRecords: Record<BinKind, keyof BinRecords> = {
  person: 'contacts',
  interview: 'interviews',
  question: 'plannedQuestions',
  bank_question: 'bankQuestions',
  question_set: 'questionSets',
  referral: 'referrals',
  follow_up: 'followUps',
  promise: 'promises',
};
