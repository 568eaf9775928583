import type { ElectronApplication } from '@playwright/test';
import type * as Electron from 'electron';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { createRandom } from '../storage/random.ts';
import { answerQuestion } from './answerQuestion.ts';
import { expect, test } from './askbook.ts';
import { callOf } from './pages/call.ts';
import { interviewOf } from './pages/interview.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';
import { type Key, type TypedPlace, type TypedRound, typeUntilKilled } from './typeUntilKilled.ts';

/** What the app promises: text is sent at least every second while typing goes on, in ms. */
const sentAfterMs = 1_000;
/** How late a timer and a message may be on a busy machine, in ms. */
const machineMs = 500;

const words = [
  'she ',
  'said ',
  'the ',
  'budget ',
  'is ',
  'small\n',
  'and ',
  'zwölf ',
  '🙂 ',
  'שלום ',
];
/** Words as an input method makes them: what is shown while composing, and what it becomes. */
const compositions = [
  { steps: ['に', 'にほ', 'にほん', 'にほんご'], result: '日本語' },
  { steps: ['n', 'ni', 'nih', 'nihao'], result: '你好' },
  { steps: ['ㅎ', '하', '한'], result: '한' },
];

/** The text of the place after as many kills as were asked for. */
async function typeAndKill(
  app: ElectronApplication,
  place: TypedPlace,
  { seed, numRuns }: { seed: number; numRuns: number },
): Promise<string> {
  await agreeToShowItAgain(app);
  const random = createRandom(seed);
  let before = '';
  let oldestLostMs = 0;
  for (let run = 1; run <= numRuns; run += 1) {
    const isKilledBySystem = random(2) === 0;
    const keys = makeKeys(random);
    const round = await app.evaluate(typeUntilKilled, { keys, isKilledBySystem, place });
    const lostMs = ageOfLostText(before, round);
    expect(lostMs, `run ${run}, SEED=${seed}: ${JSON.stringify(round)}`).not.toBeNull();
    expect(lostMs, `run ${run}, SEED=${seed}`).toBeLessThan(sentAfterMs + machineMs);
    expect(round.inNotebook, 'the notebook holds what the new page shows').toBe(round.shown);
    oldestLostMs = Math.max(oldestLostMs, lostMs ?? 0);
    before = round.shown;
  }
  console.log(`renderer kills: ${numRuns} kills, oldest lost text ${oldestLostMs} ms`);
  return before;
}

test('text older than a second is there after the page was killed while typing', async ({
  askbook,
}) => {
  const settings = randomSettings(15, 'renderer kills');
  test.setTimeout(60_000 + settings.numRuns * 6_000);
  const page = await askbook.start();
  await startOf(page).startNotebook('Killed');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await windowOf(page).saved();
  const place = {
    selector: 'textarea[aria-label="Research notes"]',
    kept: 'Object.values(value.contacts)[0].researchNotes',
  };
  const typed = await typeAndKill(askbook.app(), place, settings);
  await askbook.quit();
  const again = await askbook.start();
  await expect(again.getByRole('textbox', { name: 'Research notes' })).toHaveValue(typed);
});

test('text older than a second is there after the page was killed while typing in a call', async ({
  askbook,
}) => {
  const settings = randomSettings(60, 'renderer kills in a call');
  test.setTimeout(60_000 + settings.numRuns * 6_000);
  const page = await askbook.start();
  await startOf(page).startNotebook('Killed');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await interviewOf(page).addTyped('What fills your day?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+c');
  const call = callOf(page);
  await expect(call.note).toBeFocused();
  await call.saved();
  const place = {
    selector: '[data-call-note] textarea',
    kept: 'Object.values(Object.values(value.interviews)[0].questions)[0].note',
  };
  const typed = await typeAndKill(askbook.app(), place, settings);
  // Unlike the page, the call has never stopped.
  await askbook.quit();
  const again = await askbook.start();
  await expect(callOf(again).note).toHaveValue(typed);
  await expect(callOf(again).clock).not.toContainText('0:00');
});

test('a page that keeps dying is loaded again three times, then the person is asked', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Dying');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await windowOf(page).saved();
  const app = askbook.app();
  let isAsked = false;
  const said = await answerQuestion(app, 'Quit Askbook', () =>
    askbook.ended(async () => {
      for (let death = 1; death <= 3; death += 1) await app.evaluate(dieOnce);
      isAsked = true;
      await app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      });
    }),
  );
  expect(isAsked).toBe(true);
  expect(said).toContain('keeps stopping');
  const again = await askbook.start();
  await windowOf(again).goTo('Ana', 'Ana Lind');
});

/** Kills the page and waits for the one that takes its place. */
async function dieOnce({ BrowserWindow }: typeof Electron): Promise<void> {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents;
  const loaded = new Promise((done) => contents?.once('did-finish-load', () => done(null)));
  contents?.forcefullyCrashRenderer();
  await loaded;
}

/** A page that dies too often is loaded again only when the person says so; here one always does. */
function agreeToShowItAgain(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
}

/** Half a sentence or two, at the rhythm of a person, and a pause of some length at the end. */
function makeKeys(random: (limit: number) => number): Key[] {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const keys: Key[] = [];
  for (let count = 3 + random(10); count > 0; count -= 1) {
    const pauseMs = random(140);
    if (random(4) > 0) {
      keys.push({ kind: 'type', text: pick(words), pauseMs });
      continue;
    }
    const { steps, result } = pick(compositions);
    for (const text of steps) keys.push({ kind: 'compose', text, pauseMs });
    // Now and then the page dies with the composition open.
    if (random(3) > 0) keys.push({ kind: 'type', text: result, pauseMs });
    else break;
  }
  return [...keys, { kind: 'pause', text: '', pauseMs: random(2) * random(1_300) }];
}

/**
 * How old the oldest text was that is not there any more, in ms; 0 when nothing is missing, null when
 * what is there was never on screen.
 */
function ageOfLostText(before: string, { states, killedAt, shown }: TypedRound): number | null {
  const found = states.findLastIndex(({ text }) => text === shown);
  if (found < 0 && shown !== before) return null;
  const firstLost = states[found + 1];
  return firstLost ? killedAt - firstLost.at : 0;
}
