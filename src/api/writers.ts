import type { Export, Work } from '../core/operation.ts';
import type { PictureSize } from '../core/referrals/pictureSize.ts';
import { type AnswersWriter, writeAnswersHere } from './answersWriter.ts';
import { type LetterWriter, writeLetterHere } from './letterWriter.ts';
import { type PacketWriter, writePacketsHere } from './packetWriter.ts';
import { type ReportWriter, writeReportHere } from './reportWriter.ts';

/**
 * Draws an SVG picture as PNG of a size, with the fonts of a browser, which has one for every script. Errors: `internal`
 * when it cannot be drawn, WorkCancelled.
 */
export type PngDrawer = (svg: string, size: PictureSize, work: Work) => Promise<Uint8Array>;

/** Who writes what takes its time: the app has it done in a thread of its own. */
export type Writers = {
  packets: PacketWriter;
  answers: AnswersWriter;
  report: ReportWriter;
  letter: LetterWriter;
  /** Null where there is no window. */
  drawPng: PngDrawer | null;
};

/** An export, which may need somebody who writes it. */
export type AnyExport = Export<Writers>;

/** Writes everything in this thread. */
export const writersHere: Writers = {
  packets: writePacketsHere,
  answers: writeAnswersHere,
  report: writeReportHere,
  letter: writeLetterHere,
  drawPng: null,
};
