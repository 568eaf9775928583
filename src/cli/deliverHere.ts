import { type AnyExport, workOf, writersHere } from '../api/index.ts';
import { NotebookError, WorkCancelled } from '../core/operation.ts';
import { nodeEnvironment } from '../storage/environment.ts';
import type { Terminal } from './terminal.ts';
import { writeOutput, writeOutputFolder } from './writeOutput.ts';

/**
 * Makes an export in this thread and writes it to a path, a new folder when it is many files. Errors: those of
 * its making and of {@link writeOutput}; `conflict` after an interrupt, which leaves nothing of it.
 */
export async function deliverHere(exported: AnyExport, path: string, terminal: Terminal) {
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
  return { outcome: 'saved' as const, path };
}
