import { createHash } from 'node:crypto';
import { z } from 'zod';
import { migrateTrusted } from '../core/notebook/migrate.ts';
import { type Notebook, schemaVersion } from '../core/notebook/schema.ts';
import { backupReasons, type RecordCounts, recordKinds } from '../core/safekeeping/model.ts';
import { emptyHistory, type UndoHistory } from '../core/undoHistory.ts';
import { fileErrorCode } from './fileError.ts';
import type { FileOperations } from './fileOperations.ts';

const format = 'askbook-notebook';

/**
 * The first line of a snapshot. The hash is over all bytes after this line, so that it covers the
 * version and the generation too and can be checked without writing any JSON again
 * (`tail -n +2 notebook.json | sha256sum`). The whole file is one JSON object all the same.
 */
const firstLinePattern = /^\{"format":"askbook-notebook","sha256":"([0-9a-f]{64})",$/;

/** The length of the first line in bytes, its line end included. */
export const firstLineByteCount = firstLine('0'.repeat(64)).length;

/** What `readSnapshotHead` reads of a file, in bytes; the head is the part before the notebook. */
const headByteCount = 65_536;

const noRecords = Object.fromEntries(recordKinds.map((kind) => [kind, 0]));

const backupMarkSchema = z.object({
  reason: z.enum(backupReasons),
  madeAt: z.iso.datetime(),
  notebookName: z.string(),
  // A kind that an older Askbook did not know yet counts as none.
  counts: z
    .record(z.string(), z.int().min(0))
    .transform((counts) => ({ ...noRecords, ...counts }) as RecordCounts),
  changes: z.array(z.string()),
});

/** What a backup says about itself. */
export type BackupMark = z.output<typeof backupMarkSchema>;

const headSchema = z.object({
  schemaVersion: z.int().min(1),
  /** Counts snapshots of a folder from 1. */
  generation: z.int().min(1),
  /** The last journal record it holds; 0 for none. Dense over the whole life of a notebook. */
  sequence: z.int().min(0).default(0),
  /** The crc32 of that record, which the next one is chained to; see journalFormat.ts. */
  chain: z.int().min(0).default(0),
  /** ISO 8601 UTC; null in the first files there were. */
  writtenAt: z.iso.datetime().nullable().default(null),
  /** The journal made before this snapshot, which must be there; null where none was promised. */
  journal: z.string().nullable().default(null),
  /** Null unless the file is a backup. */
  backup: backupMarkSchema.nullable().default(null),
});

/** What stands in a snapshot before the notebook. */
export type SnapshotHead = z.output<typeof headSchema>;

/** A snapshot whose hash verified; `body` is as its own version shapes it. */
export type VerifiedSnapshot = {
  sha256: string;
  head: SnapshotHead;
  body: unknown;
  history: UndoHistory;
};

/** What the bytes of a snapshot turned out to be; `newer` holds a body only if its hash verified. */
export type ReadSnapshot =
  | ({ state: 'good' } & VerifiedSnapshot)
  | { state: 'newer'; schemaVersion: number; snapshot: VerifiedSnapshot | null }
  | { state: 'damaged'; reason: string };

/** The first line of a snapshot with the hash of the rest. */
export function firstLine(sha256: string): string {
  return `{"format":"${format}","sha256":"${sha256}",\n`;
}

/** The beginning of the second line, up to the notebook. */
export function headText(head: SnapshotHead): string {
  const { schemaVersion, generation, sequence, chain, writtenAt, journal, backup } = head;
  const ordered = { schemaVersion, generation, sequence, chain, writtenAt, journal, backup };
  return `${JSON.stringify(ordered).slice(1, -1)},"body":`;
}

/** The head of a first snapshot that no journal precedes. */
export function plainHead(generation: number): SnapshotHead {
  return {
    schemaVersion,
    generation,
    sequence: 0,
    chain: 0,
    writtenAt: null,
    journal: null,
    backup: null,
  };
}

/** Reads the bytes of a snapshot and verifies hash and head. Never throws. */
export function decodeSnapshot(bytes: Uint8Array): ReadSnapshot {
  if (bytes.byteLength === 0) return { state: 'damaged', reason: 'it is empty' };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = firstLineHash(buffer);
  if (sha256 === null) return newerOr(buffer, 'it does not begin as a notebook does');
  // STORAGE: without the hash, changed bytes inside a text would be shown as if they had been typed.
  if (createHash('sha256').update(buffer.subarray(firstLineByteCount)).digest('hex') !== sha256) {
    // Whoever writes this first line writes this hash, a newer Askbook too: a version does not excuse it.
    return { state: 'damaged', reason: 'its bytes are not those that were saved' };
  }
  return readContent(buffer, sha256);
}

/** Makes the notebook of a snapshot, whatever its version. Errors: those of migrateTrusted. */
export function notebookOf(snapshot: VerifiedSnapshot): Notebook {
  return migrateTrusted(snapshot.head.schemaVersion, snapshot.body) as Notebook;
}

/**
 * Reads what stands before the notebook, and the hash the file claims, without verifying anything;
 * null when the file is not there or does not begin as a snapshot does.
 */
export async function readSnapshotHead(
  files: FileOperations,
  path: string,
): Promise<{ head: SnapshotHead; sha256: string } | null> {
  try {
    const start = Buffer.from(await files.readStart(path, headByteCount));
    const sha256 = firstLineHash(start);
    const text = start.subarray(firstLineByteCount).toString('utf8');
    // A quote inside a text is escaped, so this stands only where the notebook begins.
    const end = text.indexOf(',"body":');
    if (sha256 === null || end < 0) return null;
    const head = headSchema.safeParse(JSON.parse(`{${text.slice(0, end)}}`));
    return head.success ? { head: head.data, sha256 } : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || fileErrorCode(cause) === 'ENOENT') return null;
    throw cause;
  }
}

function firstLineHash(buffer: Buffer): string | null {
  const line = buffer.subarray(0, firstLineByteCount - 1).toString('latin1');
  const isWhole = buffer[firstLineByteCount - 1] === 0x0a;
  return (isWhole && firstLinePattern.exec(line)?.[1]) || null;
}

function readContent(buffer: Buffer, sha256: string): ReadSnapshot {
  const file = parseObject(buffer);
  if (file === null) return { state: 'damaged', reason: 'it is not JSON' };
  const { body, history, ...rest } = file;
  const head = headSchema.safeParse(rest);
  if (!head.success) return newerOr(buffer, 'its header is not right');
  const snapshot = { sha256, head: head.data, body, history: readHistory(history) };
  if (head.data.schemaVersion > schemaVersion) {
    return { state: 'newer', schemaVersion: head.data.schemaVersion, snapshot };
  }
  return { state: 'good', ...snapshot };
}

function readHistory(value: unknown): UndoHistory {
  const { undo, redo } = (value ?? {}) as Partial<UndoHistory>;
  return Array.isArray(undo) && Array.isArray(redo) ? { undo, redo } : emptyHistory;
}

/** A newer Askbook may shape the file otherwise; that is not damage. */
function newerOr(buffer: Buffer, reason: string): ReadSnapshot {
  const file = parseObject(buffer);
  const version = file?.format === format ? file.schemaVersion : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > schemaVersion) {
    return { state: 'newer', schemaVersion: version, snapshot: null };
  }
  return { state: 'damaged', reason };
}

function parseObject(buffer: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(buffer.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
