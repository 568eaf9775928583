import type { BrowserWindow, WebContents } from 'electron';
import { createTurns } from './inTurn.ts';
import { tellWindow } from './ipc.ts';

/** How long the window may take to send off what was typed before it is no longer waited for, in ms. */
const flushLimitMs = 3_000;

/** Gets everything typed out of the window. */
export type WindowFlush = {
  /** Resolves once everything typed was sent and answered; does not wait for a page that is dead or hangs. */
  flush: (window: BrowserWindow | null) => Promise<void>;
  /** The page has sent everything. */
  confirm: () => void;
};

/** Makes the one flush of the app; each begins when the one before it is through. */
export function createWindowFlush(): WindowFlush {
  const inTurn = createTurns();
  let confirm = () => {};
  return {
    flush: (window) =>
      inTurn(async () => {
        const page = window && !window.isDestroyed() ? window.webContents : null;
        if (!page || page.isCrashed()) return;
        await new Promise<void>((resolve) => {
          confirm = whicheverFirst(page, resolve);
          tellWindow(window, { type: 'flush' });
        });
      }),
    confirm: () => confirm(),
  };
}

function whicheverFirst(page: WebContents, resolve: () => void): () => void {
  const done = () => {
    clearTimeout(timer);
    page.off('render-process-gone', done);
    page.off('destroyed', done);
    resolve();
  };
  const timer = setTimeout(done, flushLimitMs);
  page.once('render-process-gone', done);
  page.once('destroyed', done);
  return done;
}
