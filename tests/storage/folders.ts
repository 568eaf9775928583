import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { sampleNotebook } from '../../src/api/shippedSets.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { NotebookError } from '../../src/core/operation.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Makes an empty folder that is removed after the test file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'askbook-test-'));
  made.push(folder);
  return folder;
}

/** The sample notebook with ids that count up, so that it is the same every time. */
export function richNotebook(): Notebook {
  let count = 0;
  return sampleNotebook({
    newId: () => `test-${++count}`,
    now: '2026-05-04T12:00:00.000Z',
    timeZone: 'Europe/Berlin',
  });
}

/** What a folder holds in which a notebook was made and nothing else happened. */
export const freshNames = ['journal-1.log', 'notebook.json', 'notebook.previous.json'];

/** Makes a notebook folder. */
export async function notebookFolder(notebook: Notebook = richNotebook()): Promise<string> {
  const folder = join(emptyFolder(), 'notebook');
  await createNotebookFolder(folder, notebook);
  return folder;
}

/** Every file below a folder by its path, with its bytes as text that keeps each byte. */
export function folderContent(folder: string): Record<string, string> {
  const content: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      content[`${name}/`] = '';
      for (const [below, text] of Object.entries(folderContent(path))) {
        content[`${name}/${below}`] = text;
      }
    } else {
      content[name] = readFileSync(path, 'latin1');
    }
  }
  return content;
}

/** Makes a folder with the given files. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = join(emptyFolder(), 'folder');
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** The refusal a promise ends with; fails when it ends well or with anything but a refusal. */
export async function refusalOf(promise: Promise<unknown>): Promise<NotebookError> {
  const cause = await promise.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  if (!(cause instanceof NotebookError)) throw cause;
  return cause;
}
