import type { Page } from '@playwright/test';
import { type Askbook, expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { clipboardOf } from './clipboard.ts';
import { lettersOf } from './pages/letters.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

/** Starts a notebook with a short e-mail to Bo Park open. */
async function withDraft(askbook: Askbook): Promise<Page> {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await peopleOf(page).add({ name: 'Bo Park' });
  await lettersOf(page).write('Short e-mail');
  return page;
}

/** Types and presses at once, as a screen reader or a quick hand does, before typing has rested. */
async function typeAndPress(page: Page, words: string, button: string): Promise<void> {
  const { body } = lettersOf(page);
  await body.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(words);
  await page
    .getByRole('button', { name: button, exact: true })
    .evaluate((one: HTMLButtonElement) => one.click());
}

test('what is copied or sent is what stands there, to the last letter', async ({ askbook }) => {
  const page = await withDraft(askbook);
  const { body, press } = lettersOf(page);
  await typeAndPress(page, ' And the last words.', 'Copy');
  await expect
    .poll(async () => (await clipboardOf(askbook.app())).text)
    .toMatch(/ And the last words\.$/);
  await press('Not sent');
  // The question goes with its answer, and the focus does not go with it.
  const back = page.getByRole('button', { name: 'Back to the person' });
  await expect(back).toBeFocused();
  await typeAndPress(page, ' And more.', 'Mark as sent');
  await expect(page.getByText(/^Sent on /)).toBeVisible();
  await windowOf(page).saved();
  await expect(body).toHaveValue(/ And the last words\. And more\.$/);
  expect(askbook.problems).toEqual([]);
});

test('a wording that is changed or taken back leaves the letter that was drawn from it alone', async ({
  askbook,
}) => {
  const page = await withDraft(askbook);
  const { body, press } = lettersOf(page);
  await body.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' In my own words.');
  await windowOf(page).saved();
  const mine = { subject: 'Mine', body: 'Hello {full name},\n\nonly this.' };
  const send = (name: string, input: object) => askbook.send(page, { name, input });
  const drawn = await body.inputValue();
  await send('letters.setTemplate', { kind: 'ask_email', ...mine });
  await expect(page.getByRole('button', { name: 'Draw it again' })).toBeVisible();
  await expect(body).toHaveValue(drawn);
  await send('history.undo', {});
  await expect(body).toHaveValue(drawn);
  await send('history.redo', {});
  await press('Draw it again');
  await expect(body).toHaveValue(/^Hello Bo Park,\n\nonly this\.$/);
  await send('letters.resetTemplate', { kind: 'ask_email' });
  await expect(body).toHaveValue(/^Hello Bo Park,/);
  // Back over the reset and the drawing: the words that were there are there again.
  await send('history.undo', {});
  await send('history.undo', {});
  await expect(body).toHaveValue(drawn);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    expect(await violationsOf(page), theme).toEqual([]);
  }
  expect(askbook.problems).toEqual([]);
});
