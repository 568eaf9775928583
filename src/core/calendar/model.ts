import { z } from 'zod';
import { idSchema } from '../notebook/primitives.ts';

/** What a calendar can hold; referrers to ask again are among the follow-ups. */
export const calendarKinds = ['interviews', 'thankYous', 'followUps', 'promises'] as const;

/** One of {@link calendarKinds}. */
export type CalendarKind = (typeof calendarKinds)[number];

/** Which dates go into a calendar: a single one, or all of some kinds. */
const calendarPickSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('interview'), interviewId: idSchema }),
  z.strictObject({ what: z.literal('followUp'), followUpId: idSchema }),
  z.strictObject({ what: z.literal('promise'), promiseId: idSchema }),
  /** The day to ask a referrer again whether their name may be used. */
  z.strictObject({ what: z.literal('checkBack'), referralId: idSchema }),
  z.strictObject({
    what: z.literal('all'),
    kinds: z
      .array(z.enum(calendarKinds))
      .min(1)
      .default([...calendarKinds]),
    /** Leaves out talks that are over or held, and days gone by. */
    onlyUpcoming: z.boolean().default(true),
  }),
]);

/** Which dates go into a calendar; see {@link calendarChoiceSchema}. */
export type CalendarPick = z.output<typeof calendarPickSchema>;

/** What goes into a calendar, and how much of it is said there: others may see a calendar. */
export const calendarChoiceSchema = z.strictObject({
  pick: calendarPickSchema.prefault({ what: 'all' }),
  /** What I found out about a person. */
  withResearchNotes: z.boolean().default(false),
  withPrivateNotes: z.boolean().default(false),
});

/** What goes into a calendar; see {@link calendarChoiceSchema}. */
export type CalendarChoice = z.output<typeof calendarChoiceSchema>;

/** When something in a calendar is. */
export type CalendarWhen =
  /** Two instants and the zone its clock times are shown in; both are the same for what has no length. */
  | { kind: 'timed'; startsAt: string; endsAt: string; timeZone: string }
  | { kind: 'allDay'; on: string };

/** One thing in a calendar. */
export type CalendarItem = {
  /** Stays the same however often the item is changed and given out; the same in no other notebook. */
  uid: string;
  /** Never falls from one time it is given out to the next. */
  sequence: number;
  createdAt: string;
  when: CalendarWhen;
  title: string;
  /** Several lines; '' for none. */
  description: string;
  location: string;
  /** When to be reminded, in minutes from the start, before it when negative; null for not at all. */
  reminderMinutes: number | null;
  isCancelled: boolean;
};
