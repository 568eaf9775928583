import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Askbook, expect, test } from './askbook.ts';
import { historyOf } from './pages/history.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { troubleOf } from './pages/trouble.ts';
import { windowOf } from './pages/window.ts';
import { runCli } from './runCli.ts';

const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Research notes' });

async function openWithAna(askbook: Askbook): Promise<{ page: Page; folder: string }> {
  const page = await askbook.start();
  await startOf(page).startNotebook('Mine');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await windowOf(page).saved();
  return { page, folder: join(askbook.notebooks, 'Mine') };
}

test('a folder that is emptied while it is open: the text stays, goes elsewhere, and is written there again', async ({
  askbook,
}) => {
  const { page, folder } = await openWithAna(askbook);
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await notesOf(page).fill('said on the phone');
  const { notSaved } = troubleOf(page);
  await expect(notSaved).toContainText('The notebook is gone from its folder');
  expect(await readdir(folder)).toEqual([]);

  const copy = join(askbook.home, 'Mine copy');
  await askbook.app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, copy);
  await notSaved.getByRole('button', { name: 'Save a copy elsewhere…' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: copy })).toBeVisible();
  expect(await readFile(join(copy, 'notebook.json'), 'utf8')).toContain('said on the phone');
  await expect(notSaved).toBeVisible();

  await notSaved.getByRole('button', { name: 'Write it there again' }).press('Enter');
  await expect(notSaved).toHaveCount(0);
  await windowOf(page).saved();
  await askbook.quit();
  const again = await askbook.start();
  await expect(notesOf(again)).toHaveValue('said on the phone');
});

test('a notebook that another program puts in the place of the open one: it asks, and keeps both', async ({
  askbook,
}) => {
  const { folder } = await openWithAna(askbook);
  await askbook.quit();
  const there = join(askbook.home, 'on another computer');
  await cp(folder, there, { recursive: true });
  const added = await runCli('call', there, 'contacts.add', '{"displayName":"Bo Park"}');
  expect(added.code, added.stderr).toBe(0);
  const theirs = join(there, 'notebook.json');
  const file = join(folder, 'notebook.json');

  let open = await askbook.start();
  await notesOf(open).fill('mine, typed here');
  await windowOf(open).saved();
  await putInPlace(theirs, file);
  await notesOf(open).fill('mine, typed on');
  const bar = troubleOf(open).notSaved;
  await expect(bar).toContainText('Another program has put a different notebook in this place');
  expect(await readFile(file)).toEqual(await readFile(theirs));
  await bar.getByRole('button', { name: 'Keep what I have here' }).press('Enter');
  await expect(bar).toHaveCount(0);
  await windowOf(open).saved();
  await historyOf(open).go();
  await expect(historyOf(open).copies.getByRole('row')).toHaveCount(1);
  await askbook.quit();

  open = await askbook.start();
  await windowOf(open).goTo('Ana', 'Ana Lind');
  await expect(notesOf(open)).toHaveValue('mine, typed on');
  await putInPlace(theirs, file);
  await notesOf(open).fill('mine, once more');
  const again = troubleOf(open).notSaved;
  await again.getByRole('button', { name: 'Take the one on disk' }).press('Enter');
  await expect(again).toHaveCount(0);
  await windowOf(open).goTo('Bo', 'Bo Park');
  await windowOf(open).goTo('Ana', 'Ana Lind');
  await expect(notesOf(open)).toHaveValue('');
  await historyOf(open).go();
  await expect(historyOf(open).copies.getByRole('row')).toHaveCount(2);
});

/** As sync programs do it: the whole file at once, under another inode. */
async function putInPlace(from: string, to: string): Promise<void> {
  await cp(from, `${to}.sync`);
  await rename(`${to}.sync`, to);
}
