import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Delivery } from '../../src/api/index.ts';
import { type ExportedFile, NotebookError } from '../../src/core/operation.ts';

// What this run has written; only this may be shown in the file manager.
const delivered = new Set<string>();
let lastFolder: string | null = null;

/** Asks where a file goes and puts it there whole or not at all. Errors: `storage_failed`. */
export async function deliverFile(window: BrowserWindow, file: ExportedFile): Promise<Delivery> {
  const extension = extname(file.fileName).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(lastFolder ?? app.getPath('documents'), file.fileName),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  if (canceled || !filePath) return { outcome: 'cancelled' };
  await writeWhole(filePath, file.bytes);
  delivered.add(filePath);
  lastFolder = join(filePath, '..');
  return { outcome: 'saved', path: filePath };
}

/** Notes that this run has written a path at a person's wish. */
export function noteDelivered(path: string): void {
  delivered.add(path);
}

/** Whether a path was written by {@link deliverFile}, or noted, since the app started. */
export function wasDelivered(path: string): boolean {
  return delivered.has(path);
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NotebookError(
      'storage_failed',
      `The file could not be written there. Nothing was changed; choose another place. (${reason})`,
    );
  }
}
