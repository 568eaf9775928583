import { expect, type Page } from '@playwright/test';

/** The page of answers, by keyboard. */
export function answersOf(page: Page) {
  const grid = page.getByRole('grid', { name: 'Answers' });
  const filters = page.getByRole('search', { name: 'Which answers' });
  return {
    go: async () => {
      await page.keyboard.press('ControlOrMeta+8');
      await expect(page.getByRole('main', { name: 'Answers' })).toBeVisible();
    },
    grid,
    /** How much is shown, such as "3 questions, 3 people". */
    count: page.getByRole('main', { name: 'Answers' }).getByRole('status'),
    search: filters.getByRole('searchbox'),
    tick: (name: string) => filters.getByRole('checkbox', { name }),
    arrangeBy: (name: string) => filters.getByRole('radio', { name }).press('Space'),
    choose: async (label: string, value: string) => {
      await filters.getByRole('button', { name: new RegExp(label) }).press('Enter');
      await page.getByRole('option', { name: value, exact: true }).press('Enter');
    },
    person: (name: string) => grid.getByRole('columnheader', { name: new RegExp(name) }),
    question: (text: string) => grid.getByRole('rowheader', { name: new RegExp(text) }),
    cell: (text: string | RegExp) => grid.getByRole('gridcell', { name: text }),
    /** The whole answer over its cell. */
    whole: page.getByRole('dialog'),
    saveForWord: page.getByRole('button', { name: 'Save for Word…' }),
    saveAsCsv: page.getByRole('button', { name: 'Save as CSV…' }),
  };
}
