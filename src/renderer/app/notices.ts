import { useSyncExternalStore } from 'react';
import type { NotebookApi, OperationName } from '../../api/index.ts';
import { callWithRevision } from '../transport/client.ts';

/** The one thing that can be done from a notice. */
type NoticeAction = { label: string; run: () => void };

/** A line that tells what just happened; `alarm` stays until it is dismissed. */
type NoticeState = {
  text: string;
  tone: 'neutral' | 'alarm';
  action: NoticeAction | null;
  /** The revision whose step it offers to undo, for as long as nothing else was done; null for none. */
  undoes: number | null;
};

/** How long a calm notice stays, in ms; longer when there is something to press. */
const calmMs = 4_000;
const offerMs = 10_000;

let shown: NoticeState | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

function set(next: NoticeState | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a line at the foot of the window, in place of the one before. */
export function showNotice(
  text: string,
  tone: NoticeState['tone'] = 'neutral',
  offer: Partial<Pick<NoticeState, 'action' | 'undoes'>> = {},
): void {
  const next = { text, tone, action: null, undoes: null, ...offer };
  set(next);
  startTimer(next);
}

function startTimer({ tone, action, undoes }: NoticeState): void {
  holdNotice();
  const stay = action === null && undoes === null ? calmMs : offerMs;
  timer = tone === 'neutral' ? setTimeout(() => set(null), stay) : null;
}

/** Keeps the line while it is pointed at or focused. */
export function holdNotice(): void {
  if (timer) clearTimeout(timer);
  timer = null;
}

/** Lets the line go again after its time. */
export function releaseNotice(): void {
  if (shown) startTimer(shown);
}

/** Takes the line away. */
export function dismissNotice(): void {
  holdNotice();
  set(null);
}

/** Lets a call run and shows its refusal, if it is refused, in the call's own words. */
export function attempt(work: Promise<unknown>): void {
  work.catch((cause: unknown) =>
    showNotice(cause instanceof Error ? cause.message : String(cause), 'alarm'),
  );
}

/** Like {@link attempt}, for a step a person may want back at once: says `done` and offers to undo it. */
export async function attemptWithUndo<N extends OperationName>(
  name: N,
  input: NotebookApi[N]['input'],
  done: string,
): Promise<boolean> {
  try {
    const { revision } = await callWithRevision(name, input);
    showNotice(done, 'neutral', { undoes: revision });
    return true;
  } catch (cause) {
    showNotice(cause instanceof Error ? cause.message : String(cause), 'alarm');
    return false;
  }
}

/** Answers the line that is shown, if any. */
export function useNotice(): NoticeState | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
    () => shown,
  );
}
