/**
 * Several processes open one folder at once: exactly one gets it, the others say so and leave every
 * byte alone; a killed owner's place is taken by one of the others. `N=` rounds.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notebookOperations } from '../../src/core/notebook/operations.ts';
import { createSession } from '../../src/core/session.ts';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { type FileOperations, nodeFileOperations } from '../../src/storage/fileOperations.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { notebookFolder } from '../storage/folders.ts';
import { createRandom } from '../storage/random.ts';
import { bundleProgram } from './bundleProgram.ts';
import { killAll, type LineProcess, startProcess } from './childProcess.ts';

const { seed, numRuns } = randomSettings(25, 'instances');
const random = createRandom(seed);
const processCount = 6;
const refused = 'refused conflict locked_here';

let program: string;
let folder: string;

beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, 'childOpener.ts'));
  folder = await notebookFolder();
  // With a backup of just now no owner makes one while the others are watched.
  const open = await openNotebookFolder(folder);
  await open.backups.make('asked', open);
  await open.close();
});

afterAll(killAll);

it('has one owner among many processes, round after round', { timeout: 0 }, async () => {
  const all = Array.from({ length: processCount }, start);
  for (let round = 1; round <= numRuns; round += 1) {
    const name = `Round ${round}`;
    const owner = await openAtOnce(all, name);
    const others = all.filter((one) => one !== owner);
    expect(await ask(owner, `write ${name}`)).toBe('written');
    await leaveAlone(others, name);
    if (random(3) > 0) {
      expect(await ask(owner, 'close')).toBe('closed');
      continue;
    }
    owner.kill();
    await owner.ended;
    all[all.indexOf(owner)] = start();
    const heir = await openAtOnce(others, `${name}, after the kill`);
    // What the killed owner had acknowledged is there for the one that takes over.
    expect(await ask(heir, 'read')).toBe(`reads ${name}`);
    await ask(heir, 'close');
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('.lock'))).toEqual([]);
  for (const one of all) one.kill();
});

it('lets a reader see everything acknowledged although the owner rewrites its files meanwhile', async () => {
  const shared = await notebookFolder();
  const limits = { recordCount: 1, byteCount: 1e6, idleMs: 1 };
  const open = await openNotebookFolder(shared, {}, { ...nodeEnvironment, limits });
  const session = createSession(open.notebook, open.storage, open.history);
  const write = async (name: string) => {
    const context = { newId: () => 'none', now: new Date().toISOString(), timeZone: 'UTC' };
    await session.run(notebookOperations['notebook.rename'], { name }, context);
  };
  await write('before');
  /** Writes until every generation there was is gone. */
  const moveOn = async () => {
    const seen = new Set<bigint>();
    for (let edit = 1; seen.size < 6; edit += 1) {
      await write(`meanwhile ${edit}`);
      seen.add(statSync(join(shared, 'notebook.json'), { bigint: true }).mtimeNs);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  let isFirst = true;
  const files: FileOperations = {
    ...nodeFileOperations,
    read: async (path) => {
      if (isFirst && path.endsWith('.log')) {
        isFirst = false;
        await moveOn();
      }
      return nodeFileOperations.read(path);
    },
  };
  const reader = await openNotebookFolder(
    shared,
    { readOnly: true },
    { ...nodeEnvironment, files },
  );
  expect(isFirst).toBe(false);
  expect(reader.recovery).toBe(null);
  expect(reader.notebook.name).toMatch(/^(before|meanwhile \d+)$/);
  await open.close();
});

function start(): LineProcess {
  return startProcess([process.execPath, program, folder]);
}

async function ask(one: LineProcess, line: string): Promise<string | null> {
  one.tell(line);
  return one.hear();
}

async function openAtOnce(all: LineProcess[], when: string): Promise<LineProcess> {
  for (const one of all) one.tell('open');
  const answers = await Promise.all(all.map((one) => one.hear()));
  expect([...answers].sort(), when).toEqual([
    'owner',
    ...Array.from({ length: all.length - 1 }, () => refused),
  ]);
  const owner = all[answers.indexOf('owner')];
  if (!owner) throw new Error('There is no owner');
  return owner;
}

/** Lets the others try again while the owner rests: they are refused, can read, and write nothing. */
async function leaveAlone(others: LineProcess[], name: string): Promise<void> {
  const before = traceOf(folder);
  for (const one of others) one.tell('open');
  for (const one of others) expect(await one.hear(), name).toBe(refused);
  for (const one of others) one.tell('read');
  for (const one of others) expect(await one.hear(), name).toBe(`reads ${name}`);
  expect(traceOf(folder), name).toEqual(before);
}

/**
 * Every file with its bytes, inode and time, and the time of the folder itself, which changes even when
 * a file is made and removed again.
 */
function traceOf(path: string): string[] {
  return [
    String(statSync(path, { bigint: true }).mtimeNs),
    ...readdirSync(path)
      .sort()
      .flatMap((name) => {
        const file = join(path, name);
        const { ino, mtimeNs } = statSync(file, { bigint: true });
        const below = statSync(file).isDirectory() ? traceOf(file) : [digestOf(file)];
        return [`${name} ${ino} ${mtimeNs}`, ...below];
      }),
  ];
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
