import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { SetupProblem } from '../../scripts/process/problem.ts';
import type { ElectronPackage } from '../../scripts/runtime/officialElectron.ts';
import { type RuntimeSurroundings, resolveRuntime } from '../../scripts/runtime/resolveRuntime.ts';
import { type FakeRuntime, fakeRuntime, temporaryFolder } from './fakeRuntime.ts';

const onPosix = process.platform !== 'win32';

describe.runIf(onPosix)('which Electron is run', () => {
  let folder: string;
  let fake: FakeRuntime;
  let calls: string[];
  let around: RuntimeSurroundings;

  beforeEach(async () => {
    folder = temporaryFolder();
    fake = await fakeRuntime(folder);
    calls = [];
    around = {
      env: { electron_config_cache: join(folder, 'downloads') },
      electron: electronPackage('linux', 'x64'),
      cacheFolder: join(folder, 'cache'),
      recipe: fake.recipe,
      fetchTarball: async (_, into) => {
        calls.push('fetch');
        cpSync(fake.tarball, join(into, 'fetched.tgz'));
        return join(into, 'fetched.tgz');
      },
      probe: async (url) => {
        calls.push(`probe ${new URL(url).host}`);
        return 'the host cannot be reached (ENOTFOUND)';
      },
      install: async () => {
        calls.push('install');
        return 'the checksum is wrong';
      },
      say: () => {},
    };
  });

  const electronPackage = (platform: NodeJS.Platform, arch: string): ElectronPackage => {
    const packageFolder = join(folder, `electron-${platform}`);
    mkdirSync(packageFolder, { recursive: true });
    return { folder: packageFolder, version: '45.4.1', platform, arch };
  };

  const installOfficial = (version = '45.4.1') => {
    mkdirSync(join(around.electron.folder, 'dist'));
    writeFileSync(join(around.electron.folder, 'dist', 'electron'), 'binary');
    writeFileSync(join(around.electron.folder, 'dist', 'version'), version);
    writeFileSync(join(around.electron.folder, 'path.txt'), 'electron');
  };

  test('the folder the person names wins over everything', async () => {
    installOfficial();
    writeFileSync(join(folder, 'electron'), 'binary');
    around.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
    const runtime = await resolveRuntime(around);
    expect(runtime).toMatchObject({ source: 'override', executable: join(folder, 'electron') });
    expect(calls).toEqual([]);
  });

  test('a named folder without a binary is an error, not a reason to look elsewhere', async () => {
    installOfficial();
    around.env.ELECTRON_OVERRIDE_DIST_PATH = join(folder, 'nowhere');
    await expect(resolveRuntime(around)).rejects.toThrow(
      `there is no ${join(folder, 'nowhere', 'electron')}`,
    );
    expect(calls).toEqual([]);
  });

  test('an installed official binary is used without looking at the network', async () => {
    installOfficial();
    expect((await resolveRuntime(around)).source).toBe('installed');
    expect(calls).toEqual([]);
  });

  test('an installed binary of another version does not count', async () => {
    installOfficial('44.0.0');
    expect((await resolveRuntime(around)).source).toBe('registry');
  });

  test('the official download comes before the registry', async () => {
    around.probe = async () => null;
    around.install = async () => {
      installOfficial();
      return null;
    };
    expect((await resolveRuntime(around)).source).toBe('downloaded');
    expect(calls).toEqual([]);
  });

  test('a host that cannot be reached leads to the registry without trying the download', async () => {
    const runtime = await resolveRuntime(around);
    expect(runtime.source).toBe('registry');
    expect(runtime.summary).toContain('never for a release');
    expect(calls).toEqual(['probe github.com', 'fetch']);
  });

  test('a failed download leads to the registry', async () => {
    around.probe = async () => null;
    expect((await resolveRuntime(around)).source).toBe('registry');
    expect(calls).toEqual(['install', 'fetch']);
  });

  test('the second start neither probes nor fetches', async () => {
    await resolveRuntime(around);
    calls.length = 0;
    expect((await resolveRuntime(around)).source).toBe('registry');
    expect(calls).toEqual([]);
  });

  test('a mirror is asked even when the registry runtime is cached', async () => {
    await resolveRuntime(around);
    calls.length = 0;
    around.env.ELECTRON_MIRROR = 'https://mirror.example/electron/';
    await resolveRuntime(around);
    expect(calls).toEqual(['probe mirror.example']);
  });

  test('a download cached by an earlier installation needs no network', async () => {
    const cached = join(folder, 'downloads', 'some-hash');
    mkdirSync(cached, { recursive: true });
    writeFileSync(join(cached, 'electron-v45.4.1-linux-x64.zip'), '');
    await resolveRuntime(around);
    expect(calls).toEqual(['install', 'fetch']);
  });

  test.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ] as const)(
    'on %s %s there is no registry runtime: both levers are named',
    async (platform, arch) => {
      around.electron = electronPackage(platform, arch);
      const failure = await resolveRuntime(around).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(SetupProblem);
      expect((failure as Error).message).toContain('ELECTRON_MIRROR');
      expect((failure as Error).message).toContain('ELECTRON_OVERRIDE_DIST_PATH');
      expect((failure as Error).message).toContain('ENOTFOUND');
      expect(calls).not.toContain('fetch');
    },
  );

  test('a wrong hash names the tarball and both levers, and leaves nothing', async () => {
    around.recipe = { ...fake.recipe, tarballSha512: 'other' };
    const failure = await resolveRuntime(around).catch((error: Error) => error);
    expect((failure as Error).message).toMatch(/tarball of vendor@1.0.0 is not the one/);
    expect((failure as Error).message).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(readdirSync(around.cacheFolder)).toEqual([]);
  });
});
