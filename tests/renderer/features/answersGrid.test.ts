import { describe, expect, it } from 'vitest';
import { answerGrid } from '../../../src/core/answers/answerGrid.ts';
import { everyAnswer } from '../../../src/core/answers/model.ts';
import { cellAfterKey } from '../../../src/renderer/features/answers/gridKeys.ts';
import {
  columnWidths,
  layOutGrid,
  placesBetween,
} from '../../../src/renderer/features/answers/gridLayout.ts';
import { answersNotebook } from '../../fixtures/answersNotebook.ts';

describe('the layout of the answers', () => {
  it('fills a wide box with few people and lets many go on beyond its edge', () => {
    expect(columnWidths(1_060, 3)).toEqual({ questionWidth: 280, personWidth: 260 });
    expect(columnWidths(1_060, 60)).toEqual({ questionWidth: 280, personWidth: 240 });
    expect(columnWidths(1_060, 1).personWidth).toBe(460);
    const { questionWidth, personWidth } = columnWidths(300, 5);
    expect(questionWidth + personWidth).toBeLessThanOrEqual(300);
  });

  it('makes rows as high as their longest answer, up to a limit', () => {
    const notebook = answersNotebook();
    const heightsWith = (note: string) => {
      const { first } = notebook.interviews;
      const { f1 } = first?.questions ?? {};
      if (!first || !f1) throw new Error('gone');
      const questions = { ...first.questions, f1: { ...f1, note } };
      const interviews = { ...notebook.interviews, first: { ...first, questions } };
      const grid = answerGrid({ ...notebook, interviews }, everyAnswer, 'questions');
      const { tops } = layOutGrid(grid, false, 1_000);
      return tops.slice(1).map((top, place) => top - (tops[place] ?? 0));
    };
    const [short, longer, longest] = ['x', 'A line.\n'.repeat(4), 'word '.repeat(10_000)].map(
      (note) => heightsWith(note)[2] ?? 0,
    );
    expect(longer).toBeGreaterThan(short ?? 0);
    expect(longest).toBeGreaterThan(longer ?? 0);
    expect(longest).toBeLessThan(250);
  });

  it('knows which rows lie between two positions', () => {
    const edges = [0, 10, 30, 60];
    expect(placesBetween(edges, -100, 5)).toEqual({ first: 0, last: 0 });
    expect(placesBetween(edges, 10, 29)).toEqual({ first: 1, last: 1 });
    expect(placesBetween(edges, 5, 1_000)).toEqual({ first: 0, last: 2 });
    expect(placesBetween(edges, 1_000, 2_000)).toEqual({ first: 2, last: 2 });
    expect(placesBetween([0], 0, 100)).toEqual({ first: 0, last: -1 });
  });
});

describe('the keys of the answers', () => {
  const last = { row: 20, column: 5 };
  const reached = (key: string, row: number, column: number, ctrlKey = false) =>
    cellAfterKey({ key, ctrlKey, metaKey: false }, { row, column }, last, 7);

  it('lead from cell to cell and stop at the edges', () => {
    expect(reached('ArrowDown', 1, 1)).toEqual({ row: 2, column: 1 });
    expect(reached('ArrowUp', 0, 1)).toEqual({ row: 0, column: 1 });
    expect(reached('ArrowRight', 3, 5)).toEqual({ row: 3, column: 5 });
    expect(reached('ArrowLeft', 3, 1)).toEqual({ row: 3, column: 0 });
    expect(reached('PageDown', 15, 2)).toEqual({ row: 20, column: 2 });
    expect(reached('PageUp', 15, 2)).toEqual({ row: 8, column: 2 });
    expect(reached('Home', 3, 4)).toEqual({ row: 3, column: 0 });
    expect(reached('End', 3, 4)).toEqual({ row: 3, column: 5 });
    expect(reached('Home', 3, 4, true)).toEqual({ row: 0, column: 0 });
    expect(reached('End', 3, 4, true)).toEqual(last);
  });

  it('are left alone when they lead nowhere', () => {
    expect(reached('Enter', 1, 1)).toBeNull();
    expect(reached('a', 1, 1)).toBeNull();
  });
});
