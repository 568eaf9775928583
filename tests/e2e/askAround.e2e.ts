import type { Notebook } from '../../src/core/notebook/schema.ts';
import { expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { clipboardOf } from './clipboard.ts';
import { askAroundOf } from './pages/askAround.ts';
import { historyOf } from './pages/history.ts';
import { referralMapOf } from './pages/referralMap.ts';
import { referralsOf } from './pages/referrals.ts';
import { startOf } from './pages/start.ts';
import { troubleOf } from './pages/trouble.ts';
import { windowOf } from './pages/window.ts';

test('a friend is asked around before any interview, gives two names, and both hang on them; undone step by step', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  const asking = askAroundOf(page);
  const referrals = referralsOf(page);
  const person = (name: string) => page.getByRole('link', { name, exact: true });

  await page.keyboard.press('ControlOrMeta+3');
  await page.getByRole('button', { name: 'Ask around' }).press('Enter');
  await expect(asking.who).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await asking.add('Ana Ruiz', 'New person “Ana Ruiz”', 'somebody who draws maps', 'Friend');
  await expect(asking.who).toBeFocused();
  await expect(asking.group('To ask').getByRole('listitem')).toHaveCount(1);

  await page.getByRole('button', { name: 'What to say to Ana Ruiz' }).press('Enter');
  await page.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = (await clipboardOf(askbook.app())).text;
  expect(copied).toContain('I am looking for somebody who draws maps.');

  await asking.asked('Ana Ruiz');
  await expect(asking.group('Waiting')).toContainText('Ana Ruiz');
  await expect(asking.group('To ask')).toHaveCount(0);
  await expect(person('Ana Ruiz')).toBeFocused();

  await asking.press('They gave a name', 'Ana Ruiz');
  expect(await violationsOf(page)).toEqual([]);
  await referrals.record({
    named: 'Bo Park',
    line: 'New person “Bo Park”',
    permission: 'May use their name',
  });
  await expect(asking.group('Answered')).toContainText('Bo Park');
  await expect(person('Ana Ruiz')).toBeFocused();
  await asking.press('One more name', 'Ana Ruiz');
  await referrals.record({ named: 'HR at Tern', line: 'Only the name “HR at Tern”' });
  await expect(asking.row('Ana Ruiz')).toContainText('HR at Tern');
  await page.getByRole('textbox', { name: 'What Ana Ruiz said' }).fill('Bo knows everybody');
  await windowOf(page).saved();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    expect(await violationsOf(page), theme).toEqual([]);
  }

  await referrals.show('Map');
  const map = referralMapOf(page);
  await map.tree.focus();
  await page.keyboard.press('End');
  await expect(map.foot).toContainText('Ana Ruiz (friend, ');
  await expect(map.current).toHaveAccessibleName(/^HR at Tern.*named by Ana Ruiz/);
  await expect(map.current).toHaveAttribute('aria-level', '3');
  await page.keyboard.press('ArrowUp');
  await expect(map.current).toHaveAccessibleName(/^Bo Park, may use name.*named by Ana Ruiz/);
  await referrals.show('List');
  const levels = page.getByRole('treegrid').getByRole('row');
  await expect(levels).toContainText(['Ana Ruiz', 'Bo Park', 'HR at Tern']);
  await expect(levels.nth(2)).toHaveAttribute('aria-level', '2');

  await referrals.show('Ask around');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('textbox', { name: 'What Ana Ruiz said' })).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(asking.row('Ana Ruiz')).not.toContainText('HR at Tern');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(asking.group('Waiting')).toContainText('Ana Ruiz');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByRole('option', { name: /Ana Ruiz/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /Bo Park/ })).toHaveCount(0);
  expect(askbook.problems).toEqual([]);
});

test('who knows nobody is answered, too, and who need not be asked is taken off the list', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  const asking = askAroundOf(page);
  await referralsOf(page).show('Ask around');
  await asking.add('Ana Ruiz', 'New person “Ana Ruiz”', '', 'Friend');
  await asking.add('Cy Moreau', 'New person “Cy Moreau”', 'a printer');
  // How I know one says nothing about the next.
  const state = await askbook.send(page, { name: 'notebook.get', input: {} });
  if (!state.ok) throw new Error(state.error.message);
  const people = Object.values((state.value as Notebook).contacts);
  expect(people.map(({ displayName, source }) => [displayName, source])).toEqual([
    ['Ana Ruiz', 'friend'],
    ['Cy Moreau', null],
  ]);

  await asking.fromMenu('Ana Ruiz', 'No names');
  await expect(asking.group('Answered')).toContainText('No names');
  await expect(page.getByRole('textbox', { name: 'What Ana Ruiz said' })).toBeFocused();
  await asking.fromMenu('Ana Ruiz', 'No answer yet');
  await expect(asking.group('Waiting')).toContainText('Ana Ruiz');
  await asking.fromMenu('Ana Ruiz', 'Not asked yet');
  await expect(asking.group('To ask').getByRole('listitem')).toHaveCount(2);

  await asking.fromMenu('Ana Ruiz', 'Take off the list');
  await expect(asking.group('To ask').getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Cy Moreau' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(asking.row('Ana Ruiz')).toBeVisible();
  expect(askbook.problems).toEqual([]);
});

test('whom I ask is read in words where nothing can be changed', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  const asking = askAroundOf(page);
  const { preview } = troubleOf(page);
  const lookAtLatest = async (count: number) => {
    const { go, backUp, madeByYou } = historyOf(page);
    await go();
    await backUp();
    // The notice may still be that of the one before.
    await expect(madeByYou).toHaveCount(count);
    await madeByYou
      .first()
      .getByRole('button', { name: /^Look at/ })
      .press('Enter');
    await expect(preview).toBeVisible();
    await referralsOf(page).show('Ask around');
  };
  const others = page.getByRole('region', { name: 'People you could ask' });
  await lookAtLatest(1);
  await expect(page.getByText('Nobody was asked for names')).toBeVisible();
  await expect(others).toHaveCount(0);
  await page.getByRole('button', { name: 'Close the preview' }).press('Enter');
  await expect(preview).toHaveCount(0);

  await referralsOf(page).show('Ask around');
  await asking.add('Ana Ruiz', 'New person “Ana Ruiz”', 'a printer', 'Friend');
  await lookAtLatest(2);
  await expect(asking.row('Ana Ruiz')).toContainText('Not asked yet');
  await expect(asking.row('Ana Ruiz').getByRole('checkbox')).toHaveCount(0);
  await expect(others).toContainText('Nobody else');
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    expect(await violationsOf(page), theme).toEqual([]);
  }
  expect(askbook.problems).toEqual([]);
});
