/**
 * Start to usable window against an empty Electron window, in the same run and by turns. "Usable" is
 * when the list of people can be typed into; for the empty window, when its page is there.
 * Run it with `npm run bench -- start`; N= sets the number of timed starts.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Page } from 'playwright';
import { sampleNotebook } from '../../src/api/index.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { letPlaywrightFindElectron } from '../fixtures/letPlaywrightFindElectron.ts';
import { testContext } from '../fixtures/testContext.ts';

const runs = Number(process.env.N ?? 9);
const projectFolder = resolve(import.meta.dirname, '../..');

const emptyApp = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 820, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
`;

async function timeStart(
  args: string[],
  usable: (page: Page) => Promise<unknown>,
): Promise<number> {
  const isRoot = process.getuid?.() === 0;
  const startedAt = performance.now();
  const app = await _electron.launch({
    cwd: projectFolder,
    args: [...args, '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  await usable(await app.firstWindow());
  const took = performance.now() - startedAt;
  await app.close();
  return took;
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

letPlaywrightFindElectron();
const folder = await mkdtemp(join(tmpdir(), 'askbook-bench-'));
try {
  const empty = join(folder, 'empty');
  await mkdir(empty);
  await writeFile(join(empty, 'package.json'), '{"name":"empty","main":"main.cjs"}');
  await writeFile(join(empty, 'main.cjs'), emptyApp);
  await writeFile(
    join(empty, 'index.html'),
    '<!doctype html><title>empty</title><main>empty</main>',
  );

  const userData = join(folder, 'user-data');
  const notebook = join(folder, 'notebook');
  await createNotebookFolder(notebook, sampleNotebook(testContext()()));
  await mkdir(userData);
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ lastNotebook: notebook }));

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const bare = await timeStart([empty, `--user-data-dir=${join(folder, 'empty-data')}`], (page) =>
      page.waitForSelector('main'),
    );
    const askbook = await timeStart([projectFolder, `--user-data-dir=${userData}`], (page) =>
      page.getByRole('searchbox', { name: 'Search people' }).waitFor(),
    );
    // The first round only warms the caches.
    if (run < 0) continue;
    theirs.push(bare);
    ours.push(askbook);
  }
  const [own, bare] = [median(ours), median(theirs)];
  console.log(`Start to usable window, sample notebook, median of ${runs} starts by turns`);
  console.log(`  Askbook               ${own.toFixed(0)} ms`);
  console.log(`  empty Electron window ${bare.toFixed(0)} ms`);
  console.log(`  ratio                 ${(own / bare).toFixed(2)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
