import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { expect, test } from './askbook.ts';
import { interviewOf } from './pages/interview.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

test('from first launch to a packet in hand, and everything is there the next day', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const window = windowOf(page);
  const people = peopleOf(page);
  const interview = interviewOf(page);

  await startOf(page).startNotebook('Spring search');
  await expect(page.getByText('The people you may talk to')).toBeVisible();
  await people.add({ name: 'Ana Lind', role: 'Outreach librarian', organisation: 'Tern Bay' });
  await expect(page.getByRole('textbox', { name: 'Organisation' })).toHaveValue('Tern Bay');
  await people.add({ name: 'Bo Sørensen 佐藤' });

  await window.goTo('Ana', 'Ana Lind');
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await page.getByRole('region', { name: /Interview with Ana Lind/ }).waitFor();
  await page.getByRole('textbox', { name: 'Objective' }).fill('Would this work suit me?');
  await page.getByRole('spinbutton', { name: /^day, When/ }).focus();
  await page.keyboard.type('12062031');
  await page.keyboard.press('Enter');

  await interview.addFromBank('Four essentials');
  await interview.addTyped('What would you do first in my place?');
  await expect(interview.plan.getByRole('row')).toHaveCount(5);
  await interview.moveUp('in my place', 2);
  await expect(interview.plan.getByRole('row').nth(2)).toContainText('in my place');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(interview.plan.getByRole('row').nth(3)).toContainText('in my place');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(interview.plan.getByRole('row').nth(2)).toContainText('in my place');

  await interview.showNotes();
  await interview
    .note('Q03')
    .pressSequentially('Read the annual report.\nAsk for a "day along" 🙂');
  await interview.freeNote.fill('Warm, quick, laughs a lot.');
  await window.saved();

  await page.keyboard.press('ControlOrMeta+p');
  const preview = page.getByRole('main', { name: 'Preview of the packet' });
  await expect(preview).toContainText('Q03');
  await expect(preview).toContainText('Would this work suit me?');
  await expect(preview).toContainText('Thu 12 Jun 2031');
  const file = join(askbook.home, 'Documents', 'packet.docx');
  // The system's own dialog is outside the app; everything on both sides of it is real.
  await askbook.app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.keyboard.press('ControlOrMeta+p');
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  const parts = unzipSync(await readFile(file));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('Ana Lind');
  expect(text).toContain('What would you do first in my place?');

  await askbook.quit();
  const again = await askbook.start();
  // It comes up at the place it was left at.
  await expect(again.getByRole('main', { name: 'Preview of the packet' })).toContainText(
    'Ana Lind',
  );
  await windowOf(again).goTo('Interview with Ana', 'Ana Lind');
  await interviewOf(again).showNotes();
  await expect(interviewOf(again).note('Q03')).toHaveValue(
    'Read the annual report.\nAsk for a "day along" 🙂',
  );
  await expect(interviewOf(again).freeNote).toHaveValue('Warm, quick, laughs a lot.');
  await windowOf(again).goTo('Bo', 'Bo Sørensen 佐藤');

  expect(await readdir(askbook.notebooks)).toEqual(['Spring search']);
  expect(askbook.problems).toEqual([]);
});

test('text typed in the last moment before closing is on disk', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Last words');
  await peopleOf(page).add({ name: 'Ana Lind' });
  const notes = page.getByRole('textbox', { name: 'Research notes' });
  await notes.focus();
  await page.keyboard.insertText('typed and gone');
  await askbook.quit();
  const file = join(askbook.notebooks, 'Last words', 'notebook.json');
  const { body } = JSON.parse(await readFile(file, 'utf8')) as { body: Notebook };
  expect(Object.values(body.contacts).map((contact) => contact.researchNotes)).toEqual([
    'typed and gone',
  ]);
});

test('the sample lives in a folder of its own and says what it is', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await expect(peopleOf(page).row('Ines Okafor')).toBeVisible();
  await expect(readdir(askbook.notebooks)).rejects.toThrow();
  const state = await askbook.send(page, { name: 'desktop.state', input: {} });
  expect(state).toMatchObject({
    ok: true,
    value: {
      notebook: { folder: join(askbook.home, 'user-data', 'Sample notebook'), isSample: true },
      recentNotebooks: [],
    },
  });
});
