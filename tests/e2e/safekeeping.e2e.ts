import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './askbook.ts';
import { historyOf } from './pages/history.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { troubleOf } from './pages/trouble.ts';
import { windowOf } from './pages/window.ts';
import { rewriteSnapshot } from './rewriteSnapshot.ts';

const addPerson = (displayName: string) => ({ name: 'contacts.add', input: { displayName } });

test('a backup is made, looked at without changing anything, gone back to, and that is undone after a restart', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Safe');
  await peopleOf(page).add({ name: 'Ana Lind' });
  const history = historyOf(page);
  await history.go();
  await history.backUp();
  await expect(history.madeByYou).toContainText('1 person');
  await peopleOf(page).add({ name: 'Bo Park' });
  await windowOf(page).saved();

  await history.go();
  await history.madeByYou
    .getByRole('button', { name: /^Look at it: the notebook of/ })
    .press('Enter');
  const { preview } = troubleOf(page);
  await expect(preview).toContainText('You are looking at the backup of');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
  await expect(peopleOf(page).row('Bo Park')).toHaveCount(0);
  expect(await askbook.send(page, addPerson('Cy'))).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: 'This notebook is open for reading only.' },
  });
  await preview.getByRole('button', { name: 'Close the preview' }).press('Enter');
  await expect(peopleOf(page).row('Bo Park')).toBeVisible();
  await expect(preview).toHaveCount(0);

  await history.go();
  await history.madeByYou.getByRole('button', { name: /^Go back to/ }).press('Enter');
  // The notebook as it was a moment ago is kept, too.
  await expect(history.backups).toContainText('Before going back to an earlier notebook');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(page).row('Bo Park')).toHaveCount(0);
  await windowOf(page).saved();

  await askbook.quit();
  const again = await askbook.start();
  await again.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(again).row('Ana Lind')).toBeVisible();
  await expect(peopleOf(again).row('Bo Park')).toHaveCount(0);
  await again.keyboard.press('ControlOrMeta+z');
  await expect(peopleOf(again).row('Bo Park')).toBeVisible();
  await windowOf(again).saved();
  const outside = join(askbook.home, 'user-data', 'backups');
  const [notebookId = ''] = await readdir(outside);
  const inside = await readdir(join(askbook.notebooks, 'Safe', 'backups'));
  expect(inside.length).toBeGreaterThanOrEqual(2);
  expect(await readdir(join(outside, notebookId))).toEqual(inside);
});

test('a damaged notebook is mended: nothing is missing, the damaged file is kept, and it is said once', async ({
  askbook,
}) => {
  await startOf(await askbook.start()).startNotebook('Hurt');
  await peopleOf(await askbook.app().firstWindow()).add({ name: 'Ana Lind' });
  await askbook.quit();
  const folder = join(askbook.notebooks, 'Hurt');
  const good = await readFile(join(folder, 'notebook.json'));
  const flipped = Buffer.from(good);
  flipped.write('Eva', good.indexOf('Ana Lind'));
  for (const damaged of [good.subarray(0, good.length / 2), Buffer.alloc(0), flipped]) {
    await writeFile(join(folder, 'notebook.json'), damaged);
    const page = await askbook.start();
    const { mended } = troubleOf(page);
    await expect(mended).toContainText('Everything in it could be kept');
    await expect(mended).toContainText('notebook.json');
    await expect(mended).toContainText(join(folder, 'quarantine'));
    await page.keyboard.press('Enter');
    await expect(mended).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+2');
    await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
    await page.reload();
    await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
    await expect(mended).toHaveCount(0);
    await askbook.quit();
    expect(await quarantined(folder)).toContainEqual(damaged);
  }
  const page = await askbook.start();
  await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
  await expect(troubleOf(page).mended).toHaveCount(0);
});

test('what was removed comes back from the list of removed things, until thirty days are over', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Bin');
  for (const name of ['Ana Lind', 'Bo Park']) await peopleOf(page).add({ name });
  await removePerson(askbook.app(), page, 'Ana Lind');
  await removePerson(askbook.app(), page, 'Bo Park');
  await historyOf(page).goToRemoved();
  await page.getByRole('button', { name: 'Bring back Ana Lind' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('Brought back Ana Lind');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
  await askbook.quit();

  const file = join(askbook.notebooks, 'Bin', 'notebook.json');
  await rewriteSnapshot(file, (rest) => rest.replace(/("removedAt":")\d{4}-\d\d/g, '$12020-01'));
  const again = await askbook.start();
  await historyOf(again).goToRemoved();
  await expect(again.getByText('Nothing was removed')).toBeVisible();
  await windowOf(again).saved();
});

/** From the menu, because removing has no key of its own. */
async function removePerson(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await windowOf(page).goTo(name, name);
  await expect(peopleOf(page).title).toHaveValue(name);
  await app.evaluate(({ Menu }) => {
    const lines = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    lines?.find((line) => line.label === 'Remove person')?.click();
  });
  await expect(page.getByRole('status')).toContainText(`Removed ${name}`);
}

test('the window can name no file but the backups and the copies beside the notebook', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Closed');
  const answers = (name: string, input: unknown) => askbook.send(page, { name, input });
  const names = ['../notebook.json', '..', '/etc/passwd', '.lock', 'notebook.json', 'x.json', ''];
  for (const name of names) {
    for (const what of [{ backupId: name }, { fileName: name }]) {
      expect(await answers('backups.preview', what), JSON.stringify(what)).toMatchObject({
        ok: false,
      });
      expect(await answers('backups.restore', what), JSON.stringify(what)).toMatchObject({
        ok: false,
      });
    }
    expect(await answers('desktop.restoreFolder', { backupId: name })).toMatchObject({ ok: false });
  }
  // Without a problem there is nothing to be opened in any other way than the usual one.
  for (const way of ['read_only', 'take_over', 'as_it_is']) {
    expect(await answers('desktop.openAnyway', { way })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  }
  expect(await answers('desktop.showOwner', {})).toMatchObject({ ok: false });
  expect(await answers('backups.showFolder', { what: 'quarantine' })).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  });
});

async function quarantined(folder: string): Promise<Buffer[]> {
  const entries = await readdir(join(folder, 'quarantine'), {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))));
}

test('a step that takes away most of a notebook is said, and can be taken back', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Large');
  await peopleOf(page).add({ name: 'Ana Lind' });
  const history = historyOf(page);
  await history.go();
  await history.backUp();
  for (let number = 1; number <= 120; number += 1) {
    await askbook.send(page, addPerson(`Person ${number}`));
  }
  await history.madeByYou.getByRole('button', { name: /^Go back to/ }).press('Enter');
  const { meant } = troubleOf(page);
  await expect(meant).toContainText('removed 120 of');
  // It is said at once; the backup comes before the step is on disk.
  await windowOf(page).saved();
  const { value } = (await askbook.send(page, { name: 'backups.list', input: {} })) as unknown as {
    value: { backups: { reason: string; counts: { contacts: number } }[] };
  };
  expect(value.backups.find(({ reason }) => reason === 'before_loss')?.counts.contacts).toBe(121);
  await meant.getByRole('button', { name: 'Undo it' }).press('Enter');
  await expect(meant).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(page).row('Person 1').first()).toBeVisible();
  await windowOf(page).saved();
});
