import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../src/core/notebook/schema.ts';
import { emptyHistory, type JournalRecord } from '../../src/core/undoHistory.ts';
import {
  encodeHeader,
  encodeRecord,
  type JournalPlace,
  scanJournal,
} from '../../src/storage/journalFormat.ts';
import { type Replay, replayJournals } from '../../src/storage/replayJournals.ts';

const start: JournalPlace = { sequence: 0, chain: 0 };

function rename(value: string, path: string[] = ['name']): JournalRecord {
  const at = '2026-05-04T12:00:00.000Z';
  return {
    step: 'do',
    label: `Name ${value}`,
    mergeKey: null,
    at,
    patches: [{ op: 'replace', path, value }],
    inversePatches: [{ op: 'replace', path, value: '' }],
  };
}

/** Lines of records one behind the other, from `from` on. */
function chainOf(texts: readonly (string | JournalRecord)[], from = start) {
  let last = from;
  return texts.map((text) => {
    const before = last;
    const line = encodeRecord(typeof text === 'string' ? rename(text) : text, last);
    last = { sequence: line.sequence, chain: line.chain };
    return { ...line, before };
  });
}

type Line = ReturnType<typeof chainOf>[number];

function journalOf(name: string, before: JournalPlace, lines: readonly Line[], tail = '') {
  const header = encodeHeader({ generation: 1, part: 1, schemaVersion, ...before });
  const bytes = Buffer.concat([header, ...lines.map((line) => line.bytes), Buffer.from(tail)]);
  return { name, scanned: scanJournal(bytes, start) };
}

function replay(journals: Parameters<typeof replayJournals>[1], from = start) {
  const result: Replay = {
    body: { name: '' },
    schemaVersion,
    history: emptyHistory,
    place: from,
    lastStepAt: null,
    replayedCount: 0,
    faults: [],
  };
  replayJournals(result, journals);
  const { body, place, replayedCount, faults, history } = result;
  const labels = history.undo.map(({ label }) => label);
  return { ...(body as { name: string }), sequence: place.sequence, replayedCount, faults, labels };
}

const [a, b, c, d] = chainOf(['A', 'B', 'C', 'D']) as [Line, Line, Line, Line];

describe('replaying journals', () => {
  it('takes every record once, over several files, and only those behind the snapshot', () => {
    const journals = [journalOf('one', start, [a, b]), journalOf('two', b, [c, d])];
    expect(replay(journals)).toMatchObject({
      name: 'D',
      sequence: 4,
      replayedCount: 4,
      faults: [],
      labels: ['Name A', 'Name B', 'Name C', 'Name D'],
    });
    expect(replay(journals, b)).toMatchObject({ name: 'D', replayedCount: 2, faults: [] });
    expect(replay(journals, d)).toMatchObject({ name: '', replayedCount: 0, faults: [] });
  });

  it('goes on where a torn file ended, with the records that were written again', () => {
    const torn = journalOf('one', start, [a, b], '3 99 0000');
    expect(replay([torn])).toMatchObject({ name: 'B', faults: [{ name: 'one', kind: 'torn' }] });
    const result = replay([torn, journalOf('two', a, [b, c, d])]);
    // Nothing is missing, so nothing is said.
    expect(result).toMatchObject({ name: 'D', replayedCount: 4, faults: [] });
  });

  it('stops before a gap and says which file has nothing in front of it', () => {
    const result = replay([journalOf('one', start, [a]), journalOf('three', c, [d])]);
    expect(result).toMatchObject({ name: 'A', sequence: 1 });
    expect(result.faults).toEqual([{ name: 'three', kind: 'gap' }]);
  });

  it('takes nothing behind a gap either from a file whose header is gone', () => {
    const three = journalOf('three', c, [d]);
    const [next] = chainOf(['E'], d) as [Line];
    const scanned = scanJournal(Buffer.concat([Buffer.from('gone\n'), next.bytes]), d);
    expect(scanned.records).toHaveLength(1);
    const result = replay([journalOf('one', start, [a]), three, { name: 'four', scanned }]);
    expect(result).toMatchObject({ name: 'A', sequence: 1 });
    expect(result.faults.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'three gap',
      'four gap',
      'four damaged',
    ]);
  });

  it('takes nothing of another history, and goes on with its own', () => {
    const [x, y] = chainOf(['X', 'Y']) as [Line, Line];
    const theirs = journalOf('theirs', x, [y]);
    const result = replay([journalOf('one', start, [a]), theirs, journalOf('two', a, [b])]);
    expect(result).toMatchObject({ name: 'B', replayedCount: 2 });
    expect(result.faults).toEqual([{ name: 'theirs', kind: 'foreign' }]);
  });

  it('stops at a record whose patches do not fit', () => {
    const lines = chainOf(['A', rename('B', ['nobody', 'role']), 'C']);
    const result = replay([journalOf('one', start, lines)]);
    expect(result).toMatchObject({ name: 'A', replayedCount: 1 });
    expect(result.faults).toEqual([{ name: 'one', kind: 'damaged' }]);
  });
});
