import { readdirSync } from 'node:fs';
import { newNotebook, sampleNotebook, type WindowEvent } from '../../src/api/index.ts';
import { isExpired } from '../../src/core/bin/listBin.ts';
import { binOperations } from '../../src/core/bin/operations.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { OpenProblem, RecoveryReport } from '../../src/core/safekeeping/model.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { snapshotFileNames } from '../../src/storage/names.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { commandContext } from './commandContext.ts';
import { freeFolder } from './folderNames.ts';
import { type BackupPlaces, describeOpenProblem } from './openProblems.ts';
import { rememberNotebook } from './recentNotebooks.ts';
import { keepSaving } from './saveRetry.ts';
import type { SettingsFile } from './settings.ts';
import { watchForRequests } from './showOwner.ts';

/** Something earlier that is looked at in place of the notebook. */
export type Preview = {
  session: Session;
  title: string;
  backupId: string | null;
  fileName: string | null;
};

/** The notebook that is open, and what is shown of it. */
export type OpenedNotebook = {
  readonly folder: string;
  readonly notebook: OpenNotebook;
  readonly session: Session;
  /** What was mended when it was opened; null when nothing, or once it was read. */
  readonly recovery: RecoveryReport | null;
  readonly preview: Preview | null;
};

/** How a folder is opened when not in the usual way; see openNotebookFolder. */
export type OpenWay = { readOnly?: boolean; takeOver?: boolean; asItIs?: boolean };

/** The notebook that is open in this app, if any, and how another takes its place. */
export type NotebookHost = {
  readonly open: OpenedNotebook | null;
  /** What the window sees: the preview, else the open notebook. */
  readonly shown: Session | null;
  /** Why the folder last asked for could not be opened; null once one could, or it was dismissed. */
  readonly problem: OpenProblem | null;
  /**
   * Opens a folder in place of the one open. Answers false, and keeps what is open, when something
   * stands in the way that a person can do something about; it is then the `problem`. Errors: those
   * of openNotebookFolder that nothing can be done about.
   */
  openFolder: (folder: string, way?: OpenWay) => Promise<boolean>;
  /** Makes a notebook in a new folder and opens it. */
  create: (folder: string, notebook: Notebook) => Promise<void>;
  /** Makes an empty notebook in a new folder under `parent` and opens it. */
  createIn: (parent: string, name: string) => Promise<void>;
  /** Opens the sample in its own folder, making it first when it is not there. */
  openSample: (folder: string) => Promise<boolean>;
  /** Opens what was open when the app was last closed; whatever stands in the way becomes `problem`. */
  openLast: () => Promise<void>;
  /** Resolves once `openLast` is through. */
  whenReady: () => Promise<void>;
  /** Shows something earlier in place of the open notebook, which stays open; null ends that. */
  show: (preview: Preview | null) => void;
  /** Closes the open folder and opens it again, as it is on disk now. */
  reopen: () => Promise<void>;
  dismissProblem: () => void;
  dismissRecovery: () => void;
  /** Waits until everything is on disk, as far as the disk takes it, and gives the folder free. */
  close: () => Promise<void>;
};

/** Makes the host; `tell` passes on what happens to the window, `showWindow` brings it to the front. */
export function createNotebookHost(
  settings: SettingsFile,
  places: BackupPlaces,
  tell: (event: WindowEvent) => void,
  showWindow: () => void,
): NotebookHost {
  let open: OpenedNotebook | null = null;
  let problem: OpenProblem | null = null;
  let letGo = () => {};
  let ready: Promise<void> = Promise.resolve();

  const changed = () => tell({ type: 'desktop_changed' });

  const close = async () => {
    const closing = open;
    if (!closing) return;
    open = null;
    letGo();
    const { folder, notebook, session } = closing;
    // It may bear another name by now.
    rememberNotebook(settings, folder, session.notebook);
    await notebook.close();
  };

  const attach = (folder: string, notebook: OpenNotebook) => {
    const session = createSession(notebook.notebook, notebook.storage, notebook.history);
    // While something earlier is shown, the window knows nothing of what happens behind it.
    const stopTelling = session.subscribe((event) => {
      if (!open?.preview) tell(event);
    });
    const stopSaving = keepSaving(session);
    const stopWatching = notebook.storage ? watchForRequests(folder, showWindow) : () => {};
    letGo = () => {
      stopTelling();
      stopSaving();
      stopWatching();
    };
    open = { folder, notebook, session, recovery: notebook.recovery, preview: null };
  };

  const openFolder = async (folder: string, way: OpenWay = {}) => {
    if (open?.folder === folder && open.notebook.readOnly !== 'asked') return true;
    let notebook: OpenNotebook;
    try {
      // The new one first: when it cannot be opened, the person keeps the one they have.
      notebook = await openNotebookFolder(folder, { ...places, ...way });
    } catch (cause) {
      const found = await describeOpenProblem(settings, places, folder, cause);
      if (found === null) throw cause;
      problem = found;
      changed();
      return false;
    }
    await close().catch((cause) =>
      console.error('The notebook before could not be closed.', cause),
    );
    attach(folder, notebook);
    problem = null;
    rememberNotebook(settings, folder, notebook.notebook);
    settings.update({ lastNotebook: folder });
    changed();
    if (open && notebook.storage) void emptyExpired(open.session);
    return true;
  };

  const create = async (folder: string, notebook: Notebook) => {
    await createNotebookFolder(folder, notebook);
    await openFolder(folder);
  };

  const openLast = async () => {
    const { lastNotebook } = settings.get();
    if (lastNotebook === null) return;
    // A folder that was open before is never refused without a problem to show.
    await openFolder(lastNotebook).catch((cause) => console.error(cause));
  };

  const change = (part: Partial<OpenedNotebook>) => {
    if (open) open = { ...open, ...part };
    changed();
  };

  return {
    get open() {
      return open;
    },
    get shown() {
      return open?.preview?.session ?? open?.session ?? null;
    },
    get problem() {
      return problem;
    },
    openFolder,
    create,
    createIn: (parent, name) =>
      create(freeFolder(parent, name), newNotebook(name, commandContext())),
    openSample: async (folder) => {
      if (holdsNotebook(folder)) return openFolder(folder);
      await create(folder, sampleNotebook(commandContext()));
      return true;
    },
    openLast: () => {
      ready = openLast();
      return ready;
    },
    whenReady: () => ready,
    reopen: async () => {
      if (!open) return;
      const { folder } = open;
      await close();
      await openFolder(folder);
    },
    show: (preview) => change({ preview }),
    dismissProblem: () => {
      problem = null;
      changed();
    },
    dismissRecovery: () => change({ recovery: null }),
    close: async () => {
      try {
        await close();
      } finally {
        changed();
      }
    },
  };
}

function holdsNotebook(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => snapshotFileNames.some((known) => known === name));
  } catch {
    return false;
  }
}

/** Removes for good what has lain in the bin long enough; writes nothing when nothing has. */
async function emptyExpired(session: Session): Promise<void> {
  const context = commandContext();
  if (!Object.values(session.notebook.bin).some((entry) => isExpired(entry, context.now))) return;
  // What the disk refuses is kept and tried again like any other step.
  await session.run(binOperations['bin.removeExpired'], {}, context).catch(() => {});
}
