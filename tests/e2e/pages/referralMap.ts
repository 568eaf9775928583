import { expect, type Page } from '@playwright/test';

/** The map of referrals, by keyboard. */
export function referralMapOf(page: Page) {
  const tree = page.getByRole('tree', { name: 'Map of referrals' });
  return {
    go: async () => {
      await page.keyboard.press('ControlOrMeta+3');
      await expect(tree).toBeVisible();
    },
    tree,
    node: (name: RegExp | string) => tree.getByRole('treeitem', { name }),
    /** The node the keys are on. */
    current: tree.getByRole('treeitem', { selected: true }),
    /** The lines between nodes that are of a kind. */
    links: (kind: 'first' | 'second' | 'lit') => tree.locator(`[data-links="${kind}"]`),
    foot: page.getByRole('region', { name: 'Chosen on the map' }),
    count: page.getByRole('search', { name: 'Whom the map shows' }).getByRole('status'),
    find: page.getByRole('combobox', { name: 'Find on the map' }),
    filter: async (name: string) => {
      await page
        .getByRole('search', { name: 'Whom the map shows' })
        .getByRole('button', { name: /Show only/ })
        .press('Enter');
      await page.getByRole('option', { name, exact: true }).press('Enter');
    },
    print: page.getByRole('button', { name: 'Print…' }),
  };
}
