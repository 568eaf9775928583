import { expect, type Locator, type Page } from '@playwright/test';
import { focusIsBack } from './window.ts';

/** Types into a field that offers people and takes the line that says so, such as "New person “Bo”". */
export async function choosePerson(page: Page, field: Locator, typed: string, line = typed) {
  await field.focus();
  await page.keyboard.type(typed);
  // The page behind a sheet may hold a list as well.
  await expect(field).toHaveAttribute('aria-controls', /./);
  const list = await field.getAttribute('aria-controls');
  const lines = page.locator(`[id="${list}"]`).getByRole('option');
  await expect(lines.filter({ hasText: line }).first()).toBeVisible();
  const place = (await lines.allInnerTexts()).findIndex((text) => text.includes(line));
  for (let index = 0; index <= place; index += 1) {
    await page.keyboard.press('ArrowDown');
    const id = (await lines.nth(index).getAttribute('id')) ?? '';
    await expect(field).toHaveAttribute('aria-activedescendant', id);
  }
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
}

/** Takes one of a pop-up list's lines. */
export async function chooseFrom(page: Page, button: Locator, line: string | RegExp) {
  await button.press('Enter');
  const option = page.getByRole('option', { name: line, exact: true });
  await option.press('Enter');
  await expect(option).toHaveCount(0);
}

/** The referrals page and the sheet that records who named whom, by keyboard. */
export function referralsOf(page: Page) {
  const sheet = page.getByRole('dialog', { name: 'Record referral' });
  const main = page.getByRole('main', { name: 'Referrals' });
  return {
    main,
    sheet,
    /** Goes to one of the views. */
    show: async (view: 'Map' | 'List' | 'Table' | 'Ask around') => {
      await page.keyboard.press('ControlOrMeta+3');
      const choice = main.getByRole('radio', { name: view, exact: true });
      await choice.press('Space');
      await expect(choice).toBeChecked();
    },
    /** Opens the sheet on the page of a person or of the referrals. */
    open: async () => {
      await page.keyboard.press('ControlOrMeta+Shift+r');
      await expect(sheet).toBeVisible();
    },
    /** Fills in the sheet, which is open, and records. */
    record: async (referral: {
      giver?: string;
      /** Who gave it; the person of that name when left out. */
      giverLine?: string;
      named: string;
      /** What becomes of the name; the person of that name when left out. */
      line?: string;
      permission?: string;
      limits?: string;
    }) => {
      const { giver, giverLine = giver, named, line = named, permission, limits } = referral;
      await expect(sheet).toBeVisible();
      const field = (name: string) => sheet.getByRole('combobox', { name, exact: true });
      if (giver !== undefined)
        await choosePerson(page, field('Who gave the name'), giver, giverLine);
      await choosePerson(page, field('Who was named'), named, line);
      if (permission !== undefined) {
        await chooseFrom(page, sheet.getByRole('button', { name: /May I use/ }), permission);
      }
      if (limits !== undefined) await sheet.getByRole('textbox', { name: 'Limits' }).fill(limits);
      // A list gives the focus back in the frame after it has gone; keys before that go astray.
      await expect(sheet.locator(':focus')).toHaveCount(1);
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(sheet).toBeHidden();
      await focusIsBack(page);
    },
  };
}
