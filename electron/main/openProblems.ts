import { NotebookError } from '../../src/core/operation.ts';
import type { BackupInfo, OpenProblem, OpenProblemKind } from '../../src/core/safekeeping/model.ts';
import { type BackupShelf, createBackupShelf } from '../../src/storage/backups.ts';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { OpenProblemError } from '../../src/storage/openProblem.ts';
import { rememberedNotebook } from './recentNotebooks.ts';
import type { SettingsFile } from './settings.ts';

/** Where the second copies of backups go and by which days backups are kept. */
export type BackupPlaces = { outsideFolder: string; timeZone: string };

/** Problems a backup is an answer to. */
const restorable: OpenProblemKind[] = ['damaged', 'folder_missing', 'folder_emptied', 'shrunk'];

/**
 * Tells why a folder could not be opened and what could be had instead. Answers null when there is
 * nothing to be done but to say so: then the folder was never open here and is no notebook.
 */
export async function describeOpenProblem(
  settings: SettingsFile,
  places: BackupPlaces,
  folder: string,
  cause: unknown,
): Promise<OpenProblem | null> {
  const kind = kindOf(cause, isRemembered(settings, folder));
  if (kind === null) return null;
  return {
    folder,
    kind,
    message: cause instanceof Error ? cause.message : String(cause),
    backups: await backupsFor(settings, places, folder, kind),
  };
}

/** The backups of a folder whose notebook cannot be read, as far as its id was noted. */
export function shelfOf(settings: SettingsFile, places: BackupPlaces, folder: string): BackupShelf {
  const notebookId = rememberedNotebook(settings, folder)?.notebookId ?? null;
  return createBackupShelf({ ...places, folder, notebookId }, nodeEnvironment);
}

async function backupsFor(
  settings: SettingsFile,
  places: BackupPlaces,
  folder: string,
  kind: OpenProblemKind,
): Promise<BackupInfo[]> {
  return restorable.includes(kind) ? shelfOf(settings, places, folder).list() : [];
}

function kindOf(cause: unknown, wasOpenHere: boolean): OpenProblemKind | null {
  const kind = cause instanceof OpenProblemError ? cause.kind : null;
  if (wasOpenHere) {
    const isNoNotebook = cause instanceof NotebookError && cause.code === 'not_found';
    return kind ?? (isNoNotebook ? 'folder_emptied' : 'other');
  }
  const isNothing = kind === 'folder_missing' || kind === 'folder_emptied' || kind === 'other';
  return isNothing ? null : kind;
}

function isRemembered(settings: SettingsFile, folder: string): boolean {
  return (
    settings.get().lastNotebook === folder || rememberedNotebook(settings, folder) !== undefined
  );
}
