import { countRecords, totalCount } from '../core/safekeeping/countRecords.ts';
import { isGreatLoss } from '../core/safekeeping/greatLoss.ts';
import type { BackupShelf } from './backups.ts';
import type { BackupSource } from './bothPlaces.ts';
import type { StorageEnvironment } from './environment.ts';

/** How old the newest backup gets before a change makes the next one, in ms. */
const intervalMs = 15 * 60_000;

/** How long after a failure a change tries again, in ms. */
const retryAfterMs = 60_000;

/** Makes backups by and by while a notebook is worked on. */
export type BackupKeeper = {
  /** Tells that a change was saved; starts a backup in the background when one is due. */
  changed: () => void;
  /** Waits for a backup under way; never rejects. */
  settled: () => Promise<void>;
  /**
   * Leaves a backup behind that does not make the notebook look shrunk: the next opening measures it
   * against the newest one. Never rejects.
   */
  closing: () => Promise<void>;
  /** Why the last try failed, in one sentence; null when it did not. */
  readonly lastProblem: string | null;
};

/** Keeps the backups of an open notebook: one for each quarter of an hour in which something changed. */
export function createBackupKeeper(
  shelf: Pick<BackupShelf, 'list' | 'make'>,
  env: Pick<StorageEnvironment, 'now'>,
  current: () => BackupSource,
): BackupKeeper {
  /** When the newest backup was made, as far as is known, in ms since 1970; null when none is known. */
  let madeAt: number | null = null;
  let failedAt: number | null = null;
  let lastProblem: string | null = null;
  let underWay: Promise<void> | null = null;

  const isWithin = (since: number | null, durationMs: number): boolean => {
    if (since === null) return false;
    const age = Date.parse(env.now()) - since;
    // Below zero the clock was set back; nobody knows how long ago it was, so it counts as long ago.
    return age >= 0 && age < durationMs;
  };

  const makeIfDue = async (): Promise<void> => {
    const now = env.now();
    // The shelf may have got one meanwhile, before an import or by hand.
    const reached = (await shelf.list()).find(
      ({ madeAt }) => Date.parse(madeAt) <= Date.parse(now),
    );
    if (reached && isWithin(Date.parse(reached.madeAt), intervalMs)) {
      madeAt = Date.parse(reached.madeAt);
      return;
    }
    await shelf.make('interval', current());
    madeAt = Date.parse(now);
  };

  const attempt = async (): Promise<void> => {
    try {
      await makeIfDue();
      failedAt = null;
      lastProblem = null;
    } catch (cause) {
      failedAt = Date.parse(env.now());
      lastProblem = cause instanceof Error ? cause.message : String(cause);
    } finally {
      underWay = null;
    }
  };

  const closing = async (): Promise<void> => {
    await underWay;
    const [newest] = await shelf.list();
    if (!newest) return;
    const now = totalCount(countRecords(current().notebook));
    // What is left was meant, whether it went at once or one by one.
    if (isGreatLoss(totalCount(newest.counts), now)) await shelf.make('interval', current());
  };

  return {
    changed: () => {
      if (underWay || isWithin(madeAt, intervalMs) || isWithin(failedAt, retryAfterMs)) return;
      underWay = attempt();
    },
    settled: async () => {
      await underWay;
    },
    closing: () => closing().catch(() => {}),
    get lastProblem() {
      return lastProblem;
    },
  };
}
