import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupProblem } from './problem.ts';
import { dependency, projectFolder } from './projectFolder.ts';
import { type RunResult, runProcess } from './runProcess.ts';

const sources = [
  'src',
  'electron',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * True when `out/` was built from what the sources are now. Folders count too, so a deleted file
 * makes the build old.
 */
export function isBuilt(folder: string = projectFolder): boolean {
  const stamp = stampFile(folder);
  if (!existsSync(join(folder, 'out', 'main', 'index.js')) || !existsSync(stamp)) return false;
  return newestChange(sources.map((name) => join(folder, name))) <= statSync(stamp).mtimeMs;
}

/** Builds the app into `out/` with electron-vite. */
export async function buildApp(): Promise<RunResult> {
  const startedAt = new Date();
  const script = dependency('electron-vite', 'bin', 'electron-vite.js');
  const result = await runProcess(process.execPath, [script, 'build'], {
    cwd: projectFolder,
    timeoutMs: 5 * 60_000,
  });
  if (result.code === 0) markBuilt(projectFolder, startedAt);
  return result;
}

/** Builds the app unless `out/` is current; throws a SetupProblem with the build's own words. */
export async function buildIfNeeded(): Promise<void> {
  if (isBuilt()) return;
  console.log('Building the app.');
  const build = await buildApp();
  if (build.code !== 0) throw new SetupProblem(`${build.output.trim()}\nThe build failed.`);
}

/** Notes that `out/` holds the sources as they were at an instant. */
export function markBuilt(folder: string, at: Date): void {
  const stamp = stampFile(folder);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, at, at);
}

function stampFile(folder: string): string {
  return join(folder, 'out', '.built');
}

function newestChange(paths: string[]): number {
  let newest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stats = statSync(path);
    newest = Math.max(newest, stats.mtimeMs);
    if (stats.isDirectory()) {
      newest = Math.max(newest, newestChange(readdirSync(path).map((name) => join(path, name))));
    }
  }
  return newest;
}
