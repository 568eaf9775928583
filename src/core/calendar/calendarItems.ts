import { addMinutes, dayOf, formatClock } from '../dates.ts';
import { isMoot } from '../follow-ups/isMoot.ts';
import type { FollowUp, PromiseRecord } from '../follow-ups/model.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { type CheckBack, checkBacks } from '../referrals/checkBacks.ts';
import { type ItemOrigin, itemIdentity } from './itemIdentity.ts';
import { talkDescription, talkTitle, toDoDescription, toDoTitle } from './itemText.ts';
import type { CalendarChoice, CalendarItem, CalendarKind, CalendarPick } from './model.ts';

type CalendarSource = Pick<
  Notebook,
  'notebookId' | 'contacts' | 'interviews' | 'referrals' | 'followUps' | 'promises' | 'holidays'
>;

/** What items are made with: the notebook, what was chosen, and the clock. */
type Making = Pick<CommandContext, 'now' | 'timeZone'> & {
  notebook: CalendarSource;
  choice: CalendarChoice;
};

// A talk wants time to get there or to dial; a thing to do wants to be there in the morning.
const minutesBeforeTalk = 15;
const reminderHour = 9;

/**
 * What of a notebook stands in a calendar, in order of time: agreed talks, open follow-ups that are not moot, days to ask
 * referrers again, and open promises of mine with a date. Cancelled talks are given out only one by one, to take them
 * out of a calendar. [] when nothing chosen has a place there.
 */
export function calendarItems(
  notebook: CalendarSource,
  choice: CalendarChoice,
  { now, timeZone }: Pick<CommandContext, 'now' | 'timeZone'>,
): CalendarItem[] {
  return chosenItems({ notebook, choice, now, timeZone }).sort((one, other) =>
    sortKey(one) < sortKey(other) ? -1 : 1,
  );
}

function chosenItems(making: Making): CalendarItem[] {
  const { notebook, choice } = making;
  const { pick } = choice;
  switch (pick.what) {
    case 'interview':
      return pickOne(notebook.interviews, pick.interviewId).flatMap((one) => talk(making, one));
    case 'followUp':
      return pickOne(notebook.followUps, pick.followUpId).flatMap((one) => followUp(making, one));
    case 'promise':
      return pickOne(notebook.promises, pick.promiseId).flatMap((one) => promise(making, one));
    case 'checkBack':
      return checkBacks(notebook, todayOf(making))
        .filter(({ referral }) => referral.referralId === pick.referralId)
        .flatMap((one) => checkBack(making, one));
    case 'all':
      return allItems(making, pick).filter((item) => !pick.onlyUpcoming || isAhead(making, item));
  }
}

function allItems(
  making: Making,
  { kinds, onlyUpcoming }: Extract<CalendarPick, { what: 'all' }>,
): CalendarItem[] {
  const { interviews, followUps, promises } = making.notebook;
  const has = (kind: CalendarKind) => kinds.includes(kind);
  const talks = Object.values(interviews).filter(
    ({ status }) => status === 'planned' || (status === 'done' && !onlyUpcoming),
  );
  const toDos = Object.values(followUps).filter(({ kind }) =>
    has(kind === 'thank_you' ? 'thankYous' : 'followUps'),
  );
  return [
    ...(has('interviews') ? talks : []).flatMap((one) => talk(making, one)),
    ...toDos.flatMap((one) => followUp(making, one)),
    ...(has('followUps') ? checkBacks(making.notebook, todayOf(making)) : []).flatMap((one) =>
      checkBack(making, one),
    ),
    ...(has('promises') ? Object.values(promises) : []).flatMap((one) => promise(making, one)),
  ];
}

function talk(making: Making, interview: Interview): CalendarItem[] {
  const { notebook, choice, now } = making;
  const { interviewId, startsAt, lengthMinutes, timeZone, status, place, createdAt } = interview;
  if (startsAt === null) return [];
  const people = interview.contactIds.flatMap((id) => pickOne(notebook.contacts, id));
  const isAwaited = status === 'planned' && addMinutes(startsAt, -minutesBeforeTalk) > now;
  return [
    {
      ...itemIdentity(notebook, 'interview', interviewId, createdAt, now),
      when: { kind: 'timed', startsAt, endsAt: addMinutes(startsAt, lengthMinutes), timeZone },
      title: talkTitle(interview, people),
      description: talkDescription(notebook, interview, people, choice),
      location: place.trim(),
      reminderMinutes: isAwaited ? -minutesBeforeTalk : null,
      isCancelled: status === 'cancelled',
    },
  ];
}

function followUp(making: Making, record: FollowUp): CalendarItem[] {
  const { followUpId, contactId, text, dueOn, closedAt, createdAt } = record;
  if (closedAt !== null || isMoot(making.notebook, record)) return [];
  return toDo(making, 'follow-up', { recordId: followUpId, contactId, text, dueOn, createdAt });
}

function checkBack(making: Making, { referral, text, dueOn }: CheckBack): CalendarItem[] {
  const { referralId: recordId, fromContactId: contactId, createdAt } = referral;
  return toDo(making, 'check-back', { recordId, contactId, text, dueOn, createdAt });
}

function promise(making: Making, record: PromiseRecord): CalendarItem[] {
  const { promiseId: recordId, contactId, whose, dueOn, keptAt, createdAt } = record;
  if (whose !== 'mine' || dueOn === null || keptAt !== null) return [];
  const text = `Promised: ${record.text}`;
  return toDo(making, 'promise', { recordId, contactId, text, dueOn, createdAt });
}

function toDo(
  making: Making,
  origin: ItemOrigin,
  record: { recordId: string; contactId: string; text: string; dueOn: string; createdAt: string },
): CalendarItem[] {
  const { notebook, choice, now } = making;
  return pickOne(notebook.contacts, record.contactId).map((contact) => ({
    ...itemIdentity(notebook, origin, record.recordId, record.createdAt, now),
    when: { kind: 'allDay', on: record.dueOn },
    title: toDoTitle(record.text, contact),
    description: toDoDescription(contact, choice),
    location: '',
    // What is past would ring at once in some calendars.
    reminderMinutes: isMorningAhead(making, record.dueOn) ? reminderHour * 60 : null,
    isCancelled: false,
  }));
}

function isMorningAhead({ now, timeZone }: Making, day: string): boolean {
  const today = dayOf(now, timeZone);
  const morning = `${String(reminderHour).padStart(2, '0')}:00`;
  return day > today || (day === today && formatClock(now, timeZone) < morning);
}

function isAhead(making: Making, { when }: CalendarItem): boolean {
  return when.kind === 'timed' ? when.endsAt > making.now : when.on >= todayOf(making);
}

function todayOf({ now, timeZone }: Making): string {
  return dayOf(now, timeZone);
}

function pickOne<T>(records: Record<string, T>, id: string): T[] {
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  return record === undefined ? [] : [record];
}

// What lasts all day stands before the talks of the day, as calendars show it.
function sortKey({ when, uid }: CalendarItem): string {
  return `${when.kind === 'allDay' ? when.on : when.startsAt} ${uid}`;
}
