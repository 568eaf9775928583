import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../src/core/notebook/schema.ts';
import type { JournalRecord } from '../../src/core/undoHistory.ts';
import {
  encodeHeader,
  encodeRecord,
  type JournalPlace,
  scanJournal,
} from '../../src/storage/journalFormat.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const header = { generation: 7, part: 2, schemaVersion, sequence: 41, chain: 0xfedc_ba98 };
const place: JournalPlace = { sequence: header.sequence, chain: header.chain };

const awkward = 'a\u0000b \ud800 \u2028 \uFEFF "quotes" \\ é e\u0301 日本語 👩‍👩‍👧 \r\n\t';

function record(text: string, step: JournalRecord['step'] = 'do'): JournalRecord {
  const path = ['interviews', 'one two', 'questions', 3];
  return {
    step,
    label: `Write ${text}`,
    mergeKey: step === 'do' ? 'note' : null,
    at: '2026-05-04T12:00:00.000Z',
    patches: [{ op: 'replace', path, value: text }],
    inversePatches: [{ op: 'remove', path }],
  };
}

/** A journal of these records behind `from`, and where each of its lines ends. */
function journal(records: readonly JournalRecord[], from = header) {
  const pieces = [Buffer.from(encodeHeader(from))];
  let last: JournalPlace = { sequence: from.sequence, chain: from.chain };
  for (const one of records) {
    const line = encodeRecord(one, last);
    last = { sequence: line.sequence, chain: line.chain };
    pieces.push(Buffer.from(line.bytes));
  }
  let end = 0;
  const ends = pieces.map((piece) => {
    end += piece.byteLength;
    return end;
  });
  return { bytes: Buffer.concat(pieces), last, ends, pieces };
}

const recordsIn = (bytes: Uint8Array, assumed = place) =>
  scanJournal(bytes, assumed).records.map((scanned) => scanned.record);

const three = [record('One'), record(awkward), record('Three', 'undo')];

describe('a journal', () => {
  it('gives back what was written, with the place of each record', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(awkward));
    const steps = fc.constantFrom<JournalRecord['step'][]>('do', 'undo', 'redo');
    const many = fc.array(fc.tuple(text, steps), { maxLength: 12 });
    fc.assert(
      fc.property(many, fc.nat(1_000_000), fc.nat(0xffff_ffff), (texts, sequence, chain) => {
        const records = texts.map(([text, step]) => record(text, step));
        const { bytes, last } = journal(records, { ...header, sequence, chain });
        const scanned = scanJournal(bytes, { sequence: 0, chain: 0 });
        expect(scanned.header).toEqual({ ...header, sequence, chain });
        expect(scanned.fault).toBeNull();
        expect(scanned.records.map((one) => one.record)).toEqual(records);
        let before: JournalPlace = { sequence, chain };
        for (const one of scanned.records) {
          expect(one.before).toMatchObject(before);
          expect(one.after.sequence).toBe(before.sequence + 1);
          before = one.after;
        }
        expect(before).toEqual(last);
      }),
      randomSettings(300, 'journal'),
    );
  });

  it('has one line for the header and one for each record, which a person can read', () => {
    const lines = journal(three).bytes.toString().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^askbook-journal 1 [0-9a-f]{8} \{"generation":7,"part":2,/);
    expect(lines[1]).toMatch(/^42 \d+ [0-9a-f]{8} \{"step":"do","label":"Write One",/);
    expect(lines[4]).toBe('');
  });

  it('never gives back anything else after any one bit was flipped', () => {
    const { bytes } = journal(three);
    for (let index = 0; index < bytes.byteLength * 8; index += 1) {
      const flipped = Buffer.from(bytes);
      flipped[index >> 3] = (flipped[index >> 3] ?? 0) ^ (1 << (index & 7));
      const { records, fault } = scanJournal(flipped, place);
      const found = records.map((one) => one.record);
      expect(found, `bit ${index}`).toEqual(three.slice(0, found.length));
      expect(fault, `bit ${index}`).not.toBeNull();
      expect(found.length === 3, `bit ${index}`).toBe(index >> 3 < bytes.indexOf(0x0a));
    }
  });

  it('keeps every whole line of a torn file and calls it torn', () => {
    const { bytes, ends } = journal(three);
    for (let length = ends[0] ?? 0; length < bytes.byteLength; length += 1) {
      const whole = ends.filter((end) => end <= length).length - 1;
      const { records, fault } = scanJournal(bytes.subarray(0, length), place);
      expect(records, `${length} bytes`).toHaveLength(whole);
      expect(fault, `${length} bytes`).toBe(ends.includes(length) ? null : 'torn');
    }
  });

  it('calls zeros at the end torn, as a power cut leaves them, and zeros before other bytes damaged', () => {
    const { bytes, ends } = journal(three);
    const [, , second = 0] = ends;
    const zeros = Buffer.alloc(bytes.byteLength - second);
    const tail = scanJournal(Buffer.concat([bytes.subarray(0, second), zeros]), place);
    expect(tail).toMatchObject({ fault: 'torn', records: { length: 2 } });
    const middle = Buffer.from(bytes).fill(0, ends[1], second - 1);
    expect(scanJournal(middle, place)).toMatchObject({ fault: 'damaged', records: { length: 1 } });
    expect(scanJournal(Buffer.alloc(4_096), place)).toMatchObject({ fault: 'torn', header: null });
    expect(scanJournal(new Uint8Array(), place)).toMatchObject({ fault: 'torn', header: null });
  });

  it('reads its records behind the place that is assumed when the header is damaged', () => {
    const { bytes, ends } = journal(three);
    const headless = Buffer.concat([Buffer.from('gone\n'), bytes.subarray(ends[0])]);
    expect(scanJournal(headless, place)).toMatchObject({ header: null, fault: 'damaged' });
    expect(recordsIn(headless)).toEqual(three);
    expect(recordsIn(headless, { ...place, chain: 1 })).toEqual([]);
    expect(recordsIn(headless, { ...place, sequence: 40 })).toEqual([]);
  });

  it('refuses a header that names another place than the one it was made for', () => {
    const { bytes } = journal([]);
    const forged = Buffer.from(bytes.toString().replace('"sequence":41', '"sequence":42'));
    expect(scanJournal(forged, place).header).toBeNull();
  });
});

describe('a record of a journal', () => {
  const mine = journal(three);

  it('is refused behind the records of another history, however alike', () => {
    const theirs = journal([record('Uno'), record(awkward), record('Three', 'undo')]);
    const mixed = Buffer.concat([...theirs.pieces.slice(0, 2), ...mine.pieces.slice(2)]);
    expect(recordsIn(mixed)).toEqual([record('Uno')]);
    expect(scanJournal(mixed, place).fault).toBe('damaged');
  });

  it.each<[what: string, order: number[]]>([
    ['left out', [0, 1, 3]],
    ['there twice', [0, 1, 1, 2]],
    ['in another order', [0, 2, 1, 3]],
  ])('is refused when one is %s', (_what, order) => {
    const bytes = Buffer.concat(order.map((index) => mine.pieces[index] ?? Buffer.alloc(0)));
    const found = recordsIn(bytes);
    expect(found).toEqual(three.slice(0, found.length));
    expect(found.length).toBeLessThan(2);
    expect(scanJournal(bytes, place).fault).toBe('damaged');
  });
});
