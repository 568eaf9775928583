import type { Page } from '@playwright/test';
import { type Askbook, expect } from './askbook.ts';
import { smallOf } from './pages/small.ts';
import { startOf } from './pages/start.ts';

/** The keys that open the small window, and close it again. */
export const smallWindowKeys = 'ControlOrMeta+Shift+l';

/** Starts a notebook with nobody in it, called "Two windows", and shows it in both. */
export async function openBoth(askbook: Askbook): Promise<{ page: Page; small: Page }> {
  const page = await askbook.start();
  await startOf(page).startNotebook('Two windows');
  await page.keyboard.press(smallWindowKeys);
  const small = await askbook.smallWindow();
  await expect(smallOf(small).field).toHaveValue('Two windows');
  return { page, small };
}

/** Does something that closes a window, and waits until it is gone. */
export async function closedBy(page: Page, act: () => Promise<unknown>): Promise<void> {
  const closed = page.waitForEvent('close');
  // The window may be gone before it has heard what became of what it asked for.
  await act().catch(() => {});
  await closed;
}

/** Has a page send nothing by itself any more: neither after a pause in typing nor after a second. */
export async function holdClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(new Date('2030-01-01T10:00:00Z'));
}
