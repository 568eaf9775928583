import type { BrowserWindow } from 'electron';
import type { SmallWindowState } from '../../src/api/index.ts';
import { keepPageAlive } from './pageLife.ts';
import { smallPage } from './security.ts';
import type { SettingsFile } from './settings.ts';
import { makeWindow } from './window.ts';
import { rightOf, visibleBounds } from './windowBounds.ts';

const firstSize = { width: 380, height: 420 };

/** The small window that stands beside a call, if it is open. */
export type SmallWindow = {
  readonly window: BrowserWindow | null;
  readonly state: SmallWindowState;
  /** Opens it, where it was last or beside the main window, or brings it to the front. */
  open: (main: BrowserWindow) => Promise<void>;
  /** Opens it, without taking the focus, when it was open at the end of the last run and shall come back. */
  restore: (main: BrowserWindow) => void;
  /** Gets everything typed out of it and closes it. */
  close: () => Promise<void>;
  /**
   * Closes it at once, with its notebook or with the app; who calls has got everything out of it. With
   * `comesBack` the next start counts it as open.
   */
  end: (how: { comesBack: boolean }) => void;
  setRestored: (isRestored: boolean) => void;
};

/** What the small window needs of the app. */
type SmallWindowParts = {
  settings: SettingsFile;
  flush: (window: BrowserWindow) => Promise<void>;
  /** While the app is ending the main window decides, and takes this one along. */
  isAppEnding: () => boolean;
  /** Told whenever its state has changed. */
  onChange: () => void;
};

/** Makes the place for the one small window; it opens none. */
export function createSmallWindow(parts: SmallWindowParts): SmallWindow {
  const { settings, flush, isAppEnding, onChange } = parts;
  let window: BrowserWindow | null = null;
  let closing: Promise<void> | null = null;

  const show = (main: BrowserWindow) => {
    const opened = makeSmallWindow(settings, main);
    window = opened;
    opened.on('closed', () => {
      window = null;
      onChange();
    });
    opened.on('close', (event) => {
      event.preventDefault();
      if (!isAppEnding()) void close();
    });
    keepPageAlive(opened, {
      message: 'The small window of Askbook keeps stopping.',
      label: 'Close it',
      run: () => end({ comesBack: false }),
    });
    settings.update({ wasSmallWindowOpen: true });
    onChange();
    return opened;
  };

  const end: SmallWindow['end'] = ({ comesBack }) => {
    if (!window) return;
    settings.update({
      smallWindowBounds: window.getNormalBounds(),
      wasSmallWindowOpen: comesBack,
    });
    window.destroy();
  };

  const closeOnce = async () => {
    if (!window) return;
    // Out of sight first: nothing can be typed any more while the rest is sent off.
    window.hide();
    await flush(window);
    end({ comesBack: false });
  };

  const close = () => {
    closing ??= closeOnce().finally(() => {
      closing = null;
    });
    return closing;
  };

  return {
    get window() {
      return window;
    },
    get state() {
      return { isOpen: window !== null, isRestored: settings.get().isSmallWindowRestored };
    },
    open: async (main) => {
      await closing;
      if (window) bringToFront(window);
      else {
        const opened = show(main);
        opened.once('ready-to-show', () => opened.show());
      }
    },
    restore: (main) => {
      const { isSmallWindowRestored, wasSmallWindowOpen } = settings.get();
      if (window || !isSmallWindowRestored || !wasSmallWindowOpen) return;
      const opened = show(main);
      opened.once('ready-to-show', () => opened.showInactive());
    },
    close,
    end,
    setRestored: (isRestored) => {
      settings.update({ isSmallWindowRestored: isRestored });
      onChange();
    },
  };
}

/** Shows a window in front of the others, with the focus. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function makeSmallWindow(settings: SettingsFile, main: BrowserWindow): BrowserWindow {
  const window = makeWindow({
    ...(visibleBounds(settings.get().smallWindowBounds) ?? rightOf(main.getBounds(), firstSize)),
    minWidth: 300,
    minHeight: 220,
    maximizable: false,
    fullscreenable: false,
    // There is no room for it; the Alt key shows it.
    autoHideMenuBar: true,
    title: 'Askbook – call',
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  // Above the window of the call, below what the system itself shows.
  window.setAlwaysOnTop(true, 'floating');
  // Elsewhere the system's own window menu offers that.
  if (process.platform === 'darwin') {
    window.setVisibleOnAllWorkspaces(true, { skipTransformProcessType: true });
  }
  void window.loadURL(smallPage);
  return window;
}
