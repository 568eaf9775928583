import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { answersNotebook } from '../fixtures/answersNotebook.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { chooseFile, chooseFolder } from './exporting.ts';
import { answersOf } from './pages/answers.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

/** Opens the notebook of three people who were asked alike. */
async function openAnswers(askbook: Askbook, page: Page): Promise<void> {
  const folder = join(askbook.home, 'Answers');
  await createNotebookFolder(folder, answersNotebook());
  await chooseFolder(askbook.app(), folder);
  await askbook.send(page, { name: 'desktop.openNotebook', input: {} });
  await windowOf(page).places.waitFor();
  await answersOf(page).go();
}

test('answers stand side by side and lead to the person and to the interview, by keyboard', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await openAnswers(askbook, page);
  const answers = answersOf(page);
  await expect(answers.count).toHaveText('3 questions, 3 people');
  await expect(answers.question('Is there a budget')).toContainText('1 source');
  await expect(answers.question('What do you enjoy most')).toContainText('3 people');
  await expect(answers.cell(/Nobody is a customer/)).toHaveCount(2);

  // The first answer has the place in the order of Tab; the arrows do the rest.
  await answers.cell(/with Bo Ek/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(answers.cell(/Yes, a small one/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(answers.cell('=1+1')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(answers.question('What do you enjoy most')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(answers.cell(/Read/)).toBeFocused();

  await page.keyboard.press('Space');
  await expect(answers.whole).toContainText('Cyra Adeyemi');
  await expect(answers.whole).toContainText('Read שלום 田中 👩🏽‍🚀 first');
  await page.keyboard.press('Escape');
  await expect(answers.whole).toHaveCount(0);
  await expect(answers.cell(/Read/)).toBeFocused();

  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Interview with Cyra Adeyemi' }).waitFor();
  const asked = page.getByRole('grid', { name: 'Question plan' }).getByRole('row');
  await expect(asked.filter({ hasText: 'should i begin' })).toBeFocused();

  await page.keyboard.press('Alt+ArrowLeft');
  await answers.cell('=1+1').focus();
  await page.keyboard.press('ArrowUp');
  await expect(answers.person('Cyra Adeyemi')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Cyra Adeyemi',
  );
  expect(askbook.problems).toEqual([]);
});

test('answers are narrowed by words, set, person, single source and stars, and arranged by topic', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await openAnswers(askbook, page);
  const answers = answersOf(page);
  await page.keyboard.press('ControlOrMeta+f');
  await expect(answers.search).toBeFocused();
  await page.keyboard.type('begin DESK');
  await expect(answers.count).toHaveText('1 question, 1 person');
  await expect(answers.question('begin')).toContainText('1 of 2 people');
  await page.keyboard.type(' nobody');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(answers.count).toHaveText('3 questions, 3 people');

  await answers.tick('Single source').press('Space');
  await expect(answers.count).toHaveText('1 question, 1 person');
  await answers.tick('Single source').press('Space');
  await answers.tick('Starred').press('Space');
  await expect(answers.cell(/Nobody is a customer/)).toHaveCount(2);
  await expect(answers.cell(/regulars/)).toHaveCount(0);
  await answers.tick('Starred').press('Space');
  await answers.choose('Organisation', 'City Library');
  await expect(answers.count).toHaveText('3 questions, 2 people');
  await answers.choose('Question set', 'Set money');
  await expect(answers.count).toHaveText('1 question, 1 person');

  await answers.arrangeBy('Topics');
  await expect(answers.question('Money')).toContainText('1 source');
  await expect(answers.cell(/Yes, a small one/)).toContainText('Is there a budget?');
  // Whoever comes back finds the answers as they were left.
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('main', { name: 'Today' })).toBeVisible();
  await answers.go();
  await expect(answers.count).toHaveText('1 topic, 1 person');
  expect(askbook.problems).toEqual([]);
});

test('answers are saved as CSV and for Word, as they are shown', async ({ askbook }) => {
  const page = await askbook.start();
  await openAnswers(askbook, page);
  const answers = answersOf(page);
  const csv = join(askbook.home, 'Documents', 'answers.csv');
  await chooseFile(askbook.app(), csv);
  await answers.saveAsCsv.press('Enter');
  await expect(page.getByText(`Saved as ${csv}`)).toBeVisible();
  const { data } = Papa.parse<string[]>((await readFile(csv, 'utf8')).slice(1));
  expect(data[0]).toEqual(['Section', 'Question', 'Sources', 'Ana Ruiz', 'Bo Ek', 'Cyra Adeyemi']);
  expect(data[1]?.[5]).toContain('=1+1');
  expect(data[2]?.slice(1, 3)).toEqual(['Is there a budget?', '1 source']);

  await answers.search.fill('budget');
  await expect(answers.count).toHaveText('1 question, 1 person');
  const docx = join(askbook.home, 'Documents', 'answers.docx');
  await chooseFile(askbook.app(), docx);
  await windowOf(page).goTo('Save answers for Word', 'Save answers for Word…');
  await expect(page.getByText(`Saved as ${docx}`)).toBeVisible();
  const parts = unzipSync(await readFile(docx));
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(words).toContain('Yes, a small one');
  expect(words).not.toContain('Nobody is a customer');
  expect(askbook.problems).toEqual([]);
});

test('without a talk the answers say what they are for', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Empty');
  await answersOf(page).go();
  await expect(page.getByText('What people said, side by side')).toBeVisible();
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Plan interview' })).toBeVisible();
  expect(askbook.problems).toEqual([]);
});
