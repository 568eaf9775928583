import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { type Askbook, expect, test } from './askbook.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { troubleOf } from './pages/trouble.ts';
import { windowOf } from './pages/window.ts';

const openElsewhere = 'This notebook is open in another window';

test('another Askbook can read the notebook, or have the window that has it come to the front', async ({
  askbook,
}) => {
  const { folder } = await openShared(askbook);
  const { app, page } = await askbook.startAnother();
  await openFolder(app, page, folder);
  const problem = troubleOf(page).problem(openElsewhere);
  await expect(problem).toContainText(folder);

  await askbook.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await isShown(askbook.app())).toBe(false);
  await problem.getByRole('button', { name: 'Show that window' }).press('Enter');
  await expect.poll(() => isShown(askbook.app())).toBe(true);
  await expect(access(join(folder, '.lock.show'))).rejects.toThrow('ENOENT');

  await problem.getByRole('button', { name: 'Open for reading' }).press('Enter');
  await expect(troubleOf(page).readingOnly).toContainText('another Askbook has this notebook');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
  const refused = { name: 'contacts.add', input: { displayName: 'Bo' } };
  expect(await askbook.send(page, refused)).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });

  await askbook.quit();
  await page.getByRole('button', { name: 'Try again to open it for writing' }).press('Enter');
  await expect(troubleOf(page).readingOnly).toHaveCount(0);
  await peopleOf(page).add({ name: 'Cy Ortega' });
  await windowOf(page).saved();
});

test('a window that hangs does not answer and keeps its notebook; one that was killed gives it up', async ({
  askbook,
}) => {
  const { folder } = await openShared(askbook);
  const { app, page } = await askbook.startAnother();
  await openFolder(app, page, folder);
  const problem = troubleOf(page).problem(openElsewhere);
  await problem.waitFor();
  askbook.app().process().kill('SIGSTOP');
  await problem.getByRole('button', { name: 'Show that window' }).press('Enter');
  await expect(problem.getByRole('status')).toContainText('No window answered');
  await expect(access(join(folder, '.lock.show'))).rejects.toThrow('ENOENT');
  await askbook.kill();
  await openFolder(app, page, folder);
  await expect(windowOf(page).places).toContainText('Shared');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
  await peopleOf(page).add({ name: 'Bo Park' });
  await windowOf(page).saved();
});

async function openShared(askbook: Askbook): Promise<{ page: Page; folder: string }> {
  const page = await askbook.start();
  await startOf(page).startNotebook('Shared');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await windowOf(page).saved();
  return { page, folder: join(askbook.notebooks, 'Shared') };
}

async function openFolder(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await page.keyboard.press('ControlOrMeta+o');
}

function isShown(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return window?.isVisible() === true && !window.isMinimized();
  });
}
