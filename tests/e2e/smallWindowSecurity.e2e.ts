import type { Page } from '@playwright/test';
import { expect, test } from './askbook.ts';
import { openBoth } from './bothWindows.ts';
import { smallOf } from './pages/small.ts';

let page: Page;
let small: Page;

test.beforeEach(async ({ askbook }) => {
  ({ page, small } = await openBoth(askbook));
});

test('the small page has no Node and no Electron either', async ({ askbook }) => {
  const found = await small.evaluate(() => ({
    require: typeof (window as { require?: unknown }).require,
    process: typeof (window as { process?: unknown }).process,
    bridge: Object.keys(window.notebook),
  }));
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'onChanged'],
  });
  const preferencesOf = async (of: Page) =>
    (await askbook.app().browserWindow(of)).evaluate(({ webContents }) =>
      (webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences(),
    );
  const preferences = await preferencesOf(small);
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  expect(preferences).toEqual(await preferencesOf(page));
});

test('the small window cannot be led away, and comes back as the small one', async () => {
  const before = small.url();
  expect(before).toBe('app://askbook/index.html?window=small');
  for (const target of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x']) {
    await small.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
      window.location.href = address;
    }, target);
  }
  // A round trip through the page shows that it is still ours and still answers.
  expect(await small.evaluate(() => window.location.href)).toBe(before);
  const left = small.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank');
  await small.evaluate(() => {
    setTimeout(() => {
      window.location.href = 'about:blank';
    }, 0);
  });
  await left;
  await expect(smallOf(small).field).toHaveValue('Two windows');
  expect(small.url()).toBe(before);
});

test('the small window opens no other one, and every permission is denied to it', async ({
  askbook,
}) => {
  const opened = await small.evaluate(() =>
    [
      'https://example.org/',
      'app://askbook/index.html',
      'app://askbook/index.html?window=small',
    ].map((url) => window.open(url, 'another') === null),
  );
  expect(opened).toEqual([true, true, true]);
  expect(askbook.app().windows()).toHaveLength(2);
  const answers = await small.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'heard',
      () => 'denied',
    ),
    screen: await navigator.mediaDevices.getDisplayMedia().then(
      () => 'seen',
      () => 'denied',
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'read',
      () => 'denied',
    ),
    network: await fetch('https://example.org/').then(
      () => 'reached',
      () => 'denied',
    ),
  }));
  expect(new Set(Object.values(answers))).toEqual(new Set(['denied']));
});

test('a stranger is refused, whatever it shows; so is a frame inside of either window', async ({
  askbook,
}) => {
  const strangers = await askbook.app().evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const answers: boolean[] = [];
    for (const query of ['', '?window=small']) {
      const other = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
      await other.loadURL(`app://askbook/index.html${query}`);
      const reply = (await other.webContents.executeJavaScript(
        'window.notebook.call({ name: "notebook.get", input: {} })',
      )) as { ok: boolean };
      answers.push(reply.ok);
      other.destroy();
    }
    return answers;
  });
  expect(strangers).toEqual([false, false]);

  for (const own of [page, small]) {
    await own.evaluate(() => document.body.append(document.createElement('iframe')));
    const window = await askbook.app().browserWindow(own);
    // Frames have no bridge; this is what one would send if it had.
    const codes = await askbook.app().evaluate(async ({ ipcMain }, { webContents }) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: object, request: object) => Promise<{ ok: boolean }>>;
      };
      const send = async (senderFrame: unknown) =>
        (
          await handlers.get('notebook:call')?.(
            { senderFrame },
            { name: 'notebook.get', input: {} },
          )
        )?.ok;
      const { mainFrame } = webContents;
      return [await send(mainFrame), await send(mainFrame.frames[0]), await send(null)];
    }, window);
    expect(codes).toEqual([true, false, false]);
  }
});

test('the small window is asked for everything as strictly as the main one', async ({
  askbook,
}) => {
  const refused: [string, unknown][] = [
    ['desktop.showInFolder', { path: '/etc/passwd' }],
    ['desktop.openNotebook', { folder: '/etc' }],
    ['desktop.runInMainWindow', { actionId: '__proto__' }],
    ['desktop.runInMainWindow', { actionId: 'go.today', extra: 1 }],
    ['desktop.setSmallWindowRestored', { isRestored: 'yes' }],
    ['desktop.confirmFlushed', {}],
    ['desktop.confirmFlushed', { token: 'x'.repeat(1_000_000) }],
    ['desktop.openSmallWindow', { url: 'https://example.org/' }],
  ];
  for (const [name, input] of refused) {
    expect(await askbook.send(small, { name, input }), name).toMatchObject({ ok: false });
  }
  const unasked = { name: 'desktop.confirmFlushed', input: { token: 'constructor' } };
  expect(await askbook.send(small, unasked)).toMatchObject({ ok: true });
  expect(askbook.app().windows()).toHaveLength(2);
});
