import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './askbook.ts';
import { chooseFile, chooseFolder, openPeople } from './exporting.ts';
import { packetOf } from './pages/packet.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const ruth = 'Dr Ruth Castellanos';

async function openPacketOfRuth(page: Page): Promise<void> {
  await startOf(page).openSample();
  await windowOf(page).goTo('Dr Ruth', ruth);
  await page.getByRole('region', { name: ruth }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  await expect(packetOf(page).preview).toContainText(ruth);
}

/** The words of a Word document, without its markup. */
async function wordsOf(file: string): Promise<string> {
  const parts = unzipSync(await readFile(file));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, ' ');
}

test('a packet is as it was chosen, on screen and on paper, and the next day, too', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await openPacketOfRuth(page);
  const packet = packetOf(page);
  await expect(packet.choice('Full packet')).toBeChecked();
  await expect(packet.preview).toContainText('Time plan');
  const smallest = await fontSizeOf(page);

  await packet.section('Time plan').press('Space');
  await expect(packet.section('Time plan')).not.toBeChecked();
  await expect(packet.preview).not.toContainText('Time plan');
  await packet.choice('Large').press('Space');
  await expect.poll(() => fontSizeOf(page)).toBeGreaterThan(smallest);
  await packet.choice('Letter').press('Space');

  const file = join(askbook.home, 'Documents', 'chosen.docx');
  await chooseFile(askbook.app(), file);
  await page.keyboard.press('ControlOrMeta+p');
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  const words = await wordsOf(file);
  expect(words).toContain(ruth);
  expect(words).not.toContain('Time plan');

  // What was ticked belongs to its variant.
  await packet.choice('Report with notes').press('Space');
  await expect(packet.usualSections).toHaveCount(0);
  await expect(packet.section('Debrief')).toBeChecked();
  await packet.choice('Full packet').press('Space');
  await expect(packet.section('Time plan')).not.toBeChecked();

  await askbook.quit();
  const again = packetOf(await askbook.start());
  await expect(again.preview).toContainText(ruth);
  await expect(again.preview).not.toContainText('Time plan');
  for (const chosen of ['Full packet', 'Large', 'Letter']) {
    await expect(again.choice(chosen)).toBeChecked();
  }
  await again.usualSections.press('Enter');
  await expect(again.section('Time plan')).toBeChecked();
  await expect(again.preview).toContainText('Time plan');
  expect(askbook.problems).toEqual([]);
});

test('packets for several people, in one document or a file each', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const packet = packetOf(page);
  await packet.openSheet();
  await packet.tickGroup('All active');
  await expect(packet.sheet.getByRole('button', { name: /^Prepare \d+ packets$/ })).toBeEnabled();
  await packet.tickGroup('Untick all');
  await expect(packet.sheet.getByRole('button', { name: 'Prepare packets' })).toBeDisabled();
  await packet.person('Ines Okafor').press('Space');
  await packet.sheet.getByRole('searchbox').fill('ruth');
  await packet.person(ruth).press('Space');
  await packet.prepare();

  await expect(packet.title).toHaveText('Packets for 2 people');
  await expect(packet.shown).toContainText('1 of 2');
  const [first, second] = await packet.chosen.getByRole('row').allTextContents();
  await expect(packet.shown).toContainText(nameIn(first));
  await packet.next.press('Enter');
  await expect(packet.shown).toContainText(`2 of 2, ${nameIn(second)}`);
  await expect(packet.preview).toContainText(nameIn(second));

  const file = join(askbook.home, 'Documents', 'both.docx');
  await chooseFile(askbook.app(), file);
  await page.keyboard.press('ControlOrMeta+p');
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  const words = await wordsOf(file);
  expect(words).toContain(ruth);
  expect(words).toContain('Ines Okafor');

  await packet.choice('One file each').press('Space');
  const folder = join(askbook.home, 'Documents');
  await chooseFolder(askbook.app(), folder);
  await packet.saveForWord.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved as' })).not.toContainText('both');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /Packet/.test(name));
  expect(files.filter((name) => name.endsWith('.docx')).length).toBe(2);
  expect(askbook.problems).toEqual([]);
});

test('people come and go from the packets, and back leads where one was', async ({ askbook }) => {
  const page = await askbook.start();
  await openPacketOfRuth(page);
  const packet = packetOf(page);
  await packet.choices.getByRole('button', { name: 'Add people…' }).press('Enter');
  await packet.sheet.waitFor();
  await packet.person('Ines Okafor').press('Space');
  await packet.prepare();
  await expect(packet.title).toHaveText('Packets for 2 people');

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(packet.title).toHaveText(`Packet for ${ruth}`);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(packet.title).toHaveText('Packets for 2 people');

  await packet.chosen.getByRole('row', { name: /Ruth/ }).press('Delete');
  await expect(packet.title).toHaveText('Packet for Ines Okafor');
  expect(askbook.problems).toEqual([]);
});

test('what a packet lacks, and who is not named in it, is said beside it', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Quiet names');
  const packet = packetOf(page);
  const call = (name: string, input: object) => askbook.send(page, { name, input });
  const add = async (displayName: string) => {
    const reply = await call('contacts.add', { displayName });
    return (reply as { value: { contactId: string } }).value.contactId;
  };
  const [bo, ana] = [await add('Bo Ek'), await add('Ana Lind')];
  expect(await call('interviews.plan', { contactIds: [ana] })).toMatchObject({ ok: true });
  const named = { fromContactId: bo, toContactId: ana, permission: 'will_ask_first' };
  expect(await call('referrals.record', named)).toMatchObject({ ok: true });
  await windowOf(page).goTo('Ana', 'Ana Lind');
  await page.getByRole('region', { name: 'Ana Lind' }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  await expect(packet.about).toContainText('Still open: an objective, questions, a time');
  await expect(packet.about).toContainText(
    /Bo Ek is not named: wants to ask Ana Lind first; check back on \d+ \w+\./,
  );
  await packet.choice('Blank copy').press('Space');
  await expect(packet.about).toHaveCount(0);
  expect(askbook.problems).toEqual([]);
});

test('a packet is saved as PDF', async ({ askbook }) => {
  const page = await askbook.start();
  await openPacketOfRuth(page);
  const file = join(askbook.home, 'Documents', 'packet.pdf');
  await chooseFile(askbook.app(), file);
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  expect((await readFile(file)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(askbook.problems).toEqual([]);
});

test('long work is shown on every page, can be stopped, and says where it went', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await openPeople(askbook, page, 200);
  const packet = packetOf(page);
  await packet.openSheet();
  await packet.tickGroup('All active');
  await packet.prepare();
  await expect(packet.title).toHaveText('Packets for 200 people');
  await packet.choice('One file each').press('Space');
  const folder = join(askbook.home, 'Exported');
  await mkdir(folder);
  await chooseFolder(askbook.app(), folder);

  await packet.saveForWord.press('Enter');
  await expect(packet.progress).toHaveAttribute('aria-valuetext', /^\d+ of 200$/);
  await expect(packet.saveForWord).toBeDisabled();
  await expect(packet.saveForWord, 'the focus stays where it was').toBeFocused();
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('main', { name: 'Today' })).toBeVisible();
  await expect(packet.progress).toBeVisible();
  await packet.cancelWork();
  await expect(page.getByRole('status')).toContainText('Stopped. Nothing was written.');
  await expect(packet.work).toHaveCount(0);
  expect(await readdir(folder)).toEqual([]);

  await page.keyboard.press('Alt+ArrowLeft');
  await packet.choice('One document').press('Space');
  const file = join(folder, 'all.docx');
  await chooseFile(askbook.app(), file);
  await packet.saveForWord.press('Enter');
  await expect(packet.progress).toBeVisible();
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('status')).toContainText(`Saved as ${file}`, { timeout: 60_000 });
  expect(await readdir(folder)).toEqual(['all.docx']);
  expect(askbook.problems).toEqual([]);
});

/** The smallest print on the pages, in CSS px. */
function fontSizeOf(page: Page): Promise<number> {
  return packetOf(page).preview.evaluate((main) => {
    const sizes = [...main.querySelectorAll('p')].map((text) =>
      Number.parseFloat(getComputedStyle(text).fontSize),
    );
    return Math.min(...sizes);
  });
}

/** The name a row of the chosen people begins with. */
function nameIn(row: string | undefined): string {
  return row?.includes(ruth) ? ruth : 'Ines Okafor';
}
