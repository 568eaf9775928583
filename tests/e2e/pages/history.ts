import { expect, type Page } from '@playwright/test';
import { windowOf } from './window.ts';

/** The History page, by keyboard. */
export function historyOf(page: Page) {
  const backups = page.getByRole('grid', { name: 'Backups' });
  return {
    backups,
    removed: page.getByRole('grid', { name: 'Removed' }),
    copies: page.getByRole('grid', { name: 'Copies beside the notebook' }),
    go: async () => {
      await page.keyboard.press('ControlOrMeta+7');
      await page.getByRole('heading', { name: 'History', level: 1 }).waitFor();
    },
    goToRemoved: async () => {
      await windowOf(page).goTo('What was removed', 'What was removed');
      await page.getByRole('radio', { name: 'Removed' }).waitFor();
    },
    /** The backup that was asked for; those made by themselves stand beside it. */
    madeByYou: backups.getByRole('row').filter({ hasText: 'Made by you' }),
    backUp: async () => {
      await page.getByRole('button', { name: 'Back up now' }).press('Enter');
      await expect(page.getByRole('status')).toContainText('Backed up');
    },
  };
}
