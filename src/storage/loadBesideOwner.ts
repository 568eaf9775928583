import { join } from 'node:path';
import { fileErrorCode } from './fileError.ts';
import type { FileOperations } from './fileOperations.ts';
import { type LoadedFolder, loadFolder } from './loadFolder.ts';
import { notebookFileName, parseJournalName, snapshotFileNames } from './names.ts';

/** How often a folder is read that never rests; the last reading counts as it is. */
const readingTries = 10;

/**
 * Reads a notebook folder whose owner may be rewriting it: once more when files came or went meanwhile,
 * because a journal may have been removed after it was listed. Errors: those of {@link loadFolder}.
 */
export async function loadBesideOwner(
  folder: string,
  files: FileOperations,
): Promise<LoadedFolder> {
  for (let tries = 1; ; tries += 1) {
    const before = await arrangement(folder, files);
    const isSteady = async () =>
      tries === readingTries || (await arrangement(folder, files)) === before;
    try {
      const loaded = await loadFolder(folder, files);
      if (await isSteady()) return loaded;
    } catch (cause) {
      if (await isSteady()) throw cause;
    }
  }
}

/** Tells which notebook.json and which journals there are. */
async function arrangement(folder: string, files: FileOperations): Promise<string> {
  try {
    const names = await files.list(folder);
    const ours = names.filter(
      (name) =>
        parseJournalName(name) !== null || snapshotFileNames.some((known) => known === name),
    );
    const { id, changedAtMs } = await files.stat(join(folder, notebookFileName));
    return [id, changedAtMs, ...ours.sort()].join();
  } catch (cause) {
    return fileErrorCode(cause);
  }
}
