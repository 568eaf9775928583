import type * as Electron from 'electron';

/** One thing that happens at the keyboard; `compose` shows text an input method has not settled on yet. */
export type Key = { kind: 'type' | 'compose' | 'pause'; text: string; pauseMs: number };

/** What was on screen, step by step, and what was there after the page had died. */
export type TypedRound = {
  /** The text of the field after each key, and when at the latest it was that, in ms since 1970. */
  states: { text: string; at: number }[];
  killedAt: number;
  /** The text in the field of the new page. */
  shown: string;
  /** The text in the notebook the new page was sent. */
  inNotebook: string;
};

/** Where text is typed: a field of the page by its selector, and where the notebook keeps it, as code over `value`. */
export type TypedPlace = { selector: string; kept: string };

/**
 * Types into a field on screen, kills the page's process, and waits for the
 * page that takes its place. Runs in the app's main process, because Playwright never gets back to a
 * page that has crashed; so it uses nothing from outside of itself.
 */
export async function typeUntilKilled(
  { BrowserWindow }: typeof Electron,
  { keys, isKilledBySystem, place }: { keys: Key[]; isKilledBySystem: boolean; place: TypedPlace },
): Promise<TypedRound> {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents;
  if (!contents) throw new Error('There is no window');
  const keyboard = contents.debugger;
  if (!keyboard.isAttached()) keyboard.attach();
  await keyboard.sendCommand('Emulation.setFocusEmulationEnabled', { enabled: true });

  const field = `new Promise((done) => {
    const look = () => {
      const found = document.querySelector(${JSON.stringify(place.selector)});
      if (found) { watcher.disconnect(); done(found); }
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
    look();
  })`;
  const readField = () => contents.executeJavaScript(`${field}.then((found) => found.value)`);
  await contents.executeJavaScript(`${field}.then((found) => {
    found.focus();
    found.setSelectionRange(found.value.length, found.value.length);
  })`);

  const states: TypedRound['states'] = [];
  for (const { kind, text, pauseMs } of keys) {
    if (kind === 'compose') {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await keyboard.sendCommand('Input.imeSetComposition', { text, ...at });
    } else if (kind === 'type') {
      await keyboard.sendCommand('Input.insertText', { text });
    }
    if (kind !== 'pause') states.push({ text: await readField(), at: Date.now() });
    await new Promise((done) => setTimeout(done, pauseMs));
  }

  const gone = new Promise((done) => contents.once('render-process-gone', () => done(null)));
  const loaded = gone.then(
    () => new Promise((done) => contents.once('did-finish-load', () => done(null))),
  );
  const killedAt = Date.now();
  if (isKilledBySystem) process.kill(contents.getOSProcessId(), 'SIGKILL');
  else contents.forcefullyCrashRenderer();
  await loaded;
  const shown: string = await readField();
  const inNotebook: string = await contents.executeJavaScript(
    `window.notebook.call({ name: 'notebook.get', input: {} })
      .then(({ value }) => ${place.kept})`,
  );
  return { states, killedAt, shown, inNotebook };
}
