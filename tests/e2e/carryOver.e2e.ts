import { expect, test } from './askbook.ts';
import { interviewOf } from './pages/interview.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

test('what was not asked is proposed for the next talk, with its reason, and taken over by keyboard', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const { goTo, saved } = windowOf(page);
  await goTo('Dana', 'Dana Whitcomb');
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await page.getByRole('region', { name: /Interview with Dana/ }).waitFor();
  const left = page.getByText('1 question is left from earlier talks.');
  await expect(left).toBeVisible();

  await page.getByRole('button', { name: 'Look at it…' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Left from earlier talks' });
  const question = sheet.getByRole('option', { name: /What do people get wrong/ });
  await expect(question).toContainText(/Skipped on \d+ [A-Z][a-z]{2}/);
  await expect(question).toHaveAttribute('aria-selected', 'true');
  await expect(question).toBeFocused();
  await page.keyboard.press('Space');
  await expect(sheet.getByRole('button', { name: 'Add questions' })).toBeDisabled();
  await page.keyboard.press('Space');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet).toBeHidden();
  const { ranked, plan } = interviewOf(page);
  await ranked([/What do people get wrong/]);
  await expect(left).toBeHidden();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(left).toBeVisible();
  await expect(plan).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await ranked([/What do people get wrong/]);
  await saved();
});
