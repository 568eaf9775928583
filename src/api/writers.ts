import type { Export } from '../core/operation.ts';
import { type AnswersWriter, writeAnswersHere } from './answersWriter.ts';
import { type LetterWriter, writeLetterHere } from './letterWriter.ts';
import { type PacketWriter, writePacketsHere } from './packetWriter.ts';
import { type ReportWriter, writeReportHere } from './reportWriter.ts';

/** Who writes what takes its time: the app has it done in a thread of its own. */
export type Writers = {
  packets: PacketWriter;
  answers: AnswersWriter;
  report: ReportWriter;
  letter: LetterWriter;
};

/** An export, which may need somebody who writes it. */
export type AnyExport = Export<Writers>;

/** Writes everything in this thread. */
export const writersHere: Writers = {
  packets: writePacketsHere,
  answers: writeAnswersHere,
  report: writeReportHere,
  letter: writeLetterHere,
};
