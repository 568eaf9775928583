import { dirname } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ChosenText, TextFilePurpose } from '../../src/api/index.ts';
import { setFileLimit } from '../../src/core/question-bank/setFile.ts';
import { readTextFile } from '../../src/storage/readTextFile.ts';

type Kind = { title: string; filter: { name: string; extensions: string[] }; byteLimit: number };

const kinds: Record<TextFilePurpose, Kind> = {
  question_set: {
    title: 'Import a question set',
    filter: { name: 'Question sets', extensions: ['json'] },
    byteLimit: setFileLimit,
  },
};

let lastFolder: string | null = null;

/** Asks for a text file and reads it; `cancelled` when none was chosen. Errors: `invalid_input`, `storage_failed`. */
export async function chooseTextFile(
  window: BrowserWindow,
  purpose: TextFilePurpose,
): Promise<ChosenText> {
  const { title, filter, byteLimit } = kinds[purpose];
  // SECURITY: only the person chooses the file, in the system's dialog; the window names no path.
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Import',
    defaultPath: lastFolder ?? app.getPath('documents'),
    filters: [filter, { name: 'All files', extensions: ['*'] }],
    properties: ['openFile'],
  });
  const [path] = canceled ? [] : filePaths;
  if (path === undefined) return { outcome: 'cancelled' };
  lastFolder = dirname(path);
  return { outcome: 'read', text: await readTextFile(path, byteLimit) };
}
