import { crc32, deflateRawSync } from 'node:zlib';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type {
  Packet,
  PacketBlock,
  PacketOutline,
  QuestionBlock,
} from '../../src/core/packet/outline.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';

type Fields = Record<string, string>;

/** What fills the template: a loop of packets, and in it a loop of questions. */
export type TemplateData = { packets: (Fields & { questions: Fields[] })[] };

/**
 * Our own document of one packet with placeholders in it and both loops around them, so that a filled
 * one has the paragraphs, tables and styles of ours. It lies in one section, which spares it our footers.
 */
export async function makeTemplate(outline: PacketOutline): Promise<Uint8Array> {
  const [packet] = outline.packets;
  if (!packet) throw new Error('There is no packet to make a template of.');
  const blocks = [mark('{#packets}'), ...placeholders(packet.blocks), mark('{/packets}')];
  return writeDocx({ ...outline, contents: null, packets: [{ ...packet, number: null, blocks }] });
}

const mark = (text: string): PacketBlock => ({ kind: 'timeEnds', text });

/** The first question becomes the loop, the others are left out. */
function placeholders(blocks: readonly PacketBlock[]): PacketBlock[] {
  let hasLoop = false;
  return blocks.flatMap((block): PacketBlock[] => {
    if (block.kind === 'cover') {
      return [{ ...block, people: [{ name: '{name}', description: '{description}' }] }];
    }
    if (block.kind !== 'question') return [block];
    if (hasLoop) return [];
    hasLoop = true;
    const question: QuestionBlock = {
      ...block,
      code: '{code}',
      text: '{text}',
      startsAtClock: '{clock}',
      cues: [{ text: '{cue}', state: 'open' }],
      condition: '{condition}',
      probes: ['{probes}'],
      guidance: '{guidance}',
    };
    return [mark('{#questions}'), question, mark('{/questions}')];
  });
}

/** What of some packets goes into the template. */
export function templateData(packets: readonly Packet[]): TemplateData {
  return {
    packets: packets.map(({ blocks }) => {
      const cover = blocks.find((block) => block.kind === 'cover');
      const questions = blocks.filter((block) => block.kind === 'question');
      return { ...cover?.people[0], questions: questions.map(questionFields) } as never;
    }),
  };
}

function questionFields(question: QuestionBlock): Fields {
  return {
    code: question.code,
    text: question.text,
    clock: question.startsAtClock,
    cue: question.cues[0]?.text ?? '',
    condition: question.condition,
    probes: question.probes.join('  ·  '),
    guidance: question.guidance,
  };
}

/** Fills the template with docxtemplater. */
export function fillTemplate(template: Uint8Array, data: TemplateData): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  filled.render(data);
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The least there is to do: strings put together and deflated by zlib, from a template that is cut up already. */
export function makeFloor(template: Uint8Array): (data: TemplateData) => {
  xml: string;
  byteCount: number;
} {
  const zip = new PizZip(template);
  const others = Object.values(zip.files)
    .filter(({ name, dir }) => !dir && name !== 'word/document.xml')
    .map((file) => Buffer.from(file.asUint8Array()));
  const document = zip.file('word/document.xml')?.asText() ?? '';
  const [head, packet, tail] = cut(document, 'packets');
  const [before, question, after] = cut(packet, 'questions').map(filler);
  return ({ packets }) => {
    const body = packets.map((one) => {
      const questions = one.questions.map((fields) => question?.(fields)).join('');
      return `${before?.(one as never)}${questions}${after?.(one as never)}`;
    });
    const xml = `${head}${body.join('')}${tail}`;
    const parts = [Buffer.from(xml), ...others];
    return { xml, byteCount: parts.reduce((sum, part) => sum + deflated(part), 0) };
  };
}

/** Cuts a text at the paragraphs that open and close a loop. */
function cut(xml: string, loop: string): [string, string, string] {
  const paragraph = (marker: string) => {
    const at = xml.indexOf(marker);
    if (at < 0) throw new Error(`The template has no ${marker}.`);
    const end = '</w:p>';
    return { from: xml.lastIndexOf('<w:p>', at), to: xml.indexOf(end, at) + end.length };
  };
  const [first, last] = [paragraph(`{#${loop}}`), paragraph(`{/${loop}}`)];
  return [xml.slice(0, first.from), xml.slice(first.to, last.from), xml.slice(last.to)];
}

function filler(xml: string): (fields: Fields) => string {
  const pieces = xml.split(/\{(\w+)\}/);
  return (fields) =>
    pieces.map((piece, index) => (index % 2 === 0 ? piece : escaped(fields[piece] ?? ''))).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function deflated(part: Buffer): number {
  crc32(part);
  return deflateRawSync(part).byteLength;
}
