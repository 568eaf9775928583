/**
 * Packets of 25 questions, 1, 10 and 60 in a document: ours (outline and docx library) against docxtemplater
 * filling an equal template and against bare strings and zlib, in the same run; and how long the main thread is
 * held up meanwhile, with the app's thread and without. Run it with `npm run bench -- packet`; N= sets the number
 * of timed runs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { startPacketThread } from '../../electron/main/packetThread.ts';
import {
  type PacketWriter,
  type Writers,
  workOf,
  writePacketsHere,
  writersHere,
} from '../../src/api/index.ts';
import { packetOperations } from '../../src/api/packet.ts';
import type { FileExport } from '../../src/core/operation.ts';
import { usualChoices } from '../../src/core/packet/choices.ts';
import { outlinePackets } from '../../src/core/packet/outlinePackets.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { bundleInto } from '../fixtures/bundleInto.ts';
import { packetNow } from '../fixtures/packetNotebook.ts';
import { median, timed, watchEventLoop } from './figures.ts';
import { fillTemplate, makeFloor, makeTemplate, templateData } from './packetPeers.ts';
import { packetPeople } from './packetPeople.ts';

const questionCount = 25;
const sizes = [1, 10, 60];
const most = Math.max(...sizes);
const runs = Number(process.env.N ?? 100);

const notebook = packetPeople(most, questionCount);
const context = { newId: () => 'none', now: packetNow, timeZone: 'Europe/Berlin' };
const idsOf = (size: number) => Object.keys(notebook.contacts).slice(0, size);

const outlineOf = (size: number) => ({
  ...outlinePackets(notebook, {
    ...context,
    contactIds: idsOf(size),
    interviewId: null,
    choices: usualChoices,
  }),
  // The template has no list of contents either.
  contents: null,
});

const xmlOf = (bytes: Uint8Array) => new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
const countIn = (xml: string, what: RegExp) => xml.match(what)?.length ?? 0;

function expectEqual(xmls: readonly string[], size: number): void {
  for (const what of [/<w:tr>|<w:tr /g, /Q25</g, /Whether they mention/g]) {
    const counts = xmls.map((xml) => countIn(xml, what));
    if (counts[0] === 0 || new Set(counts).size > 1) {
      throw new Error(`${size}: the documents are not equal in ${what}: ${counts.join(', ')}.`);
    }
  }
}

async function measureSize(size: number, template: Uint8Array) {
  const floor = makeFloor(template);
  const ways = {
    ours: () => writeDocx(outlineOf(size)),
    docxtemplater: () => fillTemplate(template, templateData(outlineOf(size).packets)),
    floor: () => floor(templateData(outlineOf(size).packets)),
  };
  const [ours, theirs] = [await ways.ours(), ways.docxtemplater()];
  expectEqual([xmlOf(ours), xmlOf(theirs), ways.floor().xml], size);
  const times = { ours: [] as number[], docxtemplater: [] as number[], floor: [] as number[] };
  const count = Math.max(7, Math.round(runs / size));
  const warmUps = Math.max(3, Math.round(60 / size));
  // Taken by turns, so that a busy moment of the machine hits all of them.
  for (let run = -warmUps; run < count; run += 1) {
    for (const name of ['ours', 'docxtemplater', 'floor'] as const) {
      const took = await timed(ways[name]);
      if (run >= 0) times[name].push(took);
    }
  }
  const [own, other, least] = [times.ours, times.docxtemplater, times.floor].map(median);
  return {
    packets: size,
    'ours ms': own?.toFixed(1),
    'docxtemplater ms': other?.toFixed(1),
    'strings and zlib ms': least?.toFixed(1),
    'ours / docxtemplater': ((own ?? 0) / (other ?? 1)).toFixed(2),
    goal: size === 1 ? '<= 1.00' : '',
    'ours kB': (ours.byteLength / 1024).toFixed(0),
    'docxtemplater kB': (theirs.byteLength / 1024).toFixed(0),
  };
}

/** Has packets made as the app does it, and watches how long nothing else gets a turn. */
async function measureBlock(what: string, size: number, write: PacketWriter) {
  const watch = watchEventLoop();
  const startedAt = performance.now();
  const operation = packetOperations['packet.exportDocx'];
  const input = operation.input.parse({ contactIds: idsOf(size) });
  const made = operation.run(notebook, input, context) as FileExport<Writers>;
  const bytes = await made.make(workOf(new AbortController().signal), {
    ...writersHere,
    packets: write,
  });
  const took = performance.now() - startedAt;
  return {
    packets: size,
    made: what,
    'took ms': took.toFixed(0),
    'longest block ms': watch.stop().toFixed(1),
    goal: what === 'in the thread' && size === most ? '<= 50' : '',
    kB: (bytes.byteLength / 1024).toFixed(0),
  };
}

async function measureBlocks(entry: string) {
  const rows = [];
  for (const size of [1, most]) {
    const thread = startPacketThread(entry, workOf(new AbortController().signal));
    rows.push(await measureBlock('in a new thread', size, thread.write));
    rows.push(await measureBlock('in the thread', size, thread.write));
    await thread.end();
    rows.push(await measureBlock('without a thread', size, writePacketsHere));
  }
  return rows;
}

const folder = await mkdtemp(join(tmpdir(), 'askbook-bench-'));
try {
  // First, while everything is as cold as in an app that was just started.
  const blocks = await measureBlocks(
    await bundleInto(folder, 'electron/main/packetThreadEntry.ts'),
  );
  const template = await makeTemplate(outlineOf(1));
  const rows = [];
  for (const size of sizes) rows.push(await measureSize(size, template));
  console.log(`Packets of ${questionCount} questions (median, by turns)`);
  console.table(rows);
  console.log('How long the main thread is held up');
  console.table(blocks);
} finally {
  await rm(folder, { recursive: true, force: true });
}
