import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { chooseFile } from './exporting.ts';
import { packetOf } from './pages/packet.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const ruth = 'Dr Ruth Castellanos';

async function openPacketOfRuth(page: Page): Promise<void> {
  await startOf(page).openSample();
  await windowOf(page).goTo('Dr Ruth', ruth);
  await page.getByRole('region', { name: ruth }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  await laidOut(page);
}

const pagesOf = (page: Page) => packetOf(page).preview.getByRole('region', { name: /^Page \d/ });

/** All pages there are, those that only paper shows included. */
const anySheets = (page: Page) => page.locator('section[aria-label^="Page "]');

/** Waits until the pages on screen are those of what is chosen. */
async function laidOut(page: Page): Promise<number> {
  await expect(packetOf(page).preview.locator('[aria-busy]')).toHaveAttribute('aria-busy', 'false');
  const count = await pagesOf(page).count();
  expect(count).toBeGreaterThan(0);
  return count;
}

async function savePdf(askbook: Askbook, page: Page, file: string): Promise<void> {
  await chooseFile(askbook.app(), file);
  await packetOf(page).saveAsPdf.press('Enter');
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
}

/** What a PDF says about itself, read from its bytes. */
async function aboutPdf(file: string) {
  const bytes = await readFile(file);
  const text = bytes.toString('latin1');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text);
  return {
    pages: text.match(/\/Type \/Page\b(?!s)/g)?.length,
    isTagged: text.includes('/StructTreeRoot') && /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text),
    hasOutline: text.includes('/Type /Outlines') || text.includes('/Outlines'),
    millimetres: [box?.[1], box?.[2]].map((points) => Math.round((Number(points) * 25.4) / 72)),
  };
}

/** What stands on each page of a PDF; null where the program that reads it is not installed. */
function textsOf(file: string): string[] | null {
  const read = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return read.error ? null : read.stdout.split('\f').slice(0, -1);
}

test('a packet is shown page by page, and the PDF has the same pages', async ({ askbook }) => {
  const page = await askbook.start();
  await openPacketOfRuth(page);
  const count = await laidOut(page);
  expect(count).toBeGreaterThan(3);
  for (let number = 1; number <= count; number += 1) {
    const sheet = pagesOf(page).nth(number - 1);
    await expect(sheet).toHaveAccessibleName(`Page ${number} of ${count}`);
    await expect(sheet).toContainText(ruth);
    await expect(sheet).toContainText(`Page ${number} of ${count}`);
  }
  // Nothing stands below the edge of its page, or beside it.
  const cut = await pagesOf(page).evaluateAll((sheets) =>
    sheets.filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => {
      return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
    }),
  );
  expect(cut).toHaveLength(0);

  const ownTitle = await page.title();
  const file = join(askbook.home, 'Documents', 'packet.pdf');
  await savePdf(askbook, page, file);
  const about = await aboutPdf(file);
  expect(about).toEqual({
    pages: count,
    isTagged: true,
    hasOutline: true,
    millimetres: [210, 297],
  });
  const texts = textsOf(file);
  for (const [place, text] of texts?.entries() ?? []) {
    expect(text).toContain(`Page ${place + 1} of ${count}`);
    expect(text).toContain(ruth);
  }
  const title = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
  if (title) expect(title).toContain(`Title:           Interview packet: ${ruth}`);
  // The window is as it was: its own title, and nothing of what was printed is left in it.
  expect(await page.title()).toBe(ownTitle);
  expect(await anySheets(page).count()).toBe(count);
  expect(askbook.problems).toEqual([]);
});

test('large print on Letter, and a blank copy that names nobody', async ({ askbook }) => {
  const page = await askbook.start();
  await openPacketOfRuth(page);
  const packet = packetOf(page);
  const standard = await laidOut(page);
  await packet.showChoices();
  await packet.choice('Large').press('Space');
  await expect.poll(() => laidOut(page)).toBeGreaterThan(standard);
  await packet.choice('Letter').press('Space');
  await expect(packet.choice('Letter')).toBeChecked();
  const large = join(askbook.home, 'Documents', 'large.pdf');
  const count = await laidOut(page);
  await savePdf(askbook, page, large);
  expect(await aboutPdf(large)).toMatchObject({ pages: count, millimetres: [216, 279] });

  await packet.choice('Blank copy').press('Space');
  await expect(packet.preview).not.toContainText(ruth);
  const blank = join(askbook.home, 'Documents', 'blank.pdf');
  const blankCount = await laidOut(page);
  await savePdf(askbook, page, blank);
  expect(await aboutPdf(blank)).toMatchObject({ pages: blankCount, isTagged: true });
  const words = `${textsOf(blank)} ${spawnSync('pdfinfo', [blank], { encoding: 'utf8' }).stdout}`;
  expect(words).not.toMatch(/Ruth|Castellanos|Maren|Holloway/);
  expect(askbook.problems).toEqual([]);
});

test('a note longer than a page runs on, every word of it once and in order', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const got = await askbook.send(page, { name: 'notebook.get', input: {} });
  if (!got.ok) throw new Error(got.error.message);
  const { interviews, contacts } = got.value as Notebook;
  const interview = Object.values(interviews).find(({ status }) => status === 'done');
  const contact = contacts[interview?.contactIds[0] ?? ''];
  if (!interview || !contact) throw new Error('The sample has no interview that was held');
  const words = Array.from({ length: 6_000 }, (_, place) => `word${place}`);
  // Paragraphs longer than a page, with other scripts and empty lines between them.
  const text = words
    .map((word, place) => word + ((place + 1) % 900 ? ' ' : ' 佐藤花子 שלום 🙂\n\n'))
    .join('');
  const input = {
    interviewId: interview.interviewId,
    plannedQuestionId: interview.questionOrder[0],
    text,
  };
  expect(await askbook.send(page, { name: 'interviews.writeNote', input })).toMatchObject({
    ok: true,
  });
  await windowOf(page).goTo(contact.displayName, contact.displayName);
  await page.getByRole('region', { name: contact.displayName }).waitFor();
  await page.keyboard.press('ControlOrMeta+p');
  await laidOut(page);
  await packetOf(page).showChoices();
  await packetOf(page).choice('Report with notes').press('Space');
  await expect(packetOf(page).preview).toContainText('word5999');
  expect(await laidOut(page)).toBeGreaterThan(10);
  const shown = (await pagesOf(page).allTextContents()).join('\n');
  expect(shown.match(/word\d+/g)).toEqual(words);
});

test('pages are as wide as there is room, and never wider than paper', async ({ askbook }) => {
  const page = await askbook.start({ size: { width: 1440, height: 900 } });
  await openPacketOfRuth(page);
  const widthOf = async () => (await pagesOf(page).first().boundingBox())?.width ?? 0;
  const a4 = (210 / 25.4) * 96;
  const count = await laidOut(page);
  expect(await widthOf()).toBeLessThanOrEqual(a4 + 1);
  await askbook.app().evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(800, 600);
  });
  await expect.poll(widthOf).toBeLessThan(a4 * 0.9);
  const preview = packetOf(page).preview;
  const overflow = await preview.evaluate((pane) => pane.scrollWidth - pane.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  // Lines break on paper, not on the screen, so a narrow window has the same pages.
  expect(await laidOut(page)).toBe(count);
});

test('a PDF that cannot be written there says so, and one nobody wanted is not made', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await openPacketOfRuth(page);
  const ownTitle = await page.title();
  const count = await anySheets(page).count();
  const taken = join(askbook.home, 'taken.pdf');
  await mkdir(taken);
  for (const path of [join(askbook.home, 'nowhere', 'packet.pdf'), taken]) {
    await chooseFile(askbook.app(), path);
    await packetOf(page).saveAsPdf.press('Enter');
    await expect(page.getByRole('status')).toContainText('could not be written there');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.title()).toBe(ownTitle);
  }
  await chooseFile(askbook.app(), null);
  await packetOf(page).saveAsPdf.press('Enter');
  await expect(packetOf(page).saveAsPdf).toBeEnabled();
  const left = (await readdir(askbook.home)).filter((name) => /pdf|tmp/.test(name));
  expect(left).toEqual(['taken.pdf']);
  expect(await readdir(taken)).toEqual([]);
  expect(await anySheets(page).count()).toBe(count);
  for (const fileName of ['../packet.pdf', 'packet.exe', 'a/b.pdf', '']) {
    const reply = await askbook.send(page, { name: 'desktop.savePdf', input: { fileName } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  }
});
