import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerQuestion } from './answerQuestion.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';
import { runCli } from './runCli.ts';

const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Research notes' });

async function openWithAna(
  askbook: Askbook,
  name: string,
): Promise<{ page: Page; folder: string }> {
  const page = await askbook.start();
  await startOf(page).startNotebook(name);
  await peopleOf(page).add({ name: 'Ana Lind' });
  await windowOf(page).saved();
  return { page, folder: join(askbook.notebooks, name) };
}

/** Where one was is not known after a kill, or in a copy. */
async function expectAnaSaid(page: Page, text: string): Promise<void> {
  await windowOf(page).goTo('Ana', 'Ana Lind');
  await expect(notesOf(page)).toHaveValue(text);
}

/** Lets every fdatasync of the app fail, until the function it leaves in the global `endFault` is called. */
function failSyncs(app: ElectronApplication): Promise<void> {
  return app.evaluate(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const handle = await open(process.execPath);
    const prototype = Object.getPrototypeOf(handle);
    await handle.close();
    const { datasync } = prototype;
    prototype.datasync = async () => {
      throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' });
    };
    Reflect.set(globalThis, 'endFault', () => {
      prototype.datasync = datasync;
    });
  });
}

test('a folder that is no notebook is refused in a sentence, and the open one stays', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Mine');
  for (const folder of [askbook.home, join(askbook.home, 'nowhere')]) {
    await askbook.app().evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, folder);
    await page.keyboard.press('ControlOrMeta+o');
    await expect(page.getByRole('status')).toContainText(folder);
    await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await expect(page.getByRole('status')).toBeEmpty();
  }
  await expect(windowOf(page).places).toContainText('Mine');
  // A folder the window names by itself, never opened by the person, is refused too.
  const reply = await askbook.send(page, {
    name: 'desktop.openNotebook',
    input: { folder: askbook.home },
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'not_found' } });
});

test('a notebook open in the app is refused to the command line for writing, not for reading', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Shared');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await windowOf(page).saved();
  const folder = join(askbook.notebooks, 'Shared');
  const written = await runCli('call', folder, 'contacts.add', '{"displayName":"Bo"}');
  expect(written.code).toBe(1);
  expect(written.stderr).toMatch(/open in another/i);
  const read = await runCli('call', folder, 'notebook.get');
  expect(read.code).toBe(0);
  expect(read.stdout).toContain('Ana Lind');
  expect(read.stdout).not.toContain('"Bo"');
});

test('when the disk says no, the text stays, the banner stays, and all is saved when it ends', async ({
  askbook,
}) => {
  const { page } = await openWithAna(askbook, 'Stick');
  const notes = notesOf(page);
  await failSyncs(askbook.app());
  await notes.fill('said on the phone');
  await expect(page.getByRole('alert')).toContainText('not on disk yet');
  await expect(windowOf(page).places).toContainText('Not saved');
  await expect(notes).toHaveValue('said on the phone');
  // A page that is loaded anew does not take it for saved.
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('not on disk yet');
  await expect(windowOf(page).places).toContainText('Not saved');
  // Nor does closing.
  const asked = await answerQuestion(askbook.app(), 'Keep Askbook open', async () => {
    await askbook.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  });
  expect(asked).toContain('saving is tried again every two seconds');
  await expect(notes).toHaveValue('said on the phone');
  await askbook.app().evaluate(() => Reflect.get(globalThis, 'endFault')());
  await expect(page.getByRole('alert')).toHaveCount(0);
  await windowOf(page).saved();
  await askbook.kill();
  await expectAnaSaid(await askbook.start(), 'said on the phone');
});

test('a folder that goes away and comes back is written to again by itself', async ({
  askbook,
}) => {
  const { page, folder } = await openWithAna(askbook, 'Stick');
  await rename(folder, `${folder} away`);
  await notesOf(page).fill('said on the phone');
  await expect(page.getByRole('alert')).toContainText('folder is not there any more');
  await rename(`${folder} away`, folder);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await windowOf(page).saved();
  await askbook.kill();
  await expectAnaSaid(await askbook.start(), 'said on the phone');
});

test('closing without the folder offers a copy elsewhere, which is what opens the next time', async ({
  askbook,
}) => {
  const { page, folder } = await openWithAna(askbook, 'Stick');
  await rename(folder, `${folder} away`);
  await notesOf(page).fill('said on the phone');
  await expect(page.getByRole('alert')).toContainText('folder is not there any more');
  const copy = join(askbook.home, 'Stick copy');
  await askbook.app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, copy);
  await answerQuestion(askbook.app(), 'Save a copy elsewhere…', () => askbook.quit());
  const again = await askbook.start();
  await expectAnaSaid(again, 'said on the phone');
  await expect(windowOf(again).places).toContainText('Stick');
});

test('a machine that goes to sleep has saved what was typed a moment ago', async ({ askbook }) => {
  const { page } = await openWithAna(askbook, 'Asleep');
  // Sent by nothing else meanwhile: neither a pause in typing nor the second after the first key.
  await page.clock.install();
  await page.clock.pauseAt(new Date('2030-01-01T10:00:00Z'));
  await notesOf(page).fill('just before the lid was closed');
  await expect(windowOf(page).places).toContainText('Saving');
  await askbook.app().evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await windowOf(page).saved();
  await askbook.kill();
  await expectAnaSaid(await askbook.start(), 'just before the lid was closed');
});

test('quitting, by the menu or by the system, takes along what was typed a moment ago', async ({
  askbook,
}) => {
  await openWithAna(askbook, 'Quick');
  const ways = [
    () => askbook.app().evaluate(({ app }) => app.quit()),
    () => process.kill(askbook.app().process().pid ?? 0, 'SIGTERM'),
    () =>
      askbook.app().evaluate(({ powerMonitor }) => {
        // As Linux and macOS say that the machine is shut down.
        powerMonitor.emit('shutdown', { preventDefault: () => {} });
      }),
  ];
  for (const [index, quit] of ways.entries()) {
    const page = index === 0 ? await askbook.app().firstWindow() : await askbook.start();
    await notesOf(page).fill(`typed ${index}`);
    await askbook.ended(quit);
    await expect(notesOf(await askbook.start())).toHaveValue(`typed ${index}`);
    await askbook.quit();
  }
});

test('a packet that cannot be written there says so and leaves nothing behind', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await windowOf(page).goTo('Dr Ruth', 'Dr Ruth');
  await page.getByRole('region', { name: 'Dr Ruth Castellanos' }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  await page.getByRole('main', { name: 'Preview of the packet' }).waitFor();
  const folder = join(askbook.home, 'taken.docx');
  await mkdir(folder);
  for (const path of [join(askbook.home, 'nowhere', 'packet.docx'), folder]) {
    await askbook.app().evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: 'Save for Word…' }).click();
    await expect(page.getByRole('status')).toContainText('could not be written there');
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
});

test('menu items do what the list of actions says, and undo shows what it would undo', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Menus');
  const choose = (label: string) =>
    askbook.app().evaluate(({ Menu }, wanted) => {
      const lines = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
      lines?.find((line) => line.label === wanted)?.click();
      return lines?.map((line) => line.label) ?? [];
    }, label);
  await choose('Add person');
  const sheet = page.getByRole('dialog', { name: 'Add person' });
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Ana Lind');
  await page.keyboard.press('Enter');
  await expect(peopleOf(page).row('Ana Lind')).toBeVisible();
  expect(await choose('Undo Add person')).toContain('Undo Add person');
  await expect(peopleOf(page).row('Ana Lind')).toHaveCount(0);
  expect(await choose('')).toContain('Redo Add person');
  // Chosen where there is nobody to archive, an item says where it works.
  await choose('Archive person');
  await expect(page.getByRole('status')).toContainText('works on the page of a person');
});
