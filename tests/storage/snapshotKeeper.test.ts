import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyHistory } from '../../src/core/undoHistory.ts';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { createFolderGuard } from '../../src/storage/folderGuard.ts';
import { readSnapshotHead } from '../../src/storage/notebookFile.ts';
import { createSnapshotKeeper } from '../../src/storage/snapshotKeeper.ts';
import { notebookFolder, richNotebook } from './folders.ts';

describe('a snapshot prepared beside the typing', () => {
  it('does not take the place of a newer one that was written meanwhile', async () => {
    const folder = await notebookFolder();
    const path = join(folder, 'notebook.json');
    const claim = await readSnapshotHead(nodeEnvironment.files, path);
    const guard = createFolderGuard(folder, nodeEnvironment.files, claim?.sha256 ?? '');
    const keeper = createSnapshotKeeper(folder, nodeEnvironment, guard, [1, 1]);
    const stored = (generation: number) => ({
      notebook: { ...richNotebook(), name: `Generation ${generation}` },
      history: emptyHistory,
      place: { sequence: generation, chain: 0 },
      generation,
      journal: `journal-${generation}.log`,
    });
    const overtaken = await keeper.prepare(stored(2));
    await keeper.write?.(stored(3));
    await expect(keeper.commit(overtaken)).rejects.toThrow('a newer snapshot is there already');
    await expect(keeper.commit(await keeper.prepare(stored(3)), { force: true })).rejects.toThrow();
    expect(keeper.generation).toBe(3);
    const now = await readSnapshotHead(nodeEnvironment.files, path);
    expect(now?.head.generation).toBe(3);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
