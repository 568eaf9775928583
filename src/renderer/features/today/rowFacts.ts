import type { Contact } from '../../../core/contacts/model.ts';
import { dayOf, formatClock, formatDay, formatInstant } from '../../../core/dates.ts';
import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import { rowWords } from '../../../core/follow-ups/agendaWords.ts';
import type { KeepInTouch } from '../../../core/follow-ups/keepInTouch.ts';
import type { ThankYou } from '../../../core/follow-ups/thankYouClock.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { modeWords } from '../../../core/words.ts';
import { dueWords, sayDay, sayDistance } from '../../app/dayWords.ts';
import { myTimeZone, otherClock, whenWords } from '../../app/whenWords.ts';
import type { Tone } from '../../ui/Pill.tsx';

/** When a row is due, in words; `exact` says it in full on hover. */
export type RowWhen = { words: string; tone: Tone; exact: string };

/** What a row says: its line, with the clock of a thank-you. */
export function lineOf(notebook: Notebook, row: AgendaRow): string {
  return row.kind === 'thank_you' ? row.thankYou.words : rowWords(notebook, row);
}

/** What stands small behind the line of a row; '' for nothing. */
export function detailOf(row: AgendaRow, today: string): string {
  switch (row.kind) {
    case 'interview':
      return talkDetail(row.interview);
    case 'keep_in_touch':
      return touchDetail(row.contact, row.keepInTouch, today);
    default:
      return '';
  }
}

/** When a row is due; null where that is said otherwise. */
export function whenOf(row: AgendaRow, today: string): RowWhen | null {
  switch (row.kind) {
    case 'interview':
    case 'was_it_held':
      return interviewWhen(row.interview, today);
    case 'was_it_sent': {
      const { handedOverAt } = row.message;
      if (handedOverAt === null) return null;
      const on = dayOf(handedOverAt, myTimeZone);
      const exact = formatInstant(handedOverAt, myTimeZone);
      return { words: `taken out ${sayDistance(on, today)}`, tone: 'neutral', exact };
    }
    case 'thank_you':
      return thankYouWhen(row.thankYou);
    case 'keep_in_touch':
      return row.followUp === null ? null : dueWhen(row.dueOn, today);
    default:
      return dueWhen(row.dueOn, today);
  }
}

function talkDetail({ mode, startsAt, timeZone }: Interview): string {
  const theirs = startsAt === null ? '' : otherClock(startsAt, myTimeZone, timeZone);
  return [modeWords[mode], theirs].filter((part) => part !== '').join(' · ');
}

function dueWhen(dueOn: string | null, today: string): RowWhen | null {
  return dueOn === null ? null : { ...dueWords(dueOn, today), exact: formatDay(dueOn) };
}

/** By my own clock, as the day of the row; the clock it was agreed by is said on hover, and in {@link detailOf}. */
function interviewWhen({ startsAt, timeZone }: Interview, today: string): RowWhen {
  if (startsAt === null) return { words: 'no date yet', tone: 'neutral', exact: '' };
  const exact = formatInstant(startsAt, timeZone);
  const on = dayOf(startsAt, myTimeZone);
  if (on === today) {
    return { words: `today, ${formatClock(startsAt, myTimeZone)}`, tone: 'due', exact };
  }
  const words = `${whenWords(startsAt, myTimeZone, today)}, ${sayDistance(on, today)}`;
  return { words, tone: 'neutral', exact };
}

function thankYouWhen({ state, left, targetAt }: ThankYou): RowWhen | null {
  const exact = `24 hours: ${formatInstant(targetAt, myTimeZone)}`;
  if (state === 'overdue' || state === 'late') return { words: 'overdue', tone: 'alarm', exact };
  if (state === 'past_target') return { words: 'due today', tone: 'due', exact };
  return { words: left, tone: 'neutral', exact };
}

function touchDetail({ interest }: Contact, { lastContact }: KeepInTouch, today: string): string {
  const last =
    lastContact === null
      ? ''
      : `Last contact: ${lowerFirst(lastContact.what)}, ${sayDay(lastContact.on, today)}, ${sayDistance(lastContact.on, today)}`;
  return [last, interest.trim() === '' ? '' : `Interest: ${interest.trim()}`]
    .filter(Boolean)
    .join(' · ');
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}
