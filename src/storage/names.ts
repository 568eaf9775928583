/** The newest snapshot. */
export const notebookFileName = 'notebook.json';

/** The generation before the newest one. */
export const previousFileName = 'notebook.previous.json';

/** The generation before that. */
export const previous2FileName = 'notebook.previous-2.json';

/** The snapshots a folder may hold, the newest first. */
export const snapshotFileNames = [notebookFileName, previousFileName, previous2FileName] as const;

/** Holds backups; see backups.ts. */
export const backupsFolderName = 'backups';

/** Holds what was damaged, in a folder for each time something was put aside. */
export const quarantineFolderName = 'quarantine';

/** Asks the owner of the lock to show its window. */
export const showRequestName = '.lock.show';

/** Says who has the folder open. */
export const lockFileName = '.lock';

const temporaryPattern = /^notebook(?:\.previous(?:-2)?)?\.json\.[A-Za-z0-9_-]+\.tmp$/;
const journalPattern = /^journal-([1-9]\d{0,9})(?:-([1-9]\d{0,5}))?\.log$/;
const lockRemainderPattern = /^\.lock\.(?:[A-Za-z0-9_-]+\.tmp|after-[A-Za-z0-9_-]+)$/;

/** Names that file managers leave in a folder by themselves. */
const systemNames = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db', '.directory']);

/** Names a file in the making; `id` makes it one of its kind. */
export function temporaryName(name: string, id: string): string {
  return `${name}.${id}.tmp`;
}

/** Tells whether a name is one of a file in the making, which only the owner of the lock writes. */
export function isTemporaryName(name: string): boolean {
  return temporaryPattern.test(name);
}

/** Tells whether a name is left over from taking the lock. */
export function isLockRemainder(name: string): boolean {
  return lockRemainderPattern.test(name);
}

/** Names a journal: `generation` is that of the snapshot its records follow, `part` counts from 1. */
export function journalName(generation: number, part: number): string {
  return part === 1 ? `journal-${generation}.log` : `journal-${generation}-${part}.log`;
}

/** Reads the name of a journal; null for any other name. */
export function parseJournalName(name: string): { generation: number; part: number } | null {
  const match = journalPattern.exec(name);
  if (!match) return null;
  return { generation: Number(match[1]), part: Number(match[2] ?? 1) };
}

/** Tells whether a name is one that only a notebook folder of ours has. */
export function isNotebookName(name: string): boolean {
  return (
    snapshotFileNames.some((known) => known === name) ||
    parseJournalName(name) !== null ||
    name === backupsFolderName ||
    name === quarantineFolderName
  );
}

/** Tells whether a name counts as somebody's file: not the lock, and not made by a file manager. */
export function isForeignName(name: string): boolean {
  const isLock = name === lockFileName || name === showRequestName || isLockRemainder(name);
  return !isLock && !systemNames.has(name);
}
