import type { Page } from '@playwright/test';
import { expect, test } from './askbook.ts';
import { interviewOf } from './pages/interview.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const stop = 'How do you decide that a stop is given up?';
const plan = [/good volunteer driver/, /a stop is given up/, /Who else runs/];

async function openSampleAt(page: Page, words: string, title: string) {
  await startOf(page).openSample();
  await windowOf(page).goTo(words, words.slice(0, 12));
  await page.getByRole('region', { name: title }).waitFor();
  return interviewOf(page);
}

/** Leaves a field first, because there the keys undo typing. */
async function undo(page: Page) {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('ControlOrMeta+z');
}

test('a question is saved for in person, given a rule, taken back, and all of it undone, by keyboard', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const interview = await openSampleAt(page, 'Interview with Misaki', 'Interview with Misaki');
  const { ranked, saved } = interview;
  await ranked(plan);
  await expect(saved.rows).toHaveCount(3);

  await interview.chooseFor('Q02', 'Save for in person');
  await ranked([/^Q01.*driver/, /^Q02.*Who else runs/]);
  await expect(page.getByText('2 of 3')).toBeVisible();
  await expect(page.getByText('7 of 15 min')).toBeVisible();
  await expect(saved.rows.first()).toContainText(stop);
  // The keyboard goes on in the row that moved up.
  await expect(interview.plan.getByRole('row').nth(1)).toBeFocused();

  await saved.chooseRule(stop, 'Only if a fact holds');
  await saved.fact(stop).focus();
  await page.keyboard.type('She plans the timetable herself');
  await windowOf(page).saved();

  await saved.takeBack(stop);
  await ranked([/^Q01.*driver/, /^Q02.*Who else runs/, /^Q03.*given up/]);
  await expect(saved.rows).toHaveCount(3);
  await expect(
    saved.rows.first().getByRole('button', { name: 'Ask in this interview' }),
  ).toBeFocused();

  await undo(page);
  await expect(saved.fact(stop)).toHaveValue('She plans the timetable herself');
  await undo(page);
  await expect(saved.fact(stop)).toHaveCount(0);
  await expect(saved.rows.first()).toContainText('Ask in any case');
  await undo(page);
  await ranked(plan);
  await expect(saved.rows).toHaveCount(3);
  for (let count = 0; count < 2; count += 1) await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(saved.fact(stop)).toHaveValue('She plans the timetable herself');

  await askbook.quit();
  const again = await askbook.start();
  await expect(interviewOf(again).saved.fact(stop)).toHaveValue('She plans the timetable herself');
  await interviewOf(again).ranked([/driver/, /Who else runs/]);
  expect(askbook.problems).toEqual([]);
});

test('every question of a call can be saved, and the keyboard never loses its place', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const interview = await openSampleAt(page, 'Interview with Misaki', 'Interview with Misaki');
  const { saved } = interview;
  await interview.plan.getByRole('row').last().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save Q03 for in person' }).press('Enter');
  await expect(interview.plan.getByRole('row').nth(1)).toBeFocused();
  await interview.chooseFor('Q02', 'Save for in person');
  await expect(interview.plan.getByRole('row')).toBeFocused();
  await interview.chooseFor('Q01', 'Save for in person');
  await expect(page.getByText('All are saved for in person.')).toBeVisible();
  await expect(saved.rows).toHaveCount(6);
  await expect(
    saved.rows.first().getByRole('button', { name: 'Ask in this interview' }),
  ).toBeFocused();
  for (let left = 5; left >= 0; left -= 1) {
    await page.keyboard.press('Enter');
    await expect(saved.rows).toHaveCount(left);
    if (left > 0) await expect(saved.all.locator('button:focus')).toHaveCount(1);
  }
  await expect(interview.plan.getByRole('row')).toHaveCount(6);
  await expect(interview.plan.getByRole('row').last()).toBeFocused();
  expect(askbook.problems).toEqual([]);
});

test('an opening line, what was named and a look back are typed, ticked and there after a power cut', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await openSampleAt(page, 'Interview with Dana', 'Interview with Dana');
  const type = async (on: Page, name: string, text: string) => {
    await on.getByRole('textbox', { name, exact: true }).focus();
    await on.keyboard.type(text);
  };
  await type(page, 'Opening line', 'Dana, how are the bees?');
  await type(page, 'What I learned', 'The walk counts.\nNot the desk.');
  await type(page, 'How the work fits me', 'Better than I thought');
  await type(page, 'What went well', 'She laughed');
  await type(page, 'Add a thing to do differently', 'Bring a card');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ask for names');
  await page.keyboard.press('Enter');
  const improved = (on: Page, text: string) =>
    on.getByRole('checkbox', { name: `Improved: ${text}` });
  await improved(page, 'Bring a card').press('Space');
  await expect(improved(page, 'Bring a card')).toBeChecked();
  await type(page, 'Add a resource', 'The bee garden');
  await page.keyboard.press('Enter');
  await type(page, 'Where to find resource 2', 'Behind the school');
  await windowOf(page).saved();

  await askbook.kill();
  const again = await askbook.start();
  await windowOf(again).goTo('Interview with Dana', 'Interview wi');
  const text = (name: string) => again.getByRole('textbox', { name, exact: true });
  await expect(text('Opening line')).toHaveValue('Dana, how are the bees?');
  await expect(text('What I learned')).toHaveValue('The walk counts.\nNot the desk.');
  await expect(text('How the work fits me')).toHaveValue('Better than I thought');
  await expect(text('What went well')).toHaveValue('She laughed');
  await expect(improved(again, 'Bring a card')).toBeChecked();
  await expect(improved(again, 'Ask for names')).not.toBeChecked();
  await expect(text('Resource 2')).toHaveValue('The bee garden');
  await expect(text('Where to find resource 2')).toHaveValue('Behind the school');
  expect(askbook.problems).toEqual([]);
});

test('looking back belongs to the notes of a planned interview, and stays once something is written', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const interview = await openSampleAt(page, 'Interview with Misaki', 'Interview with Misaki');
  const lookingBack = page.getByRole('region', { name: 'Looking back' });
  await expect(lookingBack).toHaveCount(0);
  await interview.showNotes();
  await expect(lookingBack).toBeVisible();
  await page.getByRole('radio', { name: 'Plan' }).press('Space');
  await expect(lookingBack).toHaveCount(0);
  await interview.showNotes();
  await lookingBack.getByRole('textbox', { name: 'What went well' }).fill('The quiet');
  await windowOf(page).saved();
  await page.getByRole('radio', { name: 'Plan' }).press('Space');
  await expect(lookingBack).toBeVisible();
  expect(askbook.problems).toEqual([]);
});
