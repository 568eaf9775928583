import { createRandom } from '../storage/random.ts';
import { createFault, type Fault } from './faultKinds.ts';
import { createUnderFault, openUnderFault, workUnderFault } from './faultRuns.ts';
import type { Random } from './labWorld.ts';

/** How many runs with a fault, and when to stop early. */
export type FaultSettings = { seed: number; runCount: number; maxViolations?: number };

/** What many faults have shown. */
export type FaultResult = {
  runCount: number;
  /** Runs in which the fault was met. */
  metCount: number;
  /** Power cuts made to see whether what was called saved is durable. */
  cutCount: number;
  violations: string[];
};

/** What a run with one fault is given. */
export type FaultRun = {
  random: Random;
  fault: Fault;
  accuse: (what: string) => void;
  result: FaultResult;
};

const kinds = [workUnderFault, workUnderFault, workUnderFault, openUnderFault, createUnderFault];

/**
 * Works on notebooks on a disk that fails in one way each run. A save must never be called saved while
 * a power cut would take it; nothing typed may go away; once the disk works again all of it is saved.
 */
export async function runFaults(settings: FaultSettings): Promise<FaultResult> {
  const { seed, runCount, maxViolations = 5 } = settings;
  const result: FaultResult = { runCount: 0, metCount: 0, cutCount: 0, violations: [] };
  const unhandled = (cause: unknown) => {
    result.violations.push(`run ${result.runCount}: nobody caught ${String(cause)}`);
  };
  process.on('unhandledRejection', unhandled);
  try {
    while (result.runCount < runCount && result.violations.length < maxViolations) {
      await runOne(seed, result);
      result.runCount += 1;
    }
    // Rejections nobody caught are told after the jobs of this turn.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', unhandled);
  }
  return result;
}

async function runOne(seed: number, result: FaultResult): Promise<void> {
  const random = createRandom((seed + result.runCount * 7_919) | 0);
  const kind = kinds[random(kinds.length)] ?? workUnderFault;
  const fault = createFault(random);
  const accuse = (what: string) => {
    const where = `${kind.name}, seed ${seed}, run ${result.runCount}`;
    result.violations.push(`${what} (${where})\n  ${fault.describe()}`);
  };
  try {
    await kind({ random, fault, accuse, result });
  } catch (cause) {
    accuse(`threw ${cause instanceof Error ? cause.stack : String(cause)}`);
  }
  if (fault.isMet()) result.metCount += 1;
}
