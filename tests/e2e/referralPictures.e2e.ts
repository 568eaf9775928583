import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { sizeOfPng } from '../../src/formats/png/sizeOfPng.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { manyNames } from '../fixtures/manyNames.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { chooseFile, chooseFolder } from './exporting.ts';
import { referralMapOf } from './pages/referralMap.ts';
import { startOf } from './pages/start.ts';

const pngLine = 'Picture of the map (PNG)…';

test('the map is saved as a PNG picture, the same twice, and stands in the report', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const map = referralMapOf(page);
  await map.go();
  const png = await saved(askbook, page, pngLine, 'map.png');
  const size = sizeOfPng(png);
  // Five columns and some rows, with a title and a legend, at twice their size.
  expect(size?.width).toBeGreaterThan(2_500);
  expect(size?.height).toBeGreaterThan(700);
  expect(await darkShareOf(askbook, png)).toBeGreaterThan(0.01);
  expect((await saved(askbook, page, pngLine, 'again.png')).equals(png)).toBe(true);

  const parts = unzipSync(await saved(askbook, page, 'Report for Word…', 'report.docx'));
  const named = (ending: string) => {
    const path = Object.keys(parts).find((one) => one.endsWith(ending)) ?? '';
    return parts[path] ?? new Uint8Array();
  };
  // Its heading stands in the document, so the picture has none.
  expect(sizeOfPng(named('.png'))?.height).toBeLessThan(size?.height ?? 0);
  expect(await darkShareOf(askbook, named('.png'))).toBeGreaterThan(0.01);
  expect(strFromU8(named('.svg'))).toContain('Tobias Renn');
  const xml = strFromU8(named('word/document.xml'));
  expect(xml).toContain('descr="A tree that begins with me');
  expect(xml).toContain('w:orient="landscape"');
  expect(askbook.problems).toEqual([]);
});

test('a picture is about those the map is about', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await referralMapOf(page).go();
  const svgLine = 'Picture of the map (SVG)…';
  // Nobody led to Beatrix Lowe, who led to nobody; Colby Armitage is still in the pool.
  const before = await saved(askbook, page, svgLine, 'chains.svg');
  expect(before.toString()).toContain('Tobias Renn');
  expect(before.toString()).not.toContain('Beatrix Lowe');
  await page.getByRole('radio', { name: 'Everybody active' }).press('Space');
  const after = await saved(askbook, page, svgLine, 'everybody.svg');
  expect(after.toString()).toContain('Beatrix Lowe');
  expect(after.toString()).not.toContain('Colby Armitage');
  expect(askbook.problems).toEqual([]);
});

test('a map that is too large for PNG is offered as SVG, and the report says why it has none', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const folder = join(askbook.home, 'many');
  await createNotebookFolder(folder, manyNames(400));
  await chooseFolder(askbook.app(), folder);
  await askbook.send(page, { name: 'desktop.openNotebook', input: {} });
  const map = referralMapOf(page);
  await map.go();
  // Nobody is asked for a place: none is chosen.
  await chooseFile(askbook.app(), null);
  await saveAs(page, pngLine);
  await expect(page.getByText('too large for a PNG picture')).toBeVisible();
  const svg = join(askbook.home, 'Documents', 'map.svg');
  await chooseFile(askbook.app(), svg);
  await page.getByRole('button', { name: 'Save as SVG…' }).press('Enter');
  await expect(page.getByText(`Saved as ${svg}`)).toBeVisible();
  expect(await readFile(svg, 'utf8')).toContain('Name 399');

  const parts = unzipSync(await saved(askbook, page, 'Report for Word…', 'report.docx'));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('too large to be read on one page');
  expect(askbook.problems).toEqual([]);
});

async function saveAs(page: Page, line: string): Promise<void> {
  await page.getByRole('button', { name: 'Save referrals' }).press('Enter');
  await page.getByRole('menuitem', { name: line }).press('Enter');
}

/** Saves the referrals by a line of the menu; answers the file. */
async function saved(askbook: Askbook, page: Page, line: string, name: string): Promise<Buffer> {
  const path = join(askbook.home, 'Documents', name);
  await chooseFile(askbook.app(), path);
  await saveAs(page, line);
  await expect(page.getByText(`Saved as ${path}`)).toBeVisible();
  return readFile(path);
}

/** How large a share of a picture's pixels is dark, as Electron decodes it. */
function darkShareOf(askbook: Askbook, png: Uint8Array): Promise<number> {
  return askbook.app().evaluate(({ nativeImage }, base64) => {
    const pixels = nativeImage.createFromDataURL(`data:image/png;base64,${base64}`).toBitmap();
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if ((pixels[at] ?? 0) < 128) dark += 1;
    }
    return dark / (pixels.length / 4);
  }, Buffer.from(png).toString('base64'));
}
