import { join } from 'node:path';
import type { Notebook } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import { countRecords } from '../core/safekeeping/countRecords.ts';
import type { ConflictCopy } from '../core/safekeeping/model.ts';
import { fileErrorCode, storageError } from './fileError.ts';
import type { FileOperations } from './fileOperations.ts';
import { isNotebookName } from './names.ts';
import { verifiedNotebook } from './verifiedNotebook.ts';

/** How every notebook file begins, whatever its version. */
const beginning = '{"format":"askbook-notebook"';

/**
 * Lists the notebook files in a notebook's folder that are not Askbook's own, newest first: whatever
 * its name, a file that begins as a notebook does is what a sync program or a person put there.
 */
export async function listConflictCopies(
  files: FileOperations,
  folder: string,
): Promise<ConflictCopy[]> {
  const copies: ConflictCopy[] = [];
  for (const name of await listNames(files, folder)) {
    // A file that vanishes or cannot be read meanwhile is none that could be shown.
    const copy = await describeCopy(files, folder, name).catch(() => null);
    if (copy) copies.push(copy);
  }
  return copies.sort(
    (a, b) =>
      Date.parse(b.changedAt) - Date.parse(a.changedAt) || (a.fileName < b.fileName ? -1 : 1),
  );
}

/** Reads a file of {@link listConflictCopies}. Errors: `not_found`, `unsupported_version`, `storage_failed`. */
export async function readConflictCopy(
  files: FileOperations,
  folder: string,
  fileName: string,
): Promise<Notebook> {
  const missing = new NotebookError('not_found', 'This copy is not beside the notebook any more.');
  // SECURITY: a name that the folder itself told, so that no path gets out of it.
  if (!(await listNames(files, folder)).includes(fileName)) throw missing;
  const path = join(folder, fileName);
  try {
    if (!(await beginsAsNotebook(files, path))) throw missing;
    return verifiedNotebook(await files.read(path), 'This copy');
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') throw missing;
    throw storageError('This copy cannot be read', cause);
  }
}

async function listNames(files: FileOperations, folder: string): Promise<string[]> {
  try {
    const names = await files.list(folder);
    return names.filter((name) => /\.json$/i.test(name) && !isNotebookName(name));
  } catch (cause) {
    if (fileErrorCode(cause) === 'ENOENT') return [];
    throw storageError('The folder of the notebook cannot be read', cause);
  }
}

async function describeCopy(
  files: FileOperations,
  folder: string,
  fileName: string,
): Promise<ConflictCopy | null> {
  const path = join(folder, fileName);
  if (!(await beginsAsNotebook(files, path))) return null;
  const { changedAtMs } = await files.stat(path);
  const changedAt = new Date(changedAtMs).toISOString();
  const bytes = await files.read(path);
  try {
    const counts = countRecords(verifiedNotebook(bytes, 'This copy'));
    return { fileName, changedAt, state: 'good', counts };
  } catch (cause) {
    if (!(cause instanceof NotebookError)) throw cause;
    const state = cause.code === 'unsupported_version' ? 'newer' : 'damaged';
    return { fileName, changedAt, state, counts: null };
  }
}

async function beginsAsNotebook(files: FileOperations, path: string): Promise<boolean> {
  const start = await files.readStart(path, beginning.length);
  return Buffer.from(start).toString('latin1') === beginning;
}
