import { addDays, dayOf } from '../dates.ts';

/** The last day on which a thank-you for a talk that ended then is not late, in a time zone. */
export function lastDayToThank(endedAt: string, timeZone: string): string {
  return addDays(dayOf(endedAt, timeZone), 7);
}
