// `npm run bench -- [packet] [store] [start] [call] [map] [today]`: prints ratios against a peer in the same run; all of them by default.
import { buildIfNeeded } from './process/buildApp.ts';
import { describeFailure } from './process/problem.ts';
import { dependency, projectFolder } from './process/projectFolder.ts';
import { runProcess, stopChildrenOnSignal } from './process/runProcess.ts';
import { prepareRuntime } from './runtime/prepareRuntime.ts';
import { withDisplay } from './testing/e2eStage.ts';

const benches = ['packet', 'store', 'start', 'call', 'map', 'today'] as const;

type Bench = (typeof benches)[number];

async function bench(asked: string[]): Promise<void> {
  stopChildrenOnSignal();
  const unknown = asked.filter((name) => !benches.includes(name as Bench));
  if (unknown.length > 0) {
    console.error(
      `There is no benchmark ${unknown.join(', ')}. Choose from: ${benches.join(', ')}.`,
    );
    process.exitCode = 2;
    return;
  }
  for (const name of asked.length > 0 ? asked : benches) await runBench(name as Bench);
}

async function runBench(name: Bench): Promise<void> {
  const env = { ...process.env };
  const script = `tests/bench/${name}.bench.ts`;
  let command: [string, ...string[]] = [
    process.execPath,
    dependency('tsx', 'dist', 'cli.mjs'),
    script,
  ];
  if (name === 'start' || name === 'call' || name === 'map' || name === 'today') {
    await buildIfNeeded();
    env.ASKBOOK_ELECTRON = (await prepareRuntime()).executable;
    command = withDisplay(command, process.platform, process.env);
  }
  const [program, ...args] = command;
  const result = await runProcess(program, args, { cwd: projectFolder, env, output: 'show' });
  if (result.code !== 0) process.exitCode = 1;
}

bench(process.argv.slice(2)).catch((cause: unknown) => {
  console.error(describeFailure(cause));
  process.exitCode = 1;
});
