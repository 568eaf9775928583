import { dayOf } from '../dates.ts';
import type { Interview } from '../interviews/model.ts';

/** The day a talk took place on, from which "Friday" on its paper counts; today when it has not begun by the clock. */
export function saidOn(
  { startsAt, endedAt, timeZone }: Pick<Interview, 'startsAt' | 'endedAt' | 'timeZone'>,
  now: string,
): string {
  const instant = startsAt ?? endedAt;
  return dayOf(instant === null || instant > now ? now : instant, timeZone);
}
