import { enablePatches, type Patch } from 'immer';
import type { z } from 'zod';
import { checkChange } from './notebook/checkChange.ts';
import { createNotebookValue, type NotebookChange } from './notebook/notebookValue.ts';
import type { Notebook } from './notebook/schema.ts';
import { countSharded, isRecordKind, type ShardedNotebook } from './notebook/shards.ts';
import { type Command, type CommandContext, NotebookError } from './operation.ts';
import { isGreatLoss, isSmallLoss } from './safekeeping/greatLoss.ts';
import type { SaveProblem } from './safekeeping/model.ts';
import { saveProblemOf } from './safekeeping/saveError.ts';
import { emptyHistory, type JournalRecord, recordStep, type UndoHistory } from './undoHistory.ts';

enablePatches();

/** A notebook at one moment, with what could be undone then. */
export type SessionSnapshot = { notebook: Notebook; revision: number; history: UndoHistory };

/** The notebook before a step that deserves a backup first, and why. */
export type StateBefore = { reason: 'before_import' | 'before_loss'; snapshot: SessionSnapshot };

/** Where a session hands its steps over. */
export type NotebookStorage = {
  /** Told once where the newest value can be had; nothing is saved before. */
  attach: (current: () => SessionSnapshot) => void;
  /**
   * Resolves once this step and all before it are on disk; after a rejection the steps are kept and
   * saved with the next call. `before` is given when a step is an import or loses many records: a
   * backup of it is made first. Errors: SaveError.
   */
  save: (record: JournalRecord, before: StateBefore | null) => Promise<void>;
  /** Saves what could not be saved; resolves at once when nothing is missing. */
  retry: () => Promise<void>;
};

/** The labels undo and redo would show; null when there is nothing to undo or redo. */
export type HistoryState = { undoLabel: string | null; redoLabel: string | null };

/** What a session tells its listeners, in the order it happened. */
export type SessionEvent =
  | { type: 'changed'; revision: number; patches: readonly Patch[]; history: HistoryState }
  | { type: 'saved'; revision: number }
  | { type: 'save_failed'; revision: number; problem: SaveProblem }
  /** A step took away more than half of the records; a backup from before it is there. */
  | { type: 'lost_many'; removedCount: number; beforeCount: number };

/** What a command answers, and the revision it made. */
export type Outcome<V> = { value: V; revision: number };

/** The one place a notebook changes while it is open. */
export type Session = {
  /** The notebook as an immutable value. */
  readonly notebook: Notebook;
  readonly revision: number;
  /** The newest revision known to be on disk. */
  readonly savedRevision: number;
  readonly history: HistoryState;
  /** Why the newest revision is not on disk; null when nothing has failed since it last was. */
  readonly saveProblem: SaveProblem | null;
  /** Runs a command; resolves when its change is on disk. Errors: those of the command, SaveError, `conflict` when read-only. */
  run: <I extends z.ZodType, V>(
    command: Command<I, V>,
    input: z.output<I>,
    context: CommandContext,
  ) => Promise<Outcome<V>>;
  /** Goes one step back or forward; answers the label of that step, null when there was none. */
  step: (
    direction: 'undo' | 'redo',
    context: Pick<CommandContext, 'now'>,
  ) => Promise<Outcome<string | null>>;
  /** Saves again what could not be saved; resolves at once when nothing is missing. */
  retrySave: () => Promise<void>;
  snapshot: () => SessionSnapshot;
  /** Calls back for every event until the returned function is called. */
  subscribe: (listener: (event: SessionEvent) => void) => () => void;
};

/**
 * Opens a session over a loaded notebook, which must not be changed by anybody else any more. Changes
 * are applied in call order and shown at once; saving follows, and a reply waits for it. Without a
 * storage the notebook can only be read.
 */
export function createSession(
  loaded: Notebook,
  storage: NotebookStorage | null,
  loadedHistory: UndoHistory = emptyHistory,
): Session {
  const value = createNotebookValue(loaded);
  let history = loadedHistory;
  let revision = 0;
  let savedRevision = 0;
  let saveProblem: SaveProblem | null = null;
  let lastSave: Promise<void> = Promise.resolve();
  const listeners = new Set<(event: SessionEvent) => void>();

  const emit = (event: SessionEvent) => {
    for (const listener of listeners) listener(event);
  };

  const snapshot = (): SessionSnapshot => ({ notebook: value.plain, revision, history });

  const writable = (): NotebookStorage => {
    if (storage) return storage;
    throw new NotebookError('conflict', 'This notebook is open for reading only.');
  };

  /** Waits for a save and tells what came of it; a later success covers every step before it. */
  const follow = async (saving: Promise<void>, reached: number): Promise<void> => {
    try {
      await saving;
    } catch (cause) {
      saveProblem = saveProblemOf(cause);
      emit({ type: 'save_failed', revision: reached, problem: saveProblem });
      throw cause instanceof NotebookError
        ? cause
        : new NotebookError('storage_failed', `Not saved: ${saveProblem.message}`);
    }
    savedRevision = Math.max(savedRevision, reached);
    if (savedRevision >= revision) saveProblem = null;
    emit({ type: 'saved', revision: savedRevision });
  };

  const advance = (
    next: ShardedNotebook,
    record: JournalRecord,
    isImport = false,
  ): Promise<void> => {
    const loss = lossOf(value.sharded, record.patches);
    const reason = loss ? 'before_loss' : isImport ? 'before_import' : null;
    const before: StateBefore | null = reason && { reason, snapshot: snapshot() };
    value.take(next, record.patches);
    history = recordStep(history, record);
    revision += 1;
    const { patches } = record;
    emit({ type: 'changed', revision, patches, history: labels(history) });
    lastSave = follow(writable().save(record, before), revision);
    if (loss) emit({ type: 'lost_many', ...loss });
    return lastSave;
  };

  const step: Session['step'] = async (direction, { now }) => {
    writable();
    const entry = history[direction].at(-1);
    if (!entry) return { value: null, revision };
    const isRedo = direction === 'redo';
    const patches = isRedo ? entry.patches : entry.inversePatches;
    const inversePatches = isRedo ? entry.inversePatches : entry.patches;
    const label = `${isRedo ? 'Redo' : 'Undo'} ${entry.label}`;
    const record = { step: direction, label, mergeKey: null, at: now, patches, inversePatches };
    const saved = advance(value.patched(patches), record);
    const reached = revision;
    await saved;
    return { value: entry.label, revision: reached };
  };

  const run: Session['run'] = async (command, input, context) => {
    writable();
    let answer!: ReturnType<typeof command.run>;
    const change: NotebookChange = value.work((draft) => {
      answer = command.run(draft, input, context);
    });
    const { next, patches, inversePatches } = change;
    if (patches.length === 0) {
      await lastSave;
      return { value: answer, revision };
    }
    // STORAGE: what could be saved but never opened again is refused before anything changes.
    checkChange(next, patches);
    const label = typeof command.label === 'string' ? command.label : command.label(input);
    const mergeKey = command.mergeKey?.(input) ?? null;
    const step = command.isQuiet ? 'quiet' : 'do';
    const record = { step, label, mergeKey, at: context.now, patches, inversePatches } as const;
    const saved = advance(next, record, command.isImport?.(input));
    const reached = revision;
    await saved;
    return { value: answer, revision: reached };
  };

  storage?.attach(snapshot);
  return {
    get notebook() {
      return value.plain;
    },
    get revision() {
      return revision;
    },
    get savedRevision() {
      return savedRevision;
    },
    get history() {
      return labels(history);
    },
    get saveProblem() {
      return saveProblem;
    },
    run,
    step,
    retrySave: async () => {
      if (!storage || savedRevision >= revision) return;
      lastSave = follow(storage.retry(), revision);
      await lastSave;
    },
    snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function labels({ undo, redo }: UndoHistory): HistoryState {
  return { undoLabel: undo.at(-1)?.label ?? null, redoLabel: redo.at(-1)?.label ?? null };
}

/** Counts only when patches take enough away, because counting looks at every record. */
function lossOf(
  before: ShardedNotebook,
  patches: readonly Patch[],
): { removedCount: number; beforeCount: number } | null {
  const removedCount = patches.filter(
    ({ op, path }) => op === 'remove' && path.length === 2 && isRecordKind(path[0]),
  ).length;
  if (isSmallLoss(removedCount)) return null;
  const beforeCount = countSharded(before);
  return isGreatLoss(beforeCount, beforeCount - removedCount)
    ? { removedCount, beforeCount }
    : null;
}
