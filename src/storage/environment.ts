import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { type FileOperations, nodeFileOperations } from './fileOperations.ts';

/** Which process this is, told so that another one can find out whether it still runs. */
export type ProcessIdentity = {
  host: string;
  /** A hash of the machine's own id, for two machines of one name; null where there is none. */
  machine: string | null;
  /** Changes with every start of the machine; null where the system has none to read. */
  bootId: string | null;
  pid: number;
  /** When the process began, ISO 8601 UTC. */
  startedAt: string;
  /** When the process began, in clock ticks since boot; null where the system does not tell. */
  startTicks: string | null;
};

/** What is known of a process of this machine. */
export type ProcessProbe = { isAlive: boolean; startTicks: string | null };

/** When the journal is folded into a fresh snapshot. */
export type CompactionLimits = {
  recordCount: number;
  byteCount: number;
  /** How long nothing must have been saved, in ms. */
  idleMs: number;
};

/** What the notebook folder needs from the machine; a test passes its own. */
export type StorageEnvironment = {
  files: FileOperations;
  identify: () => Promise<ProcessIdentity>;
  probe: (pid: number) => Promise<ProcessProbe>;
  /** Makes a name part that no other file has: letters, digits, dashes. */
  newId: () => string;
  /** The present instant, ISO 8601 UTC. */
  now: () => string;
  /** Waits before a call is tried again, in ms. */
  pause: (durationMs: number) => Promise<void>;
  limits: CompactionLimits;
};

/** The real machine. */
export const nodeEnvironment: StorageEnvironment = {
  files: nodeFileOperations,
  identify,
  probe,
  newId: randomUUID,
  now: () => new Date().toISOString(),
  pause: (durationMs) => pause(durationMs),
  limits: { recordCount: 1_000, byteCount: 4_000_000, idleMs: 60_000 },
};

async function identify(): Promise<ProcessIdentity> {
  const machineId = await readLine('/etc/machine-id');
  return {
    host: hostname(),
    machine: machineId && createHash('sha256').update(machineId).digest('hex').slice(0, 16),
    bootId: await readLine('/proc/sys/kernel/random/boot_id'),
    pid: process.pid,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    startTicks: (await readStat(process.pid))?.startTicks ?? null,
  };
}

async function probe(pid: number): Promise<ProcessProbe> {
  const stat = await readStat(pid);
  // A killed process that nobody has collected yet still answers signals.
  if (stat?.isDefunct) return { isAlive: false, startTicks: stat.startTicks };
  return { isAlive: answersSignals(pid), startTicks: stat?.startTicks ?? null };
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it lives and belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Reads Linux' /proc/<pid>/stat (proc(5): field 3 state, field 22 starttime); null elsewhere. */
async function readStat(pid: number): Promise<{ isDefunct: boolean; startTicks: string } | null> {
  const line = await readLine(`/proc/${pid}/stat`);
  // The name in field 2 may hold blanks and brackets, so fields are counted from its last bracket.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  const state = fields?.[0];
  const startTicks = fields?.[19];
  if (state === undefined || startTicks === undefined) return null;
  return { isDefunct: state === 'Z' || state === 'X', startTicks };
}

async function readLine(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim() || null;
  } catch {
    return null;
  }
}
