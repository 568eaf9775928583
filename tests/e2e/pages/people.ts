import { expect, type Page } from '@playwright/test';

/** The list of people and the page of one, by keyboard. */
export function peopleOf(page: Page) {
  return {
    row: (name: string) => page.getByRole('option', { name: new RegExp(name) }),
    title: page.getByRole('textbox', { name: 'Name', exact: true }),
    add: async (person: { name: string; role?: string; organisation?: string }) => {
      await page.keyboard.press('ControlOrMeta+n');
      const sheet = page.getByRole('dialog', { name: 'Add person' });
      await sheet.getByRole('textbox', { name: 'Name' }).fill(person.name);
      await sheet.getByRole('textbox', { name: 'Role' }).fill(person.role ?? '');
      await sheet.getByRole('textbox', { name: 'Organisation' }).fill(person.organisation ?? '');
      await page.keyboard.press('Enter');
      await expect(sheet).toBeHidden();
    },
  };
}
