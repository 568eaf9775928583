import { app, type BrowserWindow, powerMonitor } from 'electron';

/**
 * Gets everything typed onto the disk before the machine sleeps, and lets the app end as it always
 * does when the machine is shut down or the person logs out.
 */
export function saveBeforeSystemEnds(
  window: BrowserWindow,
  saveAll: () => Promise<void>,
  isAllSaved: () => boolean,
): void {
  powerMonitor.on('suspend', () => void saveAll());
  // Linux and macOS. The type has no event, and older systems give none.
  powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
    event?.preventDefault();
    app.quit();
  });
  // Windows. It is held up only while something is not on disk, because it shows that to everybody.
  window.on('query-session-end', (event) => {
    void saveAll();
    if (!isAllSaved()) event.preventDefault();
  });
}
