import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Askbook, expect, test } from './askbook.ts';
import { historyOf } from './pages/history.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { troubleOf } from './pages/trouble.ts';
import { windowOf } from './pages/window.ts';
import { rewriteSnapshot } from './rewriteSnapshot.ts';

/** Makes a notebook of one person with one backup, and quits. */
async function makeBackedUp(askbook: Askbook): Promise<string> {
  const page = await askbook.start();
  await startOf(page).startNotebook('Search');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await historyOf(page).go();
  await historyOf(page).backUp();
  await askbook.quit();
  return join(askbook.notebooks, 'Search');
}

async function restoreFrom(page: Page, title: string): Promise<void> {
  const problem = troubleOf(page).problem(title);
  await expect(problem).toContainText('1 person');
  // The newest one first.
  await problem
    .getByRole('button', { name: /^Restore this/ })
    .first()
    .press('Enter');
  await windowOf(page).places.waitFor();
  await page.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
}

test('a notebook of which nothing can be read is left alone until a backup takes its place', async ({
  askbook,
}) => {
  const folder = await makeBackedUp(askbook);
  const names = (await readdir(folder)).filter((name) => name.startsWith('notebook'));
  for (const name of names) await writeFile(join(folder, name), 'not a notebook');
  const before = await filesOf(folder);
  const page = await askbook.start();
  await expect(page.getByRole('alert')).toContainText('cannot be read');
  expect(await filesOf(folder)).toEqual(before);
  await restoreFrom(page, 'This notebook cannot be read');
  await windowOf(page).saved();
  const kept = await filesOf(join(folder, 'quarantine'));
  expect([...kept.values()]).toContain('not a notebook');
});

test('an emptied folder and a missing one are filled again from the copies outside, or forgotten', async ({
  askbook,
}) => {
  const folder = await makeBackedUp(askbook);
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await restoreFrom(await askbook.start(), 'The notebook is gone from its folder');
  await askbook.quit();

  await rename(folder, `${folder} elsewhere`);
  await restoreFrom(await askbook.start(), 'The notebook’s folder is not there');
  await askbook.quit();

  await rm(folder, { recursive: true });
  const page = await askbook.start();
  await troubleOf(page)
    .problem('The notebook’s folder is not there')
    .getByRole('button', { name: 'Forget this one' })
    .press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(folder, { exact: true })).toHaveCount(0);
});

test('a notebook that holds much less than its last backup asks before it is opened', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Search');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await windowOf(page).saved();
  await askbook.quit();
  const folder = join(askbook.notebooks, 'Search');
  await cp(folder, `${folder} before`, { recursive: true });
  const full = await askbook.start();
  for (let count = 1; count <= 150; count += 1) {
    await askbook.send(full, { name: 'contacts.add', input: { displayName: `Person ${count}` } });
  }
  await historyOf(full).go();
  await historyOf(full).backUp();
  await askbook.quit();

  // A sync program put the older files back, all of them.
  const backups = join(folder, 'backups');
  await rename(backups, join(askbook.home, 'backups'));
  await rm(folder, { recursive: true });
  await rename(`${folder} before`, folder);
  await rm(backups, { recursive: true, force: true });
  await rename(join(askbook.home, 'backups'), backups);

  const shrunk = await askbook.start();
  const problem = troubleOf(shrunk).problem('This notebook holds much less than before');
  await expect(problem).toContainText('151 people');
  await problem.getByRole('button', { name: 'Open it as it is' }).press('Enter');
  await windowOf(shrunk).places.waitFor();
  await shrunk.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(shrunk).row('Ana Lind')).toBeVisible();
});

test('a notebook of a newer Askbook can be read, and not a byte of it changes', async ({
  askbook,
}) => {
  const folder = await makeBackedUp(askbook);
  await rewriteSnapshot(join(folder, 'notebook.json'), (rest) =>
    rest.replace(/^"schemaVersion":\d+/, '"schemaVersion":99'),
  );
  const before = await filesOf(folder);
  const page = await askbook.start();
  await expect(troubleOf(page).readingOnly).toContainText('Written by a newer Askbook');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
  const refused = { name: 'contacts.add', input: { displayName: 'Bo' } };
  expect(await askbook.send(page, refused)).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
  await askbook.quit();
  expect(await filesOf(folder)).toEqual(before);
});

/** Every file under a folder with its bytes as text. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

test('a lock that came along from another computer asks before it is opened', async ({
  askbook,
}) => {
  const folder = await makeBackedUp(askbook);
  const theirs = { host: 'annas-laptop', machine: null, bootId: null, pid: 1, startTicks: null };
  const when = '2026-05-04T12:00:00.000Z';
  const lock = JSON.stringify({ ...theirs, startedAt: when, lockId: 'theirs', lockedAt: when });
  await writeFile(join(folder, '.lock'), lock);
  const before = await filesOf(folder);
  const page = await askbook.start();
  await expect(page.getByRole('alert')).toContainText('another computer');
  await expect(page.getByText(/annas-laptop/)).toBeVisible();
  await page.getByRole('button', { name: 'Open for reading' }).press('Enter');
  await expect(troubleOf(page).readingOnly).toBeVisible();
  expect(await filesOf(folder)).toEqual(before);
  await askbook.quit();

  const again = await askbook.start();
  const takeOver = again.getByRole('button', { name: 'It is not open there: open it here' });
  await takeOver.press('Enter');
  await windowOf(again).places.waitFor();
  await peopleOf(again).add({ name: 'Bo Park' });
  await windowOf(again).saved();
  expect(await readFile(join(folder, '.lock'), 'utf8')).not.toContain('annas-laptop');
});
