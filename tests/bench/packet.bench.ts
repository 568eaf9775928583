/**
 * One packet of 25 questions: ours (outline and docx library) against docxtemplater filling an equal template, in the
 * same run. Run it with `npx tsx tests/bench/packet.bench.ts`; N= sets the number of timed runs.
 * The template is our own document with placeholders in it, so both write the same paragraphs, tables and styles.
 */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { PacketBlock, PacketOutline, QuestionBlock } from '../../src/core/packet/outline.ts';
import { outlinePacket } from '../../src/core/packet/outlinePacket.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNow,
} from '../fixtures/packetNotebook.ts';

const questionCount = 25;
const runs = Number(process.env.N ?? 100);
const warmUps = 60;

const notebook = makeNotebook({
  contacts: [
    makeContact('c', {
      displayName: 'Cyra Adeyemi',
      role: 'Librarian',
      emails: [{ label: 'work', value: 'cyra@library.example' }],
      phones: [{ label: 'desk', value: '555 0142' }],
    }),
  ],
  interviews: [
    makeInterview(
      'i',
      ['c'],
      Array.from({ length: questionCount }, (_, place) =>
        makeQuestion(`q${place}`, {
          text: `What would you tell a newcomer about part ${place} of the work, and why?`,
          minutes: 3,
          cues: [
            { cueId: `u${place}`, text: `Whether they mention thing ${place}`, state: 'open' },
          ],
          condition: { kind: 'fact', text: `Part ${place} is theirs` },
          probes: [`Since when, ${place}?`, 'Who else?'],
          guidance: 'Ask for one example.',
        }),
      ),
      { lengthMinutes: 90, objective: 'Find out what the work is.', place: 'Main hall' },
    ),
  ],
});

const makeOutline = () =>
  outlinePacket(notebook, {
    contactId: 'c',
    interviewId: null,
    paper: 'a4',
    now: packetNow,
    timeZone: 'Europe/Berlin',
  });

/** Our outline with the first question turned into a loop of placeholders and the others left out. */
function templateOutline(outline: PacketOutline): PacketOutline {
  let hasLoop = false;
  const blocks = outline.blocks.flatMap((block): PacketBlock[] => {
    if (block.kind === 'cover') {
      return [{ ...block, people: [{ name: '{name}', description: '{description}' }] }];
    }
    if (block.kind !== 'question') return [block];
    if (hasLoop) return [];
    hasLoop = true;
    return [
      { kind: 'timeEnds', text: '{#questions}' },
      {
        ...block,
        code: '{code}',
        text: '{text}',
        startsAtClock: '{clock}',
        cues: ['{cue}'],
        condition: '{condition}',
        probes: ['{probes}'],
        guidance: '{guidance}',
      },
      { kind: 'timeEnds', text: '{/questions}' },
    ];
  });
  return { ...outline, blocks };
}

function templateData(outline: PacketOutline) {
  const questions = outline.blocks.filter(
    (block): block is QuestionBlock => block.kind === 'question',
  );
  return {
    name: 'Cyra Adeyemi',
    description: 'Librarian',
    questions: questions.map((question) => ({
      code: question.code,
      text: question.text,
      clock: question.startsAtClock,
      cue: question.cues[0],
      condition: question.condition,
      probes: question.probes.join('  ·  '),
      guidance: question.guidance,
    })),
  };
}

function fillTemplate(template: Uint8Array): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  filled.render(templateData(makeOutline()));
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function xmlOf(bytes: Uint8Array): string {
  return new PizZip(bytes).file('word/document.xml')?.asText() ?? '';
}

function rowsIn(bytes: Uint8Array): number {
  return xmlOf(bytes).match(/<w:tr>/g)?.length ?? 0;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

async function main(): Promise<void> {
  const template = await writeDocx(templateOutline(makeOutline()));
  const [ours, theirs] = [await writeDocx(makeOutline()), fillTemplate(template)];
  if (rowsIn(ours) !== rowsIn(theirs) || !xmlOf(theirs).includes('Q25')) {
    throw new Error('The two documents are not equal; the comparison would mean nothing.');
  }
  const times = { ours: [] as number[], theirs: [] as number[] };
  // Taken in turns, so that a busy moment of the machine hits both.
  for (let run = -warmUps; run < runs; run += 1) {
    const own = await timed(() => writeDocx(makeOutline()));
    const other = await timed(() => fillTemplate(template));
    if (run >= 0) {
      times.ours.push(own);
      times.theirs.push(other);
    }
  }
  const [own, other] = [median(times.ours), median(times.theirs)];
  console.table([
    {
      work: `one packet, ${questionCount} questions`,
      'ours ms': own.toFixed(1),
      'docxtemplater ms': other.toFixed(1),
      ratio: (own / other).toFixed(2),
      goal: '<= 1.00',
      'ours kB': (ours.byteLength / 1024).toFixed(1),
      'docxtemplater kB': (theirs.byteLength / 1024).toFixed(1),
    },
  ]);
}

await main();
