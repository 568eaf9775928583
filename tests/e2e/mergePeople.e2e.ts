import type { Page } from '@playwright/test';
import { type Askbook, expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Merge with another person' });
const referralsOf = (page: Page) => page.getByRole('region', { name: 'Referrals', exact: true });

/** Ines named Ana, who named Cy; Bo named the same Ana under another name, and she named Di. */
async function startWithDoubles(askbook: Askbook): Promise<Page> {
  const page = await askbook.start();
  // A reduced-motion system shows no half-way colours to measure.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await startOf(page).startNotebook('Doubles');
  const call = async <V>(name: string, input: object): Promise<V> => {
    const reply = await askbook.send(page, { name, input });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as V;
  };
  const add = async (fields: object) =>
    (await call<{ contactId: string }>('contacts.add', fields)).contactId;
  const refer = (fromContactId: string, toContactId: string) =>
    call('referrals.record', { fromContactId, toContactId });
  const ines = await add({ displayName: 'Ines Okafor' });
  const bo = await add({ displayName: 'Bo Park' });
  const ana = await add({ displayName: 'Ana Ruiz', role: 'Librarian', location: 'Lima' });
  const double = await add({
    displayName: 'Ruiz, Ana',
    role: 'Head of outreach',
    organisation: 'Beta Library',
  });
  await refer(ines, ana);
  await refer(ana, await add({ displayName: 'Cy Ek' }));
  await refer(bo, double);
  await refer(double, await add({ displayName: 'Di Lund' }));
  await call('interviews.plan', { contactIds: [double], mode: 'phone' });
  const promise = { contactId: double, whose: 'mine', text: 'Send the article' };
  await call('promises.add', promise);
  return page;
}

test('two people in the middle of a chain become one by keyboard, and undo makes them two again', async ({
  askbook,
}) => {
  const page = await startWithDoubles(askbook);
  await windowOf(page).goTo('Ana Ruiz', 'Ana Ruiz');
  const main = page.getByRole('main');
  const line = main.getByText('Perhaps the same person as Ruiz, Ana, Beta Library');
  await expect(line).toBeVisible();
  await main.getByRole('button', { name: 'Compare' }).press('Enter');

  const sheet = sheetOf(page);
  const name = sheet.getByRole('radiogroup', { name: 'Name', exact: true });
  await expect(name.getByRole('radio', { name: 'Ana Ruiz', exact: true })).toBeChecked();
  await sheet.getByRole('radio', { name: 'Librarian' }).press('ArrowRight');
  await expect(sheet.getByRole('radio', { name: 'Head of outreach' })).toBeChecked();
  await expect(sheet.getByRole('radiogroup')).toHaveCount(2);
  await expect(sheet).toContainText(
    '1 interview, 2 referrals and 1 promise will belong to Ana Ruiz.',
  );
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    expect(await violationsOf(page), theme).toEqual([]);
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet).toBeHidden();

  await expect(line).toHaveCount(0);
  const referrals = referralsOf(page);
  for (const other of ['Ines Okafor', 'Bo Park', 'Cy Ek', 'Di Lund']) {
    await expect(referrals.getByRole('listitem').filter({ hasText: other })).toHaveCount(1);
  }
  await expect(main.getByRole('textbox', { name: 'Role' })).toHaveValue('Head of outreach');
  await expect(main.getByRole('textbox', { name: 'Organisation' })).toHaveValue('Beta Library');
  await expect(main.getByRole('textbox', { name: 'Location' })).toHaveValue('Lima');
  const promises = main.getByRole('region', { name: 'Promises' });
  await expect(promises.getByText('Send the article')).toBeVisible();
  await expect(main.getByRole('button', { name: 'More for this person' })).toBeFocused();
  await expect(page.getByRole('option', { name: /Ruiz, Ana/ })).toHaveCount(0);

  const notice = page.getByRole('status').filter({ hasText: 'Merged into Ana Ruiz' });
  await notice.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(line).toBeVisible();
  await expect(referrals).not.toContainText('Bo Park');
  await expect(main.getByRole('textbox', { name: 'Role' })).toHaveValue('Librarian');
  await windowOf(page).goTo('Beta Library', 'Ruiz, Ana');
  await expect(referrals).toContainText('Bo Park');
  await expect(referrals).toContainText('Di Lund');
  await windowOf(page).saved();
  expect(askbook.problems).toEqual([]);
});

test('the way back to somebody who was merged leads to whom they became', async ({ askbook }) => {
  const page = await startWithDoubles(askbook);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await windowOf(page).goTo('Beta Library', 'Ruiz, Ana');
  await expect(name).toHaveValue('Ruiz, Ana');
  await windowOf(page).goTo('Ana Ruiz', 'Ana Ruiz');
  await expect(name).toHaveValue('Ana Ruiz');
  await page.getByRole('main').getByRole('button', { name: 'Compare' }).press('Enter');
  await expect(sheetOf(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheetOf(page)).toBeHidden();
  await windowOf(page).goTo('Cy Ek', 'Cy Ek');
  await expect(name).toHaveValue('Cy Ek');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(name).toHaveValue('Ana Ruiz');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('This person is no longer here')).toHaveCount(0);
  await expect(name).toHaveValue('Ana Ruiz');
  // Once they are two again, each place is about who it was about.
  expect((await askbook.send(page, { name: 'history.undo', input: {} })).ok).toBe(true);
  await expect(name).toHaveValue('Ruiz, Ana');
  expect(askbook.problems).toEqual([]);
});

test('people who named each other stay two, and the way is said before one can press', async ({
  askbook,
}) => {
  const page = await startWithDoubles(askbook);
  await windowOf(page).goTo('Ana Ruiz', 'Ana Ruiz');
  await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
  await windowOf(page).goTo('Merge with', 'Merge with another person');
  const sheet = sheetOf(page);
  const press = sheet.getByRole('button', { name: 'Merge people' });
  await expect(press).toBeDisabled();
  const who = sheet.getByRole('combobox', { name: 'Who is the same person as Ana Ruiz?' });
  await expect(who).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(who).toHaveAttribute('aria-controls', /./);
  // The list the field has opened, not that of the people behind the sheet.
  const offered = page.locator(`[id="${await who.getAttribute('aria-controls')}"]`);
  await expect(offered.getByRole('option').first()).toContainText('Ruiz, Ana');
  await page.keyboard.type('cy');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('alert')).toHaveText(
    'Ana Ruiz and Cy Ek cannot be one person, because Ana Ruiz named Cy Ek. If a referral is wrong, remove it first.',
  );
  await expect(press).toBeDisabled();
  expect(await violationsOf(page)).toEqual([]);

  await who.fill('Bo');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('alert')).toHaveCount(0);
  await expect(press).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  expect(askbook.problems).toEqual([]);
});
