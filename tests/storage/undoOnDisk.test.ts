import { describe, expect, it } from 'vitest';
import { undoLimit } from '../../src/core/undoHistory.ts';
import { notebookFolder, richNotebook } from './folders.ts';
import { killedCopy, openSession } from './openSession.ts';

const now = '2026-05-04T12:00:00.000Z';

/** How an Askbook ends: each answers the folder the next one finds. */
const ends: Record<string, (folder: string, close: () => Promise<void>) => Promise<string>> = {
  'a close': async (folder, close) => {
    await close();
    return folder;
  },
  'a kill, with nothing but journals': async (folder, close) => {
    const killed = killedCopy(folder);
    await close();
    return killed;
  },
};

describe.each(Object.entries(ends))('undo over %s', (_what, end) => {
  it('goes on where it was, to and fro', async () => {
    const folder = await notebookFolder();
    const { open, session, rename } = await openSession(folder);
    for (const name of ['One', 'Two', 'Three']) await rename(name);
    await session.step('undo', { now });
    const again = await openSession(await end(folder, open.close));
    expect(again.session.history).toEqual({
      undoLabel: 'Rename notebook',
      redoLabel: 'Rename notebook',
    });
    expect(again.session.snapshot().history).toEqual(session.snapshot().history);
    const step = async (direction: 'undo' | 'redo') => {
      await again.session.step(direction, { now });
      return again.session.notebook.name;
    };
    expect(await step('redo')).toBe('Three');
    expect(await step('undo')).toBe('Two');
    expect(await step('undo')).toBe('One');
    expect(await step('undo')).toBe(richNotebook().name);
    expect((await again.session.step('undo', { now })).value).toBeNull();
    await again.open.close();
  });

  it('has no more steps than before', async () => {
    const folder = await notebookFolder();
    const { open, rename } = await openSession(folder);
    const names = Array.from({ length: undoLimit + 3 }, (_, n) => `Name ${n}`);
    await Promise.all(names.map(rename));
    const again = await openSession(await end(folder, open.close));
    expect(again.session.snapshot().history.undo).toHaveLength(undoLimit);
    await again.open.close();
  });
});

it('undo goes on over several kills, each of which left a journal of its own', async () => {
  let folder = await notebookFolder();
  for (const name of ['One', 'Two', 'Three']) {
    const { open, rename } = await openSession(folder);
    await rename(name);
    const killed = killedCopy(folder);
    await open.close();
    folder = killed;
  }
  const { open, session } = await openSession(folder);
  const seen: string[] = [];
  while ((await session.step('undo', { now })).value !== null) seen.push(session.notebook.name);
  expect(seen).toEqual(['Two', 'One', richNotebook().name]);
  await open.close();
});
