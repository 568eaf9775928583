import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runProcess } from '../process/runProcess.ts';

/** Where the `electron` npm package lies and which machine its binary is for. */
export type ElectronPackage = {
  folder: string;
  version: string;
  platform: NodeJS.Platform;
  arch: string;
};

/** Returns the binary's path below an Electron folder, as the `electron` package has it. */
export function binaryName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Returns the executable the package has downloaded for its own version, or null. */
export function installedExecutable(electron: ElectronPackage): string | null {
  const executable = join(electron.folder, 'dist', binaryName(electron.platform));
  try {
    const version = readFileSync(join(electron.folder, 'dist', 'version'), 'utf8').trim();
    const named = readFileSync(join(electron.folder, 'path.txt'), 'utf8').trim();
    const isComplete =
      version.replace(/^v/, '') === electron.version &&
      join(named) === binaryName(electron.platform) &&
      existsSync(executable);
    return isComplete ? executable : null;
  } catch {
    return null;
  }
}

/** Returns the address the package downloads from, mirrors taken into account. */
export function downloadUrl(electron: ElectronPackage, env: NodeJS.ProcessEnv): string {
  const base = mirror(env) ?? 'https://github.com/electron/electron/releases/download/';
  const folder =
    env.npm_config_electron_custom_dir ?? env.ELECTRON_CUSTOM_DIR ?? `v${electron.version}`;
  const name = folder.replace('{{ version }}', electron.version);
  return `${base}${name}/${zipName(electron)}`;
}

/** Returns the mirror the person configured (with its closing slash), or null. */
export function mirror(env: NodeJS.ProcessEnv): string | null {
  return env.npm_config_electron_mirror || env.ELECTRON_MIRROR || null;
}

/** True when an earlier download of this version lies in the machine's Electron download cache. */
export function isDownloadCached(electron: ElectronPackage, env: NodeJS.ProcessEnv): boolean {
  const folder = env.electron_config_cache ?? downloadCache(electron.platform, env);
  try {
    return readdirSync(folder).some((name) => existsSync(join(folder, name, zipName(electron))));
  } catch {
    return false;
  }
}

/**
 * Downloads the official binary with the package's own installer, which verifies its checksum.
 * Returns null when it is there, else the reason; then nothing half-installed is left.
 */
export async function runInstaller(electron: ElectronPackage, env: NodeJS.ProcessEnv) {
  // path.txt is what makes an installation count, and the installer writes it last.
  rmSync(join(electron.folder, 'path.txt'), { force: true });
  const result = await runProcess(process.execPath, [join(electron.folder, 'install.js')], {
    env,
    timeoutMs: 15 * 60_000,
  });
  if (result.code === 0 && installedExecutable(electron) !== null) return null;
  rmSync(join(electron.folder, 'path.txt'), { force: true });
  rmSync(join(electron.folder, 'dist'), { recursive: true, force: true, maxRetries: 3 });
  if (result.timedOut) return 'the download took longer than 15 minutes';
  const message = /Error: (.*)/.exec(result.output)?.[1] ?? result.output.trim().slice(-300);
  return message.replace(/\.$/, '');
}

/** Says within seconds whether an address can be downloaded: null when it can, else the reason. */
export async function probe(url: string, timeoutMs = 5_000): Promise<string | null> {
  const host = hostOf(url);
  try {
    const answer = await fetch(url, {
      headers: { Range: 'bytes=0-0' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    return answer.ok ? null : `${host} answered ${answer.status}`;
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') {
      return `${host} did not answer within ${timeoutMs / 1000} seconds`;
    }
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    return `${host} cannot be reached (${cause?.code ?? cause?.message ?? (error as Error).message})`;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function zipName({ version, platform, arch }: ElectronPackage): string {
  return `electron-v${version}-${platform}-${arch}.zip`;
}

function downloadCache(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'electron');
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'electron', 'Cache');
  }
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron');
}
