import type { Work } from '../core/operation.ts';

/** The work of a job that ends when `signal` is aborted; `progress` hears how far it is. */
export function workOf(
  signal: AbortSignal,
  progress: (done: number, total: number) => void = () => {},
): Work {
  return {
    progress,
    get isCancelled() {
      return signal.aborted;
    },
    onCancel: (listener) => {
      if (signal.aborted) listener();
      else signal.addEventListener('abort', () => listener(), { once: true });
    },
  };
}
