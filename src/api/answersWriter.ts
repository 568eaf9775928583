import type { AnswersFrame, AnswersTable } from '../core/answers/outline.ts';
import { refuseCancelled, type Work } from '../core/operation.ts';

/**
 * Writes one Word document of answers. Its tables are asked for one by one, because outlining takes its time.
 * Errors: as those of PacketWriter.
 */
export type AnswersWriter = (
  frame: AnswersFrame,
  tables: Iterable<AnswersTable>,
  work: Work,
) => Promise<Uint8Array>;

/** Writes answers in this thread, where nobody waits for anything else. */
export const writeAnswersHere: AnswersWriter = async (frame, tables, work) => {
  const outlined: AnswersTable[] = [];
  for (const table of tables) {
    refuseCancelled(work);
    outlined.push(table);
  }
  // As for packets: the library is loaded by those who need it.
  const { writeAnswers } = await import('../formats/docx/writeAnswers.ts');
  return writeAnswers(frame, outlined, (done, total) => {
    refuseCancelled(work);
    work.progress(done, total);
  });
};
