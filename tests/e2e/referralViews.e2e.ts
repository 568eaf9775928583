import type { Notebook } from '../../src/core/notebook/schema.ts';
import { permissions } from '../../src/core/referrals/model.ts';
import { permissionRemarks } from '../../src/core/words.ts';
import { expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { chooseFrom, referralsOf } from './pages/referrals.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

test('list and tables of the referrals are read, sorted and left by keyboard', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await windowOf(page).places.getByText('Referrals', { exact: true }).click();
  const view = (name: string) => page.getByRole('radio', { name, exact: true }).press('Space');

  await view('List');
  const list = page.getByRole('treegrid', { name: 'Who led to whom' });
  const row = (name: RegExp) => list.getByRole('row', { name });
  await expect(row(/^Dana Whitcomb/)).toHaveAttribute('aria-level', '1');
  await expect(row(/^Marcus Adeyemi/)).toHaveAttribute('aria-level', '3');
  await row(/^Ines Okafor/).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(row(/^Ines Okafor/)).toHaveAttribute('aria-expanded', 'false');
  await expect(row(/^Marcus Adeyemi/)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(row(/^Marcus Adeyemi/)).toBeVisible();

  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    await view('List');
    await expect(list).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await view('Table');
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  }

  await view('Names');
  const headings = page.getByRole('grid', { name: 'Names' }).getByRole('columnheader');
  await expect(headings).toHaveCount(7);
  for (const heading of await headings.all()) {
    await heading.focus();
    await page.keyboard.press('Enter');
    const first = await heading.getAttribute('aria-sort');
    expect(['ascending', 'descending']).toContain(first);
    await page.keyboard.press('Enter');
    const other = first === 'ascending' ? 'descending' : 'ascending';
    await expect(heading).toHaveAttribute('aria-sort', other);
  }

  await view('List');
  await row(/^Ines Okafor/).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Ines Okafor');
  expect(askbook.problems).toEqual([]);
});

test('who must not be named is said once on their page, and in both windows of a call', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const call = async (name: string, input: object) => {
    const reply = await askbook.send(page, { name, input });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  await windowOf(page).goTo('Tobias Renn', 'Tobias Renn');
  const referrals = page.getByRole('region', { name: 'Referrals', exact: true });
  await expect(referrals.getByText(/Marcus Adeyemi wants to ask Tobias Renn first/)).toHaveCount(1);

  const { contacts } = (await call('notebook.get', {})) as Pick<Notebook, 'contacts'>;
  const tobias = Object.values(contacts).find((one) => one.displayName === 'Tobias Renn');
  const planned = await call('interviews.plan', {
    contactIds: [tobias?.contactId],
    mode: 'phone',
  });
  const { interviewId } = planned as { interviewId: string };
  await call('interviews.startCall', { interviewId });
  await page.reload();
  const warning = /^Do not name Marcus Adeyemi: wants to ask Tobias Renn first/;
  await expect(page.getByRole('main', { name: 'Call' }).getByText(warning)).toBeVisible();
  await call('desktop.openSmallWindow', {});
  const small = await askbook.smallWindow();
  await expect(small.getByRole('main', { name: 'Call' }).getByText(warning)).toBeVisible();
  expect(askbook.problems).toEqual([]);
});

test('list and table never cut off under which limits a name may be used', async ({ askbook }) => {
  const page = await askbook.start({ size: { width: 1024, height: 700 } });
  await startOf(page).openSample();
  const referrals = referralsOf(page);
  const names = { newFromName: 'Ana Ruiz', newToName: 'Bo Park' };
  for (const permission of permissions) {
    const input = { ...names, permission };
    expect((await askbook.send(page, { name: 'referrals.record', input })).ok).toBe(true);
  }
  const isCut = async (words: string) => {
    const said = referrals.main.getByText(words, { exact: true }).first();
    await expect(said).toBeVisible();
    return said.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  };
  await referrals.show('List');
  for (const permission of permissions) {
    expect(await isCut(permissionRemarks[permission]), permission).toBe(false);
  }
  await referrals.show('Table');
  await referrals.main.getByRole('radio', { name: 'Names', exact: true }).press('Space');
  for (const permission of permissions) {
    expect(await isCut(permissionRemarks[permission]), permission).toBe(false);
  }
  expect(askbook.problems).toEqual([]);
});

test('a day to check back that is kept can be seen and changed, whatever the permission is now', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await windowOf(page).goTo('Tobias', 'Tobias Renn');
  const section = page.getByRole('region', { name: 'Referrals', exact: true });
  await expect(section.getByRole('group', { name: 'Check back on' })).toBeVisible();
  await chooseFrom(page, section.getByRole('button', { name: /Permission/ }), 'Not asked yet');
  await expect(section.getByText(/has not been asked.*; check back on/)).toBeVisible();
  await expect(section.getByRole('group', { name: 'Ask again on' })).toBeVisible();
  expect(askbook.problems).toEqual([]);
});

test('what was sought in one notebook is not sought in the next', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const referrals = referralsOf(page);
  await referrals.show('List');
  const search = referrals.main.getByRole('searchbox', { name: 'Search referrals' });
  await search.fill('tobias');
  await expect(referrals.main.getByRole('row')).toHaveCount(4);
  const create = { name: 'desktop.createNotebook', input: { name: 'Next', place: 'proposed' } };
  expect((await askbook.send(page, create)).ok).toBe(true);
  const input = { newFromName: 'Ana Ruiz', newToName: 'Bo Park' };
  await expect
    .poll(async () => (await askbook.send(page, { name: 'referrals.record', input })).ok)
    .toBe(true);
  await referrals.show('List');
  await expect(search).toHaveValue('');
  await expect(referrals.main.getByRole('row')).toHaveCount(2);
  expect(askbook.problems).toEqual([]);
});
