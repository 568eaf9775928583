import type { Patch } from 'immer';

/** How many steps can be undone. */
export const undoLimit = 200;

/** How long after the last write a further write to the same place still joins its undo step, in ms. */
const mergeWindowMs = 30_000;

/** What was done, as undo and redo need it. */
export type UndoEntry = {
  label: string;
  /** Consecutive entries of one key become one; null never joins. */
  mergeKey: string | null;
  /** When it was done, ISO 8601 UTC. */
  at: string;
  patches: readonly Patch[];
  inversePatches: readonly Patch[];
};

/** One durable step: what the journal holds, what the window is sent, and what undo needs. */
export type JournalRecord = UndoEntry & {
  /** `quiet` is done by Askbook itself and is nobody's to undo. */
  step: 'do' | 'undo' | 'redo' | 'quiet';
};

/** Steps that can be undone and redone, the nearest last. */
export type UndoHistory = { undo: readonly UndoEntry[]; redo: readonly UndoEntry[] };

/** Nothing done yet. */
export const emptyHistory: UndoHistory = { undo: [], redo: [] };

/**
 * Answers the history after one more step; live and when a journal is replayed. The patches of a
 * `do` are what it did, those of an `undo` or `redo` belong to the entry that moves over.
 */
export function recordStep(history: UndoHistory, record: JournalRecord): UndoHistory {
  const { step, ...entry } = record;
  if (step === 'quiet') return history;
  if (step === 'do') return { undo: remember(history.undo, entry), redo: [] };
  const [from, to] = step === 'undo' ? [history.undo, history.redo] : [history.redo, history.undo];
  const moved = from.at(-1);
  if (!moved) return history;
  const left = from.slice(0, -1);
  // A step that was undone and redone must not swallow the next write.
  const reached = [...to, { ...moved, mergeKey: null }];
  return step === 'undo' ? { undo: left, redo: reached } : { undo: reached, redo: left };
}

function remember(stack: readonly UndoEntry[], entry: UndoEntry): readonly UndoEntry[] {
  const last = stack.at(-1);
  if (last && joins(last, entry)) return [...stack.slice(0, -1), joined(last, entry)];
  return [...stack, entry].slice(-undoLimit);
}

function joins(last: UndoEntry, entry: UndoEntry): boolean {
  return (
    entry.mergeKey !== null &&
    last.mergeKey === entry.mergeKey &&
    Date.parse(entry.at) - Date.parse(last.at) <= mergeWindowMs
  );
}

function joined(last: UndoEntry, entry: UndoEntry): UndoEntry {
  // Text typed on and on replaces the same places again: the first state and the last are enough.
  const places = placesReplaced(last);
  const isOverwritten = places !== null && places === placesReplaced(entry);
  return isOverwritten
    ? { ...entry, inversePatches: last.inversePatches }
    : {
        ...entry,
        patches: [...last.patches, ...entry.patches],
        inversePatches: [...entry.inversePatches, ...last.inversePatches],
      };
}

/** The places an entry does nothing but replace, there and back, as one string; null when it does more. */
function placesReplaced({ patches, inversePatches }: UndoEntry): string | null {
  if ([...patches, ...inversePatches].some(({ op }) => op !== 'replace')) return null;
  const places = (some: readonly Patch[]) => some.map(({ path }) => path.join('/')).sort();
  return JSON.stringify([places(patches), places(inversePatches)]);
}
