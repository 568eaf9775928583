import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './askbook.ts';
import { chooseFile, chooseFolder as chooseToOpen } from './exporting.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Import question set' });
const importSet = (page: Page) => windowOf(page).goTo('Import question', 'Import question set');

test('a set is saved as a file, looked at, added as a new one and undone, by keyboard', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const { goTo, saved } = windowOf(page);
  const path = join(askbook.home, 'Documents', 'Phone three.json');
  await chooseFile(askbook.app(), path);
  await chooseToOpen(askbook.app(), path);
  await goTo('Phone three', 'Phone three');
  const shipped = page.getByRole('region', { name: 'Question set Phone three' });
  await shipped.getByText('3 questions · came with Askbook').waitFor();

  await shipped.getByRole('button', { name: 'More about this set' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Save set as file…' }).press('Enter');
  await expect(page.getByText(`Saved as ${path}`)).toBeVisible();
  const text = await readFile(path, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'askbook-question-set', name: 'Phone three' });

  await importSet(page);
  const sheet = sheetOf(page);
  await expect(sheet).toContainText('3 questions, all of which are in the question bank already.');
  await expect(sheet.getByRole('region', { name: 'What is in the file' })).toContainText(
    'If you were starting today',
  );
  await expect(sheet).toContainText('There is a set of this name already. Both will be there.');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(shipped.getByText('came with Askbook')).toBeVisible();

  await importSet(page);
  await expect(sheet.getByRole('button', { name: 'Add as a new set' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(shipped.getByText('3 questions · my own')).toBeVisible();
  await expect(page.getByText('Added “Phone three”')).toBeVisible();
  await saved();
  await goTo('Save question set', 'Save question set as file');
  await expect.poll(() => readFile(path, 'utf8')).toBe(text);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('option', { name: 'Phone three' })).toHaveCount(1);
  expect(askbook.problems).toEqual([]);
});

test('a file that is no question set is refused in one sentence and changes nothing', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const path = join(askbook.home, 'Documents', 'other.json');
  await chooseToOpen(askbook.app(), path);
  const state = async () => {
    const reply = await askbook.send(page, { name: 'notebook.get', input: {} });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.revision;
  };
  const before = await state();
  const refusals: [content: string | Buffer | null, sentence: RegExp][] = [
    [null, /^“other\.json” cannot be read: it is not there/],
    [Buffer.from([0xff, 0xff, 0x00]), /^“other\.json” holds no text\. Nothing was changed/],
    [Buffer.alloc(5_000_001, 'x'), /^“other\.json” is larger than 5 MB\. Nothing was changed/],
    ['{"__proto__":{}}', /^This file is not a question set of Askbook\. Nothing was added/],
    ['{"format":"askbook-question-set","version":2}', /saved by a newer Askbook/],
  ];
  for (const [content, sentence] of refusals) {
    if (content !== null) await writeFile(path, content);
    await importSet(page);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(sheetOf(page)).toHaveCount(0);
  }
  expect(await state()).toBe(before);
  expect(askbook.problems).toEqual([]);
});

test('the window can choose no file by itself', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const path = join(askbook.home, 'secret.json');
  await writeFile(path, 'secret');
  await askbook.app().evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
  });
  const ask = (input: unknown) => askbook.send(page, { name: 'desktop.readTextFile', input });
  expect(await ask({ purpose: 'question_set' })).toMatchObject({
    ok: true,
    value: { outcome: 'cancelled' },
  });
  for (const input of [{ purpose: 'question_set', path }, { path }, { purpose: path }, {}]) {
    expect(await ask(input)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  }
  expect(askbook.problems).toEqual([]);
});
