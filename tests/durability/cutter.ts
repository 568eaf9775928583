import { NotebookError } from '../../src/core/operation.ts';
import type { Session } from '../../src/core/session.ts';
import { emptyHistory } from '../../src/core/undoHistory.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { type CrashChoice, dropEverything, keepEverything, randomCrash } from './crash.ts';
import { createStateReader, createStates, type LabState } from './labStates.ts';
import { labEnvironment, labFolder, labNotebook, type Random } from './labWorld.ts';
import type { SimulatedDisk } from './simulatedDisk.ts';

/** Cuts the power in every moment of a run and judges what is left each time. */
export type Cutter = {
  /** From now on every operation on this disk is followed by power cuts. */
  watch: (disk: SimulatedDisk, what: string) => void;
  /** Cuts the power now, on copies of the disk. */
  cut: (disk: SimulatedDisk, after: string) => void;
  /** The folder was made, and that was acknowledged. */
  created: () => void;
  /** A session works on the disk; its states may be found from now on. */
  opened: (session: Session) => void;
  /** Opens what the power cuts so far have left. */
  settle: () => Promise<void>;
  /** A choice for a power cut after which the run goes on. */
  choose: () => CrashChoice;
  /** Writes a line into the trace. */
  note: (line: string) => void;
};

type Cut = {
  disk: SimulatedDisk;
  signature: string;
  from: number;
  to: number;
  isCreated: boolean;
  /** Only the process died; what was not synced still is not. */
  isKilled: boolean;
  /** What the trace held when the power was cut. */
  traceEnd: number;
  /** What was lost and what came after, one line each. */
  lines: string[];
};

type Tally = { stateCount: number; secondCutCount: number; violations: string[] };

type CutterSettings = {
  random: Random;
  result: Tally;
  limits: { recordCount: number; byteCount: number; idleMs: number };
  name: string;
};

/** Everything a person needs to see what led to a violation. */
const traceLength = 60;

/** Makes the cutter of one run. */
export function createCutter({ random, result, limits, name }: CutterSettings): Cutter {
  const readState = createStateReader();
  const states = createStates(readState({ notebook: labNotebook(), history: emptyHistory }));
  const trace: string[] = [];
  let cuts: Cut[] = [];
  let seen = new Map<string, LabState | null>();
  let acknowledged = 0;
  let isCreated = false;

  const cut = (disk: SimulatedDisk, after: string) => {
    trace.push(after);
    const bounds = { from: acknowledged, to: states.newest, isCreated, traceEnd: trace.length };
    for (const choice of [dropEverything, randomCrash(random), randomCrash(random)]) {
      const { description, signature, disk: left } = disk.crash(choice);
      const lines = [`power cut, lost: ${description || 'nothing'}`];
      cuts.push({ disk: left, signature, isKilled: false, ...bounds, lines });
    }
    const signature = `killed ${disk.crash(keepEverything).signature}`;
    const lines = ['the process is killed'];
    cuts.push({ disk: disk.killProcess(), signature, isKilled: true, ...bounds, lines });
  };

  const accuse = (what: string, { traceEnd, lines }: Cut) => {
    const before = trace.slice(Math.max(0, traceEnd - traceLength), traceEnd);
    result.violations.push([`${what} (${name})`, ...before, ...lines].join('\n  '));
  };

  const judge = (found: LabState | null, of: Cut): void => {
    if (found === null) {
      if (of.isCreated) accuse('it does not open', of);
      return;
    }
    const problem = states.judge(found, of.from, of.to);
    if (problem) accuse(problem, of);
  };

  /** Opens what is left; null when the folder is refused. */
  const recover = async (of: Cut, boot: number): Promise<LabState | null> => {
    result.stateCount += 1;
    try {
      const env = labEnvironment(of.disk.files, boot, limits);
      return readState(await openNotebookFolder(labFolder, {}, env));
    } catch (cause) {
      if (!(cause instanceof NotebookError)) accuse(`opening threw ${String(cause)}`, of);
      of.lines.push(String(cause));
      return null;
    }
  };

  /** Cuts the power again after operations of the recovery, and once what was found has been shown. */
  const recoverUnderCuts = async (of: Cut): Promise<LabState | null> => {
    const again: Cut[] = [];
    const calls: string[] = [];
    const cutAgain = (choice: CrashChoice) => {
      const { description, ...left } = of.disk.crash(choice);
      const second = `second power cut, lost: ${description || 'nothing'}`;
      again.push({ ...of, ...left, lines: [...of.lines, ...calls, second] });
    };
    of.disk.watch({
      after: ({ name: call, path }) => {
        calls.push(`recovery: ${call} ${path}`);
        cutAgain(randomCrash(random));
        if (random(2) === 0) cutAgain(dropEverything);
      },
    });
    const found = await recover(of, 50);
    of.disk.watch({});
    const beforeShown = again.length;
    cutAgain(dropEverything);
    of.disk.kill();
    const seenAgain = new Set<string>();
    for (const [index, second] of again.entries()) {
      if (index < beforeShown && seenAgain.has(second.signature)) continue;
      seenAgain.add(second.signature);
      result.secondCutCount += 1;
      const left = await recover(second, 51);
      second.disk.kill();
      judge(left, second);
      // What a person has been shown must not go away, though it was never acknowledged.
      const isShown = index >= beforeShown && found !== null;
      if (isShown && JSON.stringify(left) !== JSON.stringify(found))
        accuse('shown, then lost', second);
    }
    return found;
  };

  const settle = async (): Promise<void> => {
    const due = cuts;
    cuts = [];
    for (const one of due) {
      const known = seen.get(one.signature);
      if (known !== undefined) {
        judge(known, one);
        continue;
      }
      const isCutAgain = random(one.isKilled ? 6 : 30) === 0;
      const found = isCutAgain ? await recoverUnderCuts(one) : await recover(one, 50);
      one.disk.kill();
      seen.set(one.signature, found);
      judge(found, one);
    }
  };

  const opened = (session: Session): void => {
    const found = readState(session.snapshot());
    const index = states.find(found, acknowledged, states.newest);
    if (index < 0) result.violations.push(`the run goes on with a wrong state (${name})`);
    states.cut(Math.max(index, acknowledged));
    acknowledged = states.newest;
    const base = states.newest - session.revision;
    session.subscribe((event) => {
      if (event.type === 'changed') {
        states.push(readState(session.snapshot()));
        trace.push(`edit ${states.newest}`);
      }
      if (event.type === 'saved') {
        acknowledged = Math.max(acknowledged, base + event.revision);
        trace.push(`acknowledged ${base + event.revision}`);
      }
    });
  };

  return {
    watch: (disk, what) => {
      trace.push(what);
      seen = new Map();
      disk.watch({ after: ({ name: call, path }) => cut(disk, `${call} ${path}`) });
    },
    cut,
    created: () => {
      isCreated = true;
    },
    opened,
    settle,
    choose: () => randomCrash(random),
    note: (line) => {
      trace.push(line);
    },
  };
}
