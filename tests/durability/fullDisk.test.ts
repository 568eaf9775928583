/**
 * Real disks that are full or read-only: small tmpfs of twelve sizes, each in a process with a mount
 * namespace of its own. See childOnSmallDisk.ts for what must hold. `N=` rounds of every size.
 */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { randomSettings, runCount } from '../fixtures/randomSettings.ts';
import { emptyFolder, folderContent, notebookFolder, refusalOf } from '../storage/folders.ts';
import { bundleProgram } from './bundleProgram.ts';
import type { SmallDiskOrders } from './childOnSmallDisk.ts';
import { killAll, startProcess } from './childProcess.ts';
import { findNamespace } from './ownDisk.ts';

const { seed } = randomSettings(1, 'fullDisk');
const rounds = runCount(1);
const namespace = findNamespace();
// Each has room for three generations and a backup once what fills it up is gone.
const sizes = [768, 896, 1_024, 1_152, 1_280, 1_408, 1_536, 1_792, 2_048, 3_072, 4_096, 8_192];

let program: string;

beforeAll(async () => {
  program = await bundleProgram(join(import.meta.dirname, 'childOnSmallDisk.ts'));
});

afterAll(killAll);

async function onSmallDisk(sizeKib: number, trouble: SmallDiskOrders['trouble']): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const orders: SmallDiskOrders = {
      place: emptyFolder(),
      byteCount: sizeKib * 1_024,
      seed: seed + sizeKib + round * 10_007,
      trouble,
    };
    const [first, ...rest] = [...(namespace ?? []), process.execPath, program] as const;
    const child = startProcess([first ?? '', ...rest, JSON.stringify(orders)]);
    expect((await child.hear()) ?? 'it failed, see above').toMatch(/^held /);
    expect(await child.ended).toBe(0);
  }
}

describe.skipIf(namespace === null)('a small disk that may be mounted here', () => {
  it.each(sizes)('keeps what it said, and what it refused, when %i KiB are full', (sizeKib) =>
    onSmallDisk(sizeKib, 'full'),
  );

  // Large enough that it is never full as well.
  it.each([4_096, 16_384])('does so when it turns read-only, of %i KiB', (sizeKib) =>
    onSmallDisk(sizeKib, 'read_only'),
  );
});

// Root may write everywhere, and Windows has no such bits; the read-only disk above covers root.
describe.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder', () => {
  it('that may not be written can be read', async () => {
    const folder = await notebookFolder();
    const before = folderContent(folder);
    chmodSync(folder, 0o500);
    const refusal = await refusalOf(openNotebookFolder(folder));
    await (await openNotebookFolder(folder, { readOnly: true })).close();
    chmodSync(folder, 0o700);
    expect(refusal.code).toBe('storage_failed');
    expect(folderContent(folder)).toEqual(before);
  });
});
