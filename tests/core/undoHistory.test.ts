import type { Patch } from 'immer';
import { describe, expect, it } from 'vitest';
import {
  emptyHistory,
  type JournalRecord,
  recordStep,
  type UndoHistory,
  undoLimit,
} from '../../src/core/undoHistory.ts';

const noon = Date.parse('2026-05-04T12:00:00.000Z');

function write(text: string, before: string, seconds: number, mergeKey: string | null = 'note') {
  const place: Patch = { op: 'replace', path: ['interviews', 'i', 'freeNote'] };
  return step('do', `Write ${text}`, seconds, mergeKey, {
    patches: [{ ...place, value: text }],
    inversePatches: [{ ...place, value: before }],
  });
}

function step(
  kind: JournalRecord['step'],
  label: string,
  seconds = 0,
  mergeKey: string | null = null,
  parts: Pick<JournalRecord, 'patches' | 'inversePatches'> = { patches: [], inversePatches: [] },
): JournalRecord {
  return {
    step: kind,
    label,
    mergeKey,
    at: new Date(noon + seconds * 1_000).toISOString(),
    ...parts,
  };
}

const play = (records: JournalRecord[], from: UndoHistory = emptyHistory) =>
  records.reduce(recordStep, from);
const labels = ({ undo, redo }: UndoHistory) => ({
  undo: undo.map(({ label }) => label),
  redo: redo.map(({ label }) => label),
});

describe('the history of undo', () => {
  it('moves steps to and fro, the nearest last, and forgets what was undone at a new one', () => {
    const done = play([step('do', 'A'), step('do', 'B'), step('do', 'C')]);
    const back = play([step('undo', ''), step('undo', '')], done);
    expect(labels(back)).toEqual({ undo: ['A'], redo: ['C', 'B'] });
    const forth = play([step('redo', '')], back);
    expect(labels(forth)).toEqual({ undo: ['A', 'B'], redo: ['C'] });
    expect(labels(play([step('do', 'D')], back))).toEqual({ undo: ['A', 'D'], redo: [] });
    expect(labels(done)).toEqual({ undo: ['A', 'B', 'C'], redo: [] });
  });

  it('stays as it is when there is nothing to undo or redo', () => {
    expect(play([step('undo', ''), step('redo', '')])).toBe(emptyHistory);
  });

  it('keeps the last 200 steps', () => {
    expect(undoLimit).toBe(200);
    const records = Array.from({ length: undoLimit + 5 }, (_, n) => step('do', `Step ${n}`));
    const { undo } = play(records);
    expect(undo).toHaveLength(undoLimit);
    expect(undo[0]?.label).toBe('Step 5');
    expect(undo.at(-1)?.label).toBe(`Step ${undoLimit + 4}`);
  });

  it('merges writes to one place with no more than half a minute between them', () => {
    const { undo } = play([
      write('a', '', 0),
      write('ab', 'a', 30),
      write('abc', 'ab', 60),
      write('abcd', 'abc', 90.001),
    ]);
    expect(undo.map(({ label }) => label)).toEqual(['Write abc', 'Write abcd']);
  });

  it.each<[what: string, second: JournalRecord]>([
    ['another place', write('ab', 'a', 1, 'other note')],
    ['no place', write('ab', 'a', 1, null)],
  ])('does not merge a write to %s', (_what, second) => {
    expect(play([write('a', '', 0), second]).undo).toHaveLength(2);
    expect(play([write('a', '', 0, null), second]).undo).toHaveLength(2);
  });

  it('keeps of a text that is overwritten again and again the first state and the last', () => {
    const texts = Array.from({ length: 50 }, (_, n) => 'x'.repeat(n));
    const { undo } = play(texts.slice(1).map((text, n) => write(text, texts[n] ?? '', n)));
    expect(undo).toHaveLength(1);
    expect(undo[0]?.patches.map(({ value }) => value)).toEqual([texts.at(-1)]);
    expect(undo[0]?.inversePatches.map(({ value }) => value)).toEqual(['']);
  });

  it('keeps every patch of merged steps that do more than overwrite, inverses in reverse', () => {
    const place = (id: string): Patch => ({ op: 'add', path: ['contacts', id], value: id });
    const gone = (id: string): Patch => ({ op: 'remove', path: ['contacts', id] });
    const adds = ['a', 'b'].map((id) =>
      step('do', id, 0, 'add', { patches: [place(id)], inversePatches: [gone(id)] }),
    );
    const { undo } = play(adds);
    expect(undo).toMatchObject([
      { label: 'b', patches: [place('a'), place('b')], inversePatches: [gone('b'), gone('a')] },
    ]);
  });

  it('keeps every patch of merged steps that overwrite different places', () => {
    const place = (field: string, value: string): Patch => ({
      op: 'replace',
      path: ['me', field],
      value,
    });
    const edit = (field: string) =>
      step('do', field, 0, 'me', {
        patches: [place(field, 'new')],
        inversePatches: [place(field, 'old')],
      });
    const { undo } = play([edit('email'), edit('phone')]);
    expect(undo[0]?.patches).toHaveLength(2);
    expect(undo[0]?.inversePatches.map(({ path }) => path[1])).toEqual(['phone', 'email']);
  });

  it('does not let a step that was undone and redone swallow the next write', () => {
    const { undo } = play([
      write('a', '', 0),
      step('undo', ''),
      step('redo', ''),
      write('ab', 'a', 1),
    ]);
    expect(undo.map(({ label }) => label)).toEqual(['Write a', 'Write ab']);
  });

  it('passes over housekeeping: what was done before stays the next to undo, and redo stays', () => {
    const done = [write('a', '', 0), write('b', '', 60), step('undo', '')];
    const before = play(done);
    expect(play([...done, step('quiet', 'Clear old things from bin')])).toEqual(before);
    expect(before.redo).toHaveLength(1);
  });
});
