import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { notebookOperations } from '../../src/core/notebook/operations.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type CommandContext, NotebookError } from '../../src/core/operation.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { emptyHistory } from '../../src/core/undoHistory.ts';
import { nodeEnvironment, type StorageEnvironment } from '../../src/storage/environment.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { emptyFolder, folderContent, notebookFolder } from '../storage/folders.ts';
import { digestOf } from './editSteps.ts';

/** A notebook that is open in this test while somebody else is at its folder. */
export type Opened = { folder: string; open: OpenNotebook; session: Session };

/** Compacts every few edits, so that a standstill is met by compactions too. */
const env = { ...nodeEnvironment, limits: { recordCount: 4, byteCount: 1e6, idleMs: 1e6 } };

/** Opens a folder and a session over it; `changes` replace parts of the environment. */
export async function openFolder(
  folder: string,
  changes: Partial<StorageEnvironment> = {},
): Promise<Opened> {
  const open = await openNotebookFolder(folder, {}, { ...env, ...changes });
  return { folder, open, session: createSession(open.notebook, open.storage, open.history) };
}

/** Makes a folder that has been written to a few times, and opens it. */
export async function openUsed(): Promise<Opened> {
  const folder = await notebookFolder();
  for (const text of ['One', 'Two']) await typeAndClose(folder, text);
  const opened = await openFolder(folder);
  await type(opened.session, 'Three');
  // With a backup of just now none is made in the midst of a test.
  await opened.open.backups.make('asked', opened.session.snapshot());
  return opened;
}

/** Opens a folder, types, closes it; answers the notebook. */
export async function typeAndClose(folder: string, text: string): Promise<Notebook> {
  const { open, session } = await openFolder(folder);
  await type(session, text);
  await open.close();
  return session.notebook;
}

/** Types a text that is nowhere else; resolves when it is durable. */
export async function type(session: Session, text: string): Promise<void> {
  const fields = { whoIAm: typed(text) };
  await session.run(notebookOperations['me.update'], { fields }, contextNow());
}

function contextNow(): CommandContext {
  return { newId: () => 'none', now: new Date().toISOString(), timeZone: 'Europe/Berlin' };
}

/** Opens a folder, changes something else than {@link type} does, closes it. */
export async function renameAndClose(folder: string, name: string): Promise<void> {
  const { open, session } = await openFolder(folder);
  await session.run(notebookOperations['notebook.rename'], { name }, contextNow());
  await open.close();
}

/** How a text that was typed looks in a file. */
export function typed(text: string): string {
  return `I typed “${text}”`;
}

/**
 * Types several texts: every one that was acknowledged must be found by a reader at once. Answers
 * whether the last one was; if not, it is in memory and the session knows why.
 */
export async function typeOn({ folder, session }: Opened, text: string): Promise<boolean> {
  let isSaved = false;
  for (let count = 1; count <= 9; count += 1) {
    isSaved = await type(session, `${text} ${count}`).then(
      () => true,
      (cause: unknown) => {
        expect(cause).toBeInstanceOf(NotebookError);
        return false;
      },
    );
    expect(session.notebook.me.whoIAm).toBe(typed(`${text} ${count}`));
    if (isSaved) await expectDurable(folder, session);
    else expect(session.saveProblem).not.toBe(null);
  }
  return isSaved;
}

/** What a session shows is what anybody would read from its folder. */
export async function expectDurable(folder: string, session: Session): Promise<void> {
  expect(session.saveProblem).toBe(null);
  expect(session.savedRevision).toBe(session.revision);
  const reader = await openNotebookFolder(folder, { readOnly: true });
  await reader.close();
  expect(tellApart(reader.notebook)).toBe(tellApart(session.notebook));
}

/** What a sync program brings: an older, newer or other notebook, or a damaged file. */
export type Theirs = 'older' | 'newer' | 'other' | 'damaged' | 'empty';

/** Makes the bytes a sync program would put in the place of notebook.json of this folder. */
export async function bytesOfTheirs(theirs: Theirs, folder: string): Promise<Buffer> {
  const own = readFileSync(join(folder, 'notebook.json'));
  if (theirs === 'older') return readFileSync(join(folder, 'notebook.previous.json'));
  if (theirs === 'damaged') return own.subarray(0, own.length - 100);
  if (theirs === 'empty') return Buffer.alloc(0);
  const elsewhere = join(emptyFolder(), 'elsewhere');
  if (theirs === 'newer') cpSync(folder, elsewhere, { recursive: true });
  const path = theirs === 'newer' ? elsewhere : await notebookFolder();
  rmSync(join(path, '.lock'), { force: true });
  for (const text of ['theirs, first', 'theirs']) await typeAndClose(path, text);
  return readFileSync(join(path, 'notebook.json'));
}

/** Puts a file in the place of another, as a new file or by writing over its bytes. */
export function putInPlace(path: string, bytes: Uint8Array, how: 'by renaming' | 'in place'): void {
  if (how === 'in place') {
    writeFileSync(path, bytes);
    return;
  }
  const inMaking = join(emptyFolder(), 'downloaded');
  writeFileSync(inMaking, bytes);
  renameSync(inMaking, path);
}

/** Tells whether some file below a folder holds a text, or exactly these bytes. */
export function isKept(folder: string, what: string | Uint8Array): boolean {
  const files = Object.values(folderContent(folder));
  if (typeof what === 'string') {
    const text = Buffer.from(what).toString('latin1');
    return files.some((content) => content.includes(text));
  }
  return files.includes(Buffer.from(what).toString('latin1'));
}

/** The names in a folder without the lock. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.lock'))
    .sort();
}

/** Bytes and time of a file, by which one sees whether anybody wrote to it. */
export function traceOf(path: string): { bytes: string; changedAt: bigint } {
  return {
    bytes: readFileSync(path, 'latin1'),
    changedAt: statSync(path, { bigint: true }).mtimeNs,
  };
}

/** Tells a notebook by what was typed last and a hash of all of it, so that a failure is short. */
export function tellApart(notebook: unknown): string {
  const { me } = notebook as Notebook;
  return `${me.whoIAm.slice(-40)} ${digestOf({ notebook: notebook as Notebook, history: emptyHistory })}`;
}
