// Runs in a thread of its own; the library that writes Word files is loaded nowhere else in the app.
import { parentPort } from 'node:worker_threads';
import type { AnswersFrame, AnswersTable } from '../../src/core/answers/outline.ts';
import type { LetterOutline } from '../../src/core/letters/outlineLetter.ts';
import type { Packet, PacketFrame } from '../../src/core/packet/outline.ts';
import type { ReferralReport } from '../../src/core/referrals/report.ts';
import { writeAnswers } from '../../src/formats/docx/writeAnswers.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { writeLetter } from '../../src/formats/docx/writeLetter.ts';
import { writeReferralReport } from '../../src/formats/docx/writeReferralReport.ts';
import type { FromPacketThread, ToPacketThread } from './packetMessages.ts';

type Begun =
  | { kind: 'packets'; frame: PacketFrame; packets: Packet[] }
  | { kind: 'answers'; frame: AnswersFrame; tables: AnswersTable[] }
  | { kind: 'report'; report: ReferralReport }
  | { kind: 'letter'; letter: LetterOutline };

let begun: Begun | null = null;

parentPort?.on('message', (message: ToPacketThread) => {
  switch (message.type) {
    case 'begin':
      begun = { kind: 'packets', frame: message.frame, packets: [] };
      break;
    case 'packet':
      if (begun?.kind === 'packets') begun.packets.push(message.packet);
      break;
    case 'beginAnswers':
      begun = { kind: 'answers', frame: message.frame, tables: [] };
      break;
    case 'answersTable':
      if (begun?.kind === 'answers') begun.tables.push(message.table);
      break;
    case 'beginReport':
      begun = { kind: 'report', report: message.report };
      break;
    case 'beginLetter':
      begun = { kind: 'letter', letter: message.letter };
      break;
    case 'write':
      void write();
      break;
  }
});

async function write(): Promise<void> {
  try {
    if (begun === null) throw new Error('There is no document to write.');
    const bytes = await writtenBytes(begun);
    begun = null;
    // Handed over, not copied; bytes that lie in a larger buffer would take it all along.
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    tell({ type: 'written', bytes: whole }, [whole.buffer as ArrayBuffer]);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    tell({ type: 'failed', reason });
  }
}

function writtenBytes(document: Begun): Promise<Uint8Array> {
  const onProgress = (done: number, total: number) => tell({ type: 'progress', done, total });
  switch (document.kind) {
    case 'packets':
      return writeDocx({ ...document.frame, packets: document.packets }, onProgress);
    case 'answers':
      return writeAnswers(document.frame, document.tables, onProgress);
    case 'report':
      return writeReferralReport(document.report, onProgress);
    case 'letter':
      return writeLetter(document.letter);
  }
}

function tell(message: FromPacketThread, handOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handOver);
}
