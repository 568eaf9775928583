import { createHash } from 'node:crypto';
import type { UndoHistory } from '../core/undoHistory.ts';
import { removeQuietly, writeAll } from './durableFile.ts';
import type { FileOperations, OpenFile } from './fileOperations.ts';
import { firstLine, firstLineByteCount, headText, type SnapshotHead } from './notebookFile.ts';

/** How much is made into bytes at a time, in UTF-16 code units: about a millisecond of work. */
const sliceLength = 131_072;

/** What goes into a snapshot; `body` is a notebook, or what an older version called one. */
export type SnapshotContent = { head: SnapshotHead; body: object; history: UndoHistory };

/** A snapshot that is on disk. */
export type WrittenSnapshot = { sha256: string; byteCount: number };

/**
 * Writes a snapshot under a name that must not exist yet and resolves when its bytes are on disk.
 * The value is written slice by slice, so that a large notebook does not hold up typing; it must not
 * be changed meanwhile, which immutable values never are. Nothing is left behind after a failure.
 */
export async function writeSnapshot(
  files: FileOperations,
  path: string,
  content: SnapshotContent,
): Promise<WrittenSnapshot> {
  const file = await files.openNew(path);
  try {
    try {
      return await writeContent(file, content);
    } finally {
      await file.close();
    }
  } catch (cause) {
    await removeQuietly(files, path);
    throw cause;
  }
}

async function writeContent(file: OpenFile, content: SnapshotContent): Promise<WrittenSnapshot> {
  const hash = createHash('sha256');
  let position = firstLineByteCount;
  for (const slice of slices(pieces(content))) {
    const bytes = Buffer.from(slice);
    hash.update(bytes);
    await writeAll(file, bytes, position);
    position += bytes.byteLength;
  }
  const sha256 = hash.digest('hex');
  await writeAll(file, Buffer.from(firstLine(sha256)), 0);
  const size = await file.size();
  if (size !== position) throw new Error(`only ${size} of ${position} bytes reached the disk`);
  // STORAGE: before the rename. Without it a power cut leaves the new name on an empty file.
  await file.sync();
  return { sha256, byteCount: position };
}

function* pieces({ head, body, history }: SnapshotContent): Generator<string> {
  yield headText(head);
  yield* jsonPieces(body, 2);
  yield ',"history":';
  yield* jsonPieces(history, 2);
  yield '}\n';
}

/** The JSON of a value in pieces: objects and lists are taken apart down to `depth`. */
function* jsonPieces(value: unknown, depth: number): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  const keys = Object.keys(value);
  for (const key of keys) {
    yield isList ? before : `${before}${JSON.stringify(key)}:`;
    yield* jsonPieces((value as Record<string, unknown>)[key], depth - 1);
    before = ',';
  }
  yield `${keys.length === 0 ? before : ''}${isList ? ']' : '}'}`;
}

function* slices(texts: Iterable<string>): Generator<string> {
  let slice = '';
  for (const text of texts) {
    slice += text;
    if (slice.length < sliceLength) continue;
    yield slice;
    slice = '';
  }
  if (slice !== '') yield slice;
}
