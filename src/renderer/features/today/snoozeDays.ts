import { businessDaysAfter, type Holidays } from '../../../core/businessDays.ts';
import { addDays } from '../../../core/dates.ts';
import { sayDay } from '../../app/dayWords.ts';

/** A day a row can be put off to with one key more. */
export type SnoozeDay = { id: string; label: string; until: string; isDisabled: boolean };

/** The days something can be put off to, next week's the first that is no holiday; one before its own day brings nothing. */
export function snoozeDays(today: string, dueOn: string | null, holidays: Holidays): SnoozeDay[] {
  const day = (id: string, label: string, until: string): SnoozeDay => {
    return {
      id,
      label: `${label}, ${sayDay(until, today)}`,
      until,
      isDisabled: dueOn !== null && until <= dueOn,
    };
  };
  const sunday = addDays(today, daysToMonday(today) - 1);
  return [
    day('1', 'Tomorrow', addDays(today, 1)),
    day('2', 'In three days', addDays(today, 3)),
    day('3', 'Next week', businessDaysAfter(sunday, 1, holidays)),
  ];
}

/** How many days it is until the Monday of next week. */
function daysToMonday(today: string): number {
  const weekday = new Date(`${today}T00:00:00.000Z`).getUTCDay();
  return weekday === 0 ? 1 : 8 - weekday;
}
