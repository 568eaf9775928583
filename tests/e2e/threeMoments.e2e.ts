import { expect, test } from './askbook.ts';
import { after, setClock } from './clock.ts';
import { callOf } from './pages/call.ts';
import { endingOf } from './pages/ending.ts';
import { interviewOf } from './pages/interview.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const start = '2026-05-05T12:00:00.000Z';

test('from an empty notebook: fifteen questions, three for the phone, the call, two names, the end, and a plan for the meeting', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await setClock(askbook, start);
  await peopleOf(page).add({ name: 'Ines Okafor', role: 'Librarian', organisation: 'Quillmere' });
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  const interview = interviewOf(page);
  await page.getByRole('radio', { name: 'Phone' }).press('Space');
  await interview.addFromBank('Basics');
  await expect(interview.plan.getByRole('row')).toHaveCount(15);
  await page.getByRole('button', { name: 'Save Q04 and later for in person' }).press('Enter');
  await expect(page.getByText('3 of 3')).toBeVisible();
  await expect(interview.saved.rows).toHaveCount(12);

  await page.keyboard.press('ControlOrMeta+Shift+c');
  const call = callOf(page);
  await expect(call.note).toBeFocused();
  await page.keyboard.type('Mostly listening');
  await setClock(askbook, after(start, 4));
  await page.keyboard.press('ControlOrMeta+d');
  await expect(call.note).toHaveValue('');
  await page.keyboard.type('Mornings are best');
  await setClock(askbook, after(start, 11));
  await call.takeDown(
    'ControlOrMeta+Shift+r',
    'Name',
    'Ana Ruiz; head of outreach; ana@x.org; yes',
  );
  await call.takeDown('ControlOrMeta+Shift+r', 'Name', 'Bo Park; printer; will ask');
  await expect(call.atHand).toContainText('Check back Thu 14 May');
  await call.takeDown('ControlOrMeta+Shift+o', 'I promise', 'Send the article; Friday');
  await expect(call.atHand).toContainText('I: Send the article, by Fri 8 May');
  await setClock(askbook, after(start, 15));
  await page.keyboard.press('ControlOrMeta+Shift+g');

  const ending = endingOf(page).sheet;
  await expect(ending).toContainText('Ines Okafor');
  await ending.getByRole('button', { name: 'Plan the next talk' }).press('Enter');
  const left = page.getByRole('dialog', { name: 'Left from earlier talks' });
  const proposed = left.getByRole('option');
  await expect(proposed).toHaveCount(13);
  await expect(proposed.filter({ hasText: 'Saved on 5 May' })).toHaveCount(12);
  await expect(proposed.filter({ hasText: 'Not asked on 5 May' })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(left).toBeHidden();
  await expect(interview.plan.getByRole('row')).toHaveCount(13);
  await expect(page.getByRole('radio', { name: 'In person' })).toBeChecked();
  await windowOf(page).goTo('Bo Park', 'Bo Park');
  await expect(page.getByRole('main')).toContainText('Will ask them first');
  expect(askbook.problems).toEqual([]);
});
