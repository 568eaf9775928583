import type { Page } from '@playwright/test';
import { type Askbook, expect, test } from './askbook.ts';
import { violationsOf } from './axe.ts';
import { clipboardOf } from './clipboard.ts';
import { after, setClock } from './clock.ts';
import { callOf } from './pages/call.ts';
import { endingOf } from './pages/ending.ts';
import { chooseFrom, referralsOf } from './pages/referrals.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

/** A Tuesday. */
const start = '2026-05-05T12:00:00.000Z';
const day = 24 * 60;

/** Starts a notebook in which Ana Ruiz has named Bo Park. */
async function namedBo(askbook: Askbook, permission: string, limits?: string): Promise<Page> {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await setClock(askbook, start);
  await page.keyboard.press('ControlOrMeta+3');
  await referralsOf(page).open();
  await referralsOf(page).record({
    giver: 'Ana Ruiz',
    giverLine: 'New person “Ana Ruiz”',
    named: 'Bo Park',
    line: 'New person “Bo Park”',
    permission,
    ...(limits === undefined ? {} : { limits }),
  });
  return page;
}

test('after the talk the referrer is told how it went, and is asked again what may be said', async ({
  askbook,
}) => {
  const page = await namedBo(askbook, 'May use their name, with limits', 'not at her office');
  await windowOf(page).goTo('Bo', 'Bo Park');
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await page.getByRole('region', { name: /Interview with Bo Park/ }).waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(callOf(page).room).toBeVisible();
  await setClock(askbook, after(start, 15));
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(endingOf(page).sheet).toBeVisible();

  await page.keyboard.press('ControlOrMeta+1');
  const row = page.getByRole('row').filter({ hasText: 'Tell Ana Ruiz how it went' });
  await expect(row).toContainText('Tell Ana Ruiz how it went with Bo Park');
  await expect(row).toContainText('due in 3 days');
  await row.getByRole('button', { name: /^Draft/ }).press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Tell Ana Ruiz how it went with Bo Park' });
  const draft = sheet.getByRole('textbox', { name: 'Draft' });
  await expect(draft).toBeFocused();
  await expect(draft).toHaveValue(/We talked on 5 May\./);
  await expect(draft).toHaveValue(/within limits: not at her office\. May I also use it beyond/);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('My ');
  await sheet.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = (await clipboardOf(askbook.app())).text;
  expect(copied).toMatch(/^My Dear Ana Ruiz,\n\nThank you for giving me the name of Bo Park\./);

  await sheet.getByRole('button', { name: 'Told' }).press('Enter');
  await expect(sheet).toContainText('Did Ana Ruiz say more about using their name?');
  await expect(sheet.getByRole('textbox', { name: 'Limits' })).toHaveValue('not at her office');
  expect(await violationsOf(page)).toEqual([]);
  const answer = sheet.getByRole('button', { name: /May I use their name/ });
  await chooseFrom(page, answer, 'May use their name');
  await expect(sheet.getByRole('textbox', { name: 'Limits' })).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(sheet).toBeHidden();
  await expect(row).toHaveCount(0);

  await windowOf(page).goTo('Bo', 'Bo Park');
  const section = page.getByRole('region', { name: 'Referrals', exact: true });
  await expect(section).toContainText('Telling how it went with Bo Park');
  await expect(section).toContainText('told on Tue 5 May');
  await expect(section).toContainText('(may use name, 5 May)');
  expect(askbook.problems).toEqual([]);
});

test('a referrer who wanted to ask first is asked again on Today; limits are written down before the row goes', async ({
  askbook,
}) => {
  const page = await namedBo(askbook, 'Will ask them first');
  await page.keyboard.press('ControlOrMeta+1');
  const main = page.getByRole('main', { name: 'Today' });
  const row = main.getByRole('row').filter({ hasText: 'Ask Ana Ruiz whether Bo Park' });
  await expect(row).toContainText('due in 9 days');
  await page.keyboard.press('ControlOrMeta+2');
  await setClock(askbook, after(start, 9 * day));
  await page.keyboard.press('ControlOrMeta+1');
  await expect(row).toContainText('due today');
  expect(await violationsOf(page)).toEqual([]);

  const said = row.getByRole('button', { name: /What Ana Ruiz said/ });
  await chooseFrom(page, said, 'May use their name, with limits');
  const limits = row.getByRole('textbox', { name: 'Limits' });
  await expect(limits).toBeFocused();
  await page.keyboard.type('only to Bo himself');
  expect(await violationsOf(page)).toEqual([]);
  await row.getByRole('button', { name: /^Done/ }).press('Enter');
  await expect(row).toHaveCount(0);
  await expect(page.locator('h1')).toBeFocused();
  await windowOf(page).goTo('Bo', 'Bo Park');
  const section = page.getByRole('region', { name: 'Referrals', exact: true });
  await expect(section.getByRole('textbox', { name: 'Limits' })).toHaveValue('only to Bo himself');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(section.getByRole('textbox', { name: 'Limits' })).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+1');
  await row.getByRole('button', { name: /^Ask again in a week/ }).press('Enter');
  await expect(page.getByText(/^Asking again on /)).toBeVisible();
  await expect(row).toContainText('due in 11 days');
  await row.getByRole('button', { name: /^Not any more/ }).press('Enter');
  await expect(row).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await chooseFrom(page, said, 'May use their name');
  await expect(row).toHaveCount(0);
  expect(askbook.problems).toEqual([]);
});
