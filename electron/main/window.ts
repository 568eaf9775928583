import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import { mainPage, safeWebPreferences } from './security.ts';
import type { SettingsFile } from './settings.ts';
import { visibleBounds } from './windowBounds.ts';

/** Background before the page paints, by theme; the same values as --paper in tokens.css. */
const paper = { light: '#fbf8f2', dark: '#211e1a' };

/** Makes a window of ours, not shown yet: every one has the same protections. */
export function makeWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow({
    ...options,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: safeWebPreferences(join(import.meta.dirname, '../preload/index.cjs')),
  });
}

/** Opens the main window where it was last; `onClosing` runs before it goes and may take its time. */
export function openMainWindow(
  settings: SettingsFile,
  onClosing: () => Promise<boolean>,
): BrowserWindow {
  const bounds = visibleBounds(settings.get().windowBounds);
  const window = makeWindow({
    width: bounds?.width ?? 1_280,
    height: bounds?.height ?? 820,
    ...(bounds ? { x: bounds.x, y: bounds.y } : {}),
    minWidth: 760,
    minHeight: 520,
    title: 'Askbook',
  });
  if (bounds?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  closeGently(window, settings, onClosing);
  void window.loadURL(mainPage);
  return window;
}

/** Holds the closing of a window back until `onClosing` has said that nothing would be lost. */
function closeGently(
  window: BrowserWindow,
  settings: SettingsFile,
  onClosing: () => Promise<boolean>,
): void {
  let isClosing = false;
  window.on('close', (event) => {
    settings.update({
      windowBounds: { ...window.getNormalBounds(), isMaximized: window.isMaximized() },
    });
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void onClosing().then((mayClose) => {
      isClosing = false;
      if (mayClose) window.destroy();
    });
  });
}
