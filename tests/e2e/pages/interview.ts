import { expect, type Page } from '@playwright/test';
import { focusIsBack } from './window.ts';

/** The page of an interview, by keyboard. */
export function interviewOf(page: Page) {
  const plan = page.getByRole('grid', { name: 'Question plan' });
  return {
    plan,
    /** The texts of the plan in rank order. */
    ranked: (texts: (string | RegExp)[]) => expect(plan.getByRole('row')).toContainText(texts),
    /** Adds a whole set. */
    addFromBank: async (setName: string) => {
      await page.keyboard.press('ControlOrMeta+b');
      const sheet = page.getByRole('dialog', { name: 'Add from question bank' });
      await sheet.getByRole('option', { name: new RegExp(setName) }).press('Enter');
      await sheet.getByRole('button', { name: 'Tick all shown' }).press('Enter');
      await expect(sheet.getByRole('button', { name: /^Add \d/ })).toBeEnabled();
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(sheet).toBeHidden();
      await focusIsBack(page);
    },
    addTyped: async (text: string) => {
      await page.keyboard.press('ControlOrMeta+Enter');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(plan).toContainText(text);
    },
    moveUp: async (text: string, times: number) => {
      await plan.getByRole('row', { name: new RegExp(text) }).focus();
      for (let count = 0; count < times; count += 1) await page.keyboard.press('Alt+ArrowUp');
    },
    showNotes: () => page.getByRole('radio', { name: 'Notes' }).press('Space'),
    note: (code: string) => page.getByRole('textbox', { name: `Note of ${code}` }),
    freeNote: page.getByRole('textbox', { name: 'Notes', exact: true }),
  };
}
