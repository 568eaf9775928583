import { expect, type Page } from '@playwright/test';

/** The Today page and its rows, by keyboard. */
export function todayOf(page: Page) {
  const main = page.getByRole('main', { name: 'Today' });
  const row = (words: string | RegExp) => main.getByRole('row', { name: words });
  return {
    main,
    row,
    section: (name: string) => main.getByRole('grid', { name, exact: true }),
    /** Goes to Today and onto a row of it. */
    goTo: async (words: string | RegExp) => {
      await page.keyboard.press('ControlOrMeta+1');
      await row(words).focus();
      await expect(row(words)).toBeFocused();
    },
    notice: (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }),
  };
}
