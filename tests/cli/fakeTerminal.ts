import { resolve } from 'node:path';
import { runCli } from '../../src/cli/runCli.ts';
import { emptyFolder } from '../storage/folders.ts';

/** What a command line did: its exit code and what it wrote, without what was only shown meanwhile. */
export type CliOutcome = { exitCode: number; stdout: string; stderr: string };

/** Sees what is shown of a long job, and may interrupt it. */
export type Watch = { progress: (text: string, interrupt: () => void) => void };

/** Runs command lines in this process, in a folder of its own, with a clock that stands still. */
export function createCli() {
  const folder = emptyFolder();
  let count = 0;
  const run = async (
    args: readonly string[],
    input = '',
    watch: Watch = { progress: () => {} },
  ): Promise<CliOutcome> => {
    let stdout = '';
    let stderr = '';
    let interrupt = () => {};
    const exitCode = await runCli(args, {
      print: (text) => {
        stdout += text;
      },
      complain: (message) => {
        stderr += `${message}\n`;
      },
      showProgress: (text) => watch.progress(text, interrupt),
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => {
          interrupt = () => {};
        };
      },
      readInput: async () => input,
      resolvePath: (path) => resolve(folder, path),
      context: () => ({
        newId: () => `cli-${++count}`,
        now: '2026-05-04T12:00:00.000Z',
        timeZone: 'Europe/Berlin',
      }),
    });
    return { exitCode, stdout, stderr };
  };
  return { folder, run };
}
