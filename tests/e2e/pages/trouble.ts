import type { Page } from '@playwright/test';

/** What the window says when something is wrong with a notebook. */
export function troubleOf(page: Page) {
  return {
    /** The sheet that tells once what was mended. */
    mended: page.getByRole('dialog', { name: 'Your notebook was mended' }),
    /** The bar over a page whose changes are not on disk. */
    notSaved: page.getByRole('region', { name: 'Not saved' }),
    /** The bar over a notebook that cannot be changed. */
    readingOnly: page.getByRole('region', { name: 'Reading only' }),
    /** The bar over something earlier. */
    preview: page.getByRole('region', { name: 'Preview' }),
    /** The sheet that asks after a step that took away most of the notebook. */
    meant: page.getByRole('dialog', { name: 'Was that meant?' }),
    /** What is said about a notebook that cannot be opened, on the start page or over the open one. */
    problem: (title: string) =>
      page.getByRole('region', { name: title }).or(page.getByRole('dialog', { name: title })),
  };
}
