import { dayOf, daysBetween } from '../core/dates.ts';

/** How many backups of the present day are kept. */
const keptOfToday = 3;

/** How many backups are kept in all. */
const keptInAll = 10;

/**
 * Answers which backups stay, newest first: the three newest of today, the newest of each other day,
 * ten in all, those of near days before those of far ones. Days are the person's own. Days to come
 * are there once the clock was set back; the newest of all and the newest up to `now` stay in any case.
 */
export function chooseKept<I extends { madeAt: string }>(
  infos: readonly I[],
  now: string,
  timeZone: string,
): I[] {
  const newestFirst = [...infos].sort((a, b) => timeOf(b) - timeOf(a));
  const reached = newestFirst.find((info) => timeOf(info) <= Date.parse(now));
  const days = new Map<string, I[]>();
  for (const info of newestFirst) {
    const day = dayOf(info.madeAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), info]);
  }
  const today = dayOf(now, timeZone);
  const distance = (day: string) => Math.abs(daysBetween(today, day));
  const nearestFirst = [...days].sort(([a], [b]) => distance(a) - distance(b));
  const wanted = nearestFirst.flatMap(([day, ofDay]) => {
    return day === today ? startingWith(reached, ofDay).slice(0, keptOfToday) : ofDay.slice(0, 1);
  });
  const sure = [reached, newestFirst[0]].filter((info) => info !== undefined);
  const kept = new Set([...new Set([...sure, ...wanted])].slice(0, keptInAll));
  return newestFirst.filter((info) => kept.has(info));
}

function startingWith<I>(first: I | undefined, all: readonly I[]): readonly I[] {
  if (first === undefined || !all.includes(first)) return all;
  return [first, ...all.filter((one) => one !== first)];
}

function timeOf({ madeAt }: { madeAt: string }): number {
  return Date.parse(madeAt);
}
