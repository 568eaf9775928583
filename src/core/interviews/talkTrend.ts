import { dayOf } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import { callMinutes } from './callLength.ts';
import type { Interview } from './model.ts';
import { rankedQuestions } from './ranking.ts';
import { wasAsked } from './wasAsked.ts';

/** How one talk went, in numbers. */
export type TalkNumbers = {
  interviewId: string;
  contactIds: readonly string[];
  /** The day it was held, in its own zone. */
  heldOn: string;
  plannedCount: number;
  askedCount: number;
  /** Minutes beyond the planned length, negative when it ended before; null when nobody kept the time. */
  minutesOver: number | null;
  /** Names gained in it. */
  referralCount: number;
  /** From 1 to 5; null when not said. */
  chemistry: number | null;
};

/** What changed from the earlier talks to the latest ones. */
export type TalkChange = {
  /** How many talks each side counts. */
  talkCount: number;
  /** Share of planned questions that were asked, 0 to 1; null when none were planned. */
  askedShare: { before: number; after: number } | null;
  /** Minutes over, on average; null unless both sides have talks whose time was kept. */
  minutesOver: { before: number; after: number } | null;
  /** Names gained per talk. */
  referrals: { before: number; after: number };
};

/** How every talk that was held went, the latest first. */
export function talkNumbers({
  interviews,
  referrals,
}: Pick<Notebook, 'interviews' | 'referrals'>): TalkNumbers[] {
  const gained = new Map<string, number>();
  for (const { interviewId } of Object.values(referrals)) {
    if (interviewId !== null) gained.set(interviewId, (gained.get(interviewId) ?? 0) + 1);
  }
  return Object.values(interviews)
    .filter(({ status }) => status === 'done')
    .sort((one, other) => heldAt(other).localeCompare(heldAt(one)))
    .map((interview) => numbersOf(interview, gained.get(interview.interviewId) ?? 0));
}

// More would tell of another season.
const mostTalks = 3;

/** Compares the latest talks with as many before them; null while there are fewer than two. */
export function talkChange(numbers: readonly TalkNumbers[]): TalkChange | null {
  const talkCount = Math.min(mostTalks, Math.floor(numbers.length / 2));
  if (talkCount === 0) return null;
  const after = numbers.slice(0, talkCount);
  const before = numbers.slice(talkCount, talkCount * 2);
  const compare = (measure: (talks: readonly TalkNumbers[]) => number | null) => {
    const [one, other] = [measure(before), measure(after)];
    return one === null || other === null ? null : { before: one, after: other };
  };
  return {
    talkCount,
    askedShare: compare(askedShare),
    minutesOver: compare(averageOver),
    referrals: { before: perTalk(before), after: perTalk(after) },
  };
}

function numbersOf(interview: Interview, referralCount: number): TalkNumbers {
  const { interviewId, contactIds, timeZone, call, lengthMinutes, selfReview } = interview;
  const planned = rankedQuestions(interview);
  const isTimed = call !== null && call.endedAt !== null && lengthMinutes > 0;
  return {
    interviewId,
    contactIds,
    heldOn: dayOf(heldAt(interview), timeZone),
    plannedCount: planned.length,
    askedCount: planned.filter(wasAsked).length,
    minutesOver: isTimed ? callMinutes(call) - lengthMinutes : null,
    referralCount,
    chemistry: selfReview.chemistry,
  };
}

function heldAt({ startsAt, endedAt, createdAt }: Interview): string {
  return endedAt ?? startsAt ?? createdAt;
}

function askedShare(talks: readonly TalkNumbers[]): number | null {
  const planned = sum(talks.map(({ plannedCount }) => plannedCount));
  return planned === 0 ? null : sum(talks.map(({ askedCount }) => askedCount)) / planned;
}

function averageOver(talks: readonly TalkNumbers[]): number | null {
  const over = talks.flatMap(({ minutesOver }) => minutesOver ?? []);
  return over.length === 0 ? null : sum(over) / over.length;
}

function perTalk(talks: readonly TalkNumbers[]): number {
  return sum(talks.map(({ referralCount }) => referralCount)) / talks.length;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}
