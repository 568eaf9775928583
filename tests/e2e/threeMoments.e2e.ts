import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docxParts, textOfXml } from '../formats/docxParts.ts';
import { expect, test } from './askbook.ts';
import { violationsOf } from './axe.ts';
import { after, setClock } from './clock.ts';
import { chooseFile } from './exporting.ts';
import { callOf } from './pages/call.ts';
import { endingOf } from './pages/ending.ts';
import { interviewOf } from './pages/interview.ts';
import { peopleOf } from './pages/people.ts';
import { referralMapOf } from './pages/referralMap.ts';
import { chooseFrom, referralsOf } from './pages/referrals.ts';
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

test('from an empty notebook: a friend names somebody, who names another; the map, the way there, the numbers and the report', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await setClock(askbook, start);
  const referrals = referralsOf(page);
  const map = referralMapOf(page);
  const { goTo } = windowOf(page);
  await peopleOf(page).add({ name: 'Ana Ruiz' });
  const facts = page.getByRole('region', { name: 'Facts' });
  await chooseFrom(page, facts.getByRole('button', { name: /Source/ }), 'Friend');
  await referrals.open();
  await referrals.record({
    named: 'Bo Park',
    line: 'New person “Bo Park”',
    permission: 'May use their name',
  });
  // Names stand in the order they were given; a clock that stands still would leave it open.
  await setClock(askbook, after(start, 1));
  await referrals.open();
  await referrals.record({ named: 'HR at Tern', line: 'Only the name “HR at Tern”' });
  await goTo('Bo', 'Bo Park');
  await referrals.open();
  await referrals.record({
    named: 'Cy Moreau',
    line: 'New person “Cy Moreau”',
    permission: 'Will ask them first',
  });

  await map.go();
  await expect(map.count).toHaveText('3 people, 1 name only');
  await map.tree.focus();
  for (const name of [/^Ana Ruiz, I know them/, /^Bo Park, may use name/, /^Cy Moreau/]) {
    await page.keyboard.press('ArrowRight');
    await expect(map.current).toHaveAccessibleName(name);
  }
  await expect(map.foot).toContainText(
    'Me› Ana Ruiz (friend, may use name, 5 May)› Bo Park (will ask first, 5 May)› Cy Moreau',
  );
  await expect(map.foot).toContainText('Bo Park wants to ask Cy Moreau first');
  await page.keyboard.press('ArrowDown');
  await expect(map.current).toHaveAccessibleName(/^HR at Tern/);
  await page.keyboard.press('ArrowUp');
  expect(await violationsOf(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await expect(peopleOf(page).title).toHaveValue('Cy Moreau');
  await expect(page.getByRole('region', { name: 'Referrals', exact: true })).toContainText(
    'Me› Ana Ruiz (friend, may use name, 5 May)› Bo Park (will ask first, 5 May)› Cy Moreau',
  );
  await page.getByRole('button', { name: 'Show on map' }).press('Enter');
  await expect(map.current).toHaveAccessibleName(/^Cy Moreau/);

  const numbers = ['3 names', 'none acted on yet', 'up to 3 steps from you'];
  await referrals.show('List');
  await expect(referrals.main).toContainText(numbers.join(' · '));
  const path = join(askbook.home, 'Documents', 'report.docx');
  await chooseFile(askbook.app(), path);
  await page.getByRole('button', { name: 'Save referrals' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Report for Word…' }).press('Enter');
  await expect(page.getByText(`Saved as ${path}`)).toBeVisible();
  const report = textOfXml(docxParts(await readFile(path)).get('word/document.xml') ?? '');
  for (const words of ['3 names', 'Cy Moreau', 'HR at Tern', 'Will ask them first', '14 May']) {
    expect(report).toContain(words);
  }
  expect(askbook.problems).toEqual([]);
});
