import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { notebookOperations } from '../../src/core/notebook/operations.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { nodeEnvironment, type StorageEnvironment } from '../../src/storage/environment.ts';
import {
  type OpenNotebook,
  type OpenOptions,
  openNotebookFolder,
} from '../../src/storage/openNotebookFolder.ts';
import { testContext } from '../fixtures/testContext.ts';
import { emptyFolder } from './folders.ts';

const rename = notebookOperations['notebook.rename'];

/** A folder that is open, with a session over it. */
export type OpenedSession = {
  open: OpenNotebook;
  session: Session;
  /** Gives the notebook a name; resolves when it is on disk. */
  rename: (name: string) => Promise<unknown>;
};

/** Opens a folder as the shell does. */
export async function openSession(
  folder: string,
  options: OpenOptions = {},
  env: StorageEnvironment = nodeEnvironment,
): Promise<OpenedSession> {
  const context = testContext();
  const open = await openNotebookFolder(folder, options, env);
  const session = createSession(open.notebook, open.storage, open.history);
  return { open, session, rename: (name) => session.run(rename, { name }, context()) };
}

/**
 * Copies a folder as it lies on the disk now, which is how a killed Askbook leaves it. Without the
 * backups, which are made in the background.
 */
export function killedCopy(folder: string): string {
  const copy = join(emptyFolder(), 'killed');
  cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== 'backups' });
  // Its owner is this process, which lives on.
  rmSync(join(copy, '.lock'), { force: true });
  return copy;
}
