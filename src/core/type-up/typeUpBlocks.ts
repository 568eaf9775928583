import type { FollowUp } from '../follow-ups/model.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { ownRecords } from '../packet/afterwardsTables.ts';
import { type PacketSection, usualChoices } from '../packet/choices.ts';
import type { FormTableBlock, PacketBlock } from '../packet/outline.ts';
import { packetBlocks } from '../packet/packetBlocks.ts';
import type { PacketSubject } from '../packet/packetSubject.ts';
import { partCode } from '../packet/questionCodes.ts';
import { cameUpHeading, debriefHeading, debriefSpaces } from '../packet/reviewBlocks.ts';
import type { AnswerRow, TableOf, TextBlock, TypeUpBlock, TypeUpRow } from './typeUpOutline.ts';

/** The sections of a packet one writes into. */
const writtenSections: PacketSection[] = [
  'questions',
  'savedForLater',
  'cameUp',
  'referrals',
  'resources',
  'promises',
  'thankYou',
  'debrief',
];

/** What there is to type up of the packet of an interview, in the order and with the codes it was printed with. */
export function typeUpBlocks(
  notebook: Notebook,
  interview: Interview,
  clock: Pick<PacketSubject, 'now' | 'timeZone'>,
): TypeUpBlock[] {
  const subject: PacketSubject = {
    source: notebook,
    people: interview.contactIds.flatMap((contactId) => notebook.contacts[contactId] ?? []),
    interview,
    choices: { ...usualChoices, sections: writtenSections },
    ...clock,
  };
  const written = { ...subject, interview };
  return packetBlocks(subject).flatMap((block) => fromBlock(block, written));
}

type Written = PacketSubject & { interview: Interview };

function fromBlock(block: PacketBlock, subject: Written): TypeUpBlock[] {
  switch (block.kind) {
    case 'heading': {
      const { level, text, aside } = block;
      const heading: TypeUpBlock = { kind: 'heading', level, text, aside };
      return text === debriefHeading && level === 1 ? [heading, ...looksBack] : [heading];
    }
    case 'question': {
      const { plannedQuestionId, code, parts } = block;
      const letters = parts.map(({ letter }) => partCode(code, letter));
      const answers = answersTo(subject.interview, plannedQuestionId, code, letters);
      return [{ kind: 'question', question: block, answers }];
    }
    case 'timeEnds':
      return [{ kind: 'remark', text: block.text }];
    case 'savedForLater': {
      const { heading, hint } = block;
      const questions = block.questions.map((question) => ({
        ...question,
        answers: answersTo(subject.interview, question.plannedQuestionId, heading),
      }));
      return [{ kind: 'saved', heading, hint, questions }];
    }
    case 'ruledSpace':
      return fromSpace(block.heading, block.hint, subject);
    case 'formTable':
      return fromTable(block, subject);
    case 'cover':
    case 'contactSheet':
    case 'texts':
    case 'checklist':
    case 'theyMayAsk':
      return [];
  }
}

// Nothing of the packet is ruled for these two, but it is now that one knows.
const looksBack: TypeUpBlock[] = [
  textBlock('summary', 'What I take away', ''),
  { kind: 'chemistry', row: { rowId: 'chemistry', place: 'How we got on' } },
];

/** The rows of a question; `partPlaces` says where one is in each of its parts, `place` stands for those it has no word for. */
function answersTo(
  interview: Interview,
  plannedQuestionId: string,
  place: string,
  partPlaces: readonly string[] = [],
): AnswerRow[] {
  const { parts = [], note = '' } = interview.questions[plannedQuestionId] ?? {};
  const row = (partId: string | null, label: string, at: string): AnswerRow => ({
    rowId: `answer:${plannedQuestionId}${partId === null ? '' : `:${partId}`}`,
    place: at,
    plannedQuestionId,
    partId,
    label,
  });
  const answers = parts.map(({ partId, text }, index) =>
    row(partId, text, partPlaces[index] ?? place),
  );
  // A part may have been taken away from a question whose whole note already says something.
  const hasWhole = parts.length === 0 || note !== '';
  return hasWhole ? [...answers, row(null, '', place)] : answers;
}

function fromSpace(heading: string, hint: string, subject: Written): TypeUpBlock[] {
  if (heading === cameUpHeading) return [textBlock('freeNote', heading, hint)];
  const space = debriefSpaces.find((one) => one.heading === heading);
  if (space === undefined) {
    return [{ kind: 'remark', text: 'No questions were planned; what you wrote has room below.' }];
  }
  const { about } = space;
  if (about === 'differently') {
    const { improvements } = subject.interview.selfReview;
    return [tableOf(about, { heading, hint }, improvements, (one) => one.improvementId, null)];
  }
  if (about === 'nextStep') {
    const steps = ownRecords(subject, subject.source.followUps).filter(isStep);
    return [tableOf(about, { heading, hint }, steps, (one) => one.followUpId, null)];
  }
  return [textBlock(about, heading, hint)];
}

const isStep = ({ kind }: FollowUp) => kind === 'custom';

function textBlock(about: TextBlock['about'], heading: string, hint: string): TextBlock {
  return { kind: 'text', about, heading, hint, row: { rowId: about, place: heading } };
}

function fromTable(table: FormTableBlock, subject: Written): TypeUpBlock[] {
  const { source, interview, people } = subject;
  const { purpose, heading } = table;
  const who = people.length > 1 ? { rowId: `${purpose}:who`, place: heading } : null;
  switch (purpose) {
    case 'timePlan':
      return [];
    case 'thankYou':
      return [{ kind: 'thankYou', table }];
    case 'referrals': {
      const records = ownRecords(subject, source.referrals);
      return [tableOf(purpose, table, records, (one) => one.referralId, who)];
    }
    case 'resources':
      return [tableOf(purpose, table, interview.resources, (one) => one.resourceId, null)];
    case 'promises': {
      const records = ownRecords(subject, source.promises);
      return [tableOf(purpose, table, records, (one) => one.promiseId, who)];
    }
  }
}

function tableOf<P extends string, T>(
  purpose: P,
  { heading, hint }: { heading: string; hint: string },
  records: readonly T[],
  idOf: (record: T) => string,
  who: TypeUpRow | null,
): TableOf<P, T> {
  const row = (id: string, record: T | null) => ({
    rowId: `${purpose}:${id}`,
    place: heading,
    record,
  });
  const rows = [...records.map((record) => row(idOf(record), record)), row('new', null)];
  return { kind: 'table', purpose, heading, hint, who, rows };
}
