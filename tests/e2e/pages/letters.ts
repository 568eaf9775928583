import { expect, type Page } from '@playwright/test';
import { focusIsBack } from './window.ts';

/** Letters, e-mails and scripts to the person whose page is open, by keyboard. */
export function lettersOf(page: Page) {
  const messages = page.getByRole('region', { name: 'Messages' });
  const letter = (name: string) => page.getByRole('main', { name: new RegExp(`^${name} to `) });
  return {
    /** The messages of the person, one row each. */
    rows: messages.getByRole('listitem'),
    messages,
    /** Chooses what to write, and waits for its page. */
    write: async (name: string) => {
      // The page of a person follows the list, and hears keys once it is there.
      await messages.waitFor();
      await page.keyboard.press('ControlOrMeta+e');
      const sheet = page.getByRole('dialog', { name: /^Write to / });
      await sheet.getByRole('option', { name: new RegExp(`^${name}`) }).press('Enter');
      await expect(sheet).toBeHidden();
      await letter(name).waitFor();
      await focusIsBack(page);
    },
    body: page.getByRole('textbox', { name: /^(Text|What to say)$/ }),
    dropped: page.getByRole('region', { name: 'What dropped out' }),
    cautions: page.getByRole('region', { name: 'To be weighed' }),
    press: (name: string) => page.getByRole('button', { name, exact: true }).press('Enter'),
    pressMenu: async (button: string, line: string) => {
      await page.getByRole('button', { name: button }).press('Enter');
      await page.getByRole('menuitem', { name: line }).press('Enter');
    },
    backToPerson: async () => {
      await page.getByRole('button', { name: 'Back to the person' }).press('Enter');
      await messages.waitFor();
    },
  };
}
