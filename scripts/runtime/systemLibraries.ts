import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../process/findProgram.ts';
import { SetupProblem } from '../process/problem.ts';
import { runProcess } from '../process/runProcess.ts';
import { type AptSurroundings, electronPackages, hasApt, installPackages } from './aptPackages.ts';
import { hasDisplay } from './display.ts';

/** What is looked for: a runtime folder with its binary, and whether a virtual display is needed. */
export type LibraryQuestion = {
  folder: string;
  executable: string;
  needsVirtualDisplay: boolean;
  env: NodeJS.ProcessEnv;
};

/**
 * Returns the shared libraries and programs a Linux runtime lacks here, by file name, sorted.
 * Asks `ldd` for what is linked and `ldconfig` for what Electron opens by itself.
 */
export async function missingLibraries(question: LibraryQuestion): Promise<string[]> {
  const { folder, executable, env } = question;
  const own = readdirSync(folder).filter((name) => /\.so(\.\d+)?$/.test(name));
  const objects = [executable, ...own.map((name) => join(folder, name))];
  const toolEnv = { ...env, LC_ALL: 'C', PATH: `${env.PATH ?? ''}:/usr/sbin:/sbin` };
  const linked = await runProcess('ldd', objects, { env: toolEnv, timeoutMs: 30_000 });
  const missing = [...linked.output.matchAll(/^\s*(\S+) => not found/gm)].map(
    (hit) => hit[1] ?? '',
  );
  const registered = await runProcess('ldconfig', ['-p'], { env: toolEnv, timeoutMs: 30_000 });
  // Recent Electron opens GTK at run time, so ldd does not know of it.
  if (registered.code === 0 && !registered.output.includes(gtk)) missing.push(gtk);
  const programs = question.needsVirtualDisplay ? ['xvfb-run', 'Xvfb', 'xauth'] : [];
  missing.push(...programs.filter((name) => findProgram(name, env) === null));
  return [...new Set(missing)].filter((name) => !own.includes(name)).sort();
}

/** Makes sure a Linux runtime can start: installs what is missing as root, else says how to. */
export async function ensureLibraries(
  question: LibraryQuestion,
  apt: AptSurroundings,
): Promise<void> {
  const missing = await missingLibraries(question);
  if (missing.length === 0) return;
  if (!hasApt(question.env)) {
    throw new SetupProblem(`Electron needs these libraries and programs: ${missing.join(' ')}`);
  }
  await installPackages(electronPackages, `Electron (missing: ${shortened(missing)})`, apt);
  const left = await missingLibraries(question);
  if (left.length > 0) {
    throw new SetupProblem(`Still missing after the installation: ${left.join(' ')}`);
  }
}

/** Returns the question for a runtime on this machine. */
export function libraryQuestion(
  runtime: { folder: string; executable: string },
  env: NodeJS.ProcessEnv,
): LibraryQuestion {
  return { ...runtime, env, needsVirtualDisplay: !hasDisplay(env) };
}

/** Keeps the line short on a bare system, where some thirty libraries are missing. */
function shortened(names: string[]): string {
  if (names.length <= 6) return names.join(' ');
  return `${names.slice(0, 5).join(' ')} and ${names.length - 5} more`;
}

const gtk = 'libgtk-3.so.0';
