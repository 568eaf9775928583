import { newerVersion } from '../core/notebook/migrate.ts';
import type { Notebook } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import { decodeSnapshot, notebookOf } from './notebookFile.ts';

/**
 * Makes the notebook of a snapshot's bytes, verified and migrated; `what` begins the sentence of a
 * refusal. Errors: `unsupported_version`, `storage_failed` when the bytes are damaged.
 */
export function verifiedNotebook(bytes: Uint8Array, what: string): Notebook {
  const snapshot = decodeSnapshot(bytes);
  if (snapshot.state === 'newer') throw newerVersion(snapshot.schemaVersion);
  if (snapshot.state === 'good') return notebookOf(snapshot);
  throw new NotebookError('storage_failed', `${what} is damaged (${snapshot.reason}).`);
}
