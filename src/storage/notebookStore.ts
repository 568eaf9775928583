import { Low } from 'lowdb';
import { NotebookError } from '../core/operation.ts';
import { SaveError } from '../core/safekeeping/saveError.ts';
import type { NotebookStorage, SessionSnapshot, StateBefore } from '../core/session.ts';
import type { BackupShelf } from './backups.ts';
import { createCompactionSchedule, type Journalled } from './compactionSchedule.ts';
import type { StorageEnvironment } from './environment.ts';
import { fileErrorReason } from './fileError.ts';
import type { FolderGuard } from './folderGuard.ts';
import { createGroupCommit } from './groupCommit.ts';
import { encodeRecord, type JournalLine, type JournalPlace } from './journalFormat.ts';
import type { JournalWriter } from './journalWriter.ts';
import { createBackupKeeper } from './keepBackups.ts';
import { createLane } from './lane.ts';
import type { SnapshotKeeper, StoredNotebook } from './snapshotKeeper.ts';

/** What an open notebook folder is made of. */
export type StoreParts = {
  env: StorageEnvironment;
  journal: JournalWriter;
  snapshots: SnapshotKeeper;
  guard: FolderGuard;
  shelf: BackupShelf;
  /** What was loaded; it is the newest value until a session is attached. */
  loaded: SessionSnapshot;
  place: JournalPlace;
  /** The highest generation any file of the folder bears. */
  topGeneration: number;
  /** False when a power cut could take back what was loaded; the first save then writes everything. */
  isLoadedDurable: boolean;
  /** What the journals hold behind the snapshot that was loaded. */
  journalled: Journalled;
};

/** The writing side of an open notebook folder. */
export type NotebookStore = {
  storage: NotebookStorage;
  /** Writes everything as a fresh generation. */
  writeWhole: (options?: WholeOptions) => Promise<void>;
  /** Tells whether a place in a journal is where this notebook is, or is about to be. */
  isOwnPlace: (place: JournalPlace) => boolean;
  /** The newest value, saved or not. */
  current: () => SessionSnapshot;
  /** Saves what is waiting, folds the journal into a snapshot and takes no more. Never rejects. */
  close: () => Promise<void>;
  /** Takes no more and writes no more; for a notebook that is given up for another one. */
  giveUp: () => Promise<void>;
};

/** How a fresh generation is written. */
export type WholeOptions = {
  /** Writes it whatever stands there now. */
  force?: boolean;
  /** The generation it must be above of, for files that others put there. */
  above?: number;
  /** What is written instead of the newest value. */
  content?: Pick<StoredNotebook, 'notebook' | 'history' | 'place'>;
};

type Pending = { line: JournalLine; before: StateBefore | null };

/**
 * Makes the store. Each step is encoded when it is handed over and appended to the journal, several at
 * once when they come quickly; snapshots are written beside that. Appending, rotating and renaming
 * share one lane, so that they never overlap.
 */
export function createNotebookStore(parts: StoreParts): NotebookStore {
  const { env, journal, snapshots, guard, shelf } = parts;
  // Given a value from the start: lowdb must never put a default in the place of a notebook.
  const model = new Low<StoredNotebook | null>(
    {
      read: async () => null,
      write: async (stored) => void (stored && (await snapshots.write(stored))),
    },
    null,
  );
  const lane = createLane();
  let current = () => parts.loaded;
  let handed = parts.place;
  let durable = parts.place;
  let top = parts.topGeneration;
  let pending: Pending[] = [];
  let isBaseDurable = parts.isLoadedDurable;
  let isClosed = false;
  let isGivenUp = false;

  const keeper = createBackupKeeper(shelf, env, () => current());

  const flush = async (): Promise<void> => {
    // STORAGE: what waits for a notebook that was given up is never called saved.
    if (isGivenUp) throw closedError();
    const batch = [...pending];
    if (batch.length === 0) return;
    try {
      for (const entry of batch) await backUpBefore(entry);
      // STORAGE: a record is lost with the ones it follows, if those were never on disk.
      if (!isBaseDurable || (await append(batch)) === 'journal_gone') await writeInLane({});
      else settle(batch);
    } catch (cause) {
      await journal.abandon();
      throw saveError(await guard.explain(cause));
    }
  };

  const append = async (batch: readonly Pending[]) => {
    if (journal.current === null) await guard.check(null);
    await journal.append(
      batch.map(({ line }) => line),
      durable,
    );
    // STORAGE: before the save is acknowledged; a journal that lost its name would be lost with it.
    return guard.check(journal.current);
  };

  const backUpBefore = async (entry: Pending) => {
    if (entry.before === null) return;
    await shelf.make(entry.before.reason, entry.before.snapshot);
    entry.before = null;
  };

  const settle = (batch: readonly Pending[]) => {
    pending = pending.slice(batch.length);
    durable = batch.at(-1)?.line ?? durable;
    keeper.changed();
    const byteCount = batch.reduce((sum, { line }) => sum + line.bytes.byteLength, 0);
    compaction.appended({ recordCount: batch.length, byteCount });
  };

  const commit = createGroupCommit<null>(() => lane.run(flush));

  /** Everything there is, with the journal its followers go to; nothing is waiting behind it. */
  const writeInLane = async ({ force = false, above = 0, content }: WholeOptions) => {
    const { notebook, history, place } = content ?? { ...current(), place: handed };
    const covered = pending.length;
    try {
      if (!force) await guard.check(null);
      top = Math.max(top, above) + 1;
      const generation = top;
      const name = await journal.rotate(generation, place);
      model.data = { notebook, history, place, generation, journal: name };
      if (force) await snapshots.commit(await snapshots.prepare(model.data), { force });
      else await model.write();
    } catch (cause) {
      // Its header promises a snapshot that is not there.
      await journal.abandon();
      throw saveError(await guard.explain(cause));
    }
    pending = pending.slice(covered);
    durable = place;
    isBaseDurable = true;
    compaction.wroteWhole();
  };

  /** Folds the journal into a snapshot while typing goes on. */
  const compact = async (begun: () => void): Promise<void> => {
    const stored = await lane.run(async () => {
      await guard.check(null);
      top += 1;
      const generation = top;
      const name = await journal.rotate(generation, durable);
      begun();
      const { notebook, history } = current();
      return { notebook, history, place: handed, generation, journal: name };
    });
    const prepared = await snapshots.prepare(stored);
    model.data = stored;
    await lane.run(() => snapshots.commit(prepared));
  };

  const compaction = createCompactionSchedule(env.limits, parts.journalled, compact);

  const stop = () => {
    isClosed = true;
    compaction.stop();
  };

  const storage: NotebookStorage = {
    attach: (newest) => {
      current = newest;
    },
    save: async (record, before) => {
      if (isClosed) throw closedError();
      const line = encodeRecord(record, handed);
      handed = line;
      pending.push({ line, before });
      await commit.save(null);
    },
    retry: async () => {
      if (isClosed) throw closedError();
      await commit.save(null);
    },
  };

  return {
    storage,
    writeWhole: (options = {}) => lane.run(() => writeInLane(options)),
    isOwnPlace: ({ sequence, chain }) =>
      [durable, ...pending.map(({ line }) => line)].some(
        (own) => own.sequence === sequence && own.chain === chain,
      ),
    current: () => current(),
    close: async () => {
      stop();
      await commit.settled();
      await compaction.settled();
      if (current().revision > 0) await keeper.closing();
      await keeper.settled();
      await lane
        .run(async () => {
          if (!compaction.isEmpty || pending.length > 0) await writeInLane({});
        })
        .catch(() => {});
      await journal.abandon();
    },
    giveUp: async () => {
      stop();
      isGivenUp = true;
      await commit.settled();
      await compaction.settled();
      await keeper.settled();
      await lane.run(() => journal.abandon());
    },
  };
}

function closedError(): SaveError {
  return new SaveError('disk', 'This notebook is closed.');
}

function saveError(cause: unknown): SaveError {
  if (cause instanceof SaveError) return cause;
  if (cause instanceof NotebookError) return new SaveError('disk', cause.message);
  return new SaveError(
    'disk',
    `Not saved: ${fileErrorReason(cause)}. What was saved before is still as it was.`,
  );
}
