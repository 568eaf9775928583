import { expect, type Page } from '@playwright/test';

/** The paper that is typed up, by keyboard. */
export function typeUpOf(page: Page) {
  const paper = page.getByRole('main', { name: 'Type up' });
  return {
    paper,
    /** Goes there from the page of an interview. */
    open: async () => {
      await page.keyboard.press('ControlOrMeta+Shift+t');
      await paper.waitFor();
    },
    /** Where one is, such as "Q02, 2 of 20 rows". */
    isAt: (place: string | RegExp) =>
      expect(paper.getByRole('paragraph').first()).toHaveText(place),
    answer: (code: string) => paper.getByRole('textbox', { name: `Answer to ${code}` }),
    /** A box of the paper, such as "Heard: Budget" or "Asked: Q01". */
    box: (name: string) => paper.getByRole('button', { name, exact: true }),
    isTicked: (name: string, isTicked = true) =>
      expect(paper.getByRole('button', { name, exact: true })).toHaveAttribute(
        'aria-pressed',
        String(isTicked),
      ),
    /** A line of a table: one that was entered, such as "Referral 1", or "Add referral". */
    line: (name: string) => paper.getByRole('textbox', { name, exact: true }),
    done: paper.getByRole('button', { name: 'Done', exact: true }),
    later: paper.getByRole('button', { name: 'Later', exact: true }),
  };
}
