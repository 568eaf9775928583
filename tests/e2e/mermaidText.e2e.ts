import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test as playwrightTest } from '@playwright/test';
import fc from 'fast-check';
import { _electron } from 'playwright';
import { writeMermaid } from '../../src/formats/graph-text/writeMermaid.ts';
import { letPlaywrightFindElectron } from '../fixtures/letPlaywrightFindElectron.ts';
import {
  anyName,
  drawingOf,
  hostileNames,
  mapOfNames,
  type ReadDrawing,
  sortLinks,
} from '../fixtures/namesOnMap.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

// Mermaid reads and draws in a browser only, and the policy of our own pages lets no foreign code in: so it works in an
// empty window of the same Electron, and the text a person would see is what is compared.
const emptyApp = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadFile('index.html');
});
`;

/** Playwright's test with an empty page in which Mermaid is loaded. */
const test = playwrightTest.extend<{ mermaidPage: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of this pattern
  mermaidPage: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'askbook-mermaid-'));
    await writeFile(join(folder, 'package.json'), '{"name":"empty","main":"main.cjs"}');
    await writeFile(join(folder, 'main.cjs'), emptyApp);
    await writeFile(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8">');
    letPlaywrightFindElectron();
    const isRoot = process.getuid?.() === 0;
    const userData = `--user-data-dir=${join(folder, 'user-data')}`;
    const app = await _electron.launch({
      args: [folder, userData, '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
    });
    const page = await app.firstWindow();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@mermaid-js/tiny') });
    await use(page);
    await app.close();
    await rm(folder, { recursive: true, force: true });
  },
});

/** What of Mermaid is used, as far as it is used. */
type Mermaid = {
  initialize: (settings: { startOnLoad: false }) => void;
  render: (id: string, text: string) => Promise<{ svg: string }>;
  mermaidAPI: {
    getDiagramFromText: (text: string) => Promise<{
      db: {
        getVertices: () => Map<string, { classes: string[] }>;
        getEdges: () => { start: string; end: string; stroke: string; type: string }[];
      };
    }>;
  };
};

/** What Mermaid makes of some texts, one after the other. */
async function readMermaid(page: Page, texts: string[]): Promise<ReadDrawing[]> {
  const read = await page.evaluate(async (sent) => {
    const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
    mermaid.initialize({ startOnLoad: false });
    const wordsOf = (label: Element | null) => {
      for (const end of label?.querySelectorAll('br') ?? []) end.replaceWith('\n');
      return (label?.textContent ?? '').split('\n');
    };
    const drawings: ReadDrawing[] = [];
    for (const [place, text] of sent.entries()) {
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      const ids = [...db.getVertices().keys()];
      const edges = db.getEdges().map(({ start, end, stroke, type }) => ({
        from: ids.indexOf(start),
        to: type === 'arrow_point' ? ids.indexOf(end) : -1,
        isDashed: stroke === 'dotted',
      }));
      const vertices = [...db.getVertices().values()];
      // Mermaid draws into a string; nothing in it is run before it stands in a page.
      const { svg } = await mermaid.render(`drawing${place}`, text);
      const drawn = new DOMParser().parseFromString(svg, 'text/html').querySelectorAll('.node');
      const cards = [...drawn].map((card, at) => ({
        lines: wordsOf(card.querySelector('.nodeLabel')),
        isDashed: vertices[at]?.classes.includes('nameOnly') ?? false,
      }));
      drawings.push({ cards, links: edges });
    }
    return drawings;
  }, texts);
  return read.map(({ cards, links }) => ({ cards, links: sortLinks(links) }));
}

test('Mermaid shows every name of the map letter by letter, and who named whom', async ({
  mermaidPage,
}) => {
  const { numRuns, seed } = randomSettings(60, 'mermaid');
  const some = fc.array(anyName, { minLength: 1, maxLength: 8 });
  const maps = [hostileNames, ...fc.sample(some, { numRuns, seed })].map(mapOfNames);
  const drawn = await readMermaid(mermaidPage, maps.map(writeMermaid));
  expect(drawn).toHaveLength(maps.length);
  for (const [place, map] of maps.entries()) expect(drawn[place]).toEqual(drawingOf(map));
});
