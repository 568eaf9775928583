import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './askbook.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';
import { runCli } from './runCli.ts';

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
  const page = await askbook.start();
  await startOf(page).startNotebook('Stick');
  await peopleOf(page).add({ name: 'Ana Lind' });
  const window = windowOf(page);
  await window.saved();
  const folder = join(askbook.notebooks, 'Stick');
  await rename(folder, `${folder} away`);
  await page.getByRole('textbox', { name: 'Research notes' }).fill('said on the phone');
  await expect(page.getByRole('alert')).toContainText('not on disk yet');
  await expect(window.places).toContainText('Not saved');
  await expect(page.getByRole('textbox', { name: 'Research notes' })).toHaveValue(
    'said on the phone',
  );
  // A page that is loaded anew does not take it for saved.
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('not on disk yet');
  await expect(window.places).toContainText('Not saved');
  await rename(`${folder} away`, folder);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await window.saved();
  expect(await readFile(join(folder, 'notebook.json'), 'utf8')).toContain('said on the phone');
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
