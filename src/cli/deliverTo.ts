import { type AnyExport, type Delivery, workOf, writersHere } from '../api/index.ts';
import { NotebookError, WorkCancelled } from '../core/operation.ts';
import { nodeEnvironment } from '../storage/environment.ts';
import type { Terminal } from './terminal.ts';
import { writeOutput, writeOutputFolder } from './writeOutput.ts';

/**
 * Makes the file or files of an export in this thread and puts them at a path; an interrupt leaves nothing of them.
 * Errors: those of the writing, `conflict` when interrupted.
 */
export async function deliverTo(
  path: string,
  exported: AnyExport,
  terminal: Terminal,
): Promise<Delivery> {
  const controller = new AbortController();
  const stopListening = terminal.onInterrupt(() => controller.abort());
  const work = workOf(controller.signal, (done, total) => {
    if (total > 1) terminal.showProgress(`${exported.label}: ${done} of ${total}`);
  });
  try {
    if (exported.kind === 'file') {
      const bytes = await exported.make(work, writersHere);
      await writeOutput(path, bytes, nodeEnvironment, work);
    } else {
      await writeOutputFolder(path, exported.make(work, writersHere), work);
    }
  } catch (cause) {
    if (!(cause instanceof WorkCancelled)) throw cause;
    throw new NotebookError('conflict', 'Cancelled. Nothing was written.');
  } finally {
    stopListening();
    terminal.showProgress('');
  }
  return { outcome: 'saved', path };
}
