import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { UndoHistory } from '../../src/core/undoHistory.ts';

/** What of a notebook belongs on disk, as two texts that do not depend on the order of keys. */
export type LabState = { notebook: string; history: string };

/** The states a notebook went through, the first one that of its creation. */
export type LabStates = {
  readonly newest: number;
  push: (state: LabState) => void;
  /** Forgets every state after this one. */
  cut: (index: number) => void;
  at: (index: number) => LabState;
  /** The newest index from `from` to `to` with this state; -1 when there is none. */
  find: (state: LabState, from: number, to: number) => number;
  /** Null when a state is one that may be found; else what is wrong with it, in one sentence. */
  judge: (state: LabState, from: number, to: number) => string | null;
};

/** Makes the record of states. */
export function createStates(first: LabState): LabStates {
  const states = [first];
  const find = (isIt: (state: LabState) => boolean, from: number, to: number) => {
    for (let index = Math.min(to, states.length - 1); index >= from; index -= 1) {
      const state = states[index];
      if (state && isIt(state)) return index;
    }
    return -1;
  };
  return {
    get newest() {
      return states.length - 1;
    },
    push: (state) => {
      states.push(state);
    },
    cut: (index) => {
      states.length = index + 1;
    },
    at: (index) => {
      const state = states[index];
      if (!state) throw new Error(`There is no state ${index}.`);
      return state;
    },
    find: (sought, from, to) =>
      find((one) => one.notebook === sought.notebook && one.history === sought.history, from, to),
    judge: (sought, from, to) => {
      const isSame = (state: LabState) => state.notebook === sought.notebook;
      const index = find(isSame, from, to);
      const isWhole = (state: LabState) => isSame(state) && state.history === sought.history;
      if (find(isWhole, from, to) >= 0) return null;
      if (index >= 0) return `undo is not that of state ${index}`;
      const other = find(isSame, 0, states.length - 1);
      if (other < 0) return `a notebook that never was, instead of state ${from} to ${to}`;
      return `state ${other} instead of ${from} to ${to}`;
    },
  };
}

/** Makes what writes down a notebook and its history; it remembers what it has seen, because most comes again. */
export function createStateReader(): (of: StateSource) => LabState {
  const known = new Map<string, string>();
  const read = (value: object) => {
    const text = JSON.stringify(value);
    const found = known.get(text) ?? stable(value);
    known.set(text, found);
    return found;
  };
  return ({ notebook, history }) => ({ notebook: read(notebook), history: read(history) });
}

type StateSource = { notebook: Notebook; history: UndoHistory };

function stable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stable((value as Record<string, unknown>)[key])}`);
  return `{${parts.join()}}`;
}
