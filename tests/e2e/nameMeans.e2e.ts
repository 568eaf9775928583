import { expect, test } from './askbook.ts';
import { violationsOf } from './axe.ts';
import { peopleOf } from './pages/people.ts';
import { chooseFrom, choosePerson, referralsOf } from './pages/referrals.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

test('a bare name turns out to be somebody of the notebook; what would close a circle is refused with the way', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  const referrals = referralsOf(page);
  const section = page.getByRole('region', { name: 'Referrals', exact: true });
  await peopleOf(page).add({ name: 'Bo Park', role: 'Printer' });
  await peopleOf(page).add({ name: 'Ana Ruiz' });
  await expect(peopleOf(page).title).toHaveValue('Ana Ruiz');
  await referrals.open();
  await referrals.record({ named: 'a printer', line: 'Only the name “a printer”' });
  await expect(section).toContainText('a printer');

  const sheet = page.getByRole('dialog', { name: /^Who is “/ });
  const who = sheet.getByRole('combobox', { name: 'This is' });
  const identify = async () => {
    await section
      .getByRole('button', { name: /^More for/ })
      .last()
      .press('Enter');
    await page.getByRole('menuitem', { name: 'Say who it is…' }).press('Enter');
    await expect(who).toBeFocused();
  };
  await identify();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet.getByRole('alert')).toHaveText('Choose who it is.');
  await choosePerson(page, who, 'Bo', 'Bo Park');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet).toBeHidden();
  await expect(peopleOf(page).title).toHaveValue('Bo Park');
  await expect(section.getByRole('link', { name: 'Ana Ruiz' }).first()).toBeVisible();
  await expect(section.getByRole('textbox', { name: 'Why' })).toHaveValue('Given as “a printer”.');

  await referrals.open();
  await referrals.record({ named: 'a friend', line: 'Only the name “a friend”' });
  await identify();
  await choosePerson(page, who, 'Ana', 'Ana Ruiz');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet.getByRole('alert')).toHaveText(
    'Bo Park cannot have named Ana Ruiz, because the chain would run in a circle: Bo Park > Ana Ruiz > Bo Park.',
  );
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(section).toContainText('a friend');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(section).not.toContainText('a friend');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(section).toContainText('No names given yet');
  await windowOf(page).goTo('Ana', 'Ana Ruiz');
  await expect(section).toContainText('a printer');
  expect(askbook.problems).toEqual([]);
});

test('a referral says in which talk it was given, from the sheet or afterwards, and leads there', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  const referrals = referralsOf(page);
  const section = page.getByRole('region', { name: 'Referrals', exact: true });
  await peopleOf(page).add({ name: 'Ana Ruiz' });
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await page.getByRole('region', { name: /Interview with Ana Ruiz/ }).waitFor();
  await page.getByRole('radio', { name: 'Phone' }).press('Space');
  await page.getByRole('spinbutton', { name: /^day, When/ }).focus();
  await page.keyboard.type('12062031');
  await page.keyboard.press('Enter');
  await windowOf(page).goTo('Ana', 'Ana Ruiz');

  await referrals.open();
  const given = referrals.sheet.getByRole('button', { name: /Given in/ });
  await chooseFrom(page, given, /^Phone, Thu 12 Jun 2031/);
  expect(await violationsOf(page)).toEqual([]);
  await referrals.record({ named: 'Bo Park', line: 'New person “Bo Park”' });
  await referrals.open();
  await referrals.record({ named: 'HR at Tern', line: 'Only the name “HR at Tern”' });

  await referrals.show('Table');
  await page.getByRole('radio', { name: 'Names', exact: true }).press('Space');
  const row = (name: string) => page.getByRole('grid').getByRole('row', { name });
  const talk = (name: string) => row(name).getByRole('link', { name: /12 Jun 2031$/ });
  await expect(talk('Bo Park')).toBeVisible();
  await expect(talk('HR at Tern')).toHaveCount(0);

  await windowOf(page).goTo('Ana', 'Ana Ruiz');
  const own = section.getByRole('listitem').filter({ hasText: 'HR at Tern' });
  await own.getByRole('button', { name: /^More for/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Edit all details' }).press('Enter');
  await chooseFrom(page, own.getByRole('button', { name: /Given in/ }), /^Phone, Thu 12 Jun 2031/);
  expect(await violationsOf(page)).toEqual([]);
  await referrals.show('Table');
  await expect(talk('HR at Tern')).toBeVisible();
  await page.getByRole('radio', { name: 'All', exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('hr');
  await expect(row('HR at Tern')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(talk('HR at Tern')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /Interview with Ana Ruiz/ })).toBeVisible();
  expect(askbook.problems).toEqual([]);
});
