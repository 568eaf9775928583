import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, shell } from 'electron';
import type { Delivery, Desktop } from '../../src/api/index.ts';
import { NotebookError } from '../../src/core/operation.ts';
import { createBackupsDesktop } from './backupsDesktop.ts';
import { chooseTextFile } from './chooseTextFile.ts';
import { wasDelivered } from './deliverFile.ts';
import { desktopState } from './desktopState.ts';
import type { Drawings } from './drawings.ts';
import type { Turns } from './inTurn.ts';
import type { NotebookHost } from './notebookHost.ts';
import { openMail } from './openMail.ts';
import { type BackupPlaces, shelfOf } from './openProblems.ts';
import { createProblemDesktop } from './problemDesktop.ts';
import { rememberedNotebook } from './recentNotebooks.ts';
import { savePdf } from './savePdf.ts';
import type { SettingsFile } from './settings.ts';
import type { Windows } from './windows.ts';
import { createWindowsDesktop } from './windowsDesktop.ts';

/** What the desktop operations need of the app. */
export type DesktopParts = {
  host: NotebookHost;
  settings: SettingsFile;
  places: BackupPlaces;
  windows: Windows;
  drawings: Drawings;
  /** Jobs that change which notebook is open wait for each other. */
  inTurn: Turns;
  flush: () => Promise<void>;
  /** Whether the open notebook may be left; asks the person when something is not on disk. */
  mayLeave: () => Promise<boolean>;
  saveCopy: () => Promise<Delivery>;
  cancelWork: () => void;
  setReminders: (isOn: boolean) => void;
};

/** Answers the desktop operations of the window; see the type for what each one promises. */
export function createDesktop(parts: DesktopParts): Desktop {
  const { host, settings, places, windows, inTurn, mayLeave } = parts;
  const proposedParentFolder = () => join(app.getPath('documents'), 'Askbook');

  /** Runs a job that takes the place of the open notebook; false when that one must not be left. */
  const inPlace = (job: () => Promise<boolean>): Promise<boolean> =>
    inTurn(async () => {
      await host.whenReady();
      return (await mayLeave()) && (await job());
    });

  const shelfOfProblem = () =>
    host.problem === null ? null : shelfOf(settings, places, host.problem.folder);

  return {
    ...createProblemDesktop(parts, inPlace, proposedParentFolder),
    ...createBackupsDesktop({ ...parts, shelfOfProblem }),
    ...createWindowsDesktop(windows, host, parts.drawings),
    state: async () => {
      await host.whenReady();
      return desktopState(host, settings, proposedParentFolder(), windows.small.state);
    },
    createNotebook: async (name, place) => {
      const parent =
        place === 'proposed'
          ? proposedParentFolder()
          : await chooseFolder(windows.main, 'Where shall the notebook live?', 'Put it here');
      if (parent === null) return false;
      return inPlace(async () => {
        await host.createIn(parent, name);
        return true;
      });
    },
    openNotebook: async (folder) => {
      // SECURITY: the window may name only folders a person has opened before.
      if (folder !== null && !rememberedNotebook(settings, folder)) {
        throw new NotebookError('not_found', 'That notebook was not opened here before.');
      }
      const chosen = folder ?? (await chooseFolder(windows.main, 'Open a notebook folder', 'Open'));
      return chosen !== null && inPlace(() => host.openFolder(chosen));
    },
    openSample: () =>
      inPlace(() => host.openSample(join(app.getPath('userData'), 'Sample notebook'))),
    closeNotebook: async () => {
      await inPlace(async () => {
        await host.close();
        settings.update({ lastNotebook: null });
        return true;
      });
    },
    showInFolder: async (path) => {
      const own = host.open ? join(host.open.folder, 'notebook.json') : host.problem?.folder;
      const shown = path ?? own ?? null;
      // SECURITY: the window may show only what this run has written, or the notebook itself.
      if (shown === null || (path !== null && !wasDelivered(path))) {
        throw new NotebookError('not_found', 'There is no such file to show.');
      }
      shell.showItemInFolder(shown);
    },
    setAppearance: async (appearance) => {
      settings.update({ appearance });
      nativeTheme.themeSource = appearance;
    },
    setReminders: async (isOn) => parts.setReminders(isOn),
    saveCopy: async () => {
      await parts.flush();
      return parts.saveCopy();
    },
    savePdf: async (fileName) => {
      const window = windows.main;
      return window ? savePdf(window, fileName) : { outcome: 'cancelled' };
    },
    readTextFile: async (purpose) => {
      const window = windows.main;
      return window ? chooseTextFile(window, purpose) : { outcome: 'cancelled' };
    },
    copyText: async (text) => clipboard.writeText(text),
    openMail: async (choice) => {
      // What was typed last goes along.
      await parts.flush();
      if (!host.shown) throw new NotebookError('conflict', 'No notebook is open.');
      return openMail(host.shown.notebook, choice);
    },
    cancelWork: async () => parts.cancelWork(),
    retrySave: async () => {
      await host.open?.session.retrySave();
    },
  };
}

async function chooseFolder(
  window: BrowserWindow | null,
  title: string,
  buttonLabel: string,
): Promise<string | null> {
  const options = {
    title,
    buttonLabel,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
