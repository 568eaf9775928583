import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Delivery } from '../../src/api/index.ts';
import { NotebookError } from '../../src/core/operation.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { noteDelivered } from './deliverFile.ts';
import { folderName } from './folderNames.ts';
import type { NotebookHost } from './notebookHost.ts';
import { addRecentNotebook } from './recentNotebooks.ts';
import type { SettingsFile } from './settings.ts';

/**
 * Asks for a place and writes the open notebook there, as a notebook of its own. Only what is in
 * memory is needed, so it works while the notebook's own disk fails. Errors: `conflict` when the
 * folder is not empty, `storage_failed`.
 */
export async function saveNotebookCopy(
  host: NotebookHost,
  settings: SettingsFile,
  window: BrowserWindow | null,
): Promise<Delivery> {
  const { open } = host;
  if (!open) throw new NotebookError('conflict', 'No notebook is open.');
  const { notebook } = open.session;
  const folder = await askForFolder(window, folderName(`${notebook.name} copy`));
  if (folder === null) return { outcome: 'cancelled' };
  // Another id, because the backups outside the folders are kept by it.
  const copy = { ...open.session.notebook, notebookId: randomUUID() };
  await createNotebookFolder(folder, copy);
  noteDelivered(folder);
  addRecentNotebook(settings, folder, copy);
  return { outcome: 'saved', path: folder };
}

async function askForFolder(window: BrowserWindow | null, name: string): Promise<string | null> {
  const options = {
    title: 'Save a copy of the notebook',
    buttonLabel: 'Save the copy here',
    defaultPath: join(app.getPath('documents'), name),
    properties: ['createDirectory' as const],
  };
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return canceled || !filePath ? null : join(dirname(filePath), basename(filePath));
}
