import { z } from 'zod';
import { binEntrySchema } from '../bin/model.ts';
import { contactSchema } from '../contacts/model.ts';
import { followUpSchema, promiseSchema } from '../follow-ups/model.ts';
import { interviewSchema } from '../interviews/model.ts';
import { letterKinds, letterTemplateSchema } from '../letters/model.ts';
import { bankQuestionSchema, questionSetSchema } from '../question-bank/model.ts';
import { referralSchema } from '../referrals/model.ts';
import {
  daySchema,
  filledLineSchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
} from './primitives.ts';

/** The stored version this code writes. A change of the schema needs a new number, a migration and a fixture. */
export const schemaVersion = 6;

/** What the search is for. */
export const searchGoals = [
  'choosing_field',
  'changing_career',
  'volunteering',
  'job_search',
] as const;

/** One of {@link searchGoals}. */
export type SearchGoal = (typeof searchGoals)[number];

/** Me: the root of the referral map, never a row in the list. */
export const meSchema = z.strictObject({
  displayName: lineSchema,
  email: lineSchema,
  phone: lineSchema,
  /** Where letters to me go, one line each. */
  postalAddress: textSchema,
  /** One line that says who I am. */
  whoIAm: textSchema,
  goal: z.enum(searchGoals).nullable(),
  /** The skills I bring, one each. */
  skills: z.array(filledLineSchema).max(100),
  /** What I mean to read, one each. */
  readingList: z.array(filledLineSchema).max(1_000),
});

/** Me; see {@link meSchema}. */
export type Me = z.output<typeof meSchema>;

/** A day that is no business day, such as a bank holiday. */
export const holidaySchema = z.strictObject({
  fallsOn: daySchema,
  /** Such as "Labour Day"; '' when not said. */
  name: lineSchema,
});

/** A day that is no business day; see {@link holidaySchema}. */
export type Holiday = z.output<typeof holidaySchema>;

/** The whole stored document. Records are kept by id, so that a change touches only what it changes. */
export const notebookSchema = z.strictObject({
  notebookId: idSchema,
  name: filledLineSchema,
  /** True for the sample that ships with Askbook. */
  isSample: z.boolean(),
  createdAt: instantSchema,
  me: meSchema,
  contacts: z.record(idSchema, contactSchema),
  questionSets: z.record(idSchema, questionSetSchema),
  /** Ids of `questionSets` in the order shown. */
  questionSetOrder: z.array(idSchema),
  bankQuestions: z.record(idSchema, bankQuestionSchema),
  interviews: z.record(idSchema, interviewSchema),
  referrals: z.record(idSchema, referralSchema),
  followUps: z.record(idSchema, followUpSchema),
  promises: z.record(idSchema, promiseSchema),
  /** My own wordings, each instead of the shipped one of its kind. */
  letterTemplates: z.partialRecord(z.enum(letterKinds), letterTemplateSchema),
  /** Days that are no business days besides Saturdays and Sundays, in the order of the days. */
  holidays: z.array(holidaySchema).max(1_000),
  /** What was removed and can still be brought back. */
  bin: z.record(idSchema, binEntrySchema),
});

/** The whole stored document; see {@link notebookSchema}. */
export type Notebook = z.output<typeof notebookSchema>;
