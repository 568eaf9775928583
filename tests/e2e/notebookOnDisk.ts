import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { Askbook } from './askbook.ts';

/** Reads a notebook's snapshot; whole only once the notebook was closed. */
export async function notebookOnDisk(askbook: Askbook, folder: string): Promise<Notebook> {
  const text = await readFile(join(askbook.notebooks, folder, 'notebook.json'), 'utf8');
  return (JSON.parse(text) as { body: Notebook }).body;
}
