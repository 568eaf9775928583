import type { Contact } from '../contacts/model.ts';
import type { Interview } from '../interviews/model.ts';
import type { Message } from '../messages/model.ts';
import type { CheckBack } from '../referrals/checkBacks.ts';
import type { KeepInTouch } from './keepInTouch.ts';
import type { FollowUp, PromiseRecord } from './model.ts';
import type { ThankYou } from './thankYouClock.ts';

/** What a row of the agenda is about, in the order they stand in. */
export const agendaKinds = [
  'interview',
  'was_it_held',
  'type_up',
  'was_it_sent',
  'thank_you',
  'promise',
  'follow_up',
  'check_back',
  'keep_in_touch',
] as const;

/** One of {@link agendaKinds}. */
export type AgendaKind = (typeof agendaKinds)[number];

/** How pressing a row is, in the order they stand in. */
export const urgencies = ['overdue', 'today', 'later'] as const;

/** One of {@link urgencies}. */
export type Urgency = (typeof urgencies)[number];

/** What a row is about, with the records it is drawn from. */
export type AgendaMatter =
  /** A talk of today or to come; one without a time is for later. */
  | { kind: 'interview'; interview: Interview }
  /** A talk whose time is over: was it held? */
  | { kind: 'was_it_held'; interview: Interview }
  /** A talk to type up or wrap up. */
  | { kind: 'type_up'; followUp: FollowUp }
  /** A message that was handed over: was it sent? */
  | { kind: 'was_it_sent'; contact: Contact; message: Message }
  | { kind: 'thank_you'; followUp: FollowUp; thankYou: ThankYou }
  /** A promise of mine with a day. */
  | { kind: 'promise'; promise: PromiseRecord }
  | { kind: 'follow_up'; followUp: FollowUp }
  /** A referrer to ask again, without a follow-up of its own. */
  | { kind: 'check_back'; checkBack: CheckBack }
  /** Somebody I am losing touch with; `followUp` is the one that was planned, null for none. */
  | {
      kind: 'keep_in_touch';
      contact: Contact;
      keepInTouch: KeepInTouch;
      followUp: FollowUp | null;
    };

/** One row of the agenda. */
export type AgendaRow = AgendaMatter & {
  /** The same for the same thing from one day to the next. */
  key: string;
  urgency: Urgency;
  /** Its day, whether or not it was put off; null for a talk without a time. */
  dueOn: string | null;
};

/** Makes a row; how pressing it is follows from its day unless told. */
export function agendaRow(
  matter: AgendaMatter,
  id: string,
  dueOn: string | null,
  today: string,
  urgency: Urgency = urgencyOf(dueOn, today),
): AgendaRow {
  return { ...matter, key: `${matter.kind}:${id}`, dueOn, urgency };
}

/** Whether a row is only about somebody I am losing touch with: nobody waits for it, so it is not due. */
export function isLosingTouch(row: AgendaRow): boolean {
  return row.kind === 'keep_in_touch' && row.followUp === null;
}

/** How pressing something of this day is. */
export function urgencyOf(dueOn: string | null, today: string): Urgency {
  if (dueOn === null || dueOn > today) return 'later';
  return dueOn < today ? 'overdue' : 'today';
}

/** Puts rows in order: how pressing, then by kind and day; those to come by day first. */
export function compareRows(one: AgendaRow, other: AgendaRow): number {
  const isToCome = one.urgency === 'later';
  return (
    urgencyRanks[one.urgency] - urgencyRanks[other.urgency] ||
    (isToCome
      ? byDay(one, other) || byKind(one, other)
      : byKind(one, other) || byDay(one, other)) ||
    compareText(startOf(one), startOf(other)) ||
    one.key.localeCompare(other.key)
  );
}

function byDay(one: AgendaRow, other: AgendaRow): number {
  return compareText(one.dueOn ?? undated, other.dueOn ?? undated);
}

function byKind(one: AgendaRow, other: AgendaRow): number {
  return kindRanks[one.kind] - kindRanks[other.kind];
}

// Days and instants are written alike, so that no alphabet is needed to tell which comes first.
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

const urgencyRanks = ranksOf(urgencies);
const kindRanks = ranksOf(agendaKinds);

function ranksOf<T extends string>(order: readonly T[]): Record<T, number> {
  return Object.fromEntries(order.map((one, place) => [one, place])) as Record<T, number>;
}

// Sorts behind every day.
const undated = '9999-99';

function startOf(row: AgendaRow): string {
  return row.kind === 'interview' || row.kind === 'was_it_held'
    ? (row.interview.startsAt ?? '')
    : '';
}
