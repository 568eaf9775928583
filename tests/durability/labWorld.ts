import { createNotebook } from '../../src/core/notebook/emptyNotebook.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { CommandContext } from '../../src/core/operation.ts';
import { nodeEnvironment, type StorageEnvironment } from '../../src/storage/environment.ts';
import type { FileOperations } from '../../src/storage/fileOperations.ts';

/** A whole number from 0 to below `limit`. */
export type Random = (limit: number) => number;

/** Where the notebook of the laboratory lies; the folder above it is there and durable. */
export const labFolder = '/home/notebook';

const beginning = Date.parse('2026-05-04T08:00:00Z');

/** A machine after its `boot`-th start: every process of an earlier start is dead. No wait takes time. */
export function labEnvironment(
  files: FileOperations,
  boot: number,
  limits: StorageEnvironment['limits'] = { recordCount: 6, byteCount: 20_000, idleMs: 60_000 },
): StorageEnvironment {
  let idCount = 0;
  return {
    ...nodeEnvironment,
    files,
    identify: async () => ({
      host: 'lab',
      machine: 'lab',
      bootId: `boot-${boot}`,
      pid: 100 + boot,
      startedAt: new Date(beginning).toISOString(),
      startTicks: String(boot),
    }),
    probe: async () => ({ isAlive: false, startTicks: null }),
    newId: () => `b${boot}-${++idCount}`,
    // The clock stands still while a start lasts: names made of it must not collide.
    now: () => new Date(beginning + boot * 60_000).toISOString(),
    pause: async () => {},
    limits,
  };
}

/** Gives commands counted ids and a clock that moves on in steps of different length. */
export function labContext(random: Random): () => CommandContext {
  let count = 0;
  let instant = beginning;
  return () => {
    instant += random(12_000);
    return {
      newId: () => `id${++count}`,
      now: new Date(instant).toISOString(),
      timeZone: 'Europe/Berlin',
    };
  };
}

/** A notebook with nothing in it, so that thousands can be read in a second. */
export function labNotebook(): Notebook {
  const context = { newId: () => 'notebook', now: new Date(beginning).toISOString() };
  return createNotebook('Notebook', [], { ...context, timeZone: 'Europe/Berlin' });
}
