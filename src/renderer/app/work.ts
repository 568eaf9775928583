import { useSyncExternalStore } from 'react';
import type { WindowEvent } from '../../api/index.ts';
import { call } from '../transport/client.ts';
import { attempt } from './notices.ts';

/** How far the long work of the shell is; there is one at a time. */
type Work = NonNullable<Extract<WindowEvent, { type: 'work' }>['work']>;

type WorkState = {
  /** Null while there is none. */
  work: Work | null;
  /** The person has asked it to stop. */
  isStopping: boolean;
};

let state: WorkState = { work: null, isStopping: false };
// Whether the last work was stopped, for whoever hears that it came to nothing.
let wasStopped = false;
const listeners = new Set<() => void>();

function set(next: WorkState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Takes in how far the work is; null once it is over. */
export function showWork(work: Work | null): void {
  set({ work, isStopping: work !== null && state.isStopping });
}

/** Asks the work to stop. */
export function stopWork(): void {
  if (state.work === null || state.isStopping) return;
  wasStopped = true;
  set({ ...state, isStopping: true });
  attempt(
    call('desktop.cancelWork', {}).catch((cause: unknown) => {
      set({ ...state, isStopping: false });
      throw cause;
    }),
  );
}

/** Runs something that may take long, and answers with its outcome whether the person has stopped it. */
export async function runWork<T>(
  work: () => Promise<T>,
): Promise<{ value: T; wasStopped: boolean }> {
  wasStopped = false;
  const value = await work();
  return { value, wasStopped };
}

/** Answers how far the long work is. */
export function useWork(): WorkState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
    () => state,
  );
}
