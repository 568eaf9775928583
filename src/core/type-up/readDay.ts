import { parseDate } from '@internationalized/date';
import { addDays } from '../dates.ts';
import { cellWords } from './quickCells.ts';

/**
 * Reads a day as people write it, seen from the day it was written on: "12 May", "12/5" (the day first), "Friday",
 * "tomorrow", "in 2 weeks", "2026-05-12". Answers YYYY-MM-DD, or null for anything else.
 */
export function readDay(text: string, from: string): string | null {
  const words = cellWords(text).replace(/^(?:by|on|until|till|due)(?: |$)/, '');
  if (words === '' || words.length > 40) return null;
  return (
    readNamed(words, from) ??
    readSpan(words, from) ??
    readWeekday(words, from) ??
    readDate(words, from)
  );
}

const named: Record<string, number> = {
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
  'next week': 7,
};

function readNamed(words: string, from: string): string | null {
  const count = Object.hasOwn(named, words) ? named[words] : undefined;
  return count === undefined ? null : addDays(from, count);
}

const numbers = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function readSpan(words: string, from: string): string | null {
  const [, amount = '', unit] = /^in (\w+) (day|week|month|year)s?$/.exec(words) ?? [];
  if (unit === undefined) return null;
  const spoken = amount === 'a' || amount === 'an' ? 1 : numbers.indexOf(amount);
  const count = /^\d{1,3}$/.test(amount) ? Number(amount) : spoken;
  if (count < 1) return null;
  return parseDate(from)
    .add({ [`${unit}s`]: count })
    .toString();
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekdayPattern =
  '(sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)';

function weekdayOf(short: string): number {
  return weekdays.findIndex((name) => name.startsWith(short.slice(0, 3)));
}

/** The next day of that name; with "next", the one of next week. */
function readWeekday(words: string, from: string): string | null {
  const [, which, short] =
    new RegExp(`^(?:(this|next|coming) )?${weekdayPattern}$`).exec(words) ?? [];
  if (short === undefined) return null;
  const today = new Date(`${from}T00:00:00.000Z`).getUTCDay();
  const ahead = (weekdayOf(short) - today + 7) % 7 || 7;
  if (which !== 'next') return addDays(from, ahead);
  const nextMonday = (8 - today) % 7 || 7;
  return addDays(from, nextMonday + ((weekdayOf(short) + 6) % 7));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const yearPattern = '(?:,? (\\d{4}))?';

function readDate(words: string, from: string): string | null {
  // A weekday before a date only says the same once more.
  const date = words.replace(new RegExp(`^${weekdayPattern},? (?=\\d|[a-z]{3})`), '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date);
  if (iso) return dayIn(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const said = new RegExp(
    `^(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? ${monthPattern}${yearPattern}$`,
  ).exec(date);
  if (said) return dated(said[3], monthOf(said[2]), said[1], from);
  const turned = new RegExp(`^${monthPattern} (\\d{1,2})(?:st|nd|rd|th)?${yearPattern}$`).exec(
    date,
  );
  if (turned) return dated(turned[3], monthOf(turned[1]), turned[2], from);
  const [, day, , month, year] =
    /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(date) ?? [];
  if (day === undefined) return null;
  return dated(year?.length === 2 ? `20${year}` : year, Number(month), day, from);
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3)) + 1;
}

function dated(
  year: string | undefined,
  month: number,
  day: string | undefined,
  from: string,
): string | null {
  if (year !== undefined) return dayIn(Number(year), month, Number(day));
  return nearest(month, Number(day), from);
}

/** Without a year it is the one to come; a day of the last weeks is one that has passed meanwhile. */
function nearest(month: number, day: number, from: string): string | null {
  const earliest = addDays(from, -60);
  const thisYear = Number(from.slice(0, 4));
  // Eight years hold every 29 February there may be.
  for (let year = thisYear - 1; year <= thisYear + 8; year += 1) {
    const found = dayIn(year, month, day);
    if (found !== null && found >= earliest) return found;
  }
  return null;
}

function dayIn(year: number, month: number, day: number): string | null {
  if (year < 1900) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
