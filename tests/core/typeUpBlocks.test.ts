import { describe, expect, it } from 'vitest';
import type { Interview } from '../../src/core/interviews/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type PacketVariant, packetVariants } from '../../src/core/packet/choices.ts';
import type { PacketBlock } from '../../src/core/packet/outline.ts';
import { typeUpBlocks } from '../../src/core/type-up/typeUpBlocks.ts';
import { type TypeUpBlock, typeUpRows } from '../../src/core/type-up/typeUpOutline.ts';
import { packetOf } from '../fixtures/packetHelpers.ts';
import {
  extremeNotebook,
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNotebook,
  packetNow,
} from '../fixtures/packetNotebook.ts';

const clock = { now: packetNow, timeZone: 'Europe/Berlin' };
const talk = (notebook: Notebook, interviewId: string): Interview => {
  const interview = notebook.interviews[interviewId];
  if (interview === undefined) throw new Error(`No interview ${interviewId}`);
  return interview;
};
const walkOf = (notebook: Notebook, interviewId: string) =>
  typeUpBlocks(notebook, talk(notebook, interviewId), clock);
const rowsOf = (notebook: Notebook, interviewId: string) =>
  typeUpRows(walkOf(notebook, interviewId)).map(({ rowId }) => rowId);

/** What stands on paper with room to write, one line each, as the packet prints it. */
function printed(blocks: readonly PacketBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'question':
        return [
          `${block.code} ${block.text}`,
          ...block.parts.map(({ letter, text }) => `${block.code}${letter} ${text}`),
        ];
      case 'savedForLater':
        return block.questions.map(({ text, rule }) => `saved ${text} ${rule}`);
      case 'ruledSpace':
        return block.heading === '' ? [] : [block.heading];
      case 'formTable':
        return block.purpose === 'timePlan' ? [] : [block.heading];
      case 'timeEnds':
        return [block.text];
      case 'heading':
        return block.text === 'Questions' || block.text === 'Looking back' || block.level === 2
          ? [block.text]
          : [];
      default:
        return [];
    }
  });
}

/** The same of what is typed up. */
function typedUp(blocks: readonly TypeUpBlock[]): string[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: TypeUpBlock): string[] {
  switch (block.kind) {
    case 'question':
      return [
        `${block.question.code} ${block.question.text}`,
        ...block.answers
          .filter(({ partId }) => partId !== null)
          .map(({ place, label }) => `${place} ${label}`),
      ];
    case 'saved':
      return block.questions.map(({ text, rule }) => `saved ${text} ${rule}`);
    case 'text':
      // The summary has no room on paper.
      return block.about === 'summary' ? [] : [block.heading];
    case 'table':
      return [block.heading];
    case 'thankYou':
      return [block.table.heading];
    case 'heading':
    case 'remark':
      return block.text.startsWith('No questions') ? [] : [block.text];
    case 'chemistry':
      return [];
  }
}

const talks: [string, () => Notebook, string, string][] = [
  ['a rich interview', packetNotebook, 'rich', 'cy'],
  ['one that was held', packetNotebook, 'held', 'ana'],
  ['one on the phone', packetNotebook, 'phone', 'dee'],
  ['one for a job', packetNotebook, 'job', 'fay'],
  ['one with three people', extremeNotebook, 'three', 'long'],
  ['one with 200 questions', extremeNotebook, 'many', 'k24'],
];

describe('the rows of the paper', () => {
  it.each(talks)('come in the order and with the codes of the packet: %s', (_, make, id, whose) => {
    const notebook = make();
    const packet = packetOf(notebook, whose, { interviewId: id });
    const walk = typedUp(walkOf(notebook, id));
    expect(walk).toEqual(printed(packet.blocks));
    expect(walk.length).toBeGreaterThan(9);
  });

  const shapes = packetVariants.filter((variant) => variant === 'full' || variant === 'phone');
  const prints = ['standard', 'large'] as const;
  const all = talks.flatMap((one) =>
    shapes.flatMap((variant) =>
      prints.flatMap((print) =>
        [true, false].map((isAnnotated) => ({ one, variant, print, isAnnotated })),
      ),
    ),
  );

  it.each(all)(
    'hold whatever $variant print has, in its order ($print, $isAnnotated): $one.0',
    ({ one: [, make, interviewId, whose], ...given }) => {
      const notebook = make();
      const { blocks } = packetOf(notebook, whose, { interviewId, ...given });
      const walk = typedUp(walkOf(notebook, interviewId)).map(withoutRule);
      const paper = printed(blocks).map(withoutRule);
      expectOrder(walk, paper, given.variant);
    },
  );

  it('are one for each answer, each part of it, each line of a table and each look back', () => {
    expect(rowsOf(packetNotebook(), 'held')).toEqual([
      'answer:h1',
      'answer:h2:hp1',
      'answer:h2:hp2',
      // The whole note says something, so it has a row, too.
      'answer:h2',
      'answer:h3',
      'answer:h4',
      'answer:h5',
      'answer:h6',
      'freeNote',
      'referrals:ref1',
      'referrals:ref3',
      'referrals:new',
      'resources:hr1',
      'resources:hr2',
      'resources:new',
      'promises:p1',
      'promises:p2',
      'promises:new',
      'summary',
      'chemistry',
      'learned',
      'fit',
      'advice',
      'wentWell',
      'differently:hi1',
      'differently:hi2',
      'differently:hi3',
      'differently:new',
      'nextStep:new',
    ]);
  });

  it('ask who said it only when more than one person can have', () => {
    const rows = rowsOf(extremeNotebook(), 'three');
    expect(rows).toContain('referrals:who');
    expect(rows.indexOf('referrals:who')).toBe(rows.indexOf('referrals:new') - 1);
    expect(rows).toContain('promises:who');
    expect(rowsOf(packetNotebook(), 'rich').filter((row) => row.endsWith(':who'))).toEqual([]);
  });

  it('are the same rows whatever was typed into them', () => {
    const notebook = packetNotebook();
    const before = rowsOf(notebook, 'rich');
    for (const question of Object.values(talk(notebook, 'rich').questions)) {
      question.outcome = 'asked';
      if (question.parts.length === 0) question.note = 'Said something.';
      for (const part of question.parts) part.note = 'Said something.';
    }
    expect(rowsOf(notebook, 'rich')).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  it('are there without a plan and without the person', () => {
    const bare = makeNotebook({
      contacts: [makeContact('ana')],
      interviews: [makeInterview('bare', ['ana'], [])],
    });
    expect(rowsOf(bare, 'bare')[0]).toBe('freeNote');
    const gone = makeInterview('gone', ['nobody'], [makeQuestion('q')]);
    expect(typeUpRows(typeUpBlocks(bare, gone, clock))[0]?.rowId).toBe('answer:q');
  });
});

// A clean copy words the rules of saved questions without their cues.
const withoutRule = (line: string) => (line.startsWith('saved ') ? line.split('?')[0] : line);

function expectOrder(walk: unknown[], paper: unknown[], variant: PacketVariant): void {
  const kept = walk.filter((line) => paper.includes(line));
  expect(kept, variant).toEqual(paper);
}
