/**
 * The map of referrals. Tree and layout of 3,000 and 20,000 people against d3-hierarchy alone on the same shape, by turns
 * in the same run; then, in the real app, the tasks of the page's thread while the map is opened, dragged about at three
 * sizes, and walked by keys.
 * Run it with `npm run bench -- map`; N= sets the number of timed layouts, PANS= that of moves.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hierarchy, tree } from 'd3-hierarchy';
import { _electron, type Page } from 'playwright';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { layoutMap } from '../../src/core/referrals/layoutMap.ts';
import { mapSpacing } from '../../src/core/referrals/mapSizes.ts';
import { referralTree } from '../../src/core/referrals/referralTree.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { letPlaywrightFindElectron } from '../fixtures/letPlaywrightFindElectron.ts';
import { makeContact, makeNotebook, makeReferral } from '../fixtures/packetNotebook.ts';
import { median, quantile, timed } from './figures.ts';
import { pageTasks } from './pageTasks.ts';

const runs = Number(process.env.N ?? 51);
const pans = Number(process.env.PANS ?? 240);
/** How long the map is let alone after each part, so that what comes late counts for it. */
const restMs = 1_000;
/** How many moves a drag has. */
const strokeLength = 24;
const projectFolder = resolve(import.meta.dirname, '../..');

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
  tree<Shape>().nodeSize([mapSpacing.row, mapSpacing.column])(hierarchy(root));
}

async function timeLayout(count: number): Promise<void> {
  const notebook = referredPeople(count);
  const roots = referralTree(notebook, '2026-05-04');
  const times = { alone: [] as number[], layout: [] as number[], tree: [] as number[] };
  const turns = [
    async () => times.alone.push(await timed(() => layOutAlone({ children: roots }))),
    async () => times.layout.push(await timed(() => layoutMap(roots, new Set(), mapSpacing))),
  ];
  for (let run = 0; run < runs; run += 1) {
    // Each is first every other time, so that neither always clears up after the other.
    for (const turn of turns) await turn();
    turns.reverse();
  }
  for (let run = 0; run < runs; run += 1)
    times.tree.push(await timed(() => referralTree(notebook, '2026-05-04')));
  const [peer, laid, grown] = [median(times.alone), median(times.layout), median(times.tree)];
  console.log(
    `  ${String(count).padStart(6)} people: d3-hierarchy ${peer.toFixed(1)} ms, layout ${laid.toFixed(1)} ms ` +
      `(${(laid / peer).toFixed(2)} times), tree ${grown.toFixed(1)} ms (${(grown / peer).toFixed(2)} times)`,
  );
}

/** Notes in the page when each frame begins. As text, because what tsx compiles does not run there. */
const noteFrames = `(() => {
  const frames = [];
  const note = (at) => { frames.push(at); requestAnimationFrame(note); };
  requestAnimationFrame(note);
  return frames;
})()`;

/** Drags the map down and to the right and back, as a hand would; answers the times between its frames, in ms. */
async function dragAbout(page: Page): Promise<number[]> {
  const box = await page.getByRole('tree', { name: 'Map of referrals' }).boundingBox();
  if (!box) throw new Error('The map is not there.');
  const noted = await page.evaluateHandle<number[]>(noteFrames);
  for (let stroke = 0; stroke < pans / strokeLength; stroke += 1) {
    // Five strokes there, five back.
    const way = Math.floor(stroke / 5) % 2 === 0 ? -1 : 1;
    const x = box.x + box.width / 2 - way * 72;
    const y = box.y + box.height / 2 - way * 144;
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= strokeLength; step += 1) {
      await page.mouse.move(x + way * step * 6, y + way * step * 12);
    }
    await page.mouse.up();
  }
  const frames = await noted.jsonValue();
  return frames.slice(1).map((at, place) => at - (frames[place] ?? at));
}

/** Starts the app with a notebook of so many people, and leads it through the map. */
async function timePages(count: number, folder: string): Promise<void> {
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
    await page.waitForTimeout(restMs);
    const time = async (what: string, work: () => Promise<number[] | undefined>) => {
      let frames: number[] | undefined;
      const tasks = await pageTasks(app, async () => {
        frames = await work();
        await page.waitForTimeout(restMs);
      });
      console.log(`  ${String(count).padStart(6)} people, ${figures(what, tasks, frames)}`);
    };
    await goThroughMap(page, time);
  } finally {
    await app.close();
  }
}

type Time = (what: string, work: () => Promise<number[] | undefined>) => Promise<void>;

/** What is done with the map, each part of it timed. */
async function goThroughMap(page: Page, time: Time): Promise<void> {
  const tree = page.getByRole('tree');
  const open = async () => {
    await page.keyboard.press('ControlOrMeta+3');
    await page.getByRole('treeitem').nth(1).waitFor({ timeout: 120_000 });
    return undefined;
  };
  await time('opened first', open);
  await page.keyboard.press('ControlOrMeta+1');
  await tree.waitFor({ state: 'detached' });
  await time('opened again', open);
  for (const [size, keys] of [
    ['full size', ['1']],
    ['half size', ['1', '-', '-', '-', '-']],
    ['its smallest', ['0']],
  ] as const) {
    await tree.press('Home');
    for (const key of keys) await tree.press(key);
    await page.waitForTimeout(restMs);
    await time(`moved at ${size}`, () => dragAbout(page));
  }
  await tree.press('Home');
  await time('arrow keys', async () => {
    for (let key = 0; key < 20; key += 1) {
      await tree.press('ArrowDown');
      await page.waitForTimeout(50);
    }
    return undefined;
  });
}

function figures(what: string, tasks: readonly number[], frames: number[] | undefined): string {
  const times = [median(tasks), quantile(tasks, 0.95), Math.max(0, ...tasks)];
  const late = tasks.filter((ms) => ms > 16).length;
  const line = `${what.padEnd(22)} ${times.map((ms) => `${ms.toFixed(1).padStart(6)} ms`).join('')}   ${late} of ${tasks.length} over 16 ms`;
  if (frames === undefined) return line;
  const slow = frames.filter((ms) => ms > 25).length;
  return `${line}; a frame ${median(frames).toFixed(1)} ms, longest ${Math.max(0, ...frames).toFixed(0)} ms, ${slow} of ${frames.length} over 25 ms`;
}

console.log('Tree and layout (median)');
for (const count of [3_000, 20_000]) await timeLayout(count);

letPlaywrightFindElectron();
const folder = await mkdtemp(join(tmpdir(), 'askbook-bench-'));
try {
  console.log('Tasks of the page’s thread of 1 ms and more (median, 95 %, longest)');
  for (const count of [3_000, 20_000]) await timePages(count, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
