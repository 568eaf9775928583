import { addDays } from '../../../core/dates.ts';
import { sayDay } from '../../app/dayWords.ts';

/** A day a row can be put off to with one key more. */
export type SnoozeDay = { id: string; label: string; until: string; isDisabled: boolean };

/** The days something can be put off to; one before its own day brings nothing. */
export function snoozeDays(today: string, dueOn: string | null): SnoozeDay[] {
  const day = (id: string, label: string, days: number): SnoozeDay => {
    const until = addDays(today, days);
    return {
      id,
      label: `${label}, ${sayDay(until, today)}`,
      until,
      isDisabled: dueOn !== null && until <= dueOn,
    };
  };
  return [
    day('1', 'Tomorrow', 1),
    day('2', 'In three days', 3),
    day('3', 'Next week', daysToMonday(today)),
  ];
}

/** How many days it is until the Monday of next week. */
function daysToMonday(today: string): number {
  const weekday = new Date(`${today}T00:00:00.000Z`).getUTCDay();
  return weekday === 0 ? 1 : 8 - weekday;
}
