import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Interview } from '../interviews/model.ts';
import type { PacketAnswer, PacketBlock, QuestionBlock } from './outline.ts';
import { partCode } from './questionCodes.ts';
import { isAnsweredWhole } from './questionLines.ts';

// Crockford's base 32: no I, L, O and U, which are misread or spell words.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const idLength = 8;

/** What a note is compared by when it comes back: 16 hex digits, the same however lines end and accents are composed. */
export function hashNote(text: string): string {
  const normal = text.normalize('NFC').replace(/\r\n?/g, '\n');
  return bytesToHex(sha256(utf8ToBytes(normal))).slice(0, 16);
}

/** The readable code of a packet, such as "K7M2-9QXF": the same for the same notebook, contact, interview and instant. */
export function packetId(identity: {
  notebookId: string;
  contactId: string;
  interviewId: string | null;
  now: string;
}): string {
  const { notebookId, contactId, interviewId, now } = identity;
  const bytes = sha256(utf8ToBytes(JSON.stringify([notebookId, contactId, interviewId, now])));
  const characters = [...bytes.slice(0, idLength)].map((byte) => alphabet[byte % 32]).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** The answer areas of a packet in print order, with what their notes are in the notebook. */
export function packetAnswers(
  blocks: readonly PacketBlock[],
  questions: Interview['questions'],
): PacketAnswer[] {
  return blocks.flatMap((block) =>
    block.kind === 'question' ? questionAnswers(block, questions) : [],
  );
}

function questionAnswers(
  { plannedQuestionId, code, parts, answer }: QuestionBlock,
  questions: Interview['questions'],
): PacketAnswer[] {
  const question = questions[plannedQuestionId];
  const whole = {
    code,
    plannedQuestionId,
    partId: null,
    noteHash: hashNote(question?.note ?? ''),
  };
  const halves = parts.map(({ partId, letter }) => ({
    code: partCode(code, letter),
    plannedQuestionId,
    partId,
    noteHash: hashNote(question?.parts.find((part) => part.partId === partId)?.note ?? ''),
  }));
  return isAnsweredWhole({ parts, answer }) ? [whole, ...halves] : halves;
}
