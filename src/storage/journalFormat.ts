import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { JournalRecord } from '../core/undoHistory.ts';

const mark = 'askbook-journal 1';

const headerSchema = z.object({
  /** Which snapshot its records follow, and which file of that snapshot it is, counted from 1. */
  generation: z.int().min(1),
  part: z.int().min(1),
  schemaVersion: z.int().min(1),
  /** The record before its first one, and that record's chain. */
  sequence: z.int().min(0),
  chain: z.int().min(0),
});

/** The first line of a journal. */
export type JournalHeader = z.output<typeof headerSchema>;

/** Where a journal stands: the last record and its crc32, which the next one is seeded with. */
export type JournalPlace = { sequence: number; chain: number };

/** A record as it stands in a journal. */
export type JournalLine = JournalPlace & { bytes: Uint8Array };

/** A record read from a journal, with the places before and after it. */
export type ScannedRecord = { before: JournalPlace; after: JournalPlace; record: JournalRecord };

/** What a journal turned out to hold, up to the first line that is not right. */
export type ScannedJournal = {
  /** Null when the first line is not right; its records are then taken to follow `assumed`. */
  header: JournalHeader | null;
  records: ScannedRecord[];
  /** `torn` is what a crash leaves at the end of a file; null when every line is right. */
  fault: 'torn' | 'damaged' | null;
};

/** Writes the first line of a journal: mark, crc32 of the JSON in hexadecimal, JSON. */
export function encodeHeader(header: JournalHeader): Uint8Array {
  const { generation, part, schemaVersion, sequence, chain } = header;
  const json = JSON.stringify({ generation, part, schemaVersion, sequence, chain });
  return Buffer.from(`${mark} ${hex(crc32(json))} ${json}\n`);
}

/**
 * Writes a record as one line: sequence, length of the JSON in bytes, crc32, JSON. The crc32 is seeded
 * with that of the record before (its chain), so that a record fits behind no other one: not after a
 * gap, and not into another history of the same notebook.
 */
export function encodeRecord(record: JournalRecord, before: JournalPlace): JournalLine {
  const sequence = before.sequence + 1;
  const json = Buffer.from(JSON.stringify(record));
  const chain = chainOf(before.chain, sequence, json);
  const bytes = Buffer.concat([
    Buffer.from(`${sequence} ${json.byteLength} ${hex(chain)} `),
    json,
    Buffer.from('\n'),
  ]);
  return { sequence, chain, bytes };
}

/** Reads a journal up to the first line that is not right. Never throws. */
export function scanJournal(bytes: Uint8Array, assumed: JournalPlace): ScannedJournal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const firstEnd = buffer.indexOf(0x0a);
  const header = firstEnd < 0 ? null : readHeader(buffer.subarray(0, firstEnd).toString());
  const records: ScannedRecord[] = [];
  if (firstEnd < 0) return { header, records, fault: isBlank(buffer) ? 'torn' : 'damaged' };
  let place: JournalPlace = header ?? assumed;
  for (let start = firstEnd + 1; start < buffer.byteLength; ) {
    const end = buffer.indexOf(0x0a, start);
    const scanned = end < 0 ? null : readLine(buffer.subarray(start, end), place);
    if (scanned === null) {
      // Zeros, which a power cut leaves, hold no line end.
      return { header, records, fault: end < 0 ? 'torn' : 'damaged' };
    }
    records.push(scanned);
    place = scanned.after;
    start = end + 1;
  }
  return { header, records, fault: header === null ? 'damaged' : null };
}

function readHeader(line: string): JournalHeader | null {
  const [crc, json] = split(line.slice(mark.length + 1), 1);
  // STORAGE: a changed header would give every record behind it a wrong place.
  if (!line.startsWith(`${mark} `) || json === undefined || crc !== hex(crc32(json))) return null;
  const header = headerSchema.safeParse(parse(json));
  return header.success ? header.data : null;
}

function readLine(line: Buffer, before: JournalPlace): ScannedRecord | null {
  // The three numbers before the JSON never take more than forty bytes.
  const [sequence, length, crc] = split(line.subarray(0, 40).toString('latin1'), 3);
  if (sequence === undefined || length === undefined || crc === undefined) return null;
  const json = line.subarray(sequence.length + length.length + crc.length + 3);
  const after = {
    sequence: before.sequence + 1,
    chain: chainOf(before.chain, before.sequence + 1, json),
  };
  if (sequence !== String(after.sequence) || length !== String(json.byteLength)) return null;
  // STORAGE: without the crc, changed bytes inside a text would be replayed as if they had been typed.
  if (crc !== hex(after.chain)) return null;
  const record = parse(json.toString('utf8')) as JournalRecord | null;
  return record === null ? null : { before, after, record };
}

function chainOf(chain: number, sequence: number, json: Uint8Array): number {
  return crc32(json, crc32(`${sequence} `, chain));
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0');
}

/** The first `count` words of a text and what stands behind them. */
function split(text: string, count: number): string[] {
  const words: string[] = [];
  let rest = text;
  while (words.length < count) {
    const end = rest.indexOf(' ');
    if (end < 0) return words;
    words.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return [...words, rest];
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
