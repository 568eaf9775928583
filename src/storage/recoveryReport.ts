import type { RecoveryReport } from '../core/safekeeping/model.ts';
import type { LoadedFolder } from './loadFolder.ts';
import { notebookFileName } from './names.ts';
import type { JournalFault } from './replayJournals.ts';

const faultSentences: Record<JournalFault['kind'], (name: string) => string> = {
  torn: (name) =>
    `The last entry in ${name} was not completely written, as happens when the power fails.`,
  damaged: (name) => `A part of ${name} is damaged.`,
  gap: (name) => `What comes before the entries in ${name} is missing.`,
  foreign: (name) => `${name} belongs to another state of the notebook.`,
};

/** Says in words what was wrong with a folder and what came of it; null when all was as it should be. */
export function describeRecovery(loaded: LoadedFolder, timeZone: string): RecoveryReport | null {
  const found = [...snapshotFindings(loaded), ...journalFindings(loaded)];
  if (found.length === 0) return null;
  return { found, kept: kept(loaded, timeZone), lost: lost(loaded), quarantineFolder: null };
}

function snapshotFindings({ snapshots, snapshotName }: LoadedFolder): string[] {
  const { unusable, olderNames } = snapshots;
  const damaged = unusable.map(({ name, reason }) => `${name} is damaged: ${reason}.`);
  if (snapshotName === notebookFileName) return damaged;
  const isOlder = olderNames.includes(notebookFileName);
  const isDamaged = unusable.some(({ name }) => name === notebookFileName);
  if (isOlder) return [...damaged, `An older state of the notebook stood in ${notebookFileName}.`];
  return isDamaged ? damaged : [...damaged, `${notebookFileName} was missing.`];
}

function journalFindings({ faults, missingJournal }: LoadedFolder): string[] {
  const findings = faults.map(({ name, kind }) => faultSentences[kind](name));
  return missingJournal === null ? findings : [...findings, `${missingJournal} was missing.`];
}

function kept(loaded: LoadedFolder, timeZone: string): string[] {
  const { notebook, snapshotName, lastStepAt, replayedCount } = loaded;
  const people = Object.keys(notebook.contacts).length;
  const interviews = Object.keys(notebook.interviews).length;
  const from =
    snapshotName === notebookFileName ? 'The notebook' : `The state before it (${snapshotName})`;
  const journal =
    replayedCount > 0 ? ` and ${counted(replayedCount, 'change')} from its journal` : '';
  const until = lastStepAt === null ? '' : `, up to ${moment(lastStepAt, timeZone)}`;
  return [
    `${from}${journal}${until}.`,
    `It holds ${counted(people, 'person', 'people')} and ${counted(interviews, 'interview')}.`,
  ];
}

function lost({ faults, missingJournal }: LoadedFolder): string[] {
  const kinds = new Set(faults.map(({ kind }) => kind));
  if (missingJournal !== null || kinds.has('damaged') || kinds.has('gap')) {
    return ['Changes made after that could not be read any more.'];
  }
  if (kinds.has('torn')) return ['At most the change that was just being saved at that moment.'];
  return [];
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function moment(instant: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return words.format(new Date(instant));
}
