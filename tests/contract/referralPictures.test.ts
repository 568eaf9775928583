import { describe, expect, it } from 'vitest';
import {
  type AnyExport,
  type DispatchTarget,
  dispatch,
  type PngDrawer,
  type Reply,
  workOf,
  writersHere,
} from '../../src/api/index.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { NotebookError, WorkCancelled } from '../../src/core/operation.ts';
import { createSession } from '../../src/core/session.ts';
import { manyNames } from '../fixtures/manyNames.ts';
import { onePixel } from '../fixtures/onePixel.ts';
import { makeContact, packetNow } from '../fixtures/packetNotebook.ts';
import { docxParts, textOfXml } from '../formats/docxParts.ts';

/** Sends one request; `made` is what was handed over to be delivered. */
async function order(notebook: Notebook, name: string, input: unknown) {
  const handedOver: AnyExport[] = [];
  const target: DispatchTarget = {
    session: createSession(notebook, null),
    desktop: null,
    context: () => ({ newId: () => 'none', now: packetNow, timeZone: 'Europe/Berlin' }),
    deliver: async (exported) => {
      handedOver.push(exported);
      return { outcome: 'cancelled' };
    },
  };
  const reply: Reply = await dispatch(target, { name, input });
  return { reply, made: handedOver[0] };
}

/** Makes the file with a drawer that draws what it is asked for as one pixel. */
async function make(exported: AnyExport | undefined, drawPng: PngDrawer | null) {
  if (exported?.kind !== 'file') throw new Error('Expected a file');
  return exported.make(workOf(new AbortController().signal), { ...writersHere, drawPng });
}

const wordsOf = (docx: Uint8Array) => textOfXml(docxParts(docx).get('word/document.xml') ?? '');
const drawOnePixel: PngDrawer = async () => onePixel;
const refuse =
  (error: Error): PngDrawer =>
  () =>
    Promise.reject(error);

describe('referrals.exportPicture as PNG', () => {
  const png = (count: number) =>
    order(manyNames(count), 'referrals.exportPicture', { format: 'png' });

  it('has the map drawn twice as large', async () => {
    const { made } = await png(3);
    expect(made).toMatchObject({ fileName: 'Referrals 2026-05-04.png', mediaType: 'image/png' });
    const asked: unknown[] = [];
    const bytes = await make(made, async (svg, size) => {
      asked.push(size, svg.match(/<svg [^>]*/)?.[0]);
      return onePixel;
    });
    expect(bytes).toBe(onePixel);
    const { width, height } = asked[0] as { width: number; height: number };
    expect(asked[1]).toContain(`width="${width / 2}" height="${height / 2}"`);
  });

  it('is about those who named or were named, and about everybody when asked to', async () => {
    const bystander = makeContact('bea', { displayName: 'Bea Bystander' });
    const notebook = manyNames(3);
    notebook.contacts.bea = bystander;
    notebook.contacts.pool = makeContact('pool', { displayName: 'Pia Pool', standing: 'pool' });
    for (const [name, format] of [
      ['referrals.exportPicture', 'svg'],
      ['referrals.exportText', 'dot'],
    ] as const) {
      const textOf = async (scope: object) => {
        const { made } = await order(notebook, name, { format, ...scope });
        return new TextDecoder().decode(await make(made, null));
      };
      expect(await textOf({})).not.toMatch(/Bea|Pia/);
      expect(await textOf({ scope: 'everybody' })).toMatch(/Bea Bystander/);
      expect(await textOf({ scope: 'everybody' })).not.toMatch(/Pia/);
    }
  });

  it('refuses a map that could not be read, before anybody is asked for a place', async () => {
    expect(await png(420)).toMatchObject({ reply: { ok: true } });
    expect(await png(460)).toEqual({
      made: undefined,
      reply: {
        ok: false,
        error: expect.objectContaining({
          code: 'invalid_input',
          message: expect.stringMatching(/too large for a PNG picture.*Save it as SVG/),
        }),
      },
    });
  });

  it('says that it needs the window where there is none', async () => {
    const { made } = await png(3);
    await expect(make(made, null)).rejects.toThrow('Only the window of Askbook can draw');
  });
});

describe('referrals.exportDocx with the map', () => {
  const report = async (count: number) =>
    (await order(manyNames(count), 'referrals.exportDocx', {})).made;

  it('holds the picture as SVG and PNG, with words for those who do not see it', async () => {
    const made = await report(8);
    const bytes = await make(made, drawOnePixel);
    const parts = docxParts(bytes);
    const names = [...parts.keys()].filter((path) => path.startsWith('word/media/'));
    expect(names.map((path) => path.replace(/.*\./, '')).sort()).toEqual(['png', 'svg']);
    const xml = parts.get('word/document.xml') ?? '';
    expect(xml).toMatch(/descr="A tree that begins with me[^"]* 9 names in up to 2 steps\./);
    expect(xml.match(/<w:pgSz [^>]*>/g)).toHaveLength(2);
    // Whatever else the process has written in between.
    expect(await make(made, drawOnePixel)).toEqual(bytes);
  });

  it.each([
    ['cannot be read on a page', 60, drawOnePixel, 'too large to be read on one page'],
    ['has no window to draw it', 8, null, 'Only the window of Askbook can draw'],
    [
      'was not drawn',
      8,
      refuse(new NotebookError('internal', 'x')),
      'could not be drawn this time',
    ],
  ])('says why the map is left out when it %s', async (_why, count, drawPng, sentence) => {
    const bytes = await make(await report(count), drawPng);
    expect(wordsOf(bytes)).toContain(sentence);
    expect(wordsOf(bytes)).toContain('Ana Lind');
    expect([...docxParts(bytes).keys()].join()).not.toContain('media');
  });

  it('ends when the work is cancelled', async () => {
    await expect(make(await report(8), refuse(new WorkCancelled()))).rejects.toThrow(WorkCancelled);
  });
});
