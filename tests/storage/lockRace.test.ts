import { describe, expect, it } from 'vitest';
import { nodeEnvironment, type StorageEnvironment } from '../../src/storage/environment.ts';
import { type FolderLock, lockFolder } from '../../src/storage/folderLock.ts';
import { refusalOf } from './folders.ts';
import { memoryFiles } from './memoryFiles.ts';
import { caseCount, createRandom, seed } from './random.ts';

/**
 * Runs several takers whose file calls are interleaved at random by a scheduler; some stop dead in
 * the middle, as killed processes do. Nothing waits for real time.
 */
function createWorld(random: (limit: number) => number, hasLinks: boolean) {
  const files = new Map<string, { bytes: Uint8Array }>();
  const ready: { pid: number; go: () => void }[] = [];
  const dead = new Set<number>();
  let idCount = 0;

  const environment = (pid: number): StorageEnvironment => ({
    ...nodeEnvironment,
    files: memoryFiles(files, () => new Promise<void>((go) => ready.push({ pid, go })), hasLinks),
    identify: async () => ({
      host: 'test',
      machine: null,
      bootId: 'boot',
      pid,
      startedAt: '2026-05-04T12:00:00.000Z',
      startTicks: String(pid),
    }),
    probe: async (other) => ({ isAlive: !dead.has(other), startTicks: String(other) }),
    newId: () => `id${++idCount}`,
    now: () => '2026-05-04T12:00:00.000Z',
    pause: async () => {},
  });

  /** Lets one waiting call after another happen until nobody waits; `killAt` steps kill who is next. */
  const run = async (killAt: ReadonlySet<number>) => {
    for (let step = 0; ; step += 1) {
      // All promise jobs of the last call are done before the next one happens.
      await new Promise((resolve) => setImmediate(resolve));
      const living = ready.filter(({ pid }) => !dead.has(pid));
      const next = living[random(Math.max(1, living.length))];
      if (!next) return;
      ready.splice(ready.indexOf(next), 1);
      if (killAt.has(step)) dead.add(next.pid);
      else next.go();
    }
  };
  return { environment, run, dead, files };
}

type Taker = { pid: number; lock: FolderLock | null; refusal: unknown };

async function race(random: (limit: number) => number, hasLinks: boolean): Promise<string[]> {
  const world = createWorld(random, hasLinks);
  const takers: Taker[] = [];
  const take = (pid: number, releases: boolean) => {
    const taker: Taker = { pid, lock: null, refusal: null };
    takers.push(taker);
    lockFolder('/n', world.environment(pid)).then(
      async (lock) => {
        taker.lock = lock;
        if (!releases) return;
        await lock.release();
        taker.lock = null;
      },
      (cause: unknown) => {
        taker.refusal = cause;
      },
    );
  };
  const holders = () => takers.filter(({ pid, lock }) => lock && !world.dead.has(pid));
  const problems: string[] = [];

  take(1, false);
  await world.run(new Set());
  world.dead.add(1);
  for (let pid = 2; pid <= 5; pid += 1) take(pid, random(4) === 0);
  await world.run(new Set([random(60), random(60), random(120)]));
  if (holders().length > 1) problems.push(`${holders().length} owners at once`);
  for (const { pid, refusal } of takers) {
    const code = refusal === null ? 'conflict' : (refusal as { code?: string }).code;
    if (code !== 'conflict') problems.push(`taker ${pid}: ${String(refusal)}`);
  }
  // Whatever was left behind, the folder can be opened by somebody.
  take(6, false);
  await world.run(new Set());
  if (holders().length !== 1) problems.push(`${holders().length} owners at the end`);
  return problems;
}

describe('taking over the lock of a dead owner', () => {
  it.each([
    ['with hard links', true],
    ['without hard links', false],
  ])('leaves exactly one owner, however the calls interleave, %s', async (_how, hasLinks) => {
    const count = caseCount(400);
    for (let index = 0; index < count; index += 1) {
      const problems = await race(createRandom(seed + index), hasLinks);
      expect(problems, `SEED=${seed + index} N=1`).toEqual([]);
    }
  });

  it('refuses a taker that slept while its half-written lock was taken for a left-over', async () => {
    const world = createWorld(createRandom(seed), false);
    const sleeper = world.environment(1);
    let wake = () => {};
    const asleep = new Promise<void>((go) => {
      wake = go;
    });
    const { openNew } = sleeper.files;
    sleeper.files.openNew = async (path) => {
      const file = await openNew(path);
      if (path.endsWith('/.lock')) await asleep;
      return file;
    };
    const slow = lockFolder('/n', sleeper);
    await world.run(new Set());
    expect(world.files.get('/n/.lock')?.bytes.byteLength).toBe(0);
    const quick = lockFolder('/n', world.environment(2));
    await world.run(new Set());
    await quick;
    wake();
    const refusal = refusalOf(slow);
    await world.run(new Set());
    expect((await refusal).code).toBe('conflict');
  });
});
