import { createHash } from 'node:crypto';
import { migrate, newerVersion } from '../core/notebook/migrate.ts';
import { type Notebook, schemaVersion } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';

const format = 'askbook-notebook';

/**
 * The first line of a snapshot. The hash is over all bytes after this line, so that it covers the
 * version and the generation too and can be checked without writing any JSON again
 * (`tail -n +2 notebook.json | sha256sum`). The whole file is one JSON object all the same.
 */
const firstLinePattern = /^\{"format":"askbook-notebook","sha256":"([0-9a-f]{64})",$/;

/** What the bytes of a snapshot turned out to be; `generation` counts snapshots from 1. */
export type ReadSnapshot =
  | { state: 'good'; generation: number; notebook: Notebook }
  | { state: 'newer'; schemaVersion: number }
  | { state: 'damaged'; reason: string };

/** Writes a notebook as the bytes of a snapshot: a line with the format and hash, a line with the rest. */
export function encodeSnapshot(notebook: Notebook, generation: number): Uint8Array {
  const body = JSON.stringify(notebook);
  const rest = Buffer.from(
    `"schemaVersion":${schemaVersion},"generation":${generation},"body":${body}}\n`,
  );
  const sha256 = createHash('sha256').update(rest).digest('hex');
  return Buffer.concat([Buffer.from(`{"format":"${format}","sha256":"${sha256}",\n`), rest]);
}

/** Reads the bytes of a snapshot and verifies hash, version and content. Never throws. */
export function decodeSnapshot(bytes: Uint8Array): ReadSnapshot {
  if (bytes.byteLength === 0) return { state: 'damaged', reason: 'it is empty' };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineEnd = buffer.subarray(0, 256).indexOf(0x0a);
  const sha256 = firstLinePattern.exec(buffer.subarray(0, Math.max(0, lineEnd)).toString())?.[1];
  if (sha256 === undefined) return newerOr(buffer, 'it does not begin as a notebook does');
  const rest = buffer.subarray(lineEnd + 1);
  // STORAGE: without the hash, changed bytes inside a text would be shown as if they had been typed.
  if (createHash('sha256').update(rest).digest('hex') !== sha256) {
    return newerOr(buffer, 'its bytes are not those that were saved');
  }
  return readContent(buffer);
}

function readContent(buffer: Buffer): ReadSnapshot {
  const file = parseObject(buffer);
  if (file === null) return { state: 'damaged', reason: 'it is not JSON' };
  const { schemaVersion: version, generation, body } = file;
  if (typeof version !== 'number' || typeof generation !== 'number') {
    return { state: 'damaged', reason: 'its header is not right' };
  }
  if (version > schemaVersion) return { state: 'newer', schemaVersion: version };
  try {
    return { state: 'good', generation, notebook: migrate(version, body) };
  } catch (cause) {
    if (cause instanceof NotebookError) return { state: 'damaged', reason: cause.message };
    throw cause;
  }
}

/** A newer Askbook may shape the file otherwise; that is not damage. */
function newerOr(buffer: Buffer, reason: string): ReadSnapshot {
  const file = parseObject(buffer);
  const version = file?.format === format ? file.schemaVersion : undefined;
  if (typeof version === 'number' && Number.isInteger(version) && version > schemaVersion) {
    return { state: 'newer', schemaVersion: version };
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

/** The refusal of a snapshot that cannot be used. */
export function snapshotError(
  snapshot: Exclude<ReadSnapshot, { state: 'good' }>,
  fileName: string,
  whatIsSafe: string,
): NotebookError {
  if (snapshot.state === 'newer') return newerVersion(snapshot.schemaVersion);
  return new NotebookError(
    'storage_failed',
    `${fileName} is damaged (${snapshot.reason}); ${whatIsSafe} Nothing was changed.`,
  );
}
