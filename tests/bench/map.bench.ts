/**
 * The map of referrals. Tree and layout of 3,000 and 20,000 people against d3-hierarchy alone on the same shape, by turns
 * in the same run; then, in the real app, the tasks of the page's thread while the map is dragged about.
 * Run it with `npm run bench -- map`; N= sets the number of timed layouts, PANS= that of moves.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hierarchy, tree } from 'd3-hierarchy';
import { _electron, type Page } from 'playwright';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { layoutMap } from '../../src/core/referrals/layoutMap.ts';
import { referralTree } from '../../src/core/referrals/referralTree.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { letPlaywrightFindElectron } from '../fixtures/letPlaywrightFindElectron.ts';
import { makeContact, makeNotebook, makeReferral } from '../fixtures/packetNotebook.ts';
import { median, quantile, timed } from './figures.ts';

const runs = Number(process.env.N ?? 15);
const pans = Number(process.env.PANS ?? 240);
const projectFolder = resolve(import.meta.dirname, '../..');
const spacing = { column: 288, row: 44 };

/** A notebook of so many people; each named four others, and every ninth was named twice. */
function referredPeople(count: number): Notebook {
  const ids = Array.from({ length: count }, (_, index) => `p${index}`);
  const named = ids.slice(10).map((id, index) => {
    return makeReferral(`r-${id}`, `p${Math.floor(index / 4)}`, id, { isMain: true });
  });
  const again = ids.slice(500).flatMap((id, index) => {
    return index % 9 === 0 ? [makeReferral(`s-${id}`, `p${index % 100}`, id)] : [];
  });
  return makeNotebook({
    contacts: ids.map((id, index) =>
      makeContact(id, { displayName: `Person ${index}`, role: 'Librarian' }),
    ),
    referrals: [...named, ...again],
  });
}

type Shape = { children: Shape[] };

/** The peer: d3-hierarchy over the tree as it already is, and nothing else. */
function layOutAlone(root: Shape): void {
  tree<Shape>().nodeSize([spacing.row, spacing.column])(hierarchy(root));
}

async function timeLayout(count: number): Promise<void> {
  const notebook = referredPeople(count);
  const alone: Shape = { children: referralTree(notebook) };
  const [bare, trees, layouts]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < runs; run += 1) {
    bare.push(await timed(() => layOutAlone(alone)));
    let roots = referralTree(notebook);
    trees.push(
      await timed(() => {
        roots = referralTree(notebook);
      }),
    );
    layouts.push(await timed(() => layoutMap(roots, new Set(), spacing)));
  }
  const [peer, grown, laid] = [median(bare), median(trees), median(layouts)];
  console.log(
    `  ${String(count).padStart(6)} people: d3-hierarchy ${peer.toFixed(1)} ms, layout ${laid.toFixed(1)} ms ` +
      `(${(laid / peer).toFixed(2)} times), tree ${grown.toFixed(1)} ms, both ${((grown + laid) / peer).toFixed(2)} times`,
  );
}

type TraceEvent = {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
};

/** How long each task of the page's thread took that is worth a look, in ms of its own time. */
function taskTimes({ traceEvents }: { traceEvents: TraceEvent[] }): number[] {
  const isPage = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && isPage.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000)
    .filter((ms) => ms >= 1);
}

/** Drags the map down and to the right and back, as a hand would, a move every frame. */
async function dragAbout(page: Page): Promise<void> {
  const box = await page.getByRole('tree', { name: 'Map of referrals' }).boundingBox();
  if (!box) throw new Error('The map is not there.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 30];
  for (let stroke = 0; stroke < pans / 24; stroke += 1) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 24; step += 1) {
      await page.mouse.move(x - step * 6, y - step * 18);
      await page.waitForTimeout(8);
    }
    await page.mouse.up();
  }
}

async function timePanning(count: number, folder: string): Promise<void> {
  const userData = join(folder, `user-data-${count}`);
  const notebook = join(folder, `notebook-${count}`);
  await createNotebookFolder(notebook, referredPeople(count));
  await mkdir(userData);
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ lastNotebook: notebook }));
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    cwd: projectFolder,
    args: [
      projectFolder,
      `--user-data-dir=${userData}`,
      '--disable-gpu',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('navigation', { name: 'Places' }).waitFor({ timeout: 120_000 });
    await page.keyboard.press('ControlOrMeta+3');
    await page.getByRole('treeitem').nth(1).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: '100 %' }).press('Enter');
    for (const [words, key] of [
      ['at full size', '1'],
      ['small, without words', '0'],
    ] as const) {
      await page.getByRole('tree').press(key);
      await page.waitForTimeout(1_000);
      await app.evaluate(({ contentTracing }) =>
        contentTracing.startRecording({ included_categories: ['toplevel', '__metadata'] }),
      );
      await dragAbout(page);
      const trace = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
      const worked = taskTimes(JSON.parse(await readFile(trace, 'utf8')));
      const late = worked.filter((ms) => ms > 16).length;
      console.log(
        `  ${String(count).padStart(6)} people ${words}: ${median(worked).toFixed(1)} ms, 95 % ${quantile(worked, 0.95).toFixed(1)} ms, ` +
          `longest ${Math.max(...worked).toFixed(1)} ms, ${late} of ${worked.length} over 16 ms`,
      );
    }
  } finally {
    await app.close();
  }
}

console.log('Tree and layout (median)');
for (const count of [3_000, 20_000]) await timeLayout(count);

letPlaywrightFindElectron();
const folder = await mkdtemp(join(tmpdir(), 'askbook-bench-'));
try {
  console.log('Tasks of the page’s thread of 1 ms and more while the map is dragged');
  for (const count of [3_000, 20_000]) await timePanning(count, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
