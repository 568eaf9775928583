import { addDays, dayOf } from '../../../core/dates.ts';
import type { BackupInfo } from '../../../core/safekeeping/model.ts';
import { dayTitle } from '../../app/safekeepingWords.ts';

/** The backups of one day, the newest first. */
export type BackupDay = { day: string; title: string; backups: readonly BackupInfo[] };

/** Puts backups, which come newest first, under the days they were made on. */
export function groupBackups(
  backups: readonly BackupInfo[],
  timeZone: string,
  today: string,
): BackupDay[] {
  const days = new Map<string, BackupInfo[]>();
  for (const backup of backups) {
    const day = dayOf(backup.madeAt, timeZone);
    days.set(day, [...(days.get(day) ?? []), backup]);
  }
  const yesterday = addDays(today, -1);
  return [...days].map(([day, made]) => ({
    day,
    title: dayTitle(day, today, yesterday),
    backups: made,
  }));
}
