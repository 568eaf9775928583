import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import {
  type DispatchTarget,
  dispatch,
  type Reply,
  type WindowEvent,
} from '../../src/api/index.ts';
import { isAppUrl } from './security.ts';

/** The two channels between the windows and the shell: requests with replies, and events. */
const callChannel = 'notebook:call';
const changedChannel = 'notebook:changed';

/** Answers requests of the top frames of our own windows; every other sender is refused. */
export function answerRequests(target: DispatchTarget, ownWindows: () => BrowserWindow[]): void {
  ipcMain.handle(callChannel, async (event, ...args: unknown[]): Promise<Reply> => {
    // SECURITY: only the top frame of one of our windows, showing our own page, may ask for anything.
    if (!ownWindows().some((window) => isTopFrameOf(window, event.senderFrame)))
      return refusal('The sender is unknown.');
    // SECURITY: one request and nothing else; its shape is checked by dispatch.
    if (args.length !== 1) return refusal('A request has exactly one part.');
    return dispatch(target, args[0]);
  });
}

/** Tells a window something. */
export function tellWindow(window: BrowserWindow | null, event: WindowEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(changedChannel, event);
}

function isTopFrameOf(window: BrowserWindow, frame: WebFrameMain | null): boolean {
  if (!frame || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && isAppUrl(frame.url);
}

function refusal(message: string): Reply {
  return { ok: false, error: { code: 'invalid_input', message, issues: [] } };
}
