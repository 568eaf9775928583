import type { Page } from '@playwright/test';

/** The start page, by keyboard. */
export function startOf(page: Page) {
  return {
    /** The name field has the focus when the page comes up. */
    startNotebook: async (name: string) => {
      await page.getByRole('textbox', { name: 'Name of your notebook' }).fill(name);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: 'Places' }).waitFor();
    },
    openSample: async () => {
      await page.getByRole('button', { name: 'Open the sample' }).press('Enter');
      await page.getByText('Sample', { exact: true }).waitFor();
    },
  };
}
