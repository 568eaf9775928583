import { readdirSync } from 'node:fs';
import { buildApp } from '../process/buildApp.ts';
import { dependency, projectFolder } from '../process/projectFolder.ts';
import { runProcess } from '../process/runProcess.ts';
import { oneCheck, type Stage } from './stage.ts';

const limitMs = 5 * 60_000;

/** Style and lint, the types of every ring, the production build. */
export function staticStages(): Stage[] {
  return [biome(), ...rings().map(typeCheck), build()];
}

function biome(): Stage {
  return nodeStage('Style and lint', dependency('@biomejs', 'biome', 'bin', 'biome'), [
    'ci',
    '--colors=off',
    '--diagnostic-level=error',
  ]);
}

/** Every tsconfig but the shared base and the one for editors. */
function rings(): string[] {
  return readdirSync(projectFolder)
    .filter((name) => /^tsconfig\.[\w-]+\.json$/.test(name) && name !== 'tsconfig.base.json')
    .sort();
}

function typeCheck(config: string): Stage {
  const script = dependency('typescript', 'bin', 'tsc');
  return nodeStage(`Types of ${config.split('.')[1]}`, script, ['--noEmit', '-p', config]);
}

function build(): Stage {
  return { heading: 'Build', run: async () => oneCheck(await buildApp()) };
}

function nodeStage(heading: string, script: string, args: string[]): Stage {
  const options = { cwd: projectFolder, timeoutMs: limitMs };
  return {
    heading,
    run: async () => oneCheck(await runProcess(process.execPath, [script, ...args], options)),
  };
}
