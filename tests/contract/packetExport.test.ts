import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type AnyExport,
  type DispatchTarget,
  dispatch,
  type PacketWriter,
  type Reply,
  workOf,
  writePacketsHere,
  writersHere,
} from '../../src/api/index.ts';
import { createSession } from '../../src/core/session.ts';
import { packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';

const notebook = packetNotebook();
const everybody = Object.keys(notebook.contacts);

/** Sends one request; `made` is what was handed over to be delivered. */
async function order(input: unknown): Promise<{ reply: Reply; made: AnyExport | null }> {
  let made: AnyExport | null = null;
  const target: DispatchTarget = {
    session: createSession(notebook, null),
    desktop: null,
    context: () => ({ newId: () => 'none', now: packetNow, timeZone: 'Europe/Berlin' }),
    deliver: async (exported) => {
      made = exported;
      return { outcome: 'cancelled' };
    },
  };
  const reply = await dispatch(target, { name: 'packet.exportDocx', input });
  return { reply, made };
}

async function ordered<K extends AnyExport['kind']>(kind: K, input: unknown) {
  const { reply, made } = await order(input);
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'cancelled' } });
  if (made?.kind !== kind) throw new Error(`Expected a ${kind}, got ${made?.kind}`);
  return made as Extract<AnyExport, { kind: K }>;
}

function watched() {
  const told: [number, number][] = [];
  const controller = new AbortController();
  const work = workOf(controller.signal, (done, total) => told.push([done, total]));
  return { told, work, cancel: () => controller.abort() };
}

const textOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('packet.exportDocx', () => {
  it('makes the packet of one person under their name', async () => {
    const made = await ordered('file', { contactIds: ['cy'] });
    expect(made).toMatchObject({
      fileName: 'Packet Cyra Adeyemi 2026-05-04.docx',
      label: 'Making the packet',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    const text = textOf(await made.make(watched().work, writersHere));
    expect(text).toContain('Cyra Adeyemi');
    expect(text).not.toContain('SECRET');
  });

  it('makes one document of several, in the order asked for, and tells how far it is', async () => {
    const made = await ordered('file', { contactIds: ['dee', 'cy', 'ana'] });
    expect(made).toMatchObject({
      fileName: 'Packets 3 people 2026-05-04.docx',
      label: 'Making 3 packets',
    });
    const { told, work } = watched();
    const seen: (string | number | null)[] = [];
    const watch: PacketWriter = (frame, packets, part) => {
      const outlined = [...packets];
      for (const { footerName, number } of outlined) seen.push(footerName, number);
      return writePacketsHere(frame, outlined, part);
    };
    const text = textOf(await made.make(work, { ...writersHere, packets: watch }));
    expect(seen).toEqual(['Dee Okafor', 1, 'Cyra Adeyemi', 2, 'Ana Ruiz', 3]);
    expect(text.indexOf('Dee Okafor')).toBeLessThan(text.indexOf('Ana Ruiz'));
    expect(told[0]).toEqual([0, 3]);
    expect(told.at(-1)).toEqual([3, 3]);
  });

  it('makes one file each, one after the other, and numbers nobody', async () => {
    const made = await ordered('folder', { contactIds: ['dee', 'cy'], into: 'one_file_each' });
    expect(made).toMatchObject({ folderName: 'Packets 2026-05-04', fileCount: 2 });
    const { told, work } = watched();
    const names: string[] = [];
    for await (const { fileName, bytes } of made.make(work, writersHere)) {
      names.push(fileName);
      expect(told.at(-1)).toEqual([names.length - 1, 2]);
      expect(textOf(bytes)).toContain(names.length === 1 ? 'Dee Okafor' : 'Cyra Adeyemi');
    }
    expect(names).toEqual([
      'Packet Dee Okafor 2026-05-04.docx',
      'Packet Cyra Adeyemi 2026-05-04.docx',
    ]);
    expect(told.at(-1)).toEqual([2, 2]);
    const alone = await ordered('file', { contactIds: ['dee'] });
    for await (const file of made.make(watched().work, writersHere)) {
      const own = await alone.make(watched().work, writersHere);
      expect(Buffer.from(file.bytes).equals(own)).toBe(true);
      break;
    }
  });

  it('takes the interview that is asked for, and of several people each their own', async () => {
    const interviewsOf = async (input: unknown) => {
      const made = await ordered('file', input);
      let found: (string | null | undefined)[] = [];
      await made.make(watched().work, {
        ...writersHere,
        packets: async (_frame, packets) => {
          found = [...packets].map(({ manifest }) => manifest?.interviewId);
          return new Uint8Array();
        },
      });
      return found;
    };
    expect(await interviewsOf({ contactIds: ['dee'], interviewId: 'phone' })).toEqual(['phone']);
    const both = { contactIds: ['cy', 'dee'], interviewId: 'phone' };
    expect(await interviewsOf(both)).toEqual(['rich', 'phone']);
  });

  it.each(['one_document', 'one_file_each'])('stops where it is cancelled: %s', async (into) => {
    const { reply, made } = await order({ contactIds: everybody, into });
    expect(reply.ok).toBe(true);
    const { work, cancel, told } = watched();
    let outlined = 0;
    const writer: PacketWriter = (frame, packets, part) => {
      const cancelling = function* () {
        for (const packet of packets) {
          outlined += 1;
          yield packet;
          cancel();
        }
      };
      return writePacketsHere(frame, cancelling(), part);
    };
    const making = async () => {
      if (made?.kind === 'file') await made.make(work, { ...writersHere, packets: writer });
      else if (made)
        for await (const _file of made.make(work, { ...writersHere, packets: writer }));
    };
    await expect(making()).rejects.toThrow('Cancelled');
    expect(told.every(([done]) => done === 0)).toBe(true);
    // The one that was being outlined, and no more.
    expect(outlined).toBeLessThanOrEqual(2);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['nobody', { contactIds: [] }, 'invalid_input', /contactIds/],
    ['the older input', { contactId: 'cy', paper: 'a4' }, 'invalid_input', /contactId/],
    ['somebody twice', { contactIds: ['cy', 'cy'] }, 'invalid_input', /Each person only once/],
    [
      'more than a thousand',
      { contactIds: Array.from({ length: 1_001 }, (_, index) => `c${index}`) },
      'invalid_input',
      /At most 1,000 people/,
    ],
    ['a stranger', { contactIds: ['cy', 'nobody'] }, 'not_found', /no such person/],
    ['a name on every object', { contactIds: ['constructor'] }, 'not_found', /no such person/],
    [
      'a stranger in a folder',
      { contactIds: ['nobody'], into: 'one_file_each' },
      'not_found',
      /no such person/,
    ],
    [
      'an unknown interview',
      { contactIds: ['cy'], interviewId: 'none' },
      'not_found',
      /no such interview/,
    ],
    [
      'an interview of somebody else',
      { contactIds: ['cy'], interviewId: 'phone', into: 'one_file_each' },
      'invalid_input',
      /does not take part/,
    ],
    [
      'an unknown choice',
      { contactIds: ['cy'], choices: { variant: 'long' } },
      'invalid_input',
      /choices\.variant/,
    ],
    [
      'an unknown section',
      { contactIds: ['cy'], choices: { sections: ['toString'] } },
      'invalid_input',
      /choices\.sections/,
    ],
  ])('refuses %s before anything is made', async (_name, input, code, sentence) => {
    const { reply, made } = await order(input);
    expect(made).toBeNull();
    expect(reply).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(sentence) },
    });
  });
});
