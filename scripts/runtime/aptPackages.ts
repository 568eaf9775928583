import { findProgram } from '../process/findProgram.ts';
import { SetupProblem } from '../process/problem.ts';
import { type RunResult, runProcess } from '../process/runProcess.ts';

/** A Debian package under its names in different releases, the newest name first. */
export type PackageNames = string[];

/** What Electron needs on a bare Debian or Ubuntu to open a window, also without a display. */
export const electronPackages: PackageNames[] = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libnotify4'],
  ['libxss1'],
  ['libxtst6'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libsecret-1-0'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['fonts-liberation'],
  ['dbus'],
  ['dbus-x11'],
];

/** What installing packages needs of the machine. */
export type AptSurroundings = {
  env: NodeJS.ProcessEnv;
  isRoot: boolean;
  run: (command: string, args: string[]) => Promise<RunResult>;
  say: (line: string) => void;
};

/** Returns the surroundings of this machine. */
export function machineApt(): AptSurroundings {
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    run: (command, args) =>
      runProcess(command, args, {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
        timeoutMs: 15 * 60_000,
      }),
    say: (line) => console.log(line),
  };
}

/** True where packages are installed with apt-get. */
export function hasApt(env: NodeJS.ProcessEnv): boolean {
  return findProgram('apt-get', env) !== null && findProgram('apt-cache', env) !== null;
}

/**
 * Installs packages as root and says so in one line; throws a SetupProblem with the exact command
 * when it may not, and with apt's own words when it cannot. `why` ends the sentence "Installing
 * ... for".
 */
export async function installPackages(
  packages: PackageNames[],
  why: string,
  around: AptSurroundings,
): Promise<void> {
  if (!around.isRoot) {
    const names = await knownNames(packages, around);
    throw new SetupProblem(`System packages are needed for ${why}. Run:\n  ${aptCommand(names)}`);
  }
  await must('apt-get', ['update', '-qq'], around);
  const names = await knownNames(packages, around);
  around.say(`Installing with apt-get, for ${why}: ${names.join(' ')}`);
  await must('apt-get', [...installArgs, ...names], around);
}

/** Returns the command a person without root types. */
export function aptCommand(names: string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

const lockWait = ['-o', 'DPkg::Lock::Timeout=120'];
const installArgs = ['install', '-y', '--no-install-recommends', '-qq', ...lockWait];

/** Chooses for each package the first name this release has; the last name when none is known. */
async function knownNames(packages: PackageNames[], around: AptSurroundings): Promise<string[]> {
  const { output } = await around.run('apt-cache', ['policy', ...packages.flat()]);
  const known = new Set<string>();
  for (const block of output.split(/\n(?=\S)/)) {
    const name = /^(\S+):\n/.exec(block)?.[1];
    if (name && !/Candidate: \(none\)/.test(block)) known.add(name);
  }
  return packages.map((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? '');
}

async function must(command: string, args: string[], around: AptSurroundings): Promise<void> {
  const result = await around.run(command, args);
  if (result.code === 0) return;
  const reason = result.timedOut ? 'it took longer than 15 minutes' : result.output.trim();
  throw new SetupProblem(`${command} ${args[0]} failed: ${reason.slice(-600)}`);
}
