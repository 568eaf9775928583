import { type BackupReason, backupReasons } from '../core/safekeeping/model.ts';

/** Remainders of a killed Askbook are removed once they are this old; a younger one may be in use. */
const remainderAgeMs = 3_600_000;

const stem = `(\\d{4}-\\d{2}-\\d{2})T(\\d{2})-(\\d{2})-(\\d{2})-(\\d{3})Z-(${backupReasons.join('|')})\\.json`;
const namePattern = new RegExp(`^${stem}$`);
const remainderPattern = new RegExp(`^${stem}\\.[A-Za-z0-9_-]+\\.tmp$`);

/** What the name of a backup tells; `madeAt` is ISO 8601 UTC. */
export type BackupName = { backupId: string; madeAt: string; reason: BackupReason };

/** Names the file of a backup: its instant without colons, and why it was made. */
export function backupName(madeAt: string, reason: BackupReason): string {
  return `${madeAt.replace(/[:.]/g, '-')}-${reason}.json`;
}

/** Reads the name of a backup; null for any other name, those that sync programs make of ours included. */
export function parseBackupName(name: string): BackupName | null {
  return parse(namePattern.exec(name), name);
}

/** Tells whether a name is left over from a backup that was never finished, an hour ago or longer. */
export function isOldRemainder(name: string, now: string): boolean {
  const parsed = parse(remainderPattern.exec(name), name);
  // Either way in time: after the clock was set back a remainder would never grow old.
  return parsed !== null && Math.abs(Date.parse(now) - Date.parse(parsed.madeAt)) > remainderAgeMs;
}

/** The first instant from `now` on that no backup of these names has, so that their order is certain. */
export function freeInstant(now: string, names: readonly BackupName[]): string {
  const taken = new Set(names.map(({ madeAt }) => Date.parse(madeAt)));
  let instant = Date.parse(now);
  while (taken.has(instant)) instant += 1;
  return new Date(instant).toISOString();
}

function parse(match: RegExpExecArray | null, backupId: string): BackupName | null {
  if (!match) return null;
  const [, day, hour, minute, second, millisecond, reason] = match;
  const madeAt = `${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  const time = Date.parse(madeAt);
  if (Number.isNaN(time) || new Date(time).toISOString() !== madeAt) return null;
  return { backupId, madeAt, reason: reason as BackupReason };
}
