import type { Contact } from '../contacts/model.ts';
import { addDays, addMinutes, dayOf, formatClock, formatDay } from '../dates.ts';
import type { Interview } from '../interviews/model.ts';
import { endOf } from './interviewForPacket.ts';
import type { FormCell, FormTableBlock, RuledSpaceBlock } from './outline.ts';

const blank: FormCell = { text: '', boxes: [] };

/** Room for what no question asked for. */
export const cameUpBlock: RuledSpaceBlock = {
  kind: 'ruledSpace',
  heading: 'What came up',
  hint: 'Surprises, numbers, books and names, in the order they came.',
  ruledLineCount: 8,
};

/** Blank rows for the names I am given. */
export const referralsTable: FormTableBlock = {
  kind: 'formTable',
  purpose: 'referrals',
  heading: 'Referrals',
  hint: 'Who else should I talk to, and may I use your name?',
  keepsWithNext: false,
  columns: [
    { label: 'Name', share: 27 },
    { label: 'Role and organisation', share: 28 },
    { label: 'How to reach', share: 27 },
    { label: 'May I use your name?', share: 18 },
  ],
  rows: blankRows(4, () => [blank, blank, blank, boxes('yes', 'no', 'ask first')]),
};

/** Blank rows for what either of us promises. */
export const promisesTable: FormTableBlock = {
  kind: 'formTable',
  purpose: 'promises',
  heading: 'Promises',
  hint: '',
  // The thank-you table alone would leave a last page all but empty.
  keepsWithNext: true,
  columns: [
    { label: 'Whose', share: 15 },
    { label: 'What', share: 60 },
    { label: 'By when', share: 25 },
  ],
  rows: blankRows(4, () => [boxes('mine', 'theirs'), blank, blank]),
};

/** When to thank each interviewee: within 24 hours of the end, and no later than 7 days; blanks while undated. */
export function thankYouTable(
  people: readonly Contact[],
  interview: Interview | null,
  timeZone: string,
): FormTableBlock {
  const end = interview === null ? null : endOf(interview);
  return {
    kind: 'formTable',
    purpose: 'thankYou',
    heading: 'Thank you',
    hint: 'Write within 24 hours; after 7 days it is late.',
    keepsWithNext: false,
    columns: [
      { label: 'To', share: 34 },
      { label: 'Within 24 hours', share: 27 },
      { label: 'No later than', share: 24 },
      { label: 'Sent', share: 15 },
    ],
    rows: people.map(({ displayName }) => [
      text(displayName),
      end === null ? blank : text(targetText(end, timeZone)),
      end === null ? blank : text(formatDay(addDays(dayOf(end, timeZone), 7))),
      boxes('sent'),
    ]),
  };
}

function targetText(end: string, timeZone: string): string {
  const target = addMinutes(end, 24 * 60);
  return `${formatDay(dayOf(target, timeZone))}, ${formatClock(target, timeZone)}`;
}

function text(value: string): FormCell {
  return { text: value, boxes: [] };
}

function boxes(...labels: string[]): FormCell {
  return { text: '', boxes: labels };
}

function blankRows(count: number, row: () => FormCell[]): FormCell[][] {
  return Array.from({ length: count }, row);
}
