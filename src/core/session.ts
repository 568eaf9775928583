import { applyPatches, enablePatches, freeze, type Patch, produceWithPatches } from 'immer';
import type { z } from 'zod';
import { checkChange } from './notebook/checkChange.ts';
import type { Notebook } from './notebook/schema.ts';
import { type Command, type CommandContext, NotebookError } from './operation.ts';

enablePatches();

/** How many steps can be undone. */
export const undoLimit = 200;

/** How long after the last write a further write to the same place still joins its undo step, in ms. */
const mergeWindowMs = 30_000;

/** One durable step: what the journal holds, what the window is sent, and what undo needs. */
export type JournalRecord = {
  revision: number;
  label: string;
  patches: readonly Patch[];
  inversePatches: readonly Patch[];
};

/**
 * Where a session hands its steps over. `save` resolves only once `next` is on disk; after a
 * rejection the session keeps working in memory and calls `save` again with the newest value.
 */
export type NotebookStorage = {
  save: (next: Notebook, record: JournalRecord) => Promise<void>;
};

/** The labels undo and redo would show; null when there is nothing to undo or redo. */
export type HistoryState = { undoLabel: string | null; redoLabel: string | null };

/** What a session tells its listeners, in the order it happened. */
export type SessionEvent =
  | { type: 'changed'; revision: number; patches: readonly Patch[]; history: HistoryState }
  | { type: 'saved'; revision: number }
  | { type: 'save_failed'; revision: number; message: string };

/** What a command answers, and the revision it made. */
export type Outcome<V> = { value: V; revision: number };

/** The one place a notebook changes while it is open. */
export type Session = {
  readonly notebook: Notebook;
  readonly revision: number;
  /** The newest revision known to be on disk. */
  readonly savedRevision: number;
  readonly history: HistoryState;
  /** Why the newest revision is not on disk, in one sentence; null when nothing has failed since it last was. */
  readonly saveProblem: string | null;
  /** Runs a command; resolves when its change is on disk. Errors: those of the command, `storage_failed`. */
  run: <I extends z.ZodType, V>(
    command: Command<I, V>,
    input: z.output<I>,
    context: CommandContext,
  ) => Promise<Outcome<V>>;
  /** Goes one step back or forward; answers the label of that step, null when there was none. */
  step: (direction: 'undo' | 'redo') => Promise<Outcome<string | null>>;
  /** Saves again what could not be saved; resolves at once when nothing is missing. */
  retrySave: () => Promise<void>;
  /** Calls back for every event until the returned function is called. */
  subscribe: (listener: (event: SessionEvent) => void) => () => void;
};

type UndoEntry = {
  label: string;
  mergeKey: string | null;
  at: number;
  patches: readonly Patch[];
  inversePatches: readonly Patch[];
};

/**
 * Opens a session over a loaded notebook. Changes are applied in call order and shown at once;
 * saving follows, and a reply waits for it.
 */
export function createSession(loaded: Notebook, storage: NotebookStorage | null): Session {
  let notebook = freeze(loaded, true);
  let revision = 0;
  let savedRevision = 0;
  let saveProblem: string | null = null;
  let lastRecord: JournalRecord | null = null;
  let lastSave: Promise<void> = Promise.resolve();
  const undoStack: UndoEntry[] = [];
  const redoStack: UndoEntry[] = [];
  const listeners = new Set<(event: SessionEvent) => void>();

  const emit = (event: SessionEvent) => {
    for (const listener of listeners) listener(event);
  };

  const historyState = (): HistoryState => ({
    undoLabel: undoStack.at(-1)?.label ?? null,
    redoLabel: redoStack.at(-1)?.label ?? null,
  });

  const save = async (store: NotebookStorage, record: JournalRecord): Promise<void> => {
    try {
      await store.save(notebook, record);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      saveProblem = message;
      emit({ type: 'save_failed', revision: record.revision, message });
      throw cause instanceof NotebookError
        ? cause
        : new NotebookError('storage_failed', `Not saved: ${message}`);
    }
    savedRevision = Math.max(savedRevision, record.revision);
    if (savedRevision >= revision) saveProblem = null;
    emit({ type: 'saved', revision: savedRevision });
  };

  const advance = (next: Notebook, record: Omit<JournalRecord, 'revision'>): Promise<void> => {
    if (!storage) throw new NotebookError('storage_failed', 'This notebook is open read-only.');
    notebook = next;
    revision += 1;
    lastRecord = { ...record, revision };
    emit({ type: 'changed', revision, patches: record.patches, history: historyState() });
    lastSave = save(storage, lastRecord);
    return lastSave;
  };

  const step: Session['step'] = async (direction) => {
    const [from, to] = direction === 'undo' ? [undoStack, redoStack] : [redoStack, undoStack];
    const entry = from.pop();
    if (!entry) return { value: null, revision };
    // A step that was undone and redone must not swallow the next write.
    to.push({ ...entry, mergeKey: null });
    const forwards = direction === 'redo';
    const patches = forwards ? entry.patches : entry.inversePatches;
    const inversePatches = forwards ? entry.inversePatches : entry.patches;
    const saved = advance(applyPatches(notebook, [...patches]), {
      label: `${forwards ? 'Redo' : 'Undo'} ${entry.label}`,
      patches,
      inversePatches,
    });
    const reached = revision;
    await saved;
    return { value: entry.label, revision: reached };
  };

  const run: Session['run'] = async (command, input, context) => {
    if (!storage) throw new NotebookError('storage_failed', 'This notebook is open read-only.');
    let value!: ReturnType<typeof command.run>;
    const [next, patches, inversePatches] = produceWithPatches(notebook, (draft) => {
      value = command.run(draft, input, context);
    });
    if (patches.length === 0) {
      await lastSave;
      return { value, revision };
    }
    // STORAGE: what could be saved but never opened again is refused before anything changes.
    checkChange(next, patches);
    const label = typeof command.label === 'string' ? command.label : command.label(input);
    const mergeKey = command.mergeKey?.(input) ?? null;
    remember(undoStack, { label, mergeKey, at: Date.parse(context.now), patches, inversePatches });
    redoStack.length = 0;
    const saved = advance(next, { label, patches, inversePatches });
    const reached = revision;
    await saved;
    return { value, revision: reached };
  };

  return {
    get notebook() {
      return notebook;
    },
    get revision() {
      return revision;
    },
    get savedRevision() {
      return savedRevision;
    },
    get history() {
      return historyState();
    },
    get saveProblem() {
      return saveProblem;
    },
    run,
    step,
    retrySave: async () => {
      if (storage && lastRecord && savedRevision < revision) {
        lastSave = save(storage, lastRecord);
        await lastSave;
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function remember(stack: UndoEntry[], entry: UndoEntry): void {
  const last = stack.at(-1);
  const joins =
    last !== undefined &&
    entry.mergeKey !== null &&
    last.mergeKey === entry.mergeKey &&
    entry.at - last.at <= mergeWindowMs;
  if (joins) {
    stack[stack.length - 1] = {
      ...entry,
      patches: [...last.patches, ...entry.patches],
      inversePatches: [...entry.inversePatches, ...last.inversePatches],
    };
    return;
  }
  stack.push(entry);
  if (stack.length > undoLimit) stack.shift();
}
