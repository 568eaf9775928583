import { runCli } from './runCli.ts';
import { processTerminal } from './terminal.ts';

// A reader such as `head` may close the pipe early; that is no failure of ours.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

// exitCode, not exit(): what is still on its way to a pipe must get there.
process.exitCode = await runCli(process.argv.slice(2), processTerminal);
