import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { answerQuestion } from './answerQuestion.ts';
import { expect, test } from './askbook.ts';
import { closedBy, holdClock, openBoth, smallWindowKeys } from './bothWindows.ts';
import { notebookOnDisk } from './notebookOnDisk.ts';
import { peopleOf } from './pages/people.ts';
import { smallOf } from './pages/small.ts';
import { windowOf } from './pages/window.ts';

test('a page that is killed comes back with what it had sent, and the other one does not notice', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  const app = askbook.app();
  await smallOf(small).field.fill('Said before the small page died');
  await smallOf(small).saved();
  await app.evaluate(killAndWait, { isSmall: true });
  const inSmall = () => app.evaluate(readText, { isSmall: true });
  await expect.poll(inSmall).toContain('Said before the small page died');
  await expect(windowOf(page).places).toContainText('Said before the small page died');

  // The one that came back is told what the other one does, and sends what is typed in it.
  await peopleOf(page).add({ name: 'Ana Lind' });
  const notes = page.getByRole('textbox', { name: 'Research notes' });
  await notes.fill('Said before the main page died');
  await windowOf(page).saved();
  await app.evaluate(typeInSmall, ' and after');
  await expect(windowOf(page).places).toContainText('Said before the small page died and after');
  await app.evaluate(killAndWait, { isSmall: false });
  const inMain = () => app.evaluate(readText, { isSmall: false });
  await expect.poll(inMain).toContain('Said before the main page died');
  await expect.poll(inSmall).toContain('Said before the small page died and after');

  await app.evaluate(typeInSmall, ' the end');
  await askbook.quit();
  const { name, contacts } = await notebookOnDisk(askbook, 'Two windows');
  expect(name).toBe('Said before the small page died and after the end');
  expect(Object.values(contacts)[0]?.researchNotes).toBe('Said before the main page died');
});

test('a small page that keeps dying can be closed, and the main window stays', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  const app = askbook.app();
  const window = await app.browserWindow(small);
  const said = await answerQuestion(app, 'Close it', async () => {
    for (let death = 1; death <= 3; death += 1) await app.evaluate(killAndWait, { isSmall: true });
    await window.evaluate((own) => own.webContents.forcefullyCrashRenderer());
  });
  expect(said).toContain('The small window of Askbook keeps stopping');
  await expect.poll(() => app.windows().length).toBe(1);
  await peopleOf(page).add({ name: 'Ana Lind' });
  await windowOf(page).saved();
  await page.keyboard.press(smallWindowKeys);
  await expect(smallOf(await askbook.smallWindow()).field).toHaveValue('Two windows');
});

test('a small page that hangs holds up neither its closing nor quitting', async ({ askbook }) => {
  const { page, small } = await openBoth(askbook);
  hang(small);
  await closedBy(small, () => page.keyboard.press(smallWindowKeys));
  await page.keyboard.press(smallWindowKeys);
  const again = await askbook.smallWindow();
  await peopleOf(page).add({ name: 'Ana Lind' });
  await holdClock(page);
  await page
    .getByRole('textbox', { name: 'Research notes' })
    .fill('typed beside a window that hangs');
  hang(again);
  await askbook.quit();
  const { contacts } = await notebookOnDisk(askbook, 'Two windows');
  expect(Object.values(contacts)[0]?.researchNotes).toBe('typed beside a window that hangs');
});

test('a window that has sent everything does not answer for the other one', async ({ askbook }) => {
  const { page, small } = await openBoth(askbook);
  await peopleOf(page).add({ name: 'Ana Lind' });
  const notes = page.getByRole('textbox', { name: 'Research notes' });
  await notes.fill('said');
  await windowOf(page).saved();
  // The small one confirms whatever it is asked, over and over, and what nobody asked it.
  await small.evaluate(() => {
    const confirm = (token: string) =>
      window.notebook.call({ name: 'desktop.confirmFlushed', input: { token } });
    window.notebook.onChanged((event) => {
      if (event.type !== 'flush') return;
      for (const token of [event.token, event.token, '', 'x']) void confirm(token);
    });
  });
  // The main one is busy for a while with something else when it is asked.
  await notes.evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    document.execCommand('insertText', false, ' slowly');
    setTimeout(() => {
      const end = performance.now() + 1_000;
      while (performance.now() < end);
    }, 0);
  });
  await askbook.quit();
  const { contacts } = await notebookOnDisk(askbook, 'Two windows');
  expect(Object.values(contacts)[0]?.researchNotes).toContain('slowly');
});

test('when quitting is called off both windows stay, and the small one can still be closed', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  const folder = join(askbook.notebooks, 'Two windows');
  await rename(folder, `${folder} away`);
  await smallOf(small).field.fill('Nowhere to go');
  await expect(page.getByRole('alert')).toContainText('folder is not there any more');
  await expect(small.locator('[data-save-state]')).toContainText('Not saved');
  await answerQuestion(askbook.app(), 'Keep Askbook open', () =>
    askbook.app().evaluate(({ app }) => app.quit()),
  );
  await smallOf(small).field.fill('Still nowhere to go');
  const window = await askbook.app().browserWindow(small);
  await closedBy(small, () => window.evaluate((own) => own.close()));
  await expect(windowOf(page).places).toContainText('Still nowhere to go');
  await rename(`${folder} away`, folder);
  await windowOf(page).saved();
  await askbook.quit();
  expect((await notebookOnDisk(askbook, 'Two windows')).name).toBe('Still nowhere to go');
});

/** Kills the page of a window as the system would, and waits for the one that takes its place. */
async function killAndWait(
  { BrowserWindow }: typeof Electron,
  { isSmall }: { isSmall: boolean },
): Promise<void> {
  const contents = BrowserWindow.getAllWindows()
    .map(({ webContents }) => webContents)
    .find((candidate) => candidate.getURL().includes('window=small') === isSmall);
  if (!contents) throw new Error('There is no such window');
  const loaded = new Promise((done) => contents.once('did-finish-load', () => done(null)));
  process.kill(contents.getOSProcessId(), 'SIGKILL');
  await loaded;
}

/** What a window shows and holds in fields; Playwright never gets back to a page that has crashed. */
function readText(
  { BrowserWindow }: typeof Electron,
  { isSmall }: { isSmall: boolean },
): Promise<string> | undefined {
  return BrowserWindow.getAllWindows()
    .map(({ webContents }) => webContents)
    .find((candidate) => candidate.getURL().includes('window=small') === isSmall)
    ?.executeJavaScript(
      '[document.body.innerText, ...[...document.querySelectorAll("input, textarea")].map(({ value }) => value)].join("\\n")',
    );
}

/** Types at the end of the field of the small window. */
async function typeInSmall({ BrowserWindow }: typeof Electron, text: string): Promise<void> {
  const contents = BrowserWindow.getAllWindows()
    .map(({ webContents }) => webContents)
    .find((candidate) => candidate.getURL().includes('window=small'));
  await contents?.executeJavaScript(`(() => {
    const field = document.querySelector('input, textarea');
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    document.execCommand('insertText', false, ${JSON.stringify(text)});
  })()`);
}

/** Never gets back from here. */
function hang(page: { evaluate: (run: () => void) => Promise<unknown> }): void {
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {});
}
