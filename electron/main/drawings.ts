import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { PngDrawer } from '../../src/api/index.ts';
import { NotebookError, refuseCancelled, WorkCancelled } from '../../src/core/operation.ts';
import type { PictureSize } from '../../src/core/referrals/pictureSize.ts';
import { sizeOfPng } from '../../src/formats/png/sizeOfPng.ts';
import { tellWindow } from './ipc.ts';

/** How long a page may take to draw before it is no longer waited for, in ms; the person can stop it before. */
const drawLimitMs = 60_000;

/** Has pictures drawn by the page of the main window. */
export type Drawings = {
  draw: PngDrawer;
  /** The SVG text that is served under a path of the app's own protocol; null for none. */
  svgAt: (path: string) => string | null;
  /** The page that was given `token` has drawn, as base64; null when it could not. */
  give: (token: string, png: string | null) => void;
};

type Asked = { svg: string; give: (png: string | null) => void };

/**
 * Makes the place for pictures that are being drawn. The page loads each from a path of our own that is there only for so
 * long, so that its policy needs to let in neither data nor blobs.
 */
export function createDrawings(drawnIn: () => BrowserWindow | null): Drawings {
  // SECURITY: each picture has a token that only the page which draws it is told, so that nobody else can ask for it
  // or answer for it.
  const asked = new Map<string, Asked>();
  return {
    draw: async (svg, size, work) => {
      refuseCancelled(work);
      const window = drawnIn();
      if (window === null) throw notDrawn();
      const token = randomUUID();
      try {
        const png = await new Promise<string | null>((resolve, reject) => {
          work.onCancel(() => reject(new WorkCancelled()));
          asked.set(token, { svg, give: askPage(window, token, size, resolve) });
        });
        return checkedPng(png, size);
      } finally {
        asked.get(token)?.give(null);
        asked.delete(token);
      }
    },
    svgAt: (path) => asked.get(/^\/drawings\/([\w-]+)\.svg$/.exec(path)?.[1] ?? '')?.svg ?? null,
    give: (token, png) => asked.get(token)?.give(png),
  };
}

/** Asks a page to draw; resolves when the returned function is called, or with null when no answer can come. */
function askPage(
  window: BrowserWindow,
  token: string,
  size: PictureSize,
  resolve: (png: string | null) => void,
): (png: string | null) => void {
  const page = window.webContents;
  const ask = () =>
    tellWindow(window, { type: 'draw', token, source: `/drawings/${token}.svg`, ...size });
  const done = (png: string | null) => {
    clearTimeout(timer);
    page.off('render-process-gone', fail);
    page.off('destroyed', fail);
    page.off('did-finish-load', ask);
    resolve(png);
  };
  const fail = () => done(null);
  const timer = setTimeout(fail, drawLimitMs);
  page.once('render-process-gone', fail);
  page.once('destroyed', fail);
  // A page that is loaded anew has forgotten what it was asked.
  page.on('did-finish-load', ask);
  if (!page.isLoadingMainFrame()) ask();
  return done;
}

/** SECURITY: what a page answers is written into a file, so it must be what was asked for: a PNG picture of that size. */
function checkedPng(base64: string | null, size: PictureSize): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(base64 ?? '', 'base64'));
  const drawn = sizeOfPng(bytes);
  if (drawn?.width !== size.width || drawn.height !== size.height) throw notDrawn();
  return bytes;
}

function notDrawn(): NotebookError {
  return new NotebookError(
    'internal',
    'The picture could not be drawn. Nothing was written; try again, or save the map as SVG.',
  );
}
