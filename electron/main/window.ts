import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin, safeWebPreferences } from './security.ts';
import type { Settings, SettingsFile } from './settings.ts';

/** Background before the page paints, by theme; the same values as --paper in tokens.css. */
const paper = { light: '#fbf8f2', dark: '#211e1a' };

/** Opens the main window where it was last; `onClosing` runs before it goes and may take its time. */
export function openWindow(
  settings: SettingsFile,
  onClosing: () => Promise<boolean>,
): BrowserWindow {
  const bounds = visibleBounds(settings.get().windowBounds);
  const window = new BrowserWindow({
    width: bounds?.width ?? 1_280,
    height: bounds?.height ?? 820,
    ...(bounds ? { x: bounds.x, y: bounds.y } : {}),
    minWidth: 760,
    minHeight: 520,
    show: false,
    title: 'Askbook',
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: safeWebPreferences(join(import.meta.dirname, '../preload/index.cjs')),
  });
  if (bounds?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  closeGently(window, settings, onClosing);
  void window.loadURL(`${appOrigin}/index.html`);
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

/** Answers remembered bounds only while they still lie on a screen that is there. */
function visibleBounds(bounds: Settings['windowBounds']): Settings['windowBounds'] {
  if (!bounds) return null;
  const isSeen = screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width);
    const bottom = Math.min(bounds.y + bounds.height, workArea.y + workArea.height);
    return (
      right - Math.max(bounds.x, workArea.x) > 100 && bottom - Math.max(bounds.y, workArea.y) > 100
    );
  });
  return isSeen ? bounds : null;
}
