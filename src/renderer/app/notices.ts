import { useSyncExternalStore } from 'react';

/** A line that tells what just happened; `alarm` stays until it is dismissed. */
type NoticeState = { text: string; tone: 'neutral' | 'alarm' };

/** How long a calm notice stays, in ms. */
const calmMs = 4_000;

let shown: NoticeState | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

function set(next: NoticeState | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a line at the foot of the window, in place of the one before. */
export function showNotice(text: string, tone: NoticeState['tone'] = 'neutral'): void {
  if (timer) clearTimeout(timer);
  set({ text, tone });
  timer = tone === 'neutral' ? setTimeout(() => set(null), calmMs) : null;
}

/** Takes the line away. */
export function dismissNotice(): void {
  set(null);
}

/** Lets a call run and shows its refusal, if it is refused, in the call's own words. */
export function attempt(work: Promise<unknown>): void {
  work.catch((cause: unknown) =>
    showNotice(cause instanceof Error ? cause.message : String(cause), 'alarm'),
  );
}

/** Answers the line that is shown, if any. */
export function useNotice(): NoticeState | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
