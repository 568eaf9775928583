// `npm start`: find an Electron, build the app when its sources changed, open the window.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { buildIfNeeded } from './process/buildApp.ts';
import { describeFailure, SetupProblem } from './process/problem.ts';
import { projectFolder } from './process/projectFolder.ts';
import { stopChildrenOnSignal } from './process/runProcess.ts';
import { hasDisplay, machineSwitches } from './runtime/display.ts';
import { prepareRuntime } from './runtime/prepareRuntime.ts';
import { type Runtime, runtimeFolder } from './runtime/resolveRuntime.ts';

async function start(): Promise<void> {
  stopChildrenOnSignal();
  const runtime = await prepareRuntime();
  if (process.platform === 'linux' && !hasDisplay(process.env)) {
    throw new SetupProblem('There is no display here. Use: xvfb-run -a npm start');
  }
  await buildIfNeeded();
  openApp(runtime, process.argv.slice(2));
}

function openApp(runtime: Runtime, args: string[]): void {
  const isRoot = process.getuid?.() === 0;
  const switches = machineSwitches({ platform: process.platform, isRoot, env: process.env });
  for (const { flag, reason } of switches) console.log(`Started with ${flag}: ${reason}.`);
  const flags = switches.map(({ flag }) => flag);
  // ELECTRON_RUN_AS_NODE, which some editors' terminals set, would open no window.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(runtime.executable, [projectFolder, ...args, ...flags], {
    cwd: process.cwd(),
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => fail(`Electron did not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    const isAborted = signal === 'SIGTRAP' || code === 133;
    if (isAborted && process.platform === 'linux') console.error(sandboxHint(runtime));
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}

/** What to do where Linux keeps Chromium from making its sandbox; it says only part of it itself. */
function sandboxHint(runtime: Runtime): string {
  const helper = `"${runtimeFolder(runtime)}/chrome-sandbox"`;
  return (
    'If the lines above are about the sandbox: this system keeps programs from making user ' +
    'namespaces. Give the helper to root, once:\n' +
    `  sudo chown root ${helper} && sudo chmod 4755 ${helper}`
  );
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

start().catch((error: unknown) => fail(describeFailure(error)));
