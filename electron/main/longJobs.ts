import { type WindowEvent, type WorkShown, workOf } from '../../src/api/index.ts';
import { NotebookError, type Work } from '../../src/core/operation.ts';

/** How long a job may take before the window shows it; a packet or two must not flicker, in ms. */
const quietMs = 300;

/** How long a cancelled job may take to clear up before the app goes on without it, in ms. */
const clearUpLimitMs = 3_000;

/** Does a long job; `show` is called once nothing of the system's stands before the window any more. */
export type LongJob<T> = (work: Work, show: () => void) => Promise<T>;

/** The one long job the app may have at a time. */
export type LongJobs = {
  /** Runs a job under a name the window shows. Errors: `conflict` while another one runs, those of the job. */
  run: <T>(label: string, job: LongJob<T>) => Promise<T>;
  /** Tells the job that runs, if any, that it is not wanted any more. */
  cancel: () => void;
  /** Cancels, and resolves once the job has cleared up. */
  end: () => Promise<void>;
};

/** Makes the place for the one job; `tell` passes on to the window how far it is. */
export function createLongJobs(
  tell: (event: WindowEvent) => void,
  showAfterMs: number = quietMs,
): LongJobs {
  let running: { abort: () => void; settled: Promise<unknown> } | null = null;

  return {
    run: async (label, job) => {
      if (running) {
        throw new NotebookError(
          'conflict',
          'Something else is being made just now. Wait for it, or cancel it.',
        );
      }
      const controller = new AbortController();
      const sign = createSign(label, tell, showAfterMs);
      const own = {
        abort: () => controller.abort(),
        settled: Promise.resolve() as Promise<unknown>,
      };
      running = own;
      try {
        const settled = job(workOf(controller.signal, sign.progress), sign.show);
        own.settled = settled;
        return await settled;
      } finally {
        running = null;
        sign.takeDown();
      }
    },
    cancel: () => running?.abort(),
    end: async () => {
      if (!running) return;
      running.abort();
      // A disk that hangs must not keep the window from being closed.
      await settledWithin(running.settled, clearUpLimitMs);
    },
  };
}

/** What the window shows of a job, from a while after `show` on. */
function createSign(label: string, tell: (event: WindowEvent) => void, showAfterMs: number) {
  let work: WorkShown = { label, done: 0, total: 0 };
  let timer: NodeJS.Timeout | undefined;
  let isShown = false;
  return {
    show: () => {
      timer ??= setTimeout(() => {
        isShown = true;
        tell({ type: 'work', work });
      }, showAfterMs);
    },
    progress: (done: number, total: number) => {
      work = { label, done, total };
      if (isShown) tell({ type: 'work', work });
    },
    takeDown: () => {
      clearTimeout(timer);
      if (isShown) tell({ type: 'work', work: null });
      isShown = false;
    },
  };
}

async function settledWithin(job: Promise<unknown>, limitMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, limitMs);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    job.then(done, done);
  });
}
