import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { tellWindow } from './ipc.ts';

/** How long a window may take to send off what was typed before it is no longer waited for, in ms. */
const flushLimitMs = 3_000;

/** Gets everything typed out of windows. */
export type WindowFlush = {
  /** Resolves once everything typed was sent and answered; does not wait for a page that is dead or hangs. */
  flush: (window: BrowserWindow) => Promise<void>;
  /** The page that was given `token` has sent everything. */
  confirm: (token: string) => void;
};

/** Makes the flush of the app; windows, and requests to one of them, do not wait for each other. */
export function createWindowFlush(): WindowFlush {
  // SECURITY: each request has a token of its own that only its page is told, so that no window can
  // answer for another one.
  const waiting = new Map<string, () => void>();
  return {
    flush: async (window) => {
      if (window.isDestroyed() || window.webContents.isCrashed()) return;
      const token = randomUUID();
      await new Promise<void>((resolve) => waiting.set(token, askPage(window, token, resolve)));
      waiting.delete(token);
    },
    confirm: (token) => waiting.get(token)?.(),
  };
}

/** Asks a page to send everything; resolves when the returned function is called, or no answer can come. */
function askPage(window: BrowserWindow, token: string, resolve: () => void): () => void {
  const page = window.webContents;
  const ask = () => tellWindow(window, { type: 'flush', token });
  const done = () => {
    clearTimeout(timer);
    page.off('render-process-gone', done);
    page.off('destroyed', done);
    page.off('did-finish-load', ask);
    resolve();
  };
  const timer = setTimeout(done, flushLimitMs);
  page.once('render-process-gone', done);
  page.once('destroyed', done);
  // A page that is still being loaded hears nothing yet.
  if (page.isLoadingMainFrame()) page.once('did-finish-load', ask);
  else ask();
  return done;
}
