import { addDays } from './dates.ts';

/** The day `count` business days after `day`; Saturdays and Sundays are skipped. */
export function businessDaysAfter(day: string, count: number): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    const weekday = new Date(`${reached}T00:00:00.000Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return reached;
}
