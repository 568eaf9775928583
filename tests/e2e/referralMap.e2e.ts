import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Reply } from '../../src/api/index.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { chooseFile } from './exporting.ts';
import { referralMapOf } from './pages/referralMap.ts';
import { choosePerson, referralsOf } from './pages/referrals.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

test('the map is read, opened, closed and left by keyboard', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const map = referralMapOf(page);
  await map.go();
  await map.tree.focus();
  await expect(map.current).toHaveAccessibleName('Me; 3 people I know');

  await page.keyboard.press('ArrowRight');
  await expect(map.current).toHaveAccessibleName(/^Dana Whitcomb.*named 1/);
  await expect(map.current).toHaveAttribute('aria-level', '2');
  await expect(map.current).toHaveAttribute('aria-setsize', '3');
  await page.keyboard.press('ArrowRight');
  await expect(map.current).toHaveAccessibleName(
    /^Ines Okafor, may use name · thanked; .*; named by Dana Whitcomb; named 2$/,
  );
  const id = await map.current.getAttribute('id');
  await expect(map.tree).toHaveAttribute('aria-activedescendant', id ?? '');

  // Dr Ruth Castellanos was named by Uncle Walter, too.
  await expect(map.links('second')).toHaveAttribute('d', /^M[^M]+$/);
  await page.keyboard.press('Space');
  await expect(map.current).toHaveAttribute('aria-expanded', 'false');
  await expect(map.current).toHaveAccessibleName(/4 hidden$/);
  await expect(map.current.locator('[data-toggle]')).toHaveAttribute('data-toggle', '+4');
  await expect(map.links('second')).toHaveAttribute('d', '');
  await page.keyboard.press('ArrowRight');
  await expect(map.current).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('End');
  await expect(map.current).toHaveAccessibleName(/^Someone in HR/);
  await page.keyboard.press('Home');
  await page.keyboard.type('tob');
  await expect(map.current).toHaveAccessibleName(/^Tobias Renn/);
  // The way there is four steps.
  await expect(map.links('lit')).toHaveAttribute('d', /^(M[^M]+){4}$/);
  await expect(map.foot).toContainText(
    /^Me› Dana Whitcomb \(.*\)› Ines Okafor \(.*\)› Marcus Adeyemi \(will ask first.*\)› Tobias Renn/,
  );
  await expect(map.foot).toContainText('wants to ask Tobias Renn first');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Tobias Renn');
  // Whoever comes back finds the map as it was left.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(map.current).toHaveAccessibleName(/^Tobias Renn/);
  await expect(map.tree).toBeFocused();

  // One branch beside this one is closed; to open it moves nobody.
  await page.keyboard.type('priya');
  await expect(map.current).toHaveAccessibleName(/^Priya Raman/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('dana');
  await expect(map.current).toHaveAccessibleName(/^Dana Whitcomb/);
  await page.keyboard.press('*');
  await expect(map.node(/^Priya Raman/)).toHaveAttribute('aria-expanded', 'true');
  await expect(map.current).toHaveAccessibleName(/^Dana Whitcomb/);
  const all = async (line: string) => {
    await page.getByRole('button', { name: 'Open or close branches' }).press('Enter');
    await page.getByRole('menuitem', { name: line }).press('Enter');
    await expect(page.getByRole('menu')).toHaveCount(0);
  };
  await all('Expand all');
  await expect(map.current).toHaveAccessibleName(/^Dana Whitcomb/);
  await all('Collapse all');
  await expect(map.current).toHaveAccessibleName(/^Me;/);
  expect(askbook.problems).toEqual([]);
});

test('the map is searched and narrowed, and a bare name becomes a person', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const map = referralMapOf(page);
  await map.go();
  await expect(map.count).toHaveText('9 people, 1 name only');
  await map.tree.focus();
  await page.keyboard.press('Space');
  await expect(map.tree.getByRole('treeitem')).toHaveCount(1);

  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('misaki');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(map.current).toHaveAccessibleName(/^Misaki Sato/);
  await expect(map.tree).toBeFocused();

  // Nobody named Samira Haddad: to go to her shows everybody.
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('samirax');
  await expect(page.getByRole('listbox').getByText('Nobody found')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('option', { name: /^Samira/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(map.current).toHaveAccessibleName(/^Samira Haddad/);
  const chains = page.getByRole('radio', { name: 'In chains' });
  await expect(chains).not.toBeChecked();
  await chains.press('Space');
  await expect(map.count).toHaveText('9 people, 1 name only');

  await map.filter('Only names');
  await expect(map.count).toHaveText('1 name: only names');
  await expect(map.tree.getByRole('treeitem')).toHaveCount(3);
  await map.tree.focus();
  await page.keyboard.press('End');
  await map.foot.getByRole('button', { name: 'Add as a person' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    /^Someone in HR/,
  );
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(map.count).toHaveText('Nobody: only names');
  await map.filter('All');
  await expect(map.count).toHaveText('10 people');
  expect(askbook.problems).toEqual([]);
});

test('Escape empties the search of the map, and then leads to the map', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const map = referralMapOf(page);
  await map.go();
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('misaki');
  await expect(page.getByRole('option', { name: /^Misaki/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(map.find).toHaveValue('');
  await expect(map.find).toBeFocused();
  await page.keyboard.type('tob');
  await expect(page.getByRole('option', { name: /^Tobias/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.find).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(map.tree).toBeFocused();
  // A list that was opened without typing is closed before the field is left.
  await map.find.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(map.find).toBeFocused();
  expect(askbook.problems).toEqual([]);
});

test('the map stays on whom a merged person, or a bare name, has become', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Two of one');
  const record = async (input: object) =>
    expect((await askbook.send(page, { name: 'referrals.record', input })).ok).toBe(true);
  await record({ newFromName: 'Ana Ruiz', newToName: 'Bo Park' });
  await record({ newFromName: 'Cy Moreau', newToName: 'Bob Park' });
  await record({ newFromName: 'Di Sato', toName: 'Somebody in HR' });
  const map = referralMapOf(page);
  await map.go();
  await map.tree.focus();
  await page.keyboard.type('bob');
  await expect(map.current).toHaveAccessibleName(/^Bob Park/);
  await windowOf(page).goTo('Bo Park', 'Bo Park');
  await page.getByRole('region', { name: 'Bo Park' }).waitFor();
  await windowOf(page).goTo('Merge with', 'Merge with another person');
  const who = page.getByRole('combobox', { name: /^Who is the same person/ });
  await choosePerson(page, who, 'Bob Park');
  await page.getByRole('button', { name: 'Merge people' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await map.go();
  await expect(map.current).toHaveAccessibleName(/^Bo Park.*named by Ana Ruiz/);
  await expect(map.current).toBeInViewport();
  await expect(map.foot).toContainText('Bo Park');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(map.current).toHaveAccessibleName(/^Bob Park/);

  await map.tree.focus();
  await page.keyboard.type('somebody');
  await expect(map.current).toHaveAccessibleName(/^Somebody in HR/);
  await map.foot.getByRole('button', { name: 'Add as a person' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(/^Somebody/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(map.current).toHaveAccessibleName(/^Somebody in HR.*identified/);
  await expect(map.tree).toBeFocused();
  expect(askbook.problems).toEqual([]);
});

test('whom the map was opened for and who is gone meanwhile is missed in words', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const map = referralMapOf(page);
  await windowOf(page).goTo('Tobias', 'Tobias Renn');
  await page.getByRole('button', { name: 'Show on map' }).press('Enter');
  await expect(map.current).toHaveAccessibleName(/^Tobias Renn/);
  const missed = map.foot.getByText('Whom you looked for is not on the map any more.');
  await expect(missed).toHaveCount(0);
  const contactId = (await map.current.getAttribute('data-node')) ?? '';
  expect(contactId).not.toBe('');
  await askbook.send(page, { name: 'contacts.remove', input: { contactId } });
  await expect(missed).toBeVisible();
  await expect(map.current).toHaveAccessibleName(/^Me;/);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(missed).toHaveCount(0);
  expect(askbook.problems).toEqual([]);
});

test('a map of hundreds is seen whole, and gone on with by keyboard from there', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const state = await askbook.send(page, { name: 'notebook.get', input: {} });
  const [giver] = Object.keys(contactsIn(state));
  await page.evaluate(async (fromContactId) => {
    for (let count = 1; count <= 400; count += 1) {
      const input = { fromContactId, toName: `Somebody number ${count}` };
      await window.notebook.call({ name: 'referrals.record', input });
    }
  }, giver);
  const map = referralMapOf(page);
  await map.go();
  await map.tree.focus();
  await page.keyboard.press('End');
  await expect(map.current).toHaveAccessibleName(/^Someone in HR/);
  const frame = await map.tree.boundingBox();
  const isWhole = async () => {
    const box = await map.links('first').boundingBox();
    return (
      box !== null &&
      frame !== null &&
      box.y >= frame.y &&
      box.y + box.height <= frame.y + frame.height
    );
  };
  expect(await isWhole()).toBe(false);
  await page.keyboard.press('0');
  await expect.poll(isWhole).toBe(true);
  // There is nothing smaller to be seen.
  await page.keyboard.press('-');
  expect(await isWhole()).toBe(true);
  expect(await violationsOf(page)).toEqual([]);

  // Whole, it is a strip too thin to be read; its width can be.
  const fit = page.getByRole('button', { name: /^Fit/ });
  await expect(fit).toHaveText('Fit width');
  await fit.press('Enter');
  await expect(fit).toHaveText('Fit');
  await expect(map.current).toBeInViewport({ ratio: 1 });
  await expect(map.tree.locator('[data-overview="false"]')).toHaveCount(1);
  expect(await isWhole()).toBe(false);
  await fit.press('Enter');
  await expect.poll(isWhole).toBe(true);
  await map.tree.focus();

  await page.keyboard.press('1');
  await page.keyboard.type('somebody');
  await expect(map.current).toHaveAccessibleName(/^Somebody number 1,/);
  await expect(map.current).toBeInViewport();
  expect(askbook.problems).toEqual([]);
});

test('what may be said stays in sight below the longest names, and a notice beside it', async ({
  askbook,
}) => {
  const page = await askbook.start({ size: { width: 1024, height: 700 } });
  await startOf(page).startNotebook('Long names');
  const record = async (input: object) =>
    expect((await askbook.send(page, { name: 'referrals.record', input })).ok).toBe(true);
  const long =
    'Maximiliana Alexandrowna von und zu Hohenstein-Weissenfels-Oberammergau of Somewhere';
  await record({ newFromName: `${long} 0`, newToName: `${long} 1` });
  for (let count = 1; count < 7; count += 1) {
    const state = await askbook.send(page, { name: 'notebook.get', input: {} });
    const last = Object.values(contactsIn(state)).find(({ displayName }) =>
      displayName.endsWith(` ${count}`),
    );
    await record({ fromContactId: last?.contactId, newToName: `${long} ${count + 1}` });
  }
  const map = referralMapOf(page);
  await map.go();
  await map.tree.focus();
  await page.keyboard.press('End');
  const said = map.foot.getByText('has not been asked', { exact: false });
  await expect(said).toBeInViewport({ ratio: 1 });
  expect(await violationsOf(page)).toEqual([]);

  const path = join(askbook.home, 'Documents', 'long.svg');
  await chooseFile(askbook.app(), path);
  await page.getByRole('button', { name: 'Save referrals' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Picture of the map (SVG)…' }).press('Enter');
  const notice = page.getByText(`Saved as ${path}`);
  await expect(notice).toBeVisible();
  const [foot, line] = [await map.foot.boundingBox(), await notice.boundingBox()];
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  expect(askbook.problems).toEqual([]);
});

test('a filter that leaves nobody says so, and goes by keyboard', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('New');
  const input = { newFromName: 'Ana Ruiz', newToName: 'Bo Park' };
  expect((await askbook.send(page, { name: 'referrals.record', input })).ok).toBe(true);
  const map = referralMapOf(page);
  await map.go();
  await map.filter('Talked to');
  await expect(map.foot).toContainText('Nobody on the map is what you look for.');
  await map.foot.getByRole('button', { name: 'Show everybody' }).press('Enter');
  await expect(map.tree).toBeFocused();
  await expect(map.count).toHaveText('2 people');
  await expect(map.foot).toContainText('Me, with 1 person I know by myself.');
  expect(askbook.problems).toEqual([]);
});

test('the map has no violations, light and dark', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const map = referralMapOf(page);
  await map.go();
  await map.tree.focus();
  await page.keyboard.type('tob');
  await expect(map.current).toHaveAccessibleName(/^Tobias Renn/);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    expect(await violationsOf(page), theme).toEqual([]);
  }
});

test('the map has no violations in forced colours, light and dark', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const map = referralMapOf(page);
  await map.go();
  await map.tree.focus();
  await page.keyboard.type('tob');
  await expect(map.current).toHaveAccessibleName(/^Tobias Renn/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOf(page), colorScheme).toEqual([]);
    // The one the keys are on is told apart by more than its weight.
    const name = map.current.getByText('Tobias Renn', { exact: true });
    await expect(name).toHaveCSS('background-color', await systemColour(page, 'Highlight'));
    await expect(name).toHaveCSS('color', await systemColour(page, 'HighlightText'));
    await map.find.focus();
    await expect(name).toHaveCSS('background-color', await systemColour(page, 'Canvas'));
    await expect(name).toHaveCSS('outline-color', await systemColour(page, 'Highlight'));
    await map.tree.focus();
  }
});

test('the map is printed on one page, and on as many as it takes', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const map = referralMapOf(page);
  // It is printed as it is shown, so that it is shown first.
  await referralsOf(page).show('Table');
  const few = join(askbook.home, 'Documents', 'few.pdf');
  await chooseFile(askbook.app(), few);
  await windowOf(page).goTo('Print map', 'Print map…');
  const sheet = page.getByRole('dialog', { name: 'Print map' });
  const count = sheet.getByRole('status');
  const tooSmall = sheet.getByText('would be too small to read');
  await expect(count).toHaveText('1 page, with what is open on the map now.');
  await expect(tooSmall).toHaveCount(0);
  // Five columns do not fit beside each other any more, and go on below.
  await sheet.getByRole('radio', { name: 'Portrait' }).press('Space');
  await expect(count).toHaveText('1 page, with what is open on the map now.');
  await sheet.getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  await expect(page.getByText(`Saved as ${few}`)).toBeVisible();
  expect(await pageCount(few)).toBe(1);
  const words = textOf(few);
  if (words !== null) {
    expect(words).toContain('columns 4 to 5 of 5');
    expect(words).toContain('Tobias Renn');
  }

  const one = join(askbook.home, 'Documents', 'one.pdf');
  await chooseFile(askbook.app(), one);
  await map.print.press('Enter');
  await sheet.getByRole('radio', { name: 'On one page' }).press('Space');
  await sheet.getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  await expect(page.getByText(`Saved as ${one}`)).toBeVisible();
  expect(await pageCount(one)).toBe(1);

  // A map much larger than a sheet of paper still takes one.
  const state = await askbook.send(page, { name: 'notebook.get', input: {} });
  const [giver] = Object.keys(contactsIn(state));
  for (let count = 1; count <= 60; count += 1) {
    const input = { fromContactId: giver, toName: `Somebody number ${count}` };
    expect((await askbook.send(page, { name: 'referrals.record', input })).ok).toBe(true);
  }
  const many = join(askbook.home, 'Documents', 'many.pdf');
  await chooseFile(askbook.app(), many);
  await map.print.press('Enter');
  await expect(tooSmall).toHaveText(/^On one page the names .*; 4 pages keep them readable\.$/);
  await expect(count).toHaveText('4 pages, with what is open on the map now.');
  await sheet.getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  await expect(page.getByText(`Saved as ${many}`)).toBeVisible();
  expect(await pageCount(many)).toBe(4);
  const large = join(askbook.home, 'Documents', 'large.pdf');
  await chooseFile(askbook.app(), large);
  await map.print.press('Enter');
  await sheet.getByRole('radio', { name: 'On one page' }).press('Space');
  await expect(count).toHaveText('1 page, with names too small to read.');
  await sheet.getByRole('button', { name: 'Save as PDF…' }).press('Enter');
  await expect(page.getByText(`Saved as ${large}`)).toBeVisible();
  expect(await pageCount(large)).toBe(1);
  expect(askbook.problems).toEqual([]);
});

/** A colour of the system, as the page has it now. */
function systemColour(page: Page, name: string): Promise<string> {
  return page.evaluate((colour) => {
    const probe = document.createElement('i');
    probe.style.cssText = `forced-color-adjust: none; color: ${colour}`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

function contactsIn(state: Reply): Notebook['contacts'] {
  if (!state.ok) throw new Error(state.error.message);
  return (state.value as Notebook).contacts;
}

/** How many pages a PDF says it has. */
async function pageCount(path: string): Promise<number> {
  const text = (await readFile(path)).toString('latin1');
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The words of a PDF, where there is a program that reads them. */
function textOf(path: string): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  } catch {
    return null;
  }
}
