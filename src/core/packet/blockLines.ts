import type { Measures } from './measures.ts';
import type {
  ChecklistBlock,
  CoverBlock,
  FormTableBlock,
  PacketBlock,
  PacketFact,
  PacketText,
  QuestionBlock,
  QuestionBlockPart,
  RuledSpaceBlock,
  SavedForLaterBlock,
  TheyMayAskBlock,
} from './outline.ts';

const section = 2;
const row = 1.3;
// What a box to tick adds to the height of its line.
const boxed = 0.25;

/** Roughly how many lines of running text each piece of a block takes; a page may end between two pieces. */
export function blockPieces(block: PacketBlock, of: Measures): number[] {
  if (block.kind !== 'question' || block.answer !== null) return [blockLines(block, of)];
  const [first, ...others] = block.parts.map((part) => partLines(part, of));
  return [questionLines({ ...block, parts: [] }, of) + (first ?? 0), ...others];
}

function blockLines(block: PacketBlock, of: Measures): number {
  switch (block.kind) {
    case 'cover':
      return coverLines(block, of);
    case 'contactSheet':
      return (
        of.chapter +
        sum(block.people, ({ name, facts }) => (name === '' ? 0 : row) + factsLines(facts, of))
      );
    case 'texts':
      return of.chapter + hintLines(block.hint) + textsLines(block.texts, of);
    case 'heading':
      return headingLines(block.level, of);
    case 'question':
      return questionLines(block, of);
    case 'timeEnds':
      return 1.8;
    case 'ruledSpace':
      return ruledSpaceLines(block, of);
    case 'checklist':
      return checklistLines(block, of);
    case 'savedForLater':
      return savedLines(block, of);
    case 'theyMayAsk':
      return theyMayAskLines(block, of);
    case 'formTable':
      return formTableLines(block, of);
  }
}

function headingLines(level: 1 | 2, of: Measures): number {
  return level === 1 ? of.chapter : section;
}

function coverLines(block: CoverBlock, of: Measures): number {
  return (
    row +
    sum(
      block.people,
      ({ name, description }) =>
        of.chapter * wrapped(name, of.ofTitle) +
        (description === '' ? 0 : row * wrapped(description, of.besideLabel)),
    ) +
    factsLines(block.facts, of) +
    sum(block.statements, ({ text }) => of.label + row * wrapped(text, of.besideLabel)) +
    (block.differently.items.length === 0 ? 0 : row) +
    sum(block.differently.items, (item) => row * wrapped(item, of.besideLabel)) +
    (block.reminder === '' ? 0 : 2)
  );
}

function questionLines(block: QuestionBlock, of: Measures): number {
  const remarks = [block.condition, block.probes.join(', '), block.whyAsk, block.guidance];
  return (
    0.8 +
    row * wrapped(block.text, of.besideLabel) +
    1.1 * block.cues.length +
    sum(
      remarks.filter((text) => text !== ''),
      (text) => wrapped(text, of.besideLabel),
    ) +
    sum(block.parts, (part) => partLines(part, of)) +
    block.ruledLineCount * of.ruledLine +
    answerLines(block.answer, of)
  );
}

function partLines({ ruledLineCount, answer }: QuestionBlockPart, of: Measures): number {
  return row + ruledLineCount * of.ruledLine + answerLines(answer, of);
}

function answerLines(answer: string | null, of: Measures): number {
  return answer === null ? 0 : wrapped(answer, of.across);
}

function ruledSpaceLines(block: RuledSpaceBlock, of: Measures): number {
  const { heading: text, level, hint, ruledLineCount } = block;
  return (
    (text === '' ? 0 : headingLines(level, of)) + hintLines(hint) + ruledLineCount * of.ruledLine
  );
}

function checklistLines(block: ChecklistBlock, of: Measures): number {
  return (
    headingLines(block.level, of) +
    hintLines(block.hint) +
    sum(block.items, (item) => boxed + row * wrapped(item, of.across - 6))
  );
}

function savedLines(block: SavedForLaterBlock, of: Measures): number {
  return (
    of.chapter +
    hintLines(block.hint) +
    sum(
      block.questions,
      ({ text, rule }) =>
        boxed + row * wrapped(text, of.besideLabel) + wrapped(rule, of.besideLabel),
    )
  );
}

function theyMayAskLines(block: TheyMayAskBlock, of: Measures): number {
  return (
    of.chapter +
    sum(
      block.questions,
      ({ text, answerPoints }) =>
        section * wrapped(text, of.besideLabel) +
        sum(answerPoints, (point) => wrapped(`${point.title} ${point.text}`, of.besideLabel)),
    )
  );
}

// By what is written into them, as the writers give them room.
const rowHeights: Record<FormTableBlock['purpose'], number> = {
  timePlan: 1.4,
  referrals: 3.1,
  resources: 2.4,
  promises: 2.4,
  thankYou: 1.9,
};

function formTableLines(block: FormTableBlock, of: Measures): number {
  const widths = block.columns.map(({ share }) => Math.max(4, (of.across * share) / 100 - 2));
  return (
    of.chapter +
    hintLines(block.hint) +
    1.4 +
    sum(block.rows, (cells) =>
      Math.max(
        rowHeights[block.purpose] * of.formRow,
        ...cells.map(({ text }, column) => wrapped(text, widths[column] ?? of.across) + 0.4),
      ),
    )
  );
}

function textsLines(texts: readonly PacketText[], of: Measures): number {
  return sum(texts, ({ label, text }) => (label === '' ? 0.3 : row) + wrapped(text, of.across));
}

function factsLines(facts: readonly PacketFact[], of: Measures): number {
  return sum(
    facts,
    ({ values }) =>
      of.label +
      row *
        Math.max(
          1,
          sum(values, (value) => wrapped(value, of.besideLabel)),
        ),
  );
}

function hintLines(hint: string): number {
  return hint === '' ? 0 : row;
}

function wrapped(text: string, width: number): number {
  return sum(text.split('\n'), (line) => Math.max(1, Math.ceil(line.length / width)));
}

function sum<T>(items: readonly T[], linesOf: (item: T) => number): number {
  return items.reduce((total, item) => total + linesOf(item), 0);
}
