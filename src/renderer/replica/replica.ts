import { enablePatches, freeze } from 'immer';
import type { DesktopState, WindowEvent } from '../../api/index.ts';
import { createNotebookValue, type NotebookValue } from '../../core/notebook/notebookValue.ts';
import type { Notebook } from '../../core/notebook/schema.ts';
import type { SaveProblem } from '../../core/safekeeping/model.ts';
import type { HistoryState, SessionEvent } from '../../core/session.ts';

enablePatches();

/** What the window holds: the whole notebook and what is known about saving it. */
export type ReplicaState = {
  desktop: DesktopState | null;
  /** Null while none is open or it is being fetched. */
  notebook: Notebook | null;
  revision: number;
  savedRevision: number;
  /** Why the last save failed; null once everything is on disk. */
  saveProblem: SaveProblem | null;
  /** A step that took more than half of the records away, until it is answered; null when none did. */
  loss: Loss | null;
  history: HistoryState;
};

/** How many records a step removed, and of how many. */
export type Loss = { removedCount: number; beforeCount: number };

/** What changes a part of the state; the other events concern the window, or everything. */
type PartEvent = SessionEvent | Extract<WindowEvent, { type: 'window_changed' }>;

/** The parts of the transport a replica needs. */
type ReplicaSource = {
  desktopState: () => Promise<DesktopState>;
  notebook: () => Promise<{ value: Notebook; revision: number }>;
};

/** The window's copy of the notebook, patched in revision order. */
export type Replica = {
  getState: () => ReplicaState;
  subscribe: (listener: () => void) => () => void;
  /** Takes in one event; events of the session that leave a gap make it fetch everything again. */
  receive: (event: WindowEvent) => void;
  /** Fetches everything; resolves when it is shown. */
  refresh: () => Promise<void>;
  /** The person has answered for the loss. */
  settleLoss: () => void;
};

const nothingOpen: ReplicaState = {
  desktop: null,
  notebook: null,
  revision: 0,
  savedRevision: 0,
  saveProblem: null,
  loss: null,
  history: { undoLabel: null, redoLabel: null },
};

/** Makes a replica that is empty until its first `refresh`. */
export function createReplica(source: ReplicaSource): Replica {
  let state = nothingOpen;
  // Patched over shards, as in the session: a key typed costs the same in a large notebook (ADR 8).
  let value: NotebookValue | null = null;
  let fetching: Promise<void> | null = null;
  // Events that arrive while the snapshot is on its way; those it already contains are dropped after.
  let waiting: PartEvent[] = [];
  const listeners = new Set<() => void>();

  const set = (next: ReplicaState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const fetchAll = async (isOvertaken: () => boolean) => {
    const desktop = await source.desktopState();
    if (isOvertaken()) return;
    if (!desktop.notebook) {
      const later = waiting.filter((event) => event.type === 'window_changed');
      waiting = [];
      value = null;
      set({ ...nothingOpen, desktop });
      for (const event of later) apply(event);
      return;
    }
    const { value: whole, revision } = await source.notebook();
    if (isOvertaken()) return;
    const { savedRevision, saveProblem, history } = desktop.notebook;
    value = createNotebookValue(freeze(whole, true));
    set({
      desktop,
      notebook: value.plain,
      revision,
      savedRevision,
      saveProblem,
      loss: state.notebook?.notebookId === whole.notebookId ? state.loss : null,
      history,
    });
    const later = waiting;
    waiting = [];
    for (const event of later) apply(event);
  };

  // A fetch that another one has overtaken shows nothing and ends nothing.
  const fetchAnew = () => {
    const own: Promise<void> = fetchAll(() => fetching !== own).finally(() => {
      if (fetching === own) fetching = null;
    });
    fetching = own;
    return own;
  };

  const refresh = () => fetching ?? fetchAnew();

  const apply = (event: PartEvent) => {
    if (event.type === 'window_changed') {
      const { smallWindow } = event;
      set({ ...state, desktop: state.desktop && { ...state.desktop, smallWindow } });
    } else if (event.type === 'saved') {
      const isWhole = event.revision >= state.revision;
      set({
        ...state,
        savedRevision: Math.max(state.savedRevision, event.revision),
        saveProblem: isWhole ? null : state.saveProblem,
      });
    } else if (event.type === 'save_failed') {
      set({ ...state, saveProblem: event.problem });
    } else if (event.type === 'lost_many') {
      const { removedCount, beforeCount } = event;
      set({ ...state, loss: { removedCount, beforeCount } });
    } else if (event.revision === state.revision + 1 && value) {
      value.take(value.patched(event.patches), event.patches);
      set({ ...state, notebook: value.plain, revision: event.revision, history: event.history });
    } else if (event.revision === state.revision) {
      // The snapshot holds this change already, but the labels were read before it.
      set({ ...state, history: event.history });
    } else if (event.revision > state.revision) {
      // A gap: something was missed, so the snapshot is fetched again.
      refresh().catch(() => {});
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receive: (event) => {
      if (event.type === 'desktop_changed') {
        // A refusal means that the notebook was closed meanwhile; the event saying so is on its way.
        fetchAnew().catch(() => {});
      } else if (
        event.type === 'changed' ||
        event.type === 'saved' ||
        event.type === 'save_failed' ||
        event.type === 'lost_many' ||
        event.type === 'window_changed'
      ) {
        if (fetching) waiting.push(event);
        else apply(event);
      }
    },
    refresh,
    settleLoss: () => set({ ...state, loss: null }),
  };
}
