/** A field whose text has not been sent yet, or whose sending has not been answered. */
type PendingWrite = {
  /** Sends it off; `isLast` when the window is about to close, and there is no more time to finish a line. */
  flush: (isLast: boolean) => Promise<void>;
};

const pending = new Set<PendingWrite>();
const listeners = new Set<() => void>();

/** Adds a field to those not yet saved; the returned function takes it out again. */
export function addPendingWrite(write: PendingWrite): () => void {
  pending.add(write);
  for (const listener of listeners) listener();
  return () => {
    if (!pending.delete(write)) return;
    for (const listener of listeners) listener();
  };
}

/** Answers how many fields hold text that is not on disk. */
export function pendingWriteCount(): number {
  return pending.size;
}

/** Calls back whenever {@link pendingWriteCount} may have changed. */
export function subscribePendingWrites(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends off everything typed; resolves when all of it was answered, saved or not. */
export async function flushPendingWrites(isLast = false): Promise<void> {
  await Promise.allSettled([...pending].map((write) => write.flush(isLast)));
}
