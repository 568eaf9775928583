import type { BrowserWindow } from 'electron';
import type { Delivery } from '../../src/api/index.ts';
import { NotebookError } from '../../src/core/operation.ts';
import { askWhere, writeWhole } from './deliverFile.ts';

/**
 * Asks where the PDF goes, prints the window's present page into it as its print styles say, with tags and an outline
 * of its headings, and puts it there whole or not at all. Errors: `storage_failed`.
 */
export async function savePdf(window: BrowserWindow, fileName: string): Promise<Delivery> {
  const path = await askWhere(window, fileName);
  if (path === null) return { outcome: 'cancelled' };
  await writeWhole(path, await printedPage(window));
  return { outcome: 'saved', path };
}

async function printedPage(window: BrowserWindow): Promise<Uint8Array> {
  try {
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NotebookError(
      'storage_failed',
      `The PDF could not be made. Nothing was written; try again. (${reason})`,
    );
  }
}
