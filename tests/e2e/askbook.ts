import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { _electron } from 'playwright';
import type { Reply } from '../../src/api/index.ts';
// For the type of window.notebook.
import type {} from '../../src/renderer/transport/client.ts';
import { letPlaywrightFindElectron } from '../fixtures/letPlaywrightFindElectron.ts';
import { installOpeners, openedIn } from './openers.ts';

const projectFolder = resolve(import.meta.dirname, '../..');

/** The real app, running over a home folder of its own. */
export type Askbook = {
  /** Everything the app may write lies in here. */
  home: string;
  /** Folder new notebooks are made in. */
  notebooks: string;
  app: () => ElectronApplication;
  /** Starts another Askbook beside it, as another person of the same machine would: with settings of its own. */
  startAnother: () => Promise<{ app: ElectronApplication; page: Page }>;
  /** Starts the app, or starts it again after {@link quit}. */
  start: (options?: { size?: { width: number; height: number } }) => Promise<Page>;
  /** Waits for the small window beside a call and answers its page. */
  smallWindow: () => Promise<Page>;
  /** Closes the main window as a person would and waits for the process to end. */
  quit: () => Promise<void>;
  /** Does something that makes the app quit, and waits for the process to end. */
  ended: (act: () => unknown) => Promise<void>;
  /** Ends the app's process as a power cut would. */
  kill: () => Promise<void>;
  /** Sends a request through the preload script's bridge, as the window does. */
  send: (page: Page, request: unknown) => Promise<Reply>;
  /** What the app had opened outside of it, such as a mail; on Linux, where programs of ours stand in for the system's. */
  opened: () => Promise<string[]>;
  /** What the page has thrown or reported as an error since it started. */
  problems: string[];
};

/** Playwright's test with a real Askbook in it. */
export const test = base.extend<{ askbook: Askbook }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of this pattern
  askbook: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'askbook-e2e-'));
    const documents = join(home, 'Documents');
    await mkdir(documents, { recursive: true });
    // Where Linux looks for the documents folder; elsewhere it follows the home folder.
    await mkdir(join(home, '.config'));
    await writeFile(join(home, '.config', 'user-dirs.dirs'), `XDG_DOCUMENTS_DIR="${documents}"\n`);
    await installOpeners(home);
    let running: ElectronApplication | null = null;
    const others: ElectronApplication[] = [];
    const problems: string[] = [];

    const askbook: Askbook = {
      home,
      notebooks: join(documents, 'Askbook'),
      problems,
      opened: () => openedIn(home),
      app: () => {
        if (!running) throw new Error('The app is not running');
        return running;
      },
      start: async (options = {}) => {
        running = await launch(home, join(home, 'user-data'));
        return mainPage(running, options.size ?? { width: 1280, height: 800 }, problems);
      },
      smallWindow: async () => {
        const page = await pageWith(askbook.app(), isSmallPage);
        hearProblems(page, problems);
        await page.waitForSelector('main');
        return page;
      },
      startAnother: async () => {
        const another = await launch(home, join(home, `user-data-${others.length + 2}`));
        others.push(another);
        return {
          app: another,
          page: await mainPage(another, { width: 1100, height: 760 }, problems),
        };
      },
      quit: () =>
        askbook.ended(() =>
          askbook.app().evaluate(({ BrowserWindow }) => {
            const isMain = (url: string) => !url.includes('window=small');
            BrowserWindow.getAllWindows()
              .find(({ webContents }) => isMain(webContents.getURL()))
              ?.close();
          }),
        ),
      ended: async (act) => {
        const ended = askbook.app().waitForEvent('close');
        await act();
        await ended;
        running = null;
      },
      kill: async () => {
        await stop(askbook.app());
        running = null;
      },
      send: (page, request) =>
        page.evaluate(
          (sent) => window.notebook.call(sent as { name: string; input: unknown }),
          request,
        ),
    };
    await use(askbook);
    for (const app of [running, ...others]) await stop(app);
    await rm(home, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

const isSmallPage = (url: string) => url.includes('window=small');

/** With two windows there is no telling which one comes first; what they show tells them apart. */
async function pageWith(
  app: ElectronApplication,
  isMeant: (url: string) => boolean,
): Promise<Page> {
  const isIt = async (page: Page) => {
    await page.waitForURL(/^app:/);
    return isMeant(page.url());
  };
  for (const page of app.windows()) if (await isIt(page)) return page;
  return app.waitForEvent('window', { predicate: isIt });
}

async function mainPage(
  app: ElectronApplication,
  size: { width: number; height: number },
  problems: string[],
): Promise<Page> {
  const page = await pageWith(app, (url) => !isSmallPage(url));
  hearProblems(page, problems);
  const window = await app.browserWindow(page);
  await window.evaluate((main, { width, height }) => main.setContentSize(width, height), size);
  await page.waitForSelector('main, nav');
  return page;
}

const heard = new WeakSet<Page>();

function hearProblems(page: Page, problems: string[]): void {
  if (heard.has(page)) return;
  heard.add(page);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
}

/**
 * Starts the app under Playwright. About once in five hundred starts the Electron of a busy machine
 * crashes (SIGSEGV) before a line of ours has run. Only that is tried again, and said aloud: whatever
 * fails once the app is there fails the test.
 */
async function launch(home: string, userData: string): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchOnce(home, userData);
    } catch (cause) {
      if (attempt === 3 || !isEarlyCrash(cause)) throw cause;
      console.log(`Electron crashed before the app began; start ${attempt + 1} of 3 follows.`);
    }
  }
}

function isEarlyCrash(cause: unknown): boolean {
  return String(cause).includes('Process failed to launch');
}

/**
 * Playwright waits for several lines of Electron at once and looks at one of them only. When the
 * process ends, the others are rejected with nobody listening, which would end the test run.
 */
async function hearingEarlyCrashOnce<T>(start: () => Promise<T>): Promise<T> {
  const listeners = process.listeners('unhandledRejection');
  const passOn = (reason: unknown, promise: Promise<unknown>) => {
    if (!isEarlyCrash(reason)) for (const listener of listeners) listener(reason, promise);
  };
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', passOn);
  try {
    return await start();
  } finally {
    // Node tells of unheard rejections once the turn they happened in is over.
    await new Promise((done) => setImmediate(done));
    process.off('unhandledRejection', passOn);
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
}

function launchOnce(home: string, userData: string): Promise<ElectronApplication> {
  letPlaywrightFindElectron();
  const isRoot = process.getuid?.() === 0;
  const options = {
    cwd: projectFolder,
    // Not forced by the test tool, so that the app's own light and dark are what is seen.
    colorScheme: null,
    args: [
      projectFolder,
      `--user-data-dir=${userData}`,
      '--lang=en-GB',
      // Without a graphics card; and the system's sandbox is not to be had for root.
      '--disable-gpu',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
    env: {
      ...(process.env as Record<string, string>),
      HOME: home,
      PATH: `${join(home, 'openers')}${delimiter}${process.env.PATH ?? ''}`,
      USERPROFILE: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      TZ: 'Europe/Berlin',
    },
  };
  return hearingEarlyCrashOnce(() => _electron.launch(options));
}

async function stop(running: ElectronApplication | null): Promise<void> {
  if (!running) return;
  // A test that failed half-way may leave text unsent; the process it started is ended all the same.
  const { pid } = running.process();
  const ended = running.waitForEvent('close').catch(() => {});
  if (pid) process.kill(pid, 'SIGKILL');
  await ended;
}
