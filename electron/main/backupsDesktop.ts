import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from 'electron';
import type { Desktop } from '../../src/api/index.ts';
import { NotebookError } from '../../src/core/operation.ts';
import type { BackupInfo } from '../../src/core/safekeeping/model.ts';
import { restoreNotebook } from '../../src/core/safekeeping/restoreContent.ts';
import { createSession } from '../../src/core/session.ts';
import type { BackupShelf, EarlierRef } from '../../src/storage/backups.ts';
import { quarantineFolderName } from '../../src/storage/names.ts';
import { commandContext } from './commandContext.ts';
import type { NotebookHost, OpenedNotebook, Preview } from './notebookHost.ts';

/** The part of the desktop that is about earlier states of the notebook. */
type BackupsDesktop = Pick<
  Desktop,
  'listBackups' | 'makeBackup' | 'preview' | 'endPreview' | 'restore' | 'showBackups'
>;

/** What the backups desktop needs of the app. */
type BackupsParts = {
  host: NotebookHost;
  /** The shelf of a folder that is not open because of a problem. */
  shelfOfProblem: () => BackupShelf | null;
  flush: () => Promise<void>;
};

/** Answers what the window asks about backups and the copies beside the notebook. */
export function createBackupsDesktop({
  host,
  shelfOfProblem,
  flush,
}: BackupsParts): BackupsDesktop {
  return {
    listBackups: async () => {
      const { backups } = opened(host).notebook;
      return {
        backups: await backups.list(),
        conflictCopies: await backups.conflictCopies(),
        outsideFolder: backups.outsideFolder,
      };
    },
    makeBackup: async () => {
      await flush();
      const { notebook, session } = opened(host);
      return notebook.backups.make('asked', session.snapshot());
    },
    preview: async (what) => {
      await flush();
      const { notebook } = opened(host);
      // SECURITY: the shelf takes names of its own files only, whatever the window says.
      const earlier = await notebook.backups.read(what);
      const title = await titleOf(notebook.backups, what);
      host.show({ session: createSession(earlier, null), title, ...refOf(what) });
    },
    endPreview: async () => host.show(null),
    restore: async (what) => {
      await flush();
      const { notebook, session, preview } = opened(host);
      if (notebook.readOnly !== null) {
        throw new NotebookError('conflict', 'This notebook is open for reading only.');
      }
      const earlier = await notebook.backups.read(what);
      const label = `Restore ${await titleOf(notebook.backups, what)}`;
      await notebook.backups.make('before_restore', session.snapshot());
      if (preview) host.show(null);
      await session.run(restoreNotebook, { notebook: earlier, label }, commandContext());
    },
    showBackups: async (what) => {
      const shelf = host.open?.notebook.backups ?? shelfOfProblem();
      const folder = host.open?.folder ?? host.problem?.folder ?? null;
      // SECURITY: the window says which, never where.
      const places = {
        backups: shelf?.folder ?? null,
        outside: shelf?.outsideFolder ?? null,
        quarantine: folder && join(folder, quarantineFolderName),
      };
      await showFolder(places[what]);
    },
  };
}

function opened({ open }: NotebookHost): OpenedNotebook {
  if (open) return open;
  throw new NotebookError('conflict', 'No notebook is open.');
}

function refOf(what: EarlierRef): Pick<Preview, 'backupId' | 'fileName'> {
  return 'fileName' in what
    ? { backupId: null, fileName: what.fileName }
    : { backupId: what.backupId, fileName: null };
}

async function titleOf(shelf: BackupShelf, what: EarlierRef): Promise<string> {
  if ('fileName' in what) return what.fileName;
  const info = (await shelf.list()).find(({ backupId }) => backupId === what.backupId);
  return info ? `backup of ${whenOf(info)}` : 'backup';
}

function whenOf({ madeAt }: BackupInfo): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return format.format(new Date(madeAt));
}

async function showFolder(folder: string | null): Promise<void> {
  const isFolder = folder !== null && (await stat(folder).catch(() => null))?.isDirectory();
  // SECURITY: only a folder; opening a file would run the program that belongs to it.
  if (!folder || !isFolder) throw new NotebookError('not_found', 'There is no such folder yet.');
  await shell.openPath(folder);
}
