import { projectFolder } from '../process/projectFolder.ts';
import { machineApt } from './aptPackages.ts';
import {
  machineSurroundings,
  type Runtime,
  resolveRuntime,
  runtimeFolder,
} from './resolveRuntime.ts';
import { ensureLibraries, libraryQuestion } from './systemLibraries.ts';

/**
 * Finds or makes the Electron for this machine, says which in one line, and makes sure the system
 * libraries it needs are there. Throws a SetupProblem that says what to do.
 */
export async function prepareRuntime(env: NodeJS.ProcessEnv = process.env): Promise<Runtime> {
  const runtime = await resolveRuntime(machineSurroundings(projectFolder));
  console.log(`Runtime: ${runtime.summary}.`);
  if (process.platform === 'linux') {
    const { executable } = runtime;
    const question = libraryQuestion({ folder: runtimeFolder(runtime), executable }, env);
    await ensureLibraries(question, machineApt());
  }
  return runtime;
}
