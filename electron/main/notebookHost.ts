import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newNotebook, sampleNotebook, type WindowEvent } from '../../src/api/index.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type CommandContext, NotebookError } from '../../src/core/operation.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import type { SettingsFile } from './settings.ts';

/** How often a save that failed is tried again, in ms. */
const retryEveryMs = 2_000;
const recentLimit = 10;

/** The notebook that is open in this app, if any, and how another takes its place. */
export type NotebookHost = {
  readonly open: { folder: string; notebook: OpenNotebook; session: Session } | null;
  /** Why the last notebook could not be opened at start; null when it could. */
  readonly problem: string | null;
  /** Opens a folder in place of the one open. Errors: those of openNotebookFolder. */
  openFolder: (folder: string) => Promise<void>;
  /** Makes a notebook in a new folder under `parent` and opens it. */
  createIn: (parent: string, name: string) => Promise<void>;
  /** Opens the sample in its own folder, making it first when it is not there. */
  openSample: (folder: string) => Promise<void>;
  /** Opens what was open when the app was last closed; a refusal becomes `problem`. */
  openLast: () => Promise<void>;
  /** Resolves once `openLast` is through. */
  whenReady: () => Promise<void>;
  /** Waits until everything is on disk and gives the folder free. */
  close: () => Promise<void>;
};

/** Makes the host; `tell` passes on what happens to the window. */
export function createNotebookHost(
  settings: SettingsFile,
  tell: (event: WindowEvent) => void,
): NotebookHost {
  let open: NotebookHost['open'] = null;
  let problem: string | null = null;
  let retryTimer: NodeJS.Timeout | null = null;
  let ready: Promise<void> = Promise.resolve();

  const stopRetrying = () => {
    if (retryTimer) clearInterval(retryTimer);
    retryTimer = null;
  };

  const close = async () => {
    const closing = open;
    open = null;
    stopRetrying();
    await closing?.notebook.close();
  };

  const openFolder = async (folder: string) => {
    if (open?.folder === folder) return;
    // The new one first: when it cannot be opened, the person keeps the one they have.
    const notebook = await openNotebookFolder(folder);
    await close();
    const session = createSession(notebook.notebook, notebook.storage);
    session.subscribe((event) => {
      tell(event);
      if (event.type === 'save_failed') {
        retryTimer ??= setInterval(() => void session.retrySave().catch(() => {}), retryEveryMs);
      } else if (event.type === 'saved' && event.revision >= session.revision) {
        stopRetrying();
      }
    });
    open = { folder, notebook, session };
    problem = null;
    remember(settings, folder, session.notebook);
    tell({ type: 'desktop_changed' });
  };

  const create = async (folder: string, notebook: Notebook) => {
    await createNotebookFolder(folder, notebook);
    await openFolder(folder);
  };

  const openLast = async () => {
    const { lastNotebook } = settings.get();
    if (lastNotebook === null) return;
    try {
      await openFolder(lastNotebook);
    } catch (cause) {
      problem = cause instanceof NotebookError ? cause.message : String(cause);
    }
  };

  return {
    get open() {
      return open;
    },
    get problem() {
      return problem;
    },
    openFolder,
    createIn: (parent, name) =>
      create(freeFolder(parent, name), newNotebook(name, commandContext())),
    openSample: (folder) =>
      existsSync(join(folder, 'notebook.json'))
        ? openFolder(folder)
        : create(folder, sampleNotebook(commandContext())),
    openLast: () => {
      ready = openLast();
      return ready;
    },
    whenReady: () => ready,
    close: async () => {
      await close();
      tell({ type: 'desktop_changed' });
    },
  };
}

/** Gives commands fresh ids, the present instant and this machine's time zone. */
export function commandContext(): CommandContext {
  return {
    newId: randomUUID,
    now: new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function remember(settings: SettingsFile, folder: string, notebook: Notebook): void {
  const others = settings.get().recentNotebooks.filter((recent) => recent.folder !== folder);
  // The sample is reached by its own button; among a person's notebooks it would be taken for one.
  const recent = notebook.isSample ? [] : [{ folder, name: notebook.name }];
  settings.update({
    lastNotebook: folder,
    recentNotebooks: [...recent, ...others].slice(0, recentLimit),
  });
}

/** Answers a folder for a name that is not there yet; names no file system can hold are mended. */
function freeFolder(parent: string, name: string): string {
  const cleaned = name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
    .slice(0, 80);
  const base =
    cleaned === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cleaned) ? 'Notebook' : cleaned;
  let folder = join(parent, base);
  for (let count = 2; existsSync(folder); count += 1) folder = join(parent, `${base} ${count}`);
  return folder;
}
