import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkNotebook } from '../../core/notebook/checkNotebook.ts';
import { NotebookError } from '../../core/operation.ts';
import { countRecords } from '../../core/safekeeping/countRecords.ts';
import { listConflictCopies } from '../../storage/conflictCopies.ts';
import { nodeFileOperations } from '../../storage/fileOperations.ts';
import { scanJournal } from '../../storage/journalFormat.ts';
import { backupsFolderName, parseJournalName, snapshotFileNames } from '../../storage/names.ts';
import { decodeSnapshot, notebookOf } from '../../storage/notebookFile.ts';

/** What a file of a notebook folder turned out to be; `line` says it to a person. */
export type CheckedFile = { isGood: boolean; line: string };

/** How much the journals of a folder hold. */
export type JournalTotals = { fileCount: number; recordCount: number; byteCount: number };

/**
 * Reads every generation, every backup inside the folder and every copy that a sync program left, and
 * verifies each down to the last field.
 */
export async function checkEveryFile(folder: string): Promise<CheckedFile[]> {
  const names = new Set(await readdir(folder));
  const snapshots = snapshotFileNames.filter((name) => names.has(name));
  const backups = await listBackups(folder);
  const copies = await listConflictCopies(nodeFileOperations, folder);
  const paths = [...snapshots, ...backups, ...copies.map(({ fileName }) => fileName)];
  const checked: CheckedFile[] = [];
  for (const path of paths) checked.push(checkBytes(path, await readFile(join(folder, path))));
  for (const name of journalsAmong(names)) checked.push(await checkJournal(folder, name));
  return checked;
}

async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, backupsFolderName)).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(backupsFolderName, name));
}

function checkBytes(path: string, bytes: Uint8Array): CheckedFile {
  const read = decodeSnapshot(bytes);
  if (read.state === 'damaged') return said(path, false, `damaged: ${read.reason}`);
  if (read.state === 'newer') {
    return said(path, true, `of a newer Askbook (version ${read.schemaVersion}), not looked into`);
  }
  try {
    const notebook = notebookOf(read);
    const problems = checkNotebook(notebook);
    const { head } = read;
    const total = Object.values(countRecords(notebook)).reduce((sum, count) => sum + count, 0);
    const facts = [
      `generation ${head.generation}`,
      `sequence ${head.sequence}`,
      `${total} records`,
    ];
    if (head.writtenAt !== null) facts.push(`written ${head.writtenAt}`);
    if (problems.length === 0) return said(path, true, `good, ${facts.join(', ')}`);
    return said(path, false, `whole, but ${problems.length} things in it do not fit together`);
  } catch (cause) {
    if (cause instanceof NotebookError) return said(path, false, `damaged: ${cause.message}`);
    throw cause;
  }
}

async function checkJournal(folder: string, name: string): Promise<CheckedFile> {
  const { header, records, fault } = await readJournal(folder, name);
  const count = counted(records.length);
  if (header === null) return said(name, false, 'damaged: it does not begin as a journal does');
  if (fault === 'damaged') return said(name, false, `damaged behind ${count}`);
  return said(
    name,
    true,
    fault === 'torn' ? `good, ${count} and an unfinished one` : `good, ${count}`,
  );
}

/** Adds up the journals of a folder. */
export async function sumUpJournals(folder: string): Promise<JournalTotals> {
  const totals = { fileCount: 0, recordCount: 0, byteCount: 0 };
  for (const name of journalsAmong(await readdir(folder))) {
    const { records, byteCount } = await readJournal(folder, name);
    totals.fileCount += 1;
    totals.recordCount += records.length;
    totals.byteCount += byteCount;
  }
  return totals;
}

async function readJournal(folder: string, name: string) {
  const bytes = await readFile(join(folder, name));
  return { ...scanJournal(bytes, { sequence: 0, chain: 0 }), byteCount: bytes.byteLength };
}

function journalsAmong(names: Iterable<string>): string[] {
  return [...names].filter((name) => parseJournalName(name) !== null).sort();
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'record' : 'records'}`;
}

function said(path: string, isGood: boolean, what: string): CheckedFile {
  return { isGood, line: `${path.padEnd(50)} ${what}` };
}
