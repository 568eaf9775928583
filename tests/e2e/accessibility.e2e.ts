import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Askbook } from './askbook.ts';
import { expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { chooseFolder } from './exporting.ts';
import { answersOf } from './pages/answers.ts';
import { historyOf } from './pages/history.ts';
import { interviewOf } from './pages/interview.ts';
import { packetOf } from './pages/packet.ts';
import { startOf } from './pages/start.ts';
import { troubleOf } from './pages/trouble.ts';
import { typeUpOf } from './pages/typeUp.ts';
import { windowOf } from './pages/window.ts';

type Screen = { name: string; show: (page: Page) => Promise<void> };

const press = (keys: string, waitFor: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await page.keyboard.press(keys);
  await waitFor(page);
};

const goTo = (words: string, title: string) => async (page: Page) => {
  await windowOf(page).goTo(words, words.slice(0, 12));
  await page.getByRole('region', { name: new RegExp(title) }).waitFor();
};

const dialog = (name: string) => (page: Page) => page.getByRole('dialog', { name }).waitFor();

async function showBackups(page: Page): Promise<void> {
  await historyOf(page).go();
  await historyOf(page).backUp();
  await expect(historyOf(page).backups.getByRole('row').first()).toBeVisible();
}

async function showRemoved(page: Page): Promise<void> {
  const { removed, goToRemoved } = historyOf(page);
  // Refused the second time, because he is removed already.
  await page.evaluate(() =>
    window.notebook.call({ name: 'contacts.remove', input: { contactId: 'howard-penn' } }),
  );
  await goToRemoved();
  await expect(removed.getByRole('row', { name: /Howard Penn/ })).toBeVisible();
}

async function showSeveralPackets(page: Page): Promise<void> {
  const packet = packetOf(page);
  await packet.openSheet();
  await packet.tickGroup('All active');
  await packet.prepare();
  await packet.showChoices();
  await expect(packet.chosen.getByRole('row').first()).toBeVisible();
}

async function showLeftQuestions(page: Page): Promise<void> {
  await goTo('Dana', 'Dana Whitcomb')(page);
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await page.getByRole('button', { name: 'Look at it…' }).press('Enter');
  await dialog('Left from earlier talks')(page);
}

/** Lets every file that is asked for be a question set. */
async function offerQuestionSet(askbook: Askbook): Promise<void> {
  const path = join(askbook.home, 'Documents', 'A set.json');
  const questions = [{ text: 'Who decides?', section: 'The work' }, { text: 'Who else runs it?' }];
  const head = {
    format: 'askbook-question-set',
    version: 1,
    name: 'A set',
    description: 'For two',
  };
  await writeFile(path, JSON.stringify({ ...head, questions }));
  await chooseFolder(askbook.app(), path);
}

async function showMerge(page: Page): Promise<void> {
  await goTo('Dr Ruth', 'Dr Ruth Castellanos')(page);
  await windowOf(page).goTo('Merge with', 'Merge with another person');
  await page.getByRole('combobox', { name: /^Who is the same person/ }).fill('Beatrix');
  await page
    .getByRole('option', { name: /^Beatrix Lowe/ })
    .last()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('radiogroup', { name: 'Organisation' }).waitFor();
}

/** Another view of the referrals than the map, where something is then to be seen. */
function showReferrals(view: string, words: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.keyboard.press('ControlOrMeta+3');
    await page.getByText(view, { exact: true }).click();
    await page.getByRole('main', { name: 'Referrals' }).getByText(words).first().waitFor();
  };
}

async function showOpenInterview(page: Page): Promise<void> {
  await goTo('Dana', 'Dana Whitcomb')(page);
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await page.getByText('Still missing:').waitFor();
  await interviewOf(page).addTyped('Which of the things I do would a library notice?');
  await page.getByRole('link', { name: /^Already asked on/ }).waitFor();
}

async function showLongCall(page: Page): Promise<void> {
  await goTo('Interview with Misaki', 'Interview with Misaki')(page);
  await interviewOf(page).addTyped('Who drives at night?');
  await interviewOf(page).addTyped('What breaks first?');
  await page.getByRole('button', { name: 'Save Q04 and later for in person' }).waitFor();
}

async function showWholeAnswer(page: Page): Promise<void> {
  await answersOf(page).go();
  await answersOf(page)
    .cell(/worth the walk/)
    .focus();
  await page.keyboard.press('Space');
  await answersOf(page).whole.waitFor();
}

async function showTypeUp(page: Page): Promise<void> {
  await goTo('Interview with Dr Ruth', 'Interview with Dr Ruth')(page);
  const { open, line } = typeUpOf(page);
  await open();
  // What was understood of a line stands under it.
  await line('Add referral').focus();
  await page.keyboard.type('Bo Berg; printer; bo@x.org; will ask');
  await page.keyboard.press('Enter');
  await expect(line('Referral 1')).toBeVisible();
  await page.keyboard.type('Cy; limits: only by e-mail');
}

async function showLargePrint(page: Page): Promise<void> {
  const packet = packetOf(page);
  await packet.showChoices();
  await packet.choice('Large').press('Space');
  await expect(packet.choice('Large')).toBeChecked();
}

const afterTheTalk = (page: Page) => page.getByRole('main', { name: /^After the talk with/ });

/** The ending of a talk that was just over, with somebody else to be chosen for a question. */
async function showEnding(page: Page): Promise<void> {
  const wrapUp = page.getByRole('button', { name: 'Wrap up: Wrap up the talk with Samira Haddad' });
  await page.keyboard.press('ControlOrMeta+1');
  await page.getByText('Next interviews').waitFor();
  if ((await wrapUp.count()) === 0) {
    await page.evaluate(endCallOf, ['samira-haddad', 'What do people ask for?']);
  }
  await wrapUp.press('Enter');
  const question = afterTheTalk(page).getByRole('radiogroup', { name: /What do people ask/ });
  await question.getByRole('radio', { name: 'Keep for next time' }).press('ArrowRight');
  await afterTheTalk(page).getByRole('group', { name: 'Whom to ask instead' }).waitFor();
}

/** Plans, holds and ends a call, and leaves another talk that was planned for yesterday. */
async function endCallOf([contactId, text]: string[]): Promise<void> {
  const run = async (name: string, input: object) => {
    const reply = await window.notebook.call({ name, input });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  const planned = await run('interviews.plan', { contactIds: [contactId] });
  const { interviewId } = planned as { interviewId: string };
  await run('interviews.addQuestion', { interviewId, question: { text } });
  await run('interviews.startCall', { interviewId });
  await run('interviews.endCall', { interviewId });
  const startsAt = new Date(Date.now() - 24 * 60 * 60_000).toISOString();
  await run('interviews.plan', { contactIds: [contactId], startsAt });
}

async function showWasItHeld(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+1');
  await page
    .getByText(/^Was the talk with/)
    .first()
    .waitFor();
}

const screens: Screen[] = [
  {
    name: 'today',
    show: press('ControlOrMeta+1', (page) => page.getByText('Next interviews').waitFor()),
  },
  {
    name: 'people',
    show: press('ControlOrMeta+2', (page) => page.getByRole('listbox').first().waitFor()),
  },
  { name: 'a person', show: goTo('Dr Ruth', 'Dr Ruth Castellanos') },
  {
    name: 'recording a referral',
    show: press('ControlOrMeta+Shift+r', (page) => page.getByRole('dialog').waitFor()),
  },
  { name: 'merging two people', show: showMerge },
  { name: 'adding a person', show: press('ControlOrMeta+n', dialog('Add person')) },
  {
    name: 'the map of referrals',
    show: press('ControlOrMeta+3', (page) => page.getByRole('tree').waitFor()),
  },
  { name: 'the list of referrals', show: showReferrals('List', 'Ines Okafor') },
  { name: 'the table of referrals', show: showReferrals('Table', 'Talked to') },
  { name: 'asking around', show: showReferrals('Ask around', 'People you could ask') },
  {
    name: 'questions',
    show: press('ControlOrMeta+4', (page) => page.getByText('Phone three').waitFor()),
  },
  { name: 'a question set', show: goTo('Outreach and comm', 'Question set Outreach') },
  { name: 'the ending of a talk', show: showEnding },
  { name: 'today with a talk whose time is over', show: showWasItHeld },
  {
    name: 'importing a question set',
    show: async (page) => {
      await windowOf(page).goTo('Import question', 'Import question set');
      await dialog('Import question set')(page);
    },
  },
  {
    name: 'interviews',
    show: press('ControlOrMeta+5', (page) => page.getByText('Held').first().waitFor()),
  },
  { name: 'planning an interview', show: press('ControlOrMeta+Shift+n', dialog('Plan interview')) },
  { name: 'an interview', show: goTo('Interview with Dr Ruth', 'Interview with Dr Ruth') },
  {
    name: 'adding from the bank',
    show: press('ControlOrMeta+b', dialog('Add from question bank')),
  },
  {
    name: 'an interview with questions saved for in person',
    show: goTo('Interview with Misaki', 'Interview with Misaki'),
  },
  { name: 'what earlier talks left', show: showLeftQuestions },
  { name: 'an interview that still lacks something', show: showOpenInterview },
  { name: 'a call with more questions than it has room for', show: showLongCall },
  { name: 'a held interview', show: goTo('Interview with Ines', 'Interview with Ines') },
  {
    name: 'the packet',
    show: press('ControlOrMeta+p', (page) => page.getByText('Save for Word').waitFor()),
  },
  {
    name: 'choosing people for packets',
    show: (page) => packetOf(page).openSheet(),
  },
  { name: 'the packets of several people', show: showSeveralPackets },
  { name: 'a packet in large print', show: showLargePrint },
  { name: 'typing up from paper', show: showTypeUp },
  {
    name: 'the answers',
    show: press('ControlOrMeta+8', (page) => answersOf(page).grid.waitFor()),
  },
  { name: 'a whole answer', show: showWholeAnswer },
  {
    name: 'me',
    show: press('ControlOrMeta+6', (page) => page.getByText('Reading list').waitFor()),
  },
  { name: 'the backups', show: showBackups },
  { name: 'what was removed', show: showRemoved },
  { name: 'the palette', show: press('ControlOrMeta+k', dialog('Go to anything')) },
  { name: 'the shortcuts', show: press('Shift+?', dialog('Keyboard shortcuts')) },
];

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ askbook }) => {
    test.setTimeout(240_000);
    // A reduced-motion system shows no half-way colours to measure.
    const page = await askbook.start({ size: { width: 1280, height: 800 } });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await setTheme(askbook, page, theme);
    expect(await violationsOf(page), 'the start page').toEqual([]);
    await startOf(page).openSample();
    await offerQuestionSet(askbook);
    const found: Record<string, string[]> = {};
    for (const { name, show } of screens) {
      await show(page);
      const violations = await violationsOf(page);
      if (violations.length > 0) found[name] = violations;
      // A sheet is closed again; on a page the key does nothing.
      if (await page.getByRole('dialog').count()) {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog'), `${name} closes on Escape`).toHaveCount(0);
      }
    }
    expect(found).toEqual({});
    expect(askbook.problems).toEqual([]);
  });
}

test('axe finds nothing while reading only, on the sheet of what was mended, and when nothing can be read', async ({
  askbook,
}) => {
  test.setTimeout(240_000);
  const found: Record<string, string[]> = {};
  const look = async (name: string, page: Page) => {
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(askbook, page, theme);
      const violations = await violationsOf(page);
      if (violations.length > 0) found[`${name}, ${theme}`] = violations;
    }
  };
  const start = async () => {
    const page = await askbook.start();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    return page;
  };

  const page = await start();
  await startOf(page).openSample();
  await showBackups(page);
  const { madeByYou } = historyOf(page);
  await madeByYou.getByRole('button', { name: /^Look at/ }).press('Enter');
  await expect(troubleOf(page).preview).toBeVisible();
  const places = ['today', 'a person', 'an interview', 'a held interview', 'a question set', 'me'];
  for (const { name, show } of screens.filter((screen) => places.includes(screen.name))) {
    await show(page);
    await look(`${name} of an earlier notebook`, page);
  }
  await page.getByRole('heading', { name: 'This notebook' }).click();
  await page.keyboard.press('Escape');
  await expect(troubleOf(page).preview, 'Escape closes the preview').toHaveCount(0);
  await askbook.quit();

  const folder = join(askbook.home, 'user-data', 'Sample notebook');
  await writeFile(join(folder, 'notebook.json'), '');
  const mended = await start();
  await expect(troubleOf(mended).mended).toBeVisible();
  await look('what was mended', mended);
  await mended.keyboard.press('Enter');
  await askbook.quit();

  for (const name of await readdir(folder)) {
    if (/^(notebook|journal)/.test(name)) await writeFile(join(folder, name), '?');
  }
  const unread = await start();
  await expect(troubleOf(unread).problem('This notebook cannot be read')).toBeVisible();
  await look('a notebook that cannot be read', unread);
  expect(found).toEqual({});
  expect(askbook.problems).toEqual([]);
});

test('nothing is cut off at 1024x700 and at 200 % zoom', async ({ askbook }) => {
  test.setTimeout(180_000);
  const page = await askbook.start({ size: { width: 1024, height: 700 } });
  await startOf(page).openSample();
  await offerQuestionSet(askbook);
  for (const zoom of [1, 2]) {
    await askbook.app().evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
    }, zoom);
    for (const { name, show } of screens) {
      if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await show(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${name} at ${zoom}`).toBeLessThanOrEqual(0);
      const dialogs = page.getByRole('dialog').getByRole('button');
      for (const button of await dialogs.all()) {
        await button.scrollIntoViewIfNeeded();
        await expect(button, `${name} at ${zoom}`).toBeInViewport();
      }
    }
  }
});

test('at 200 % a page beside its list has room for its buttons, and the places keep their names', async ({
  askbook,
}) => {
  const page = await askbook.start({ size: { width: 1024, height: 700 } });
  await startOf(page).openSample();
  await askbook.app().evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await windowOf(page).goTo('Interview with Dana', 'Interview wi');
  const talk = page.getByRole('region', { name: /^Interview with Dana/ });
  await windowOf(page).places.getByRole('button', { name: 'Interviews' }).waitFor();
  await expect(page.getByRole('button', { name: 'Prepare packet' })).toBeInViewport({
    ratio: 0.99,
  });
  await expect(talk.getByRole('heading', { level: 1 })).toBeInViewport();
  const sidebar = await windowOf(page).places.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(sidebar, 'nothing beside the places').toBeLessThanOrEqual(0);
  // A pixel of rounding moves nothing.
  const beside = await talk.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(beside, 'nothing beside the page').toBeLessThanOrEqual(1);
  expect(await violationsOf(page)).toEqual([]);
});
