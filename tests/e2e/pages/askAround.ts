import { expect, type Page } from '@playwright/test';
import { chooseFrom, choosePerson } from './referrals.ts';

/** Whom I ask for names, by keyboard. */
export function askAroundOf(page: Page) {
  const group = (title: 'To ask' | 'Waiting' | 'Answered') =>
    page.getByRole('region', { name: title, exact: true });
  const who = page.getByRole('combobox', { name: /^(Whom to ask|Somebody else)$/ });
  return {
    group,
    /** The row of a person, in whatever group it stands. */
    row: (name: string) =>
      page.locator('[data-ask]').filter({ has: page.getByRole('link', { name, exact: true }) }),
    /** The field for somebody who is not on the list yet. */
    who,
    /** Puts somebody onto the list; the line says who that is, such as "New person “Ana”". */
    add: async (name: string, line: string, wanted: string, source?: string) => {
      await choosePerson(page, who, name, line);
      if (source !== undefined) {
        await chooseFrom(page, page.getByRole('button', { name: /How you know them/ }), source);
      }
      await page.getByRole('textbox', { name: 'What to ask for' }).fill(wanted);
      await page.keyboard.press('Enter');
      await expect(who).toHaveValue('');
    },
    asked: (name: string) =>
      page.getByRole('checkbox', { name: `Asked today: ${name}` }).press('Space'),
    /** Presses one of the buttons of somebody's row, such as "No names". */
    press: (label: string, name: string) =>
      page.getByRole('button', { name: `${label}: ${name}`, exact: true }).press('Enter'),
    fromMenu: async (name: string, line: string) => {
      await page.getByRole('button', { name: `More for asking ${name}` }).press('Enter');
      await page.getByRole('menuitem', { name: line, exact: true }).press('Enter');
    },
  };
}
