import type { Notebook } from '../core/notebook/schema.ts';
import { NotebookError } from '../core/operation.ts';
import { countRecords } from '../core/safekeeping/countRecords.ts';
import type { OpenProblemKind, RecordCounts, RecoveryReport } from '../core/safekeeping/model.ts';
import { nodeEnvironment, type StorageEnvironment } from './environment.ts';
import { loadBesideOwner } from './loadBesideOwner.ts';
import { OpenProblemError } from './openProblem.ts';
import { describeRecovery } from './recoveryReport.ts';

/** What opening a folder would find. */
export type FolderReport = {
  /** Null when nothing can be read; `problem` says why. */
  readable: {
    notebook: Notebook;
    generation: number;
    /** The last journal record, counted over the notebook's whole life. */
    sequence: number;
    /** How many records the journals hold behind the snapshot, and how many bytes they are. */
    journal: { recordCount: number; byteCount: number };
    /** The version on disk. */
    schemaVersion: number;
    counts: RecordCounts;
  } | null;
  /** What opening it for writing would mend; null when nothing. */
  recovery: RecoveryReport | null;
  problem: { kind: OpenProblemKind; message: string } | null;
};

/** Answers what opening a folder would find, and writes nothing. Never rejects. */
export async function inspectFolder(
  folder: string,
  env: StorageEnvironment = nodeEnvironment,
  timeZone = 'UTC',
): Promise<FolderReport> {
  try {
    const loaded = await loadBesideOwner(folder, env.files);
    const { notebook, generation, place, storedVersion } = loaded;
    return {
      readable: {
        notebook,
        generation,
        sequence: place.sequence,
        journal: { recordCount: loaded.replayedCount, byteCount: loaded.journalByteCount },
        schemaVersion: storedVersion,
        counts: countRecords(notebook),
      },
      recovery: describeRecovery(loaded, timeZone),
      problem: null,
    };
  } catch (cause) {
    const kind = cause instanceof OpenProblemError ? cause.kind : 'other';
    const message = cause instanceof NotebookError ? cause.message : String(cause);
    return { readable: null, recovery: null, problem: { kind, message } };
  }
}
