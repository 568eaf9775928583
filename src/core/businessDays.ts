import { addDays } from './dates.ts';
import type { Holiday } from './notebook/schema.ts';

/** The days that are no business days besides Saturdays and Sundays, as a notebook lists them. */
export type Holidays = readonly Pick<Holiday, 'fallsOn'>[];

/** The day `count` business days after `day`; Saturdays, Sundays and holidays are skipped. */
export function businessDaysAfter(day: string, count: number, holidays: Holidays): string {
  const free = new Set(holidays.map(({ fallsOn }) => fallsOn));
  let reached = day;
  for (let left = count; left > 0; ) {
    const next = addDays(reached, 1);
    // The calendar ends with the year 9999.
    if (next === reached) return reached;
    reached = next;
    const weekday = new Date(`${reached}T00:00:00.000Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !free.has(reached)) left -= 1;
  }
  return reached;
}
