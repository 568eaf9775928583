import { expect, type Page } from '@playwright/test';
import { focusIsBack } from './window.ts';

/** The questions saved for in person, by keyboard. */
function savedOf(page: Page) {
  const saved = page.getByRole('region', { name: 'Saved for in person' });
  return {
    all: saved,
    rows: saved.getByRole('listitem'),
    chooseRule: async (text: string, rule: string) => {
      await saved.getByRole('button', { name: `When to ask: ${text}` }).press('Enter');
      await page.getByRole('option', { name: rule }).press('Enter');
      await expect(page.getByRole('option', { name: rule })).toHaveCount(0);
    },
    fact: (text: string) =>
      saved.getByRole('textbox', { name: `Fact that must hold for: ${text}` }),
    takeBack: (text: string) =>
      saved.getByRole('button', { name: `Ask in this interview: ${text}` }).press('Enter'),
  };
}

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
      // A page that has just been opened hears keys only once it is drawn.
      const line = page.getByRole('textbox', { name: 'Type a question, then Enter' });
      await line.waitFor();
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(line).toBeFocused();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(plan).toContainText(text);
    },
    moveUp: async (text: string, times: number) => {
      await plan.getByRole('row', { name: new RegExp(text) }).focus();
      for (let count = 0; count < times; count += 1) await page.keyboard.press('Alt+ArrowUp');
    },
    /** Chooses one of a question's priorities, or what else can become of it. */
    chooseFor: async (code: string, choice: string) => {
      await page.getByRole('button', { name: new RegExp(`^Priority of ${code}`) }).press('Enter');
      await page.getByRole('menuitem', { name: choice }).press('Enter');
    },
    saved: savedOf(page),
    showNotes: () => page.getByRole('radio', { name: 'Notes' }).press('Space'),
    note: (code: string) => page.getByRole('textbox', { name: `Note of ${code}` }),
    freeNote: page.getByRole('textbox', { name: 'Notes', exact: true }),
  };
}
