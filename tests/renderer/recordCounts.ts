import type { RecordCounts } from '../../src/core/safekeeping/model.ts';

/** The counts of a notebook without anything in it. */
export const emptyCounts: RecordCounts = {
  contacts: 0,
  interviews: 0,
  questionSets: 0,
  bankQuestions: 0,
  referrals: 0,
  followUps: 0,
  promises: 0,
};
