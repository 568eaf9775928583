/**
 * Typing in call mode at 10,000 people with 20 notes each, against an empty text area in an empty window, in the same
 * run. What is measured is how long the page's thread works at a stretch: our code and drawing, sending the note, taking in
 * the answer, and the ticking clock. A frame is late when one task takes longer than 16 ms.
 * Run it with `npm run bench -- call`; N= sets the number of keys.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Page } from 'playwright';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { letPlaywrightFindElectron } from '../fixtures/letPlaywrightFindElectron.ts';
import { median, quantile } from './figures.ts';
import { largeNotebook } from './largeNotebook.ts';
import { pageTasks } from './pageTasks.ts';

const keyCount = Number(process.env.N ?? 300);
const contactCount = 10_000;
const projectFolder = resolve(import.meta.dirname, '../..');
const sentence = 'they said that mornings are best, and whom to ask. ';

const emptyApp = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, webPreferences: { sandbox: true } });
  window.loadFile('index.html');
});
`;

/** Starts an app, types into the field it is led to, and answers how long each task of the page's thread took, in ms. */
async function typeIn(args: string[], find: (page: Page) => Promise<unknown>): Promise<number[]> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    cwd: projectFolder,
    args: [...args, '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await app.firstWindow();
    await find(page);
    const session = await page.context().newCDPSession(page);
    return await pageTasks(app, async () => {
      for (let key = 0; key < keyCount; key += 1) {
        await session.send('Input.insertText', { text: sentence[key % sentence.length] ?? ' ' });
        // The rhythm of somebody who types fast; every sixth key is a rest, in which the note is sent.
        await page.waitForTimeout(key % 6 === 5 ? 400 : 60);
      }
    });
  } finally {
    await app.close();
  }
}

function report(name: string, worked: readonly number[]): void {
  if (worked.length === 0) {
    console.log(`  ${name.padEnd(28)} none`);
    return;
  }
  const figures = [
    median(worked),
    quantile(worked, 0.95),
    quantile(worked, 0.99),
    Math.max(...worked),
  ];
  const over = worked.filter((ms) => ms > 16).length;
  console.log(
    `  ${name.padEnd(28)} ${figures.map((ms) => `${ms.toFixed(1).padStart(6)} ms`).join('')}   ${over} of ${worked.length} over 16 ms`,
  );
}

letPlaywrightFindElectron();
const folder = await mkdtemp(join(tmpdir(), 'askbook-bench-'));
try {
  const empty = join(folder, 'empty');
  await mkdir(empty);
  await writeFile(join(empty, 'package.json'), '{"name":"empty","main":"main.cjs"}');
  await writeFile(join(empty, 'main.cjs'), emptyApp);
  await writeFile(join(empty, 'index.html'), '<!doctype html><textarea autofocus></textarea>');

  const notebook = largeNotebook(contactCount);
  const first = notebook.interviews.i0;
  if (!first) throw new Error('The large notebook has no interview.');
  const now = new Date().toISOString();
  notebook.interviews.i0 = {
    ...first,
    call: {
      startedAt: now,
      endedAt: null,
      pauses: [],
      lane: 'question',
      plannedQuestionId: 'q0-0',
      shownAt: now,
      wasCutShort: false,
    },
  };
  const userData = join(folder, 'user-data');
  await createNotebookFolder(join(folder, 'notebook'), notebook);
  await mkdir(userData);
  const settings = { lastNotebook: join(folder, 'notebook') };
  await writeFile(join(userData, 'settings.json'), JSON.stringify(settings));

  const bare = await typeIn([empty, `--user-data-dir=${join(folder, 'empty-data')}`], (page) =>
    page.focus('textarea'),
  );
  const ours = await typeIn([projectFolder, `--user-data-dir=${userData}`], async (page) => {
    await page.getByRole('textbox', { name: 'Note', exact: true }).focus({ timeout: 120_000 });
  });
  console.log(
    `Tasks of the page's thread of 1 ms and more, ${keyCount} keys (median, 95 %, 99 %, longest)`,
  );
  report('empty text area', bare);
  report(`a call, ${contactCount} people`, ours);
} finally {
  await rm(folder, { recursive: true, force: true });
}
