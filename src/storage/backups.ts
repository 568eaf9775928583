import { join } from 'node:path';
import { idSchema } from '../core/notebook/primitives.ts';
import type { Notebook } from '../core/notebook/schema.ts';
import { describeChanges } from '../core/safekeeping/describeChanges.ts';
import type { BackupInfo, BackupReason, ConflictCopy } from '../core/safekeeping/model.ts';
import { pruneBackups } from './backupPlace.ts';
import {
  type BackupPlace,
  type BackupSource,
  largeByteCount,
  listBackups,
  putEverywhere,
  readBackup,
} from './bothPlaces.ts';
import { listConflictCopies, readConflictCopy } from './conflictCopies.ts';
import type { StorageEnvironment } from './environment.ts';
import { backupsFolderName } from './names.ts';

/** Something earlier that can be looked at or gone back to: a backup, or a file beside the notebook. */
export type EarlierRef = { backupId: string } | { fileName: string };

/** Where a shelf keeps its backups. */
export type BackupShelfPlaces = {
  /** The notebook's own folder. */
  folder: string;
  /** Null when it could not be read; there is then no second place. */
  notebookId: string | null;
  /** Folder outside the notebook's own that holds the second copies of every notebook; null for none. */
  outsideFolder: string | null;
  /** The person's own (IANA); the days by which backups are kept follow it. */
  timeZone: string;
};

/** The backups of one notebook, and the copies of it that others left beside it. */
export type BackupShelf = {
  /** The backups inside the notebook's folder. */
  readonly folder: string;
  /** The second copies of this notebook's backups; null when there are none. */
  readonly outsideFolder: string | null;
  /** The backups of both places, newest first, without those whose head cannot be read. Never rejects. */
  list: () => Promise<BackupInfo[]>;
  /** The notebook files beside the notebook that are not Askbook's own, newest first. */
  conflictCopies: () => Promise<ConflictCopy[]>;
  /**
   * Reads an earlier notebook, verified and migrated, from whichever place has it whole. Errors:
   * `not_found`, `unsupported_version`, `storage_failed` (damaged or unreadable).
   */
  read: (what: EarlierRef) => Promise<Notebook>;
  /**
   * Makes a backup in both places and removes those that are too many; resolves when it is on disk and
   * was found whole, in one place at least, which `place` tells. `changes` are told from the backup
   * before it when left out. Errors: `storage_failed` when neither place took it.
   */
  make: (
    reason: BackupReason,
    current: BackupSource,
    changes?: readonly string[],
  ) => Promise<BackupInfo>;
};

/** Makes the shelf of a notebook; nothing is read or written before it is asked for something. */
export function createBackupShelf(
  { folder, notebookId, outsideFolder, timeZone }: BackupShelfPlaces,
  env: StorageEnvironment,
): BackupShelf {
  const inside = join(folder, backupsFolderName);
  // SECURITY: the id comes out of a file and becomes part of a path.
  const isSafeId = idSchema.safeParse(notebookId).success;
  const outside =
    outsideFolder === null || notebookId === null || !isSafeId
      ? null
      : join(outsideFolder, notebookId);
  const places: BackupPlace[] = [{ name: 'inside', folder: inside, within: folder }];
  if (outside !== null) places.push({ name: 'outside', folder: outside, within: null });

  /** The newest backup's notebook; undefined before it was looked for. */
  let newest: Notebook | null | undefined;
  let lastMake: Promise<unknown> = Promise.resolve();

  const list = () => listBackups(env, places);

  const read = (what: EarlierRef) =>
    'fileName' in what
      ? readConflictCopy(env.files, folder, what.fileName)
      : readBackup(env, places, what.backupId);

  const changesTo = async (notebook: Notebook): Promise<string[]> => {
    if (newest === undefined) {
      const [info] = await list();
      const isReadable = info && info.byteCount <= largeByteCount;
      newest = isReadable ? await read({ backupId: info.backupId }).catch(() => null) : null;
    }
    return newest === null ? [] : describeChanges(newest, notebook);
  };

  const prune = async ({ place, madeAt }: BackupInfo): Promise<void> => {
    for (const { name, folder } of places) {
      // Where the new one is missing, nothing is one too many yet.
      if (place !== 'both' && place !== name) continue;
      // What could not be removed now is removed the next time.
      await pruneBackups(env.files, folder, madeAt, timeZone).catch(() => {});
    }
  };

  const make = async (reason: BackupReason, current: BackupSource, given?: readonly string[]) => {
    // A backup without words is worth more than none.
    const changes = given ?? (await changesTo(current.notebook).catch(() => []));
    const info = await putEverywhere(env, places, current, { reason, changes });
    newest = current.notebook;
    await prune(info);
    return info;
  };

  return {
    folder: inside,
    outsideFolder: outside,
    list,
    conflictCopies: () => listConflictCopies(env.files, folder),
    read,
    make: (...asked) => {
      // One after the other, so that each has an instant of its own and is told from the one before.
      const made = lastMake.then(() => make(...asked));
      lastMake = made.catch(() => {});
      return made;
    },
  };
}
