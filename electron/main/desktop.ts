import { join } from 'node:path';
import { app, type BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import type { Desktop, DesktopState } from '../../src/api/index.ts';
import { NotebookError } from '../../src/core/operation.ts';
import { wasDelivered } from './deliverFile.ts';
import type { NotebookHost } from './notebookHost.ts';
import type { SettingsFile } from './settings.ts';

/** Answers the desktop operations of the window; see the type for what each one promises. */
export function createDesktop(
  host: NotebookHost,
  settings: SettingsFile,
  currentWindow: () => BrowserWindow | null,
  onFlushed: () => void,
): Desktop {
  const proposedParentFolder = () => join(app.getPath('documents'), 'Askbook');

  const chooseFolder = async (title: string, buttonLabel: string): Promise<string | null> => {
    const options = {
      title,
      buttonLabel,
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory' as const, 'createDirectory' as const],
    };
    const window = currentWindow();
    const answer = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };

  return {
    state: async () => {
      await host.whenReady();
      return stateOf(host, settings, proposedParentFolder());
    },
    createNotebook: async (name, place) => {
      const parent =
        place === 'proposed'
          ? proposedParentFolder()
          : await chooseFolder('Where shall the notebook live?', 'Put it here');
      if (parent === null) return false;
      await host.createIn(parent, name);
      return true;
    },
    openNotebook: async (folder) => {
      const isRecent = settings.get().recentNotebooks.some((recent) => recent.folder === folder);
      // SECURITY: the window may name only folders a person has opened before.
      if (folder !== null && !isRecent) {
        throw new NotebookError('not_found', 'That notebook was not opened here before.');
      }
      const chosen = folder ?? (await chooseFolder('Open a notebook folder', 'Open'));
      if (chosen === null) return false;
      await host.openFolder(chosen);
      return true;
    },
    openSample: async () => {
      await host.openSample(join(app.getPath('userData'), 'Sample notebook'));
      return true;
    },
    closeNotebook: async () => {
      await host.close();
      settings.update({ lastNotebook: null });
    },
    showInFolder: async (path) => {
      const shown = path ?? (host.open ? join(host.open.folder, 'notebook.json') : null);
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
    retrySave: async () => {
      await host.open?.session.retrySave();
    },
    confirmFlushed: async () => onFlushed(),
  };
}

function stateOf(
  host: NotebookHost,
  settings: SettingsFile,
  proposedParentFolder: string,
): DesktopState {
  const { open } = host;
  const { recentNotebooks, appearance } = settings.get();
  return {
    notebook: open && {
      folder: open.folder,
      isSample: open.session.notebook.isSample,
      isReadOnly: open.notebook.isReadOnly,
      savedRevision: open.session.savedRevision,
      saveProblem: open.session.saveProblem,
      history: open.session.history,
    },
    recentNotebooks,
    problem: host.problem,
    proposedParentFolder,
    appearance,
    platform:
      process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    appVersion: app.getVersion(),
  };
}
