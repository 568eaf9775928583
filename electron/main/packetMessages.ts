import type { AnswersFrame, AnswersTable } from '../../src/core/answers/outline.ts';
import type { LetterOutline } from '../../src/core/letters/outlineLetter.ts';
import type { Packet, PacketFrame } from '../../src/core/packet/outline.ts';
import type { ReferralReport } from '../../src/core/referrals/report.ts';

/** What the main thread tells the thread that writes Word documents: a document, piece by piece. */
export type ToPacketThread =
  | { type: 'begin'; frame: PacketFrame }
  | { type: 'packet'; packet: Packet }
  | { type: 'beginAnswers'; frame: AnswersFrame }
  | { type: 'answersTable'; table: AnswersTable }
  | { type: 'beginReport'; report: ReferralReport }
  | { type: 'beginLetter'; letter: LetterOutline }
  | { type: 'write' };

/** What comes back while a document is written, and in the end. */
export type FromPacketThread =
  | { type: 'progress'; done: number; total: number }
  | { type: 'written'; bytes: Uint8Array }
  | { type: 'failed'; reason: string };
