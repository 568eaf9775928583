import { agreedTalks } from '../contacts/talks.ts';
import { addMinutes, dayOf } from '../dates.ts';
import { hasOpenCall } from '../interviews/callGoingOn.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { checkBacks } from '../referrals/checkBacks.ts';
import { type AgendaRow, agendaRow, compareRows, type Urgency, urgencyOf } from './agendaRow.ts';
import { isMoot } from './isMoot.ts';
import { keepInTouch } from './keepInTouch.ts';
import type { FollowUp, FollowUpKind } from './model.ts';
import { thankYouOf } from './thankYouClock.ts';
import { isUnwritten } from './whatKeepsOpen.ts';

/** The parts of a notebook the agenda is made from. */
export type AgendaSource = Pick<
  Notebook,
  'contacts' | 'interviews' | 'followUps' | 'promises' | 'referrals' | 'holidays'
>;

/** What is to be done: overdue and for today, and apart from it what comes later. */
export type Agenda = { now: AgendaRow[]; later: AgendaRow[] };

/** The follow-ups by which somebody hears of me. */
const wordsToThem: readonly FollowUpKind[] = ['thank_you', 'report_back', 'keep_in_touch'];

/** The present instant, and the clocks one lives by. */
type Clock = { now: string; today: string; timeZone: string };

/**
 * Everything dated, each thing once: overdue before today's, then by kind and day. What was put off is left out until its
 * day; what became moot is left out.
 */
export function agenda(notebook: AgendaSource, now: string, timeZone: string): Agenda {
  return agendaWith(followUpRows(notebook, now, timeZone), notebook, now, timeZone);
}

/** The same where the rows of {@link followUpRows} are there already: the window makes them in a step of their own. */
export function agendaWith(
  followUps: readonly AgendaRow[],
  notebook: AgendaSource,
  now: string,
  timeZone: string,
): Agenda {
  const clock = { now, today: dayOf(now, timeZone), timeZone };
  const rows = [
    ...interviewRows(notebook, clock),
    ...messageRows(notebook, clock),
    ...followUps,
    ...promiseRows(notebook, clock),
    ...checkBackRows(notebook, clock),
    ...losingTouchRows(notebook, clock),
  ];
  return {
    now: rows.filter(({ urgency }) => urgency !== 'later').sort(compareRows),
    later: rows.filter(({ urgency }) => urgency === 'later').sort(compareRows),
  };
}

/** Whether something was put off and its day has not come. */
export function isPutOff({ remindOn }: Pick<FollowUp, 'remindOn'>, today: string): boolean {
  return remindOn !== null && remindOn > today;
}

/** Whether the time of a planned talk is over, but for one whose call goes on. */
export function isTimeOver(interview: Interview, now: string): boolean {
  const { status, startsAt, lengthMinutes } = interview;
  if (status !== 'planned' || startsAt === null || hasOpenCall(interview)) return false;
  return addMinutes(startsAt, lengthMinutes) <= now;
}

function interviewRows({ interviews }: AgendaSource, { now, today, timeZone }: Clock): AgendaRow[] {
  return Object.values(interviews).flatMap((interview) => {
    if (interview.status !== 'planned' || hasOpenCall(interview)) return [];
    const { interviewId, startsAt } = interview;
    const startsOn = startsAt === null ? null : dayOf(startsAt, timeZone);
    if (isTimeOver(interview, now)) {
      return [agendaRow({ kind: 'was_it_held', interview }, interviewId, startsOn, today, 'today')];
    }
    return [agendaRow({ kind: 'interview', interview }, interviewId, startsOn, today)];
  });
}

function messageRows({ contacts }: AgendaSource, { today, timeZone }: Clock): AgendaRow[] {
  const rows: AgendaRow[] = [];
  for (const contact of Object.values(contacts)) {
    // Everybody's, of whom few have any.
    for (const id in contact.messages) {
      const message = contact.messages[id];
      if (message === undefined || message.sentOn !== null || message.isFromThem) continue;
      const { messageId, handedOverAt } = message;
      if (handedOverAt === null) continue;
      const matter = { kind: 'was_it_sent', contact, message } as const;
      rows.push(agendaRow(matter, messageId, dayOf(handedOverAt, timeZone), today, 'today'));
    }
  }
  return rows;
}

/** The open follow-ups as rows, in no order. */
export function followUpRows(notebook: AgendaSource, now: string, timeZone: string): AgendaRow[] {
  const clock = { now, today: dayOf(now, timeZone), timeZone };
  return Object.values(notebook.followUps)
    .filter((one) => one.closedAt === null && !isPutOff(one, clock.today) && !isMoot(notebook, one))
    .map((followUp) => followUpRow(notebook, followUp, clock));
}

function followUpRow(
  notebook: AgendaSource,
  followUp: FollowUp,
  { now, today, timeZone }: Clock,
): AgendaRow {
  const { followUpId, contactId, kind, dueOn } = followUp;
  const thankYou = thankYouOf(notebook, followUp, now, timeZone);
  if (thankYou !== null) {
    const matter = { kind: 'thank_you', followUp, thankYou } as const;
    const byDay = urgencyOf(dueOn, today);
    // The 24 hours run from the end of the talk, also while its day is tomorrow.
    const { state } = thankYou;
    const byClock: Urgency = state === 'overdue' || state === 'late' ? 'overdue' : 'today';
    const urgency = byDay === 'overdue' ? byDay : byClock;
    return agendaRow(matter, followUpId, dueOn, today, urgency);
  }
  const contact = notebook.contacts[contactId];
  if (kind === 'keep_in_touch' && contact !== undefined) {
    const touch = keepInTouch(notebook, contactId, today, timeZone);
    const matter = { kind, contact, keepInTouch: touch, followUp } as const;
    return agendaRow(matter, followUpId, dueOn, today);
  }
  const matter = { kind: isUnwritten(followUp) ? 'type_up' : 'follow_up', followUp } as const;
  return agendaRow(matter, followUpId, dueOn, today);
}

/** Those with a day: their own or, where none was agreed, the one they were put off to. */
function promiseRows({ promises }: AgendaSource, { today }: Clock): AgendaRow[] {
  return Object.values(promises).flatMap((promise) => {
    const { promiseId, whose, keptAt, dueOn, remindOn } = promise;
    const day = dueOn ?? remindOn;
    if (whose !== 'mine' || keptAt !== null || day === null || isPutOff(promise, today)) return [];
    return [agendaRow({ kind: 'promise', promise }, promiseId, day, today)];
  });
}

function checkBackRows(notebook: AgendaSource, { today }: Clock): AgendaRow[] {
  return checkBacks(notebook, today).map((checkBack) => {
    const { referral, dueOn } = checkBack;
    return agendaRow({ kind: 'check_back', checkBack }, referral.referralId, dueOn, today);
  });
}

/**
 * Those I talked to and did not hear of for long, which is never overdue; who meets me soon, or shall hear of me by a
 * follow-up anyway, is left out.
 */
function losingTouchRows(notebook: AgendaSource, { today, timeZone }: Clock): AgendaRow[] {
  const planned = new Set(
    Object.values(notebook.followUps)
      .filter(({ kind, closedAt }) => wordsToThem.includes(kind) && closedAt === null)
      .map(({ contactId }) => contactId),
  );
  const talkedTo = new Set(
    Object.values(notebook.interviews).flatMap(({ status, contactIds }) =>
      status === 'done' ? contactIds : [],
    ),
  );
  return [...talkedTo].flatMap((contactId) => {
    const contact = notebook.contacts[contactId];
    if (contact === undefined || planned.has(contactId)) return [];
    if (agreedTalks(notebook, contactId).length > 0) return [];
    const touch = keepInTouch(notebook, contactId, today, timeZone);
    // Who is not yet lost is not to do; their day is said with the person.
    if (touch.nextOn === null || touch.nextOn > today) return [];
    const matter = { kind: 'keep_in_touch', contact, keepInTouch: touch, followUp: null } as const;
    return [agendaRow(matter, contactId, touch.nextOn, today, 'today')];
  });
}
