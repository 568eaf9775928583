import { expect, type Page } from '@playwright/test';

/** The small window beside a call, by keyboard. */
export function smallOf(page: Page) {
  return {
    /** What can be typed in whatever else is shown. */
    field: page.getByRole('textbox', { name: 'Name of this notebook' }),
    back: page.getByRole('button', { name: 'Back to Askbook' }),
    /** Waits until everything typed is on disk, by the app's own word. */
    saved: () =>
      expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved'),
  };
}
