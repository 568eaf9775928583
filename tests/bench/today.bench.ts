/**
 * Today and the pages of people and referrals at the largest: 10,000 people with 8,000 open follow-ups, of whom 3,000 are active. First how long
 * the agenda takes against reading the same records once as JSON; then, in the real app, the tasks of the page's thread
 * while the pages are opened, first and again, each against the same page of an empty notebook in the same run.
 * Run it with `npm run bench -- today`; N= sets the number of timed agendas, STARTS= how often the app is started for the pages:
 * of each page the start counts in which its longest task was shortest, because whatever else the machine does only adds to it.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type Page } from 'playwright';
import { agenda } from '../../src/core/follow-ups/agenda.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { letPlaywrightFindElectron } from '../fixtures/letPlaywrightFindElectron.ts';
import { makeNotebook } from '../fixtures/packetNotebook.ts';
import { busyNotebook } from './busyNotebook.ts';
import { median, timed } from './figures.ts';
import { pageTasks } from './pageTasks.ts';

const runs = Number(process.env.N ?? 25);
const starts = Number(process.env.STARTS ?? 2);
/** How long a page is let alone after it was opened, so that what comes late counts for it. */
const restMs = 1_000;
const projectFolder = resolve(import.meta.dirname, '../..');

/** Times the agenda and its peer by turns. */
async function timeAgenda(notebook: Notebook): Promise<void> {
  const { contacts, interviews, followUps, promises, referrals, holidays } = notebook;
  const source = { contacts, interviews, followUps, promises, referrals, holidays };
  const text = JSON.stringify(source);
  const times = { parsed: [] as number[], agenda: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    let read = source;
    // Values read anew, so that nothing is known of them from the run before.
    times.parsed.push(await timed(() => (read = JSON.parse(text))));
    times.agenda.push(await timed(() => agenda(read, new Date().toISOString(), 'Europe/Berlin')));
  }
  const [peer, ours] = [median(times.parsed), median(times.agenda)];
  console.log(
    `  reading the records ${peer.toFixed(1)} ms, agenda ${ours.toFixed(1)} ms (${(ours / peer).toFixed(2)} times)`,
  );
}

/** The longest tasks of each page, longest first, in ms; by when it was opened and what it is. */
type PageTimes = Map<string, number[]>;

/** Prints the longest tasks of each page against those of an empty notebook, where there was something to draw. */
function printPages(peer: PageTimes, ours: PageTimes): void {
  for (const [page, longest] of ours) {
    const ofPeer = Math.round(peer.get(page)?.[0] ?? 0);
    const times = ofPeer < leastPeerMs ? '' : ` (${((longest[0] ?? 0) / ofPeer).toFixed(1)} times)`;
    const figures = longest.map((ms) => `${ms.toFixed(0).padStart(5)} ms`).join('');
    console.log(
      `  ${page.padEnd(24)} empty ${String(ofPeer).padStart(3)} ms, longest${figures}${times}`,
    );
  }
}

/** A page of an empty notebook that takes less has nothing to draw, and is no peer. */
const leastPeerMs = 5;

/** Starts the app with a notebook a few times, and answers the best tasks of each page it is led to. */
async function timePages(folder: string, notebook: Notebook): Promise<PageTimes> {
  const best: PageTimes = new Map();
  for (let start = 0; start < starts; start += 1) {
    const own = await mkdtemp(join(folder, 'start-'));
    for (const [page, longest] of await timeStart(own, notebook)) {
      const before = best.get(page);
      if (before === undefined || (longest[0] ?? 0) < (before[0] ?? 0)) best.set(page, longest);
    }
  }
  return best;
}

async function timeStart(folder: string, notebook: Notebook): Promise<PageTimes> {
  const userData = join(folder, 'user-data');
  const lastNotebook = join(folder, 'notebook');
  await createNotebookFolder(lastNotebook, notebook);
  await mkdir(userData);
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ lastNotebook }));
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
  const longest: PageTimes = new Map();
  try {
    const page = await app.firstWindow();
    await page.getByRole('navigation', { name: 'Places' }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(restMs);
    for (const time of ['first', 'again'] as const) {
      for (const [what, open] of pages) {
        const tasks = await pageTasks(app, async () => {
          await open(page);
          await page.waitForTimeout(restMs);
        });
        const sorted = tasks.sort((one, other) => other - one);
        longest.set(`${what}, ${time}`, sorted.slice(0, 4));
      }
    }
    return longest;
  } finally {
    await app.close();
  }
}

const place = (key: string) => (page: Page) => page.keyboard.press(`ControlOrMeta+${key}`);

/** Presses one of a row of choices, and whatever came before it; not there in an empty notebook. */
const choice = (name: string) => async (page: Page) => {
  const button = page.getByRole('radio', { name, exact: true });
  if ((await button.count()) > 0) await button.click({ force: true });
};

/** Ticks the first thing to do that can be ticked; not there in an empty notebook. */
const tickFirst = async (page: Page) => {
  const tick = page.getByRole('main').getByRole('checkbox').first();
  if ((await tick.count()) > 0) await tick.click({ force: true });
};

/** The pages in the order they are opened. */
const pages: [string, (page: Page) => Promise<unknown>][] = [
  ['questions', place('4')],
  ['people', place('2')],
  ['board', choice('Board')],
  ['list of people', choice('List')],
  ['today', place('1')],
  ['one thing done', tickFirst],
  ['referrals', place('3')],
  ['referral list', choice('List')],
  ['referral table', choice('Table')],
  ['names', choice('Names')],
  ['map', choice('Map')],
];

letPlaywrightFindElectron();
const folder = await mkdtemp(join(tmpdir(), 'askbook-bench-'));
try {
  const busy = busyNotebook(new Date().toISOString());
  console.log('Agenda of 10,000 people and 8,000 open follow-ups (median)');
  await timeAgenda(busy);
  console.log(`The longest tasks of the page’s thread (best of ${starts} starts)`);
  const empty = await timePages(folder, makeNotebook({}));
  printPages(empty, await timePages(folder, busy));
} finally {
  await rm(folder, { recursive: true, force: true });
}
