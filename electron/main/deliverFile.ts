import { dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { AnyExport, Delivery, Writers } from '../../src/api/index.ts';
import {
  type FileExport,
  type FolderExport,
  NotebookError,
  type Work,
  WorkCancelled,
} from '../../src/core/operation.ts';
import { fileErrorReason } from '../../src/storage/fileError.ts';
import { giveFile, giveFolder } from '../../src/storage/giveFiles.ts';
import { mendName } from '../../src/storage/givenNames.ts';

// What this run has written; only this may be shown in the file manager.
const delivered = new Set<string>();
let lastFolder: string | null = null;

/** What an export is delivered with. */
export type DeliveryParts = {
  window: BrowserWindow;
  work: Work;
  /** Called once the person has chosen a place. */
  show: () => void;
  writers: Writers;
};

/**
 * Asks where an export goes, has it made meanwhile, and puts it there whole or not at all. Answers
 * `cancelled` when the person chose no place or the work was cancelled. Errors: `storage_failed`,
 * those of its making.
 */
export async function deliverExport(exported: AnyExport, parts: DeliveryParts): Promise<Delivery> {
  try {
    return exported.kind === 'file'
      ? await deliverMade(exported, parts)
      : await deliverFolder(exported, parts);
  } catch (cause) {
    if (cause instanceof WorkCancelled) return { outcome: 'cancelled' };
    throw cause;
  }
}

/** Asks where a file goes; null when the person chose no place. */
export async function askWhere(window: BrowserWindow, fileName: string): Promise<string | null> {
  const name = mendName(fileName);
  const extension = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(lastFolder ?? app.getPath('documents'), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return canceled || !filePath ? null : filePath;
}

/** Puts a file where the person wants it, whole or not at all. Errors: `storage_failed`, WorkCancelled. */
export async function writeWhole(path: string, bytes: Uint8Array, work?: Work): Promise<void> {
  await giveFile(path, bytes, work).catch(refuse);
  noteSaved(path);
}

/** Notes that this run has written a path at a person's wish. */
export function noteDelivered(path: string): void {
  delivered.add(path);
}

/** Whether a path was written by this module, or noted, since the app started. */
export function wasDelivered(path: string): boolean {
  return delivered.has(path);
}

async function deliverMade(
  exported: FileExport<Writers>,
  { window, work, show, writers }: DeliveryParts,
): Promise<Delivery> {
  const making = exported.make(work, writers);
  // When it fails while the dialog is open, that is said once a place was chosen.
  making.catch(() => {});
  const path = await unlessCancelled(work, askWhere(window, exported.fileName));
  if (path === null) return { outcome: 'cancelled' };
  show();
  const bytes = await making;
  await writeWhole(path, bytes, work);
  return { outcome: 'saved', path };
}

async function deliverFolder(
  exported: FolderExport<Writers>,
  { window, work, show, writers }: DeliveryParts,
): Promise<Delivery> {
  const parent = await unlessCancelled(work, askForFolder(window));
  if (parent === null) return { outcome: 'cancelled' };
  show();
  const wanted = join(parent, mendName(exported.folderName));
  const files = exported.make(work, writers);
  const path = await giveFolder(wanted, files, 'number', work).catch(refuse);
  noteSaved(path);
  return { outcome: 'saved', path };
}

async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Where shall the folder of packets go?',
    buttonLabel: 'Put it here',
    defaultPath: lastFolder ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The system's dialog cannot be closed from here; whoever quits does not wait for it. */
function unlessCancelled<T>(work: Work, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    work.onCancel(() => reject(new WorkCancelled()));
    answer.then(resolve, reject);
  });
}

function noteSaved(path: string): void {
  noteDelivered(path);
  lastFolder = dirname(path);
}

function refuse(cause: unknown): never {
  if (cause instanceof WorkCancelled || cause instanceof NotebookError) throw cause;
  throw new NotebookError(
    'storage_failed',
    `This could not be written there: ${fileErrorReason(cause)}. Nothing was changed; choose another place.`,
  );
}
