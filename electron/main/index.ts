import { join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme, session } from 'electron';
import type { WindowEvent } from '../../src/api/index.ts';
import { deliverFile } from './deliverFile.ts';
import { createDesktop } from './desktop.ts';
import { answerRequests, tellWindow } from './ipc.ts';
import { buildMenu } from './menu.ts';
import { commandContext, createNotebookHost } from './notebookHost.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { goOffline, hardenContents, hardenSession } from './security.ts';
import { openSettings } from './settings.ts';
import { openWindow } from './window.ts';

/** How long the window may take to send off what was typed before it closes anyway, in ms. */
const flushLimitMs = 3_000;

let window: BrowserWindow | null = null;
let confirmFlushed = () => {};
let shownHistory = '';

const settings = openSettings(join(app.getPath('userData'), 'settings.json'));

const host = createNotebookHost(settings, (event) => {
  tellWindow(window, event);
  if (event.type === 'changed' || event.type === 'desktop_changed') refreshMenu();
});

const desktop = createDesktop(
  host,
  settings,
  () => window,
  () => confirmFlushed(),
);

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
  app.on('second-instance', () => {
    window?.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  // Not awaited: a top-level await of this in an ES module never resolves on older Electrons.
  void app.whenReady().then(start);
}

function start(): void {
  nativeTheme.themeSource = settings.get().appearance;
  hardenSession(session.defaultSession);
  serveApp(join(import.meta.dirname, '../renderer'));
  answerRequests(
    {
      get session() {
        return host.open?.session ?? null;
      },
      desktop,
      context: commandContext,
      deliver: async (file) => (window ? deliverFile(window, file) : { outcome: 'cancelled' }),
    },
    () => window,
  );
  // The window first: its process starts while this one reads the notebook and builds the menu.
  window = openWindow(settings, closeSafely);
  window.on('closed', () => {
    window = null;
  });
  void host.openLast();
  refreshMenu();
}

/** Lets the window go only when everything typed is on disk, or the person says so. */
async function closeSafely(closing: BrowserWindow): Promise<boolean> {
  await flushWindow(closing);
  const open = host.open;
  if (!open) return true;
  await open.session.retrySave().catch(() => {});
  if (open.session.savedRevision < open.session.revision) {
    const { response } = await dialog.showMessageBox(closing, {
      type: 'warning',
      message: 'The last changes are not on disk yet.',
      detail:
        'They stay safe as long as Askbook is open, and saving is tried again every two seconds.',
      buttons: ['Keep Askbook open', 'Close and lose them'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 0) return false;
  }
  await host.close();
  return true;
}

async function flushWindow(closing: BrowserWindow): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, flushLimitMs);
    confirmFlushed = () => {
      clearTimeout(timer);
      resolve();
    };
    closing.webContents.once('render-process-gone', () => confirmFlushed());
    tellWindow(closing, { type: 'flush' } satisfies WindowEvent);
  });
}

function refreshMenu(): void {
  const history = host.open?.session.history ?? { undoLabel: null, redoLabel: null };
  const shown = JSON.stringify([history, host.open !== null]);
  if (shown === shownHistory || !app.isReady()) return;
  shownHistory = shown;
  buildMenu(history, host.open !== null, (actionId) =>
    tellWindow(window, { type: 'action', actionId }),
  );
}
