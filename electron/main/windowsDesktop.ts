import type { WindowsDesktop } from '../../src/api/index.ts';
import { NotebookError } from '../../src/core/operation.ts';
import type { Drawings } from './drawings.ts';
import type { NotebookHost } from './notebookHost.ts';
import type { Windows } from './windows.ts';

/** Answers what a window asks about the windows. */
export function createWindowsDesktop(
  windows: Windows,
  host: NotebookHost,
  drawings: Drawings,
): WindowsDesktop {
  const { small } = windows;
  return {
    openSmallWindow: async () => {
      if (!host.open || !windows.main) throw new NotebookError('conflict', 'No notebook is open.');
      await small.open(windows.main);
    },
    closeSmallWindow: () => small.close(),
    setSmallWindowRestored: async (isRestored) => small.setRestored(isRestored),
    showMainWindow: async () => windows.showMain(),
    runInMainWindow: async (actionId) => {
      windows.showMain();
      windows.runAction(actionId, windows.main);
    },
    confirmFlushed: async (token) => windows.confirmFlushed(token),
    giveDrawing: async (token, png) => drawings.give(token, png),
  };
}
