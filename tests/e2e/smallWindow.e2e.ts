import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { closedBy, holdClock, openBoth, smallWindowKeys } from './bothWindows.ts';
import { notebookOnDisk } from './notebookOnDisk.ts';
import { peopleOf } from './pages/people.ts';
import { smallOf } from './pages/small.ts';
import { windowOf } from './pages/window.ts';

test('the small window opens beside the main one, on top of all, and the same keys close it', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  const window = await askbook.app().browserWindow(small);
  const seen = await window.evaluate((own) => ({
    title: own.getTitle(),
    isOnTop: own.isAlwaysOnTop(),
    isResizable: own.isResizable(),
    isFullScreenable: own.isFullScreenable(),
    smallest: own.getMinimumSize(),
    bounds: own.getBounds(),
  }));
  expect(seen).toMatchObject({
    title: 'Askbook – call',
    isOnTop: true,
    isResizable: true,
    isFullScreenable: false,
    smallest: [300, 220],
  });
  const { workArea } = await askbook
    .app()
    .evaluate(({ screen }) => ({ workArea: screen.getPrimaryDisplay().workArea }));
  const { x, width, height } = seen.bounds;
  expect([width, height]).toEqual([380, 420]);
  expect(workArea.x + workArea.width - (x + width)).toBe(16);

  // Asked for again it comes to the front; there is never a third window.
  await askbook.send(page, { name: 'desktop.openSmallWindow', input: {} });
  expect(askbook.app().windows()).toHaveLength(2);
  await closedBy(small, () => small.keyboard.press(smallWindowKeys));
  await page.keyboard.press(smallWindowKeys);
  const again = await askbook.smallWindow();
  await closedBy(again, () => page.keyboard.press(smallWindowKeys));
  expect(askbook.problems).toEqual([]);
});

test('an edit in either window is shown in both, and undone in either', async ({ askbook }) => {
  const { page, small } = await openBoth(askbook);
  const { field, back, saved } = smallOf(small);
  const { places } = windowOf(page);

  await field.fill('Autumn search');
  await expect(places).toContainText('Autumn search');
  await saved();
  await windowOf(page).saved();
  await peopleOf(page).add({ name: 'Ana Lind' });
  const state = await askbook.send(small, { name: 'notebook.get', input: {} });
  expect(namesIn(state)).toEqual(['Ana Lind']);

  await back.focus();
  await small.keyboard.press('ControlOrMeta+z');
  await expect(peopleOf(page).row('Ana Lind')).toHaveCount(0);
  await places.getByRole('button', { name: 'People' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field).toHaveValue('Two windows');
  await small.keyboard.press('ControlOrMeta+Shift+z');
  await expect(places).toContainText('Autumn search');
  await expect(field).toHaveValue('Autumn search');
});

test('what was typed a moment ago in either window is on disk after quitting', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  await peopleOf(page).add({ name: 'Ana Lind' });
  await holdClock(page);
  await holdClock(small);
  await page.getByRole('textbox', { name: 'Research notes' }).fill('typed in the main window');
  await smallOf(small).field.fill('Typed in the small window');
  await askbook.quit();
  const { name, contacts } = await notebookOnDisk(askbook, 'Two windows');
  expect(name).toBe('Typed in the small window');
  expect(Object.values(contacts)[0]?.researchNotes).toBe('typed in the main window');
});

test('closing the small window keeps what was typed in it, and leaves the main one', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  await holdClock(small);
  await smallOf(small).field.fill('Typed and closed');
  const window = await askbook.app().browserWindow(small);
  await closedBy(small, () => window.evaluate((own) => own.close()));
  await expect(windowOf(page).places).toContainText('Typed and closed');
  await windowOf(page).saved();
  expect((await stateOf(askbook, page)).smallWindow).toEqual({ isOpen: false, isRestored: false });
});

test('sleep and quitting by the system take along what was typed in the small window', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  await holdClock(small);
  await smallOf(small).field.fill('Before the lid was closed');
  await askbook.app().evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(windowOf(page).places).toContainText('Before the lid was closed');
  await windowOf(page).saved();
  await smallOf(small).field.fill('Before the app was quit');
  await askbook.ended(() => askbook.app().evaluate(({ app }) => app.quit()));
  expect((await notebookOnDisk(askbook, 'Two windows')).name).toBe('Before the app was quit');
});

test('another notebook closes the small window, with what was typed in it kept', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  await holdClock(small);
  await smallOf(small).field.fill('Left for the sample');
  await closedBy(small, () => askbook.send(page, { name: 'desktop.openSample', input: {} }));
  expect((await notebookOnDisk(askbook, 'Two windows')).name).toBe('Left for the sample');
  await expect(peopleOf(page).row('Ines Okafor')).toBeVisible();

  await page.keyboard.press(smallWindowKeys);
  const overSample = await askbook.smallWindow();
  await closedBy(overSample, () =>
    askbook.send(page, { name: 'desktop.closeNotebook', input: {} }),
  );
  const refused = await askbook.send(page, { name: 'desktop.openSmallWindow', input: {} });
  expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } });
});

test('after a restart the small window is there only when asked for, and then at its place', async ({
  askbook,
}) => {
  const { small } = await openBoth(askbook);
  const place = { x: 240, y: 160, width: 420, height: 340 };
  const window = await askbook.app().browserWindow(small);
  await window.evaluate((own, bounds) => own.setBounds(bounds), place);
  await askbook.quit();

  const second = await askbook.start();
  await windowOf(second).saved();
  expect((await stateOf(askbook, second)).smallWindow).toEqual({
    isOpen: false,
    isRestored: false,
  });
  await second.keyboard.press(smallWindowKeys);
  await askbook.smallWindow();
  await windowOf(second).goTo('Small window at the next', 'Small window at the next start');
  await expect(second.getByText('the small window opens again')).toBeVisible();
  // By the system's way this time, which asks every window to close.
  await askbook.ended(() => askbook.app().evaluate(({ app }) => app.quit()));

  const third = await askbook.start();
  const restored = await askbook.smallWindow();
  const again = await askbook.app().browserWindow(restored);
  expect(await again.evaluate((own) => own.getBounds())).toEqual(place);
  expect(await again.evaluate((own) => own.isAlwaysOnTop())).toBe(true);
  expect((await stateOf(askbook, third)).smallWindow).toEqual({ isOpen: true, isRestored: true });
  // One that was closed by hand stays closed.
  await closedBy(restored, () => again.evaluate((own) => own.close()));
  await askbook.quit();
  const fourth = await askbook.start();
  await windowOf(fourth).saved();
  expect((await stateOf(askbook, fourth)).smallWindow).toEqual({ isOpen: false, isRestored: true });
});

test('a place on a screen that is not there any more is forgotten', async ({ askbook }) => {
  await openBoth(askbook);
  await askbook.quit();
  const file = join(askbook.home, 'user-data', 'settings.json');
  const settings: object = JSON.parse(await readFile(file, 'utf8'));
  const smallWindowBounds = { x: 9_000, y: 9_000, width: 500, height: 400 };
  await writeFile(file, JSON.stringify({ ...settings, smallWindowBounds }));
  const page = await askbook.start();
  await page.keyboard.press(smallWindowKeys);
  const window = await askbook.app().browserWindow(await askbook.smallWindow());
  const bounds = await window.evaluate((own) => own.getBounds());
  expect(bounds).toMatchObject({ width: 380, height: 420 });
  expect(bounds.x).toBeLessThan(9_000);
});

test('opening and closing the small window fetches nothing anew', async ({ askbook }) => {
  const { page, small } = await openBoth(askbook);
  const fetches = await countFetches(askbook.app());
  await closedBy(small, () => page.keyboard.press(smallWindowKeys));
  await expect.poll(async () => (await stateOf(askbook, page)).smallWindow.isOpen).toBe(false);
  await askbook.send(page, {
    name: 'desktop.setSmallWindowRestored',
    input: { isRestored: true },
  });
  await peopleOf(page).add({ name: 'Ana Lind' });
  expect(await fetches()).toBe(0);
});

test('a menu item goes to the window one is at, and on to the main one when that has no use for it', async ({
  askbook,
}) => {
  const { page, small } = await openBoth(askbook);
  await smallOf(small).field.fill('Renamed in the small window');
  await smallOf(small).saved();
  await smallOf(small).back.focus();
  await chooseIn(askbook.app(), small, 'Undo Rename notebook');
  await expect(small.getByRole('status')).toContainText('Undid');
  await expect(windowOf(page).places).toContainText('Two windows');
  await chooseIn(askbook.app(), small, 'Add person');
  await expect(page.getByRole('dialog', { name: 'Add person' })).toBeVisible();
  await page.keyboard.press('Escape');
  await chooseIn(askbook.app(), small, 'Archive person');
  await expect(page.getByRole('status')).toContainText('works on the page of a person');
});

test('back to Askbook shows the main window', async ({ askbook }) => {
  const { page, small } = await openBoth(askbook);
  const main = await askbook.app().browserWindow(page);
  await main.evaluate((own) => own.hide());
  await smallOf(small).back.press('Enter');
  await expect.poll(() => main.evaluate((own) => own.isVisible())).toBe(true);
});

async function stateOf(askbook: Askbook, page: Page) {
  const reply = await askbook.send(page, { name: 'desktop.state', input: {} });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as { smallWindow: { isOpen: boolean; isRestored: boolean } };
}

function namesIn(reply: unknown): string[] {
  const { value } = reply as { value: Notebook };
  return Object.values(value.contacts).map(({ displayName }) => displayName);
}

/** Counts from now on how often a window asks for the whole notebook. */
async function countFetches(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ ipcMain }) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (event: unknown, request: { name: string }) => unknown>;
    };
    const handler = handlers.get('notebook:call');
    Reflect.set(globalThis, 'fetchCount', 0);
    handlers.set('notebook:call', (event, request) => {
      if (request.name === 'notebook.get')
        Reflect.set(globalThis, 'fetchCount', Reflect.get(globalThis, 'fetchCount') + 1);
      return handler?.(event, request);
    });
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'fetchCount') as number);
}

/** Chooses a menu item as somebody who is at that window. */
async function chooseIn(app: ElectronApplication, page: Page, label: string): Promise<void> {
  const window = await app.browserWindow(page);
  await app.evaluate(
    ({ Menu }, { at, wanted }) => {
      const lines = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
      // Its type knows no arguments; Electron itself gives it the event and the window.
      const line = lines?.find((candidate) => candidate.label === wanted) as unknown as
        | { click: (event: object, window: unknown) => void }
        | undefined;
      line?.click({}, at);
    },
    { at: window, wanted: label },
  );
}
