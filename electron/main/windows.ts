import { app, type BaseWindow, type BrowserWindow } from 'electron';
import type { WindowEvent } from '../../src/api/index.ts';
import type { ActionId } from '../../src/core/actions.ts';
import { createWindowFlush } from './flushWindow.ts';
import { tellWindow } from './ipc.ts';
import { keepPageAlive } from './pageLife.ts';
import type { SettingsFile } from './settings.ts';
import { bringToFront, createSmallWindow, type SmallWindow } from './smallWindow.ts';
import { openMainWindow } from './window.ts';

/** The windows of the app: the main one, and the small one beside a call. */
export type Windows = {
  /** Null before it is opened and once it is closed; the app ends with it. */
  readonly main: BrowserWindow | null;
  readonly small: SmallWindow;
  /** Those that are open. */
  all: () => BrowserWindow[];
  /** Opens the main window; `mayClose` runs before it goes. */
  openMain: (mayClose: () => Promise<boolean>) => BrowserWindow;
  showMain: () => void;
  /** Tells all of them. */
  tell: (event: WindowEvent) => void;
  /** Gets everything typed out of all of them. */
  flush: () => Promise<void>;
  confirmFlushed: (token: string) => void;
  /** Runs an action in the window a person is at; the main one when that is none of ours. */
  runAction: (actionId: ActionId, at: BaseWindow | null) => void;
  /** Closes the small window when the notebook it shows is not the open one any more. */
  followNotebook: (folder: string | null) => void;
};

/** Makes the place for the windows; it opens none. */
export function createWindows(settings: SettingsFile): Windows {
  let main: BrowserWindow | null = null;
  let isQuitting = false;
  let shownFolder: string | null = null;
  const { flush, confirm } = createWindowFlush();

  const all = () => [main, small.window].filter((window) => window !== null);
  const tell = (event: WindowEvent) => {
    for (const window of all()) tellWindow(window, event);
  };
  const small = createSmallWindow({
    settings,
    flush,
    isAppEnding: () => isQuitting,
    onChange: () => tell({ type: 'window_changed', smallWindow: small.state }),
  });
  // Quitting asks every window to close.
  app.on('before-quit', () => {
    isQuitting = true;
  });

  return {
    get main() {
      return main;
    },
    small,
    all,
    openMain: (mayClose) => {
      const opened = openMainWindow(settings, async () => {
        isQuitting = await mayClose();
        return isQuitting;
      });
      main = opened;
      opened.on('closed', () => {
        main = null;
        small.end({ comesBack: true });
      });
      keepPageAlive(opened, {
        message: 'The window of Askbook keeps stopping.',
        label: 'Quit Askbook',
        run: () => app.quit(),
      });
      return opened;
    },
    showMain: () => {
      if (main) bringToFront(main);
    },
    tell,
    flush: async () => {
      await Promise.all(all().map(flush));
    },
    confirmFlushed: confirm,
    runAction: (actionId, at) => {
      const isSmall = at !== null && at === small.window;
      tellWindow(isSmall ? small.window : main, { type: 'action', actionId });
    },
    followNotebook: (folder) => {
      if (folder !== shownFolder) small.end({ comesBack: false });
      shownFolder = folder;
    },
  };
}
