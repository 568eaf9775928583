import { expect, type Page } from '@playwright/test';

/** What every screen of the window shares: the palette, the Saved mark, the places. */
export function windowOf(page: Page) {
  const places = page.getByRole('navigation', { name: 'Places' });
  return {
    places,
    /** Waits until everything typed is on disk, by the app's own word. */
    saved: () =>
      expect(places.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved'),
    /** Opens the palette, types, and takes the first result. */
    goTo: async (words: string, result: string) => {
      await page.keyboard.press('ControlOrMeta+k');
      const palette = page.getByRole('dialog', { name: 'Go to anything' });
      // Typed like a person does: after a click, a pointer that rests on the list would choose otherwise.
      await palette.getByRole('searchbox').pressSequentially(words);
      await expect(palette.getByRole('menuitem').first()).toContainText(result);
      await page.keyboard.press('Enter');
      await expect(palette).toBeHidden();
      await focusIsBack(page);
    },
  };
}

/** The focus goes back to where it was in the frame after a sheet has gone; keys before that go astray. */
export async function focusIsBack(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
