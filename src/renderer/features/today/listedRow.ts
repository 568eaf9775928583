import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import type { CheckBackRow } from './agendaSections.ts';
import type { RowStep } from './rowSteps.ts';

/** A row as it is drawn: everything that makes it look otherwise, and nothing else. */
export type ListedRow = {
  id: string;
  row: AgendaRow;
  today: string;
  /** What it says. */
  line: string;
  /** What its button says; '' for no button. */
  opening: string;
  /** Whether that changes the notebook. */
  openingChanges: boolean;
  isAnswering: boolean;
  isSnoozing: boolean;
};

/** What rows do; the steps of `take` may take a row away. */
export type RowHandlers = {
  take: (row: AgendaRow, step: RowStep) => void;
  /** Keeps the row of a referrer while their answer is written down; null lets it go. */
  answer: (row: CheckBackRow | null) => void;
  /** Goes where a row leads. */
  open: (row: AgendaRow) => void;
  openSnoozing: (row: AgendaRow, isOpen: boolean) => void;
  snooze: (row: AgendaRow, until: string) => void;
  chooseDay: (row: AgendaRow) => void;
};

/**
 * Whether two rows look the same. What was derived is made anew with every change of the notebook, so it is compared
 * by what is in it; a record that did not change is the same object, and is not looked into.
 */
export function looksTheSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  const keys = Object.keys(other);
  return (
    keys.length === Object.keys(one).length &&
    keys.every((key) => Object.hasOwn(one, key) && looksTheSame(one[key], other[key]))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}
