import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHistory } from '../../src/core/undoHistory.ts';
import { createBackupShelf } from '../../src/storage/backups.ts';
import { largeByteCount } from '../../src/storage/bothPlaces.ts';
import { nodeEnvironment, type StorageEnvironment } from '../../src/storage/environment.ts';
import { largeNotebook } from '../bench/largeNotebook.ts';

const current = { notebook: largeNotebook(1_200), history: emptyHistory };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'askbook-large-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function shelfIn(env: StorageEnvironment) {
  const { notebookId } = current.notebook;
  return createBackupShelf({ folder, notebookId, outsideFolder: null, timeZone: 'UTC' }, env);
}

/** A disk that gives back one byte otherwise than it was written. */
function forgetful(position: (byteCount: number) => number): StorageEnvironment {
  const read = async (path: string) => {
    const bytes = Buffer.from(await nodeEnvironment.files.read(path));
    const place = position(bytes.byteLength);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  };
  return { ...nodeEnvironment, files: { ...nodeEnvironment.files, read } };
}

describe('a backup too large to be parsed beside the typing', () => {
  it('is compared with what was meant, and can be read', async () => {
    const shelf = shelfIn(nodeEnvironment);
    const { byteCount, backupId } = await shelf.make('asked', current);
    expect(byteCount).toBeGreaterThan(largeByteCount);
    expect(await shelf.read({ backupId })).toEqual(current.notebook);
  });

  it.each([
    ['at its end', (byteCount: number) => byteCount - 500],
    ['in its middle', (byteCount: number) => byteCount >> 1],
    ['in its hash', () => 50],
  ])('does not count when a byte is another one %s', async (_where, position) => {
    const before = await readdir(join(folder, 'backups'));
    await expect(shelfIn(forgetful(position)).make('asked', current)).rejects.toThrow(
      'reads differently',
    );
    expect(await readdir(join(folder, 'backups'))).toEqual(before);
  });
});
