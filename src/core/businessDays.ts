import type { Holiday } from './notebook/schema.ts';

/** The days that are no business days besides Saturdays and Sundays, as a notebook lists them. */
export type Holidays = readonly Pick<Holiday, 'fallsOn'>[];

const dayLength = 24 * 60 * 60 * 1_000;

/** The day `count` business days after `day`; Saturdays, Sundays and holidays are skipped. */
export function businessDaysAfter(day: string, count: number, holidays: Holidays): string {
  const free = new Set(holidays.map(({ fallsOn }) => fallsOn));
  let reached = day;
  // Whole days of UTC, where no clocks are changed: lists count many of them.
  let time = Date.parse(`${day}T00:00:00.000Z`);
  for (let left = count; left > 0; ) {
    time += dayLength;
    const next = new Date(time);
    // Days are written with four digits for the year.
    if (next.getUTCFullYear() > 9_999) return reached;
    reached = next.toISOString().slice(0, 10);
    const weekday = next.getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !free.has(reached)) left -= 1;
  }
  return reached;
}
