import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docxParts, textOfXml } from '../formats/docxParts.ts';
import { expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { setClock } from './clock.ts';
import { chooseFile } from './exporting.ts';
import { endCallWith } from './pages/ending.ts';
import { historyOf } from './pages/history.ts';
import { lettersOf } from './pages/letters.ts';
import { peopleOf } from './pages/people.ts';
import { chooseFrom } from './pages/referrals.ts';
import { startOf } from './pages/start.ts';
import { troubleOf } from './pages/trouble.ts';
import { windowOf } from './pages/window.ts';

const stage = (page: Parameters<typeof lettersOf>[0]) =>
  page.getByRole('option', { name: /Ines Okafor/ });

test('from the first name to being in touch: asked, agreed, talked, thanked, heard of again', async ({
  askbook,
}) => {
  test.setTimeout(120_000);
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await setClock(askbook, '2026-05-05T09:00:00.000Z');
  const letters = lettersOf(page);
  await peopleOf(page).add({ name: 'Ines Okafor', organisation: 'Quillmere' });
  await expect(stage(page)).toContainText('Identified');

  // Asked, but only once I say so.
  await expect(letters.messages).toBeVisible();
  await letters.write('Short e-mail');
  await expect(letters.body).toHaveValue(/^Dear Ines Okafor,/);
  await expect(letters.dropped).toContainText('You have no name in Me');
  await expect(page.getByText(/words, short enough to be read at once/)).toBeVisible();
  await letters.press('Copy');
  await expect(page.getByText('Was it sent?')).toBeVisible();
  await letters.backToPerson();
  await expect(stage(page)).toContainText('Identified');
  await letters.messages.getByRole('link', { name: 'Short e-mail' }).press('Enter');
  await letters.press('Sent');
  await expect(page.getByText(/^Sent on Tue 5 May, today/)).toBeVisible();
  await expect(letters.body).toHaveAttribute('readonly', '');
  await chooseFrom(page, page.getByRole('button', { name: /How it went/ }), 'Letter');
  await expect(page.getByRole('button', { name: /How it went/ })).toContainText('Letter');
  await letters.backToPerson();
  await expect(stage(page)).toContainText('Asked');
  const followUps = page.getByRole('region', { name: 'Follow-ups' });
  await expect(followUps.getByRole('listitem')).toHaveCount(2);

  // The answer ends the chase.
  await letters.press('They agreed: Asked for a talk');
  await expect(letters.rows.first()).toContainText('They agreed');
  await expect(followUps.getByText('Nothing to do.')).toBeVisible();

  // Talked and thanked, with the words of the talk.
  await page
    .getByRole('region', { name: 'Interviews' })
    .getByRole('button', { name: 'Plan interview' })
    .press('Enter');
  await letters.pressMenu('More about this interview', 'Mark interview as held');
  const advice = page.getByRole('textbox', { name: 'Advice I will act on' });
  await advice.focus();
  await page.keyboard.type('Ride along before you write to anybody.');
  await windowOf(page).saved();
  await windowOf(page).goTo('Ines', 'Ines Okafor');
  await expect(stage(page)).toContainText('Talked');
  await letters.write('Thank-you');
  await expect(letters.body).toHaveValue(/Ride along before you write to anybody\./);
  await letters.press('Mark as sent');
  await letters.backToPerson();
  await expect(stage(page)).toContainText('Thanked');

  // Heard of again.
  await setClock(askbook, '2026-08-10T09:00:00.000Z');
  await letters.write('Keeping in touch');
  await letters.press('Mark as sent');
  await letters.backToPerson();
  await expect(stage(page)).toContainText('In touch');
  await windowOf(page).saved();
  expect(askbook.problems).toEqual([]);
});

test('a letter in a backup that is looked at can be copied, and nothing is noted or refused', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  const letters = lettersOf(page);
  await peopleOf(page).add({ name: 'Bo Park' });
  await letters.write('Short e-mail');
  await historyOf(page).go();
  await historyOf(page).backUp();
  await historyOf(page)
    .madeByYou.getByRole('button', { name: /^Look at/ })
    .press('Enter');
  const { preview } = troubleOf(page);
  await expect(preview).toContainText('You are looking at the backup of');
  await windowOf(page).goTo('Bo Park', 'Bo Park');
  await letters.messages.getByRole('link', { name: 'Short e-mail' }).press('Enter');
  await letters.press('Copy');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  await letters.press('Open in mail program');
  await expect.poll(() => askbook.opened()).toHaveLength(1);
  await expect(page.getByText('Was it sent?')).toHaveCount(0);
  await expect(page.getByText('This notebook is open for reading only.')).toHaveCount(0);
});

test('a late thank-you says so, and is the same letter', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await setClock(askbook, '2026-05-05T09:00:00.000Z');
  await peopleOf(page).add({ name: 'Bo Park' });
  const { contactId } = await firstContact(page);
  await endCallWith(askbook, page, [contactId], ['What do you do?']);
  await setClock(askbook, '2026-05-20T09:00:00.000Z');
  const letters = lettersOf(page);
  // The page of a person hears keys once it is there.
  await letters.messages.waitFor();
  await page.keyboard.press('ControlOrMeta+e');
  await page.getByRole('option', { name: /^Thank-you/ }).press('Enter');
  await expect(page.getByRole('main', { name: 'Late thank-you to Bo Park' })).toBeVisible();
  await expect(letters.body).toHaveValue(/This comes later than I meant it to/);
  await letters.backToPerson();
  await page.keyboard.press('ControlOrMeta+e');
  await page.getByRole('option', { name: /^Thank-you/ }).press('Enter');
  await expect(page.getByRole('main', { name: 'Late thank-you to Bo Park' })).toBeVisible();
  await letters.backToPerson();
  await expect(letters.rows).toHaveCount(1);
});

test('a letter is saved for Word and as a mail file, and what may be said is weighed', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const letters = lettersOf(page);
  await windowOf(page).goTo('Dr Ruth', 'Dr Ruth Castellanos');
  await letters.write('Letter');
  await expect(letters.cautions).toContainText('You may name Ines Okafor within limits');
  await letters.body.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\n\nP.S. <b>No answer needed.</b>');
  const word = join(askbook.home, 'letter.docx');
  await chooseFile(askbook.app(), word);
  await letters.press('Save for Word…');
  await expect(page.getByText(/^Saved as /)).toBeVisible();
  const text = textOfXml(docxParts(await readFile(word)).get('word/document.xml') ?? '');
  expect(text).toContain('12 Millrace Street');
  expect(text).toContain('P.S. <b>No answer needed.</b>');
  await expect(page.getByText('Was it sent?')).toBeVisible();
  const mail = join(askbook.home, 'letter.eml');
  await chooseFile(askbook.app(), mail);
  await page.getByRole('button', { name: 'More ways to take it along' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Save as e-mail file…' }).press('Enter');
  await expect.poll(() => readFile(mail, 'utf8').catch(() => '')).toContain('X-Unsent: 1');
  // Words of mine stay until I have them drawn anew, and that can be undone.
  await letters.press('Draw it again');
  await expect(letters.body).not.toHaveValue(/P\.S\./);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(letters.body).toHaveValue(/P\.S\. <b>No answer needed\.<\/b>/);
  expect(askbook.problems).toEqual([]);
});

test('a wording is changed where it stands, takes a field, and goes back to the shipped one', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await windowOf(page).goTo('Wordings', 'Wordings of letters');
  const list = page.getByRole('listbox', { name: 'Wordings' });
  await list.getByRole('option', { name: /^Voicemail/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Voicemail', level: 1 })).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Text' });
  await text.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nUntil then, ');
  await page.getByRole('button', { name: 'Insert a field' }).press('Enter');
  await page.getByRole('menuitem', { name: '{interest}' }).press('Enter');
  await expect(text).toHaveValue(/Until then, \{interest\}$/);
  await expect(list.getByRole('option', { name: /^Voicemail/ })).toContainText('my own');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).not.toHaveValue(/interest/);
  await expect(list.getByRole('option', { name: /^Voicemail/ })).toContainText('came with Askbook');
  await text.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nGoodbye again.');
  await page.getByRole('button', { name: 'Back to the shipped wording' }).press('Enter');
  await expect(list.getByRole('option', { name: /^Voicemail/ })).toContainText('came with Askbook');
  expect(askbook.problems).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on letters, scripts, wordings and the calendar sheet, ${theme}`, async ({
    askbook,
  }) => {
    const page = await askbook.start({ size: { width: 1280, height: 800 } });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await setTheme(askbook, page, theme);
    await startOf(page).openSample();
    const letters = lettersOf(page);
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      const violations = await violationsOf(page);
      if (violations.length > 0) found[name] = violations;
    };
    await windowOf(page).goTo('Renée', 'Renée');
    await letters.press('Record message');
    await look('messages and recording one');
    await page.keyboard.press('ControlOrMeta+e');
    await page.getByRole('dialog', { name: /^Write to / }).waitFor();
    await look('what to write');
    await page.keyboard.press('Escape');
    await letters.write('Phone script');
    await look('a card to speak from');
    await windowOf(page).goTo('Dr Ruth', 'Dr Ruth Castellanos');
    await letters.write('Letter');
    await letters.press('Copy');
    await page.getByText('Was it sent?').waitFor();
    await look('a letter that was handed over');
    await letters.press('Sent');
    await page.getByText(/^Sent on /).waitFor();
    await look('a letter that went');
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('Was it sent?').waitFor();
    await letters.press('Change the wording');
    await page.getByRole('heading', { name: 'Letter', level: 1 }).waitFor();
    await look('wordings');
    await windowOf(page).goTo('Save calendar', 'Save calendar file');
    await page.getByRole('dialog', { name: 'Save a calendar file' }).waitFor();
    await look('the calendar sheet');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+5');
    await page.getByRole('table', { name: 'How my talks went' }).waitFor();
    await look('how my talks went');
    expect(found).toEqual({});
  });
}

async function firstContact(page: Parameters<typeof lettersOf>[0]): Promise<{ contactId: string }> {
  const reply = await page.evaluate(() =>
    window.notebook.call({ name: 'notebook.get', input: {} }),
  );
  if (!reply.ok) throw new Error(reply.error.message);
  const { contacts } = reply.value as { contacts: Record<string, { contactId: string }> };
  const [first] = Object.values(contacts);
  if (first === undefined) throw new Error('Nobody is there.');
  return first;
}
