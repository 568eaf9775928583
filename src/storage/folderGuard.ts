import { join } from 'node:path';
import { SaveError } from '../core/safekeeping/saveError.ts';
import { fileErrorCode } from './fileError.ts';
import type { FileOperations, FileStat } from './fileOperations.ts';
import { notebookFileName } from './names.ts';
import { readSnapshotHead } from './notebookFile.ts';

/** Notices other hands in an open notebook folder. */
export type FolderGuard = {
  /** A notebook.json of this hash is ours too, should it turn up: it is about to be renamed there. */
  expect: (sha256: string) => void;
  /** Takes what stands there now, or that nothing does, as what was found at opening. */
  accept: () => Promise<void>;
  /** The only notebook.json that is ours is the one of this hash, which was just written. */
  wrote: (sha256: string) => Promise<void>;
  /**
   * Rejects when notebook.json is not the one we wrote or read; answers whether `journal` still is the
   * file of that name. Errors: SaveError of the right kind.
   */
  check: (journal: { name: string; id: string } | null) => Promise<'whole' | 'journal_gone'>;
  /** Tells what a failed file call means: the folder is gone or emptied, or the disk says no. */
  explain: (cause: unknown) => Promise<unknown>;
};

/** Makes the guard of a folder whose notebook.json bears the given hash. */
export function createFolderGuard(
  folder: string,
  files: FileOperations,
  loadedSha256: string,
): FolderGuard {
  const path = join(folder, notebookFileName);
  let ours = new Set([loadedSha256]);
  let known: FileStat | null | undefined;
  let knownSha256 = loadedSha256;

  const checkSnapshot = async () => {
    const now = await statOrNull(files, path);
    if (known !== undefined && isSame(now, known)) return;
    // Sync programs and virus scanners touch files; only another content counts.
    const claim = now && (await readSnapshotHead(files, path));
    if (!claim || !ours.has(claim.sha256)) throw (await missing(folder, files)) ?? replaced(folder);
    // A file that was cut still begins as ours does.
    const isCut = claim.sha256 === knownSha256 && known && known.byteCount !== now.byteCount;
    if (isCut) throw replaced(folder);
    known = now;
    knownSha256 = claim.sha256;
  };

  return {
    expect: (sha256) => {
      ours.add(sha256);
    },
    accept: async () => {
      known = await statOrNull(files, path);
    },
    wrote: async (sha256) => {
      ours = new Set([sha256]);
      knownSha256 = sha256;
      // What cannot be looked at now is looked at with the next check; the file before is no measure for it.
      known = undefined;
      known = await statOrNull(files, path).catch(() => undefined);
    },
    check: async (journal) => {
      await checkSnapshot();
      if (journal === null) return 'whole';
      const now = await statOrNull(files, join(folder, journal.name));
      return now?.id === journal.id ? 'whole' : 'journal_gone';
    },
    explain: async (cause) =>
      cause instanceof SaveError ? cause : ((await missing(folder, files)) ?? cause),
  };
}

function isSame(one: FileStat | null, other: FileStat | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.id === other.id &&
    one.byteCount === other.byteCount &&
    one.changedAtMs === other.changedAtMs
  );
}

async function statOrNull(files: FileOperations, path: string): Promise<FileStat | null> {
  try {
    return await files.stat(path);
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(fileErrorCode(cause))) return null;
    throw cause;
  }
}

/** Answers what to say when the folder or the notebook in it is gone; null when both are there. */
async function missing(folder: string, files: FileOperations): Promise<SaveError | null> {
  const names = await files.list(folder).catch((cause: unknown) => fileErrorCode(cause));
  if (names === 'ENOENT' || names === 'ENOTDIR') {
    return new SaveError(
      'folder_missing',
      `The notebook’s folder is not there any more: ${folder}. Nothing you typed is lost while Askbook is open.`,
    );
  }
  if (typeof names === 'string' || names.includes(notebookFileName)) return null;
  return new SaveError(
    'folder_emptied',
    `The notebook was taken out of its folder ${folder}. Nothing you typed is lost while Askbook is open.`,
  );
}

function replaced(folder: string): SaveError {
  return new SaveError(
    'changed_underneath',
    `Another program has put a different notebook in the place of this one, in ${folder}. Nothing was overwritten.`,
  );
}
