import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from './askbook.ts';
import { chooseFile } from './exporting.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

/** The titles of what stands in a calendar file. */
async function titlesIn(path: string): Promise<string[]> {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8')));
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')));
}

test('what is still to come is saved for a calendar, of the kinds that were ticked', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await windowOf(page).goTo('Save calendar', 'Save calendar file');
  const sheet = page.getByRole('dialog', { name: 'Save a calendar file' });
  await sheet.getByRole('checkbox', { name: 'Thank-yous' }).press('Space');
  await sheet.getByRole('checkbox', { name: 'Other follow-ups' }).press('Space');
  await sheet.getByRole('checkbox', { name: 'What I promised' }).press('Space');
  const path = join(askbook.home, 'all.ics');
  await chooseFile(askbook.app(), path);
  await sheet.getByRole('button', { name: 'Save…' }).press('Enter');
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  const titles = await titlesIn(path);
  expect(titles).toHaveLength(2);
  expect(titles.join()).toContain('Misaki Sato');
  expect(titles.join()).toContain('Dr Ruth Castellanos');
  expect(askbook.problems).toEqual([]);
});

test('one talk is saved for a calendar, and private notes only when they are asked for', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await askbook.send(page, {
    name: 'contacts.update',
    input: { contactId: 'ruth-castellanos', fields: { privateNotes: 'Nobody else reads this' } },
  });
  await windowOf(page).goTo('Interview with Dr Ruth', 'Interview with Dr Ruth');
  const save = async (path: string, isPrivate: boolean) => {
    await page.getByRole('button', { name: 'More about this interview' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Save for a calendar…' }).press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Save this date for a calendar' });
    if (isPrivate) await sheet.getByRole('checkbox', { name: 'With private notes' }).press('Space');
    await chooseFile(askbook.app(), path);
    await sheet.getByRole('button', { name: 'Save…' }).press('Enter');
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('END:VCALENDAR');
    return (await readFile(path, 'utf8')).replaceAll('\r\n ', '');
  };
  const plain = await save(join(askbook.home, 'plain.ics'), false);
  expect(plain).not.toContain('Nobody else reads this');
  const whole = await save(join(askbook.home, 'whole.ics'), true);
  expect(whole).toContain('Nobody else reads this');
  expect(await titlesIn(join(askbook.home, 'plain.ics'))).toEqual([
    expect.stringContaining('Dr Ruth Castellanos'),
  ]);
});
