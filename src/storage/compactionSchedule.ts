import type { StorageEnvironment } from './environment.ts';

/** How much the journals hold behind the newest snapshot. */
export type Journalled = { recordCount: number; byteCount: number };

/** Decides when the journals are folded into a snapshot. */
export type CompactionSchedule = {
  /** Whether there is nothing to fold. */
  readonly isEmpty: boolean;
  /** Tells of records that were appended; starts folding when enough have come, or after a rest. */
  appended: (records: Journalled) => void;
  /** Tells that everything was written as a whole. */
  wroteWhole: () => void;
  /** Starts nothing more. */
  stop: () => void;
  /** Waits for folding under way; never rejects. */
  settled: () => Promise<void>;
};

/** How many times the limits are waited for after failures, at the most. */
const mostPatience = 64;

/**
 * Makes the schedule of a store that begins with `journalled` records. `compact` folds what the journals
 * hold when it calls `begun`; what comes after that counts for the next time.
 */
export function createCompactionSchedule(
  limits: StorageEnvironment['limits'],
  journalled: Journalled,
  compact: (begun: () => void) => Promise<void>,
): CompactionSchedule {
  let since = { ...journalled };
  let patience = 1;
  let underWay: Promise<void> | null = null;
  let idleTimer: NodeJS.Timeout | null = null;
  let isStopped = false;

  const attempt = async (): Promise<void> => {
    let folded: Journalled = { recordCount: 0, byteCount: 0 };
    try {
      await compact(() => {
        folded = { ...since };
      });
      since.recordCount -= folded.recordCount;
      since.byteCount -= folded.byteCount;
      patience = 1;
    } catch {
      // Nothing is lost by it: every record is in a journal. The next try waits for twice as much.
      patience = Math.min(patience * 2, mostPatience);
    } finally {
      underWay = null;
    }
  };

  const start = () => {
    if (!isStopped && since.recordCount > 0) underWay ??= attempt();
  };

  const startWhenDue = () => {
    if (isStopped) return;
    if (idleTimer) clearTimeout(idleTimer);
    idleTimer = setTimeout(start, limits.idleMs);
    idleTimer.unref();
    const isDue =
      since.recordCount >= limits.recordCount * patience ||
      since.byteCount >= limits.byteCount * patience;
    if (isDue) start();
  };

  return {
    get isEmpty() {
      return since.recordCount === 0;
    },
    appended: ({ recordCount, byteCount }) => {
      since.recordCount += recordCount;
      since.byteCount += byteCount;
      startWhenDue();
    },
    wroteWhole: () => {
      since = { recordCount: 0, byteCount: 0 };
    },
    stop: () => {
      isStopped = true;
      if (idleTimer) clearTimeout(idleTimer);
    },
    settled: async () => {
      await underWay;
    },
  };
}
