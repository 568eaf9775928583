import { expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { startOf } from './pages/start.ts';
import { focusIsBack, windowOf } from './pages/window.ts';

test('the board is walked by keyboard, leads to people and back to the same card', async ({
  askbook,
}) => {
  const page = await askbook.start({ size: { width: 1024, height: 700 } });
  await startOf(page).openSample();
  await page.getByRole('radio', { name: 'Board' }).press('Space');
  const card = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) });
  const column = (name: string) => page.getByRole('region', { name });
  await expect(column('Identified 5').getByRole('option')).toHaveCount(5);
  await expect(column('Declined or no answer 1').getByRole('option')).toHaveText(/Beatrix Lowe/);
  await expect(page.getByRole('listbox', { name: 'Scheduled, 2 people' })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    expect(await violationsOf(page)).toEqual([]);
  }

  await card('Glen Fairweather').focus();
  await page.keyboard.press('ArrowDown');
  await expect(card('Priya Raman')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(card('Renée Gauthier')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(card('Misaki Sato')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card('Marcus Adeyemi')).toBeFocused();
  await expect(card('Marcus Adeyemi')).toBeInViewport({ ratio: 0.99 });
  await expect(card('Marcus Adeyemi')).toContainText('Thank Marcus Adeyemi');
  // To the end, and no farther.
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await expect(card('Beatrix Lowe')).toBeFocused();
  await expect(card('Beatrix Lowe')).toBeInViewport({ ratio: 0.99 });
  // Only the columns go sideways.
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeInViewport();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Beatrix Lowe',
  );
  await expect(page.getByRole('region', { name: 'Next step' })).toContainText('No answer by');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(card('Beatrix Lowe')).toBeFocused();
  expect(askbook.problems).toEqual([]);
});

test('the board is found in the palette, follows the filters of the list and is there again', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await windowOf(page).goTo('board of', 'Board of people');
  const cards = page.getByRole('main', { name: 'Board of people' }).getByRole('option');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('tern bay');
  await expect(cards).toHaveCount(3);
  await page.getByRole('radio', { name: 'List' }).press('Space');
  await expect(page.getByRole('listbox', { name: 'People' }).getByRole('option')).toHaveCount(3);
  await page.getByRole('radio', { name: 'Board' }).press('Space');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('nobody at all');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(cards).toHaveCount(12);
  await page.reload();
  await expect(cards).toHaveCount(12);
  expect(askbook.problems).toEqual([]);
});

test('the head of a person says the next step, with its button, and what keeps the talk open', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await windowOf(page).goTo('Marcus Adeyemi', 'Marcus Adeyemi');
  const next = page.getByRole('region', { name: 'Next step' });
  await expect(next).toContainText('Thank Marcus Adeyemi');
  await expect(next).toContainText('Not closed yet: a thank-you; your promise: Send Marcus');
  await expect(page.getByRole('option', { name: /^Marcus Adeyemi/ })).toContainText(
    'Thank Marcus Adeyemi',
  );
  const touch = page.getByRole('region', { name: 'Keeping in touch' });
  await touch.getByRole('button', { name: 'How often' }).press('Enter');
  await page.getByRole('option', { name: 'Never', exact: true }).press('Enter');
  await focusIsBack(page);
  await expect(touch).toContainText('Not planned');
  await next.getByRole('button', { name: 'Write thank-you' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text' })).toContainText('Marcus');
  expect(askbook.problems).toEqual([]);
});
