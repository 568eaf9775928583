import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

const projectFolder = resolve(import.meta.dirname, '../..');

/** Runs the real command line and answers how it ended. */
export function runCli(
  ...args: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const script = [
    join(projectFolder, 'node_modules/tsx/dist/cli.mjs'),
    'src/cli/index.ts',
    ...args,
  ];
  return new Promise((done) => {
    execFile(process.execPath, script, { cwd: projectFolder }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
