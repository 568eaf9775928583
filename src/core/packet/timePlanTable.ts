import { type ClockStep, clockAt, planClock } from './clockPlan.ts';
import type { FormTableBlock } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';
import { codeRanges } from './questionCodes.ts';
import { countOf } from './wording.ts';

/** The interview minute by minute, on the clock when it is dated; null when there is nothing to lay out. */
export function timePlanTable({ interview }: PacketSubject): FormTableBlock | null {
  if (interview === null) return null;
  const { steps, leftOver } = planClock(interview);
  if (steps.length === 0) return null;
  const isClock = interview.startsAt !== null && interview.lengthMinutes > 0;
  const isJob = interview.kind === 'job';
  return {
    kind: 'formTable',
    purpose: 'timePlan',
    heading: 'Time plan',
    hint: leftOver.length === 0 ? '' : `Only if time is left: ${codeRanges(leftOver)}.`,
    aside: interview.lengthMinutes > 0 ? countOf(interview.lengthMinutes, 'minute') : '',
    keepsWithNext: false,
    columns: [
      { label: isClock ? 'Clock' : 'Minute', share: 16 },
      { label: 'Minutes', share: 14 },
      { label: 'What', share: 70 },
    ],
    rows: steps.map((step) =>
      [
        isClock ? clockAt(interview, step.startMinute) : String(step.startMinute),
        String(step.minutes),
        [codeRanges(step.ranks), wordsOf(step, isJob)].filter((word) => word !== '').join(' '),
      ].map((text) => ({ text, boxes: [] })),
    ),
  };
}

function wordsOf({ kind, section }: ClockStep, isJob: boolean): string {
  switch (kind) {
    case 'opening':
      return 'First words: who I am, and what I would like to know';
    case 'questions':
      return section;
    case 'names':
      return isJob
        ? 'My last questions, and what happens next'
        : 'Names: who else to talk to, and may I use your name?';
    case 'thanks':
      return 'Thanks, and what we promised';
  }
}
