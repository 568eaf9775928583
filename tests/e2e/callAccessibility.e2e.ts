import type { Page } from '@playwright/test';
import { type Askbook, expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { smallWindowKeys } from './bothWindows.ts';
import { callOf } from './pages/call.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

/** A call with everything a question can have, somebody named, and something promised. */
async function openRichCall(askbook: Askbook, size: { width: number; height: number }) {
  const page = await askbook.start({ size });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await startOf(page).openSample();
  await windowOf(page).goTo('Interview with Dr Ruth', 'Interview wi');
  await page.keyboard.press('ControlOrMeta+Shift+c');
  const call = callOf(page);
  await expect(call.note).toBeFocused();
  await page.keyboard.type('They saw a need');
  await call.takeDown('ControlOrMeta+Shift+r', 'Name', 'Bo Park; printer; will ask');
  await call.takeDown('ControlOrMeta+Shift+o', 'I promise', 'Send the article; Friday');
  return { page, call };
}

test('axe finds nothing in a call, whatever stands in the middle, nor in the small window', async ({
  askbook,
}) => {
  test.setTimeout(180_000);
  const { page } = await openRichCall(askbook, { width: 1280, height: 800 });
  await page.keyboard.press(smallWindowKeys);
  const small = await askbook.smallWindow();
  await expect(callOf(small).note).toBeVisible();
  const found: Record<string, string[]> = {};
  const look = async (name: string, on: Page) => {
    const violations = await violationsOf(on);
    if (violations.length > 0) found[name] = violations;
  };
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    for (const keys of ['ControlOrMeta+l', 'ControlOrMeta+j', 'ControlOrMeta+j']) {
      await page.keyboard.press(keys);
      await look(`${keys}, ${theme}`, page);
      await look(`${keys}, ${theme}, small`, small);
    }
  }
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(callOf(page).moment).toContainText('Paused');
  await look('paused', page);
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await page.getByRole('region', { name: 'Call going on' }).waitFor();
  await look('back in the notebook', page);
  expect(found).toEqual({});
  expect(askbook.problems).toEqual([]);
});

test('nothing of a call is cut off at 1024x700 and at 200 % zoom', async ({ askbook }) => {
  const { page, call } = await openRichCall(askbook, { width: 1024, height: 700 });
  for (const zoom of [1, 2]) {
    await askbook.app().evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor);
    }, zoom);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `at ${zoom}`).toBeLessThanOrEqual(0);
    for (const button of await call.room.getByRole('button').all()) {
      await button.scrollIntoViewIfNeeded();
      await expect(button, `at ${zoom}`).toBeInViewport({ ratio: 0.9 });
    }
    await call.note.scrollIntoViewIfNeeded();
    await expect(call.note).toBeInViewport();
  }
});
