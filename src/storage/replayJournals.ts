import { migrateStep } from '../core/notebook/migrate.ts';
import { schemaVersion as presentVersion } from '../core/notebook/schema.ts';
import { emptyHistory, recordStep, type UndoHistory } from '../core/undoHistory.ts';
import { applyInPlace } from './applyInPlace.ts';
import type { JournalPlace, ScannedJournal, ScannedRecord } from './journalFormat.ts';

/** A journal that was read. */
export type NamedJournal = { name: string; scanned: ScannedJournal };

/** What was not right in a journal: see ScannedJournal; `gap` and `foreign` records fit behind nothing. */
export type JournalFault = { name: string; kind: 'torn' | 'damaged' | 'gap' | 'foreign' };

/** A notebook on the way through its journals; `body` is changed in place. */
export type Replay = {
  body: object;
  schemaVersion: number;
  history: UndoHistory;
  place: JournalPlace;
  /** When the last step was done, ISO 8601 UTC; null when no record was needed. */
  lastStepAt: string | null;
  replayedCount: number;
  faults: JournalFault[];
};

/**
 * Replays journals, which come in the order they were written, onto a snapshot's content. A record counts
 * only behind the very record it followed; one that is known already is skipped, because a failed
 * append is written again into the next file. After a fault a later file may still go on where the
 * good records ended.
 */
export function replayJournals(replay: Replay, journals: readonly NamedJournal[]): void {
  for (const { name, scanned } of journals) {
    const version = scanned.header?.schemaVersion ?? replay.schemaVersion;
    if (scanned.header && scanned.header.sequence > replay.place.sequence) {
      replay.faults.push({ name, kind: 'gap' });
      continue;
    }
    // It goes on where the good records ended: what tore before it had never been acknowledged, or was
    // written again.
    if (scanned.header) replay.faults = replay.faults.filter(({ kind }) => kind !== 'torn');
    for (const record of scanned.records) {
      const fault = replayRecord(replay, record, version);
      if (fault === null) continue;
      replay.faults.push({ name, kind: fault });
      break;
    }
    if (scanned.fault !== null) replay.faults.push({ name, kind: scanned.fault });
  }
}

function replayRecord(
  replay: Replay,
  { before, after, record }: ScannedRecord,
  version: number,
): JournalFault['kind'] | null {
  const { place } = replay;
  if (after.sequence <= place.sequence) return null;
  if (before.sequence !== place.sequence) return 'gap';
  // STORAGE: without it the end of an abandoned history would be taken for the end of this one.
  if (before.chain !== place.chain) return 'foreign';
  if (version > replay.schemaVersion) reachVersion(replay, version);
  try {
    applyInPlace(replay.body, record.patches);
  } catch {
    return 'damaged';
  }
  replay.history = recordStep(replay.history, record);
  replay.place = after;
  replay.lastStepAt = record.at;
  replay.replayedCount += 1;
  return null;
}

/** A journal of a later version follows a snapshot of an earlier one when the one between is damaged. */
function reachVersion(replay: Replay, version: number): void {
  // A newer Askbook's steps are replayed in the form that is nearest to theirs.
  const reached = Math.min(version, presentVersion);
  if (replay.schemaVersion < reached) {
    replay.body = migrateStep(replay.body, replay.schemaVersion, reached) as object;
  }
  // The steps of another version do not fit this one.
  replay.history = emptyHistory;
  replay.schemaVersion = version;
}
