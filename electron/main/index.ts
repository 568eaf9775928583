import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import type { AnyExport, Delivery } from '../../src/api/index.ts';
import { commandContext } from './commandContext.ts';
import { deliverExport } from './deliverFile.ts';
import { createDesktop } from './desktop.ts';
import { createDrawings } from './drawings.ts';
import { createTurns } from './inTurn.ts';
import { answerRequests } from './ipc.ts';
import { createLeaving } from './leaving.ts';
import { createLongJobs } from './longJobs.ts';
import { buildMenu } from './menu.ts';
import { createNotebookHost } from './notebookHost.ts';
import type { BackupPlaces } from './openProblems.ts';
import { packetThreadWhenNeeded } from './packetThread.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { createReminders } from './reminders.ts';
import { saveNotebookCopy } from './saveCopy.ts';
import { goOffline, hardenContents, hardenSession } from './security.ts';
import { openSettings } from './settings.ts';
import { saveBeforeSystemEnds } from './systemEnd.ts';
import { createWindows } from './windows.ts';

let shownMenu = '';

const settings = openSettings(join(app.getPath('userData'), 'settings.json'));
const windows = createWindows(settings);

const places: BackupPlaces = {
  outsideFolder: join(app.getPath('userData'), 'backups'),
  timeZone: commandContext().timeZone,
};

const host = createNotebookHost(
  settings,
  places,
  (event) => {
    if (event.type === 'desktop_changed') windows.followNotebook(host.open?.folder ?? null);
    windows.tell(event);
    if (event.type !== 'changed' && event.type !== 'desktop_changed') return;
    refreshMenu();
    reminders.follow();
  },
  windows.showMain,
);

const reminders = createReminders({
  settings,
  open: () => host.open,
  clock: commandContext,
  showToday: () => {
    windows.showMain();
    windows.runAction('go.today', windows.main);
  },
});

const inTurn = createTurns();
const { flush } = windows;
const saveCopy = () => saveNotebookCopy(host, settings, windows.main);

const longJobs = createLongJobs(windows.tell);
const drawings = createDrawings(() => windows.main);

const askLeave = createLeaving({
  host,
  flush,
  saveCopy,
  onCopySaved: (folder) => settings.update({ lastNotebook: folder }),
  currentWindow: () => windows.main,
});

const mayLeave = async () => {
  if (!(await askLeave())) return false;
  // What is being made goes with the notebook it is made from.
  await longJobs.end();
  return true;
};

const desktop = createDesktop({
  host,
  settings,
  places,
  windows,
  drawings,
  inTurn,
  flush,
  mayLeave,
  saveCopy,
  cancelWork: longJobs.cancel,
  setReminders: (isOn) => {
    reminders.switch(isOn);
    refreshMenu();
    windows.tell({ type: 'desktop_changed' });
  },
});

boot();

function boot(): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  goOffline();
  registerAppScheme();
  // Every window asks for the sandbox; this adds it for whatever else may be made. Root on Linux has
  // to switch the system's part of it off, and then asking for it here would stop the app.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('second-instance', windows.showMain);
  app.on('window-all-closed', () => app.quit());
  // Not awaited: a top-level await of this in an ES module never resolves on older Electrons.
  void app.whenReady().then(start);
}

function start(): void {
  nativeTheme.themeSource = settings.get().appearance;
  hardenSession(session.defaultSession);
  serveApp(join(import.meta.dirname, '../renderer'), drawings.svgAt);
  answerRequests(
    {
      get session() {
        return host.shown;
      },
      desktop,
      context: commandContext,
      deliver,
    },
    windows.all,
  );
  // The window first: its process starts while this one reads the notebook and builds the menu.
  // Quitting from the menu, by the keys or by the system closes it too, so there is one way out.
  const main = windows.openMain(closeSafely);
  saveBeforeSystemEnds(main, saveAll, isAllSaved);
  // Out of turn: a folder on a disk that hangs must not keep the window from being closed.
  void host.openLast().then(() => {
    if (host.open && windows.main) windows.small.restore(windows.main);
  });
  refreshMenu();
}

/** Has files made, documents in a thread of their own, and put where the person wants them; one export at a time. */
async function deliver(exported: AnyExport): Promise<Delivery> {
  const shownIn = windows.main;
  if (!shownIn) return { outcome: 'cancelled' };
  return longJobs.run(exported.label, async (work, show) => {
    const thread = packetThreadWhenNeeded(join(import.meta.dirname, 'packetThread.js'), work);
    try {
      const writers = {
        packets: thread.write,
        answers: thread.writeAnswers,
        report: thread.writeReport,
        letter: thread.writeLetter,
        drawPng: drawings.draw,
      };
      return await deliverExport(exported, { window: shownIn, work, show, writers });
    } finally {
      await thread.end();
    }
  });
}

/** Lets the window go only when everything typed is on disk, or the person says so. */
function closeSafely(): Promise<boolean> {
  return inTurn(async () => {
    if (!(await mayLeave())) return false;
    windows.small.end({ comesBack: true });
    // What the disk did not take the person has given up; it must not keep the window open.
    await host.close().catch((cause) => console.error('The notebook could not be closed.', cause));
    return true;
  });
}

async function saveAll(): Promise<void> {
  await flush();
  await host.open?.session.retrySave().catch(() => {});
}

function isAllSaved(): boolean {
  const { open } = host;
  return !open || open.session.savedRevision >= open.session.revision;
}

function refreshMenu(): void {
  const { open, shown } = host;
  const history = shown?.history ?? { undoLabel: null, redoLabel: null };
  const canChange = open !== null && open.notebook.readOnly === null && open.preview === null;
  const { isOn: isReminding } = reminders;
  const wanted = JSON.stringify([history, open !== null, canChange, isReminding]);
  if (wanted === shownMenu || !app.isReady()) return;
  shownMenu = wanted;
  buildMenu({ history, isOpen: open !== null, canChange, isReminding }, windows.runAction);
}
