import { type BrowserWindow, dialog } from 'electron';

/** How many pages may die within {@link windowMs} before the person is asked. */
const deathLimit = 3;
const windowMs = 10_000;

/** What is said of a window whose page keeps dying, and what can be done instead of showing it again. */
type GivingUp = { message: string; label: string; run: () => void };

/**
 * Loads the page anew when its process ends by itself or is killed: what it had sent is in the notebook,
 * and it finds its place again. A page that keeps dying is loaded again only when the person says so.
 */
export function keepPageAlive(window: BrowserWindow, givingUp: GivingUp): void {
  let deaths: number[] = [];
  let isAsking = false;

  const reload = () => {
    if (!window.isDestroyed()) window.webContents.reload();
  };

  const ask = async () => {
    isAsking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: givingUp.message,
      detail:
        'Everything it had sent is in the notebook. Only the last second of typing may be missing.',
      buttons: ['Show it again', givingUp.label],
      defaultId: 0,
      cancelId: 0,
    });
    isAsking = false;
    deaths = [];
    if (response === 0) reload();
    else givingUp.run();
  };

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isAsking) return;
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < windowMs), now];
    if (deaths.length > deathLimit) void ask();
    // Not from within the event: Chromium is still taking the dead page down.
    else setImmediate(reload);
  });
}
