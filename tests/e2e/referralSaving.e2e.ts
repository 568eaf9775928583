import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { docxParts, textOfXml, valuesOf } from '../formats/docxParts.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { chooseFile } from './exporting.ts';
import { referralsOf } from './pages/referrals.ts';
import { startOf } from './pages/start.ts';

/** The sample, the way a name took in it, and what nobody else may read. */
async function sampleOf(askbook: Askbook, page: Page) {
  const reply = await askbook.send(page, { name: 'notebook.get', input: {} });
  if (!reply.ok) throw new Error(reply.error.message);
  const { contacts, referrals } = reply.value as Notebook;
  const nameOf = (id: string | null) => contacts[id ?? '']?.displayName ?? '';
  const all = Object.values(referrals);
  return {
    /** Who named whom, and how the names are written. */
    pairs: all.map(({ fromContactId, toContactId, toName }) => ({
      giver: nameOf(fromContactId),
      named: toContactId === null ? toName : nameOf(toContactId),
    })),
    secrets: Object.values(contacts)
      .map(({ privateNotes }) => privateNotes.trim())
      .filter((text) => text !== ''),
  };
}

/** Saves from the menu of the referrals page, by keyboard; answers what lies in the file then. */
async function save(askbook: Askbook, page: Page, line: string, path: string): Promise<Buffer> {
  await chooseFile(askbook.app(), path);
  const button = page.getByRole('button', { name: 'Save referrals' });
  await button.press('Enter');
  await page.getByRole('menuitem', { name: line, exact: true }).press('Enter');
  await expect(page.getByText(`Saved as ${path}`)).toBeVisible();
  await expect(button).toBeFocused();
  return readFile(path);
}

/** The edges of a drawing in text, as the names at both ends. */
function edgesOf(text: string, node: RegExp, edge: RegExp): string[] {
  const names = new Map([...text.matchAll(node)].map(([, id, name]) => [id, name]));
  return [...text.matchAll(edge)].map(([, from, to]) => `${names.get(from)} > ${names.get(to)}`);
}

test('what the referrals can be saved as is all there, from every line of the menu', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  const { pairs, secrets } = await sampleOf(askbook, page);
  expect(secrets.length).toBeGreaterThan(0);
  const folder = join(askbook.home, 'Exported');
  await mkdir(folder);
  await referralsOf(page).show('List');
  const saved = async (line: string, name: string) => {
    const bytes = await save(askbook, page, line, join(folder, name));
    return { bytes, text: bytes.toString('utf8') };
  };
  const arrows = pairs.map(({ giver, named }) => `${giver} > ${named}`);

  const csv = await saved('Table (CSV)…', 'all.csv');
  const { data: rows, errors } = Papa.parse<string[]>(csv.text.replace(/^\ufeff/, ''), {
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  const [header, ...lines] = rows;
  expect(header?.slice(0, 4)).toEqual(['Named', 'Role', 'Organisation', 'Named by']);
  expect(lines.map((cells) => `${cells[3]} > ${cells[0]}`).sort()).toEqual(arrows.toSorted());
  const tobias = lines.find(([name]) => name === 'Tobias Renn');
  expect(tobias?.at(-1)).toBe('Me → Dana Whitcomb → Ines Okafor → Marcus Adeyemi → Tobias Renn');
  expect(tobias).toContain('Will ask them first');

  const dot = await saved('Text for Graphviz…', 'all.dot');
  const dotEdges = edgesOf(dot.text, /^ {2}(\w+) \[label="([^"\\]*)/gm, /^ {2}(\w+) -> (\w+)/gm);
  expect(dotEdges).toEqual(expect.arrayContaining(arrows));
  const mermaid = await saved('Text for Mermaid…', 'all.mmd');
  const mermaidEdges = edgesOf(mermaid.text, /^ {2}(\w+)\["([^"<]*)/gm, /^ {2}(\w+) -\S+ (\w+)$/gm);
  expect(mermaidEdges).toEqual(expect.arrayContaining(arrows));
  // Beside who was named there are only those I know by myself.
  const ownRoots = (edges: string[]) => edges.filter((edge) => edge.startsWith('Me > '));
  expect(dotEdges).toHaveLength(new Set(arrows).size + ownRoots(dotEdges).length);
  expect(mermaidEdges).toEqual(dotEdges);

  const svg = await saved('Picture of the map (SVG)…', 'all.svg');
  const words = textOfXml(svg.text);
  for (const { giver, named } of pairs) {
    expect(words).toContain(giver);
    expect(words).toContain(named);
  }
  const people = new Set(dotEdges.flatMap((edge) => edge.split(' > ')));
  // One card for each, Me among them, and the title of the drawing.
  expect(svg.text.match(/<title>/g)).toHaveLength(people.size + 1);

  const docx = await saved('Report for Word…', 'all.docx');
  const body = docxParts(docx.bytes).get('word/document.xml') ?? '';
  // The map lies on a page of its own, which is turned.
  expect(valuesOf(body, 'w:pgSz', 'w:w')).toEqual(['11906', '16838']);
  const report = textOfXml(body);
  for (const heading of ['Who referred whom', 'Names not acted on', 'Permissions to ask for']) {
    expect(report).toContain(heading);
  }
  for (const { giver, named } of pairs) {
    expect(report).toContain(giver);
    expect(report).toContain(named);
  }

  for (const text of [csv.text, dot.text, mermaid.text, words, report]) {
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
  expect((await readdir(folder)).sort()).toEqual(
    ['csv', 'docx', 'dot', 'mmd', 'svg'].map((ending) => `all.${ending}`),
  );
  expect(askbook.problems).toEqual([]);
});

test('whoever names no place gets no file and hears of none, and nothing can be saved before a name was given', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  const referrals = referralsOf(page);
  await referrals.show('List');
  const button = page.getByRole('button', { name: 'Save referrals' });
  await expect(button).toHaveCount(0);
  await referrals.open();
  await referrals.record({
    giver: 'Ana Ruiz',
    giverLine: 'New person “Ana Ruiz”',
    named: 'Bo Park',
    line: 'New person “Bo Park”',
  });
  await chooseFile(askbook.app(), null);
  await button.press('Enter');
  await page.getByRole('menuitem', { name: 'Table (CSV)…' }).press('Enter');
  await expect(button).toBeFocused();
  const path = join(askbook.home, 'Documents', 'only.csv');
  const text = (await save(askbook, page, 'Table (CSV)…', path)).toString('utf8');
  expect(text).toContain('Bo Park');
  await expect(page.getByText('Saved as')).toHaveCount(1);
  expect(await readdir(join(askbook.home, 'Documents'))).toEqual(['Askbook', 'only.csv']);
  expect(askbook.problems).toEqual([]);
});
