import { z } from 'zod';
import type { ProcessIdentity, StorageEnvironment } from './environment.ts';
import { OpenProblemError } from './openProblem.ts';

const lockOwnerSchema = z.object({
  // SECURITY: it becomes a part of a file's name; anything else is damage.
  lockId: z
    .string()
    .max(64)
    .regex(/^[A-Za-z0-9_-]+$/),
  host: z.string(),
  machine: z.string().nullable(),
  bootId: z.string().nullable(),
  pid: z.int(),
  startedAt: z.string(),
  startTicks: z.string().nullable(),
  lockedAt: z.string(),
});

/** What a lock file says: who holds it, since when, and an id that no other lock has. */
export type LockOwner = ProcessIdentity & { lockId: string; lockedAt: string };

/** Reads the bytes of a lock file; null when they are not one. */
export function readLockOwner(bytes: Uint8Array): LockOwner | null {
  try {
    const result = lockOwnerSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** Tells whether the process that holds a lock still runs; `elsewhere` when only another machine knows. */
export async function ownerState(
  owner: LockOwner,
  self: ProcessIdentity,
  env: Pick<StorageEnvironment, 'probe'>,
): Promise<'live' | 'dead' | 'elsewhere'> {
  if (owner.host !== self.host || owner.machine !== self.machine) return 'elsewhere';
  if (differ(owner.bootId, self.bootId)) return 'dead';
  if (owner.pid === self.pid) {
    // A lock that bears our own number is ours only if the process began when we did.
    const isSelf =
      owner.startTicks !== null && self.startTicks !== null
        ? owner.startTicks === self.startTicks
        : owner.startedAt === self.startedAt;
    return isSelf ? 'live' : 'dead';
  }
  const { isAlive, startTicks } = await env.probe(owner.pid);
  return isAlive && !differ(owner.startTicks, startTicks) ? 'live' : 'dead';
}

/** The refusal of a folder that somebody else has open. */
export function lockedError(owner: LockOwner, state: 'live' | 'elsewhere'): OpenProblemError {
  if (state === 'live') {
    return new OpenProblemError(
      'locked_here',
      `This notebook is open in another Askbook window (process ${owner.pid} on ${owner.host}).`,
    );
  }
  return new OpenProblemError(
    'locked_elsewhere',
    `This notebook is open on another computer (${owner.host}, since ${moment(owner.lockedAt)}), or was when that computer last synced it. If it is not open there any more, it can be opened here.`,
  );
}

/** The owner's instant as this machine's person says it; a strange one is shown as it stands. */
function moment(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return words.format(date);
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
