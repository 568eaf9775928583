import { addMinutes, formatClock } from '../dates.ts';
import type { Interview, PlannedQuestion } from '../interviews/model.ts';
import { planTime, type TimePlanSlot } from '../interviews/timePlan.ts';
import type { PacketBlock, QuestionBlock, QuestionBlockPart } from './outline.ts';
import { countOf, priorityLabels } from './wording.ts';

/** Ruled lines for an answer of so many minutes: two to settle in, one a minute, within what a page can bear. */
export function ruledLinesFor(minutes: number): number {
  return Math.min(14, Math.max(3, minutes + 2));
}

/** The visible code of the question at a rank counted from 1: Q01, Q02, ... Q100. */
export function questionCode(rank: number): string {
  return `Q${String(rank).padStart(2, '0')}`;
}

/**
 * The ranked questions in the order of their rank, headings included.
 * `startsPage` puts their first heading on a page of its own. Rank wins over sections: a section that comes up again gets its heading again, marked as continued.
 */
export function questionBlocks(interview: Interview, startsPage: boolean): PacketBlock[] {
  const plan = planTime(interview);
  const blocks: PacketBlock[] = [
    {
      kind: 'heading',
      level: 1,
      text: 'Questions',
      aside: planRemark(plan.slots.length, plan.plannedMinutes, plan.lengthMinutes),
      startsPage,
    },
  ];
  const seenSections = new Set<string>();
  let section = '';
  for (const [place, slot] of plan.slots.entries()) {
    const question = interview.questions[slot.plannedQuestionId];
    if (question === undefined) continue;
    if (place === plan.fittingCount && place > 0) blocks.push(timeEnds(plan.lengthMinutes));
    const own = question.section.trim();
    if (own !== section) {
      blocks.push(sectionHeading(own, seenSections.has(own)));
      section = own;
    }
    seenSections.add(own);
    blocks.push(questionBlock(question, place + 1, slot, interview));
  }
  return blocks;
}

function planRemark(count: number, planned: number, length: number): string {
  const minutes =
    length > 0 ? `${planned} of ${countOf(length, 'minute')}` : countOf(planned, 'minute');
  return `${countOf(count, 'question')}, ${minutes} planned`;
}

function timeEnds(lengthMinutes: number): PacketBlock {
  return {
    kind: 'timeEnds',
    text: `The ${countOf(lengthMinutes, 'minute')} end here. What follows only if time is left.`,
  };
}

function sectionHeading(section: string, isContinued: boolean): PacketBlock {
  const text = section === '' ? 'More questions' : section;
  return {
    kind: 'heading',
    level: 2,
    text: isContinued ? `${text} (continued)` : text,
    aside: '',
    startsPage: false,
  };
}

function questionBlock(
  question: PlannedQuestion,
  rank: number,
  slot: TimePlanSlot,
  { startsAt, timeZone, lengthMinutes }: Interview,
): QuestionBlock {
  const parts = questionParts(question);
  const hasClock = startsAt !== null && slot.fits && lengthMinutes > 0;
  return {
    kind: 'question',
    plannedQuestionId: question.plannedQuestionId,
    code: questionCode(rank),
    text: question.text,
    priority: question.priority,
    priorityLabel: priorityLabels[question.priority],
    minutes: question.minutes,
    startsAtClock: hasClock ? formatClock(addMinutes(startsAt, slot.startMinute), timeZone) : '',
    fits: slot.fits,
    cues: question.cues.map(({ text }) => text),
    condition: question.condition === null ? '' : question.condition.text,
    probes: question.probes,
    guidance: question.guidance.trim(),
    parts,
    ruledLineCount: parts.length > 0 ? 0 : ruledLinesFor(question.minutes),
  };
}

function questionParts({ parts, minutes }: PlannedQuestion): QuestionBlockPart[] {
  const lines = Math.max(2, Math.ceil(ruledLinesFor(minutes) / Math.max(parts.length, 1)));
  return parts.map(({ partId, text }, place) => ({
    partId,
    letter: String.fromCharCode('a'.charCodeAt(0) + place),
    text,
    ruledLineCount: lines,
  }));
}
