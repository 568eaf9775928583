import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newNotebook } from '../../src/api/index.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { onePixel } from '../fixtures/onePixel.ts';
import { testContext } from '../fixtures/testContext.ts';
import { expect, test } from './askbook.ts';
import { clipboardOf, copyMarkup } from './clipboard.ts';
import { chooseFile } from './exporting.ts';

test.beforeEach(async ({ askbook }) => {
  const page = await askbook.start();
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
});

/** A server on this machine that counts who comes; nobody may. */
async function withServer(run: (url: string, hits: () => number) => Promise<void>): Promise<void> {
  let hitCount = 0;
  const server = createServer((_request, response) => {
    hitCount += 1;
    response.end('<title>elsewhere</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await run(`http://127.0.0.1:${port}/`, () => hitCount);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Puts text on the page as markup, past the policy, as an injected script would like to. */
async function plant(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const holder = document.createElement('div');
    for (const match of markup.matchAll(/<(\w+)([^>]*)>/g)) {
      const element = document.createElement(match[1] ?? 'i');
      for (const [, name, value] of (match[2] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)) {
        try {
          element.setAttribute(name ?? '', value ?? '');
        } catch {
          // Trusted Types refuse handlers right here.
        }
      }
      holder.append(element);
    }
    document.body.append(holder);
  }, html);
}

test('the page has no Node and no Electron', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  const found = await page.evaluate(() => ({
    require: typeof (window as { require?: unknown }).require,
    process: typeof (window as { process?: unknown }).process,
    bridge: Object.keys(window.notebook),
    isFrozen: (() => {
      try {
        (window.notebook as { call: unknown }).call = () => 'mine';
      } catch {
        // Strict mode says no.
      }
      return String(window.notebook.call).includes('mine');
    })(),
  }));
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'onChanged'],
    isFrozen: false,
  });
  const preferences = await askbook.app().evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('the window cannot be led away', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  await withServer(async (url, hits) => {
    const before = page.url();
    for (const target of [url, 'https://example.org/', 'file:///etc/passwd', 'data:text/html,x']) {
      await page.evaluate((address) => {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
    }
    await page.evaluate((address) => {
      window.location.href = address;
    }, url);
    // A round trip through the page shows that it is still ours and still answers.
    expect(await page.evaluate(() => window.location.href)).toBe(before);
    expect(await page.getByRole('navigation', { name: 'Places' }).count()).toBe(1);
    expect(hits()).toBe(0);
  });
});

test('the window comes back from about:blank', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  const left = page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank');
  await page.evaluate(() => {
    setTimeout(() => {
      window.location.href = 'about:blank';
    }, 0);
  });
  await left;
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
});

test('no second window opens', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  const opened = await page.evaluate(() =>
    ['https://example.org/', 'app://askbook/index.html', 'about:blank', 'javascript:1'].map(
      (url) => window.open(url) === null,
    ),
  );
  expect(opened).toEqual([true, true, true, true]);
  expect(askbook.app().windows()).toHaveLength(1);
});

test('no request leaves the app, whatever asks for it', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  await withServer(async (url, hits) => {
    const refused = await page.evaluate(async (address) => {
      const tries: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch(address),
        own: () => fetch('app://askbook/index.html'),
        beacon: async () => {
          if (!navigator.sendBeacon(address)) throw new Error('refused');
        },
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(address.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
        image: () =>
          new Promise((resolve, reject) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = reject;
            image.src = `${address}a.png`;
          }),
      };
      const names: string[] = [];
      for (const [name, attempt] of Object.entries(tries)) {
        await attempt().catch(() => names.push(name));
      }
      return names;
    }, url);
    expect(refused).toEqual(expect.arrayContaining(['fetch', 'own', 'socket', 'image']));
    expect(hits()).toBe(0);
    // Past the page's policy too: the session itself cancels what is not the app's own.
    const cancelled = await askbook.app().evaluate(async ({ session }, address) => {
      const results = [];
      for (const target of [address, 'https://example.org/']) {
        results.push(
          await session.defaultSession.fetch(target).then(
            () => 'let through',
            (error: Error) => error.message,
          ),
        );
      }
      return results;
    }, url);
    // Cancelled, not merely a name that does not resolve: each of the two must hold by itself.
    expect(cancelled).toEqual(Array(2).fill(expect.stringContaining('ERR_BLOCKED_BY_CLIENT')));
    expect(hits()).toBe(0);
  });
});

test('no name resolves, nothing is downloaded, no webview comes to life', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  const resolved = await askbook.app().evaluate(({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      () => 'resolved',
      () => 'refused',
    ),
  );
  expect(resolved).toBe('refused');

  const downloads = await askbook.app().evaluate(async ({ session, BrowserWindow }) => {
    const states: string[] = [];
    const asked = new Promise<void>((done) => {
      session.defaultSession.on('will-download', (event, item) => {
        states.push(event.defaultPrevented ? 'prevented' : item.getState());
        done();
      });
    });
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://askbook/index.html');
    await asked;
    return states;
  });
  expect(downloads).toEqual(['prevented']);

  const webview = await page.evaluate(() => {
    const element = document.createElement('webview');
    element.setAttribute('src', 'app://askbook/index.html');
    document.body.append(element);
    return element.constructor.name;
  });
  expect(webview).toBe('HTMLElement');
  expect(askbook.app().windows()).toHaveLength(1);
});

test('the window can neither name a path nor have one shown', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  // A notebook that is there and good, but that the person never opened.
  const strange = join(askbook.home, 'strange');
  await createNotebookFolder(strange, newNotebook('Strange', testContext()()));
  const requests = [
    { name: 'desktop.openNotebook', input: { folder: strange } },
    { name: 'desktop.showInFolder', input: { path: '/etc/passwd' } },
  ];
  for (const request of requests) {
    const reply = await askbook.send(page, request);
    expect(reply).toMatchObject({ ok: false, error: { code: 'not_found' } });
  }
  const smuggled = await askbook.send(page, {
    name: 'desktop.createNotebook',
    input: { name: '../../elsewhere', place: 'proposed' },
  });
  expect(smuggled).toMatchObject({ ok: true });
  const state = await askbook.send(page, { name: 'desktop.state', input: {} });
  expect(state).toMatchObject({
    value: { notebook: { folder: expect.stringContaining(`${askbook.notebooks}/`) } },
  });
});

test('markup that gets onto the page runs nothing', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  await withServer(async (url, hits) => {
    await plant(
      page,
      `<img src="x" onerror="window.ran=1"><iframe src="${url}"><iframe srcdoc="x">` +
        `<script src="${url}"><object data="${url}"><embed src="${url}"><link rel="stylesheet" href="${url}">` +
        `<base href="${url}"><form action="${url}"><meta http-equiv="refresh" content="0;url=${url}">`,
    );
    const outcome = await page.evaluate(async () => {
      // Out of the debugger's own call, which the policy would not bind.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const errors: string[] = [];
      const attempts: (() => void)[] = [
        () => {
          document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=2">');
        },
        () => {
          const script = document.createElement('script');
          script.text = 'window.ran = 3';
          document.body.append(script);
        },
        () => {
          // biome-ignore lint/security/noGlobalEval: this is the attack
          globalThis.eval('window.ran = 4');
        },
        () => {
          new Function('window.ran = 5')();
        },
        () => {
          const { trustedTypes } = window as unknown as {
            trustedTypes: { createPolicy: (name: string, rules: object) => void };
          };
          trustedTypes.createPolicy('default', { createHTML: (html: string) => html });
        },
        () => {
          setTimeout('window.ran = 6' as unknown as () => void, 0);
        },
      ];
      for (const attempt of attempts) {
        try {
          attempt();
        } catch (cause) {
          errors.push((cause as Error).name);
        }
      }
      return { errors, ran: (window as { ran?: number }).ran ?? 0 };
    });
    expect(outcome.ran).toBe(0);
    expect(outcome.errors).toHaveLength(6);
    expect(hits()).toBe(0);
  });
});

test('text of the notebook is shown as text', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  const payload = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}';
  await askbook.send(page, {
    name: 'contacts.add',
    input: { displayName: payload, role: payload, researchNotes: payload },
  });
  await page.getByText('{{7*7}}').first().waitFor();
  expect(await page.evaluate(() => (window as { ran?: number }).ran ?? 0)).toBe(0);
});

test('every permission is denied', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  const answers = await page.evaluate(async () => {
    const notifications = await Notification.requestPermission();
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('known'),
        () => resolve('denied'),
      ),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'heard',
      () => 'denied',
    );
    const clipboard = await navigator.clipboard.readText().then(
      () => 'read',
      () => 'denied',
    );
    return { notifications, place, media, clipboard };
  });
  expect(answers).toEqual({
    notifications: 'denied',
    place: 'denied',
    media: 'denied',
    clipboard: 'denied',
  });
});

test('only our page puts text onto the clipboard, and nothing but text', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  const onClipboard = () => clipboardOf(askbook.app());
  await copyMarkup(askbook.app(), 'before', '<b>before</b>');
  expect((await onClipboard()).formats).toContain('text/html');
  const markup = '<img src=x onerror="window.ran=1">\n<b>bold</b> 🙂';
  const copy = (input: unknown) => askbook.send(page, { name: 'desktop.copyText', input });
  expect(await copy({ text: markup })).toMatchObject({ ok: true, value: null });
  const copied = { text: markup, formats: ['text/plain'] };
  expect(await onClipboard()).toEqual(copied);

  const refused: [string, unknown][] = [
    ['no text', {}],
    ['nothing', { text: '' }],
    ['a list', { text: ['x'] }],
    ['markup beside it', { text: 'x', html: '<b>x</b>' }],
    ['a prototype named', { text: 'x', constructor: { html: '<b>x</b>' } }],
    ['too much', { text: 'x'.repeat(100_001) }],
  ];
  for (const [what, input] of refused) {
    expect(await copy(input), what).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  }
  const extra = { name: 'desktop.copyText', input: { text: 'x' }, html: '<b>x</b>' };
  expect(await askbook.send(page, extra)).toMatchObject({ ok: false });
  const others = await page.evaluate(async () => {
    const call = window.notebook.call as (...parts: unknown[]) => Promise<{ ok: boolean }>;
    const named = JSON.parse('{"__proto__":{"text":"x"}}');
    return [
      (await call({ name: 'desktop.copyText', input: named })).ok,
      (await call('desktop.copyText', { text: 'x' })).ok,
      (await call()).ok,
    ];
  });
  expect(others).toEqual([false, false, false]);
  expect(await onClipboard()).toEqual(copied);

  // A window that is not one of ours loads the same bridge and gets nothing.
  const stranger = await askbook.app().evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
    await other.loadURL('app://askbook/index.html');
    const reply = (await other.webContents.executeJavaScript(
      'window.notebook.call({ name: "desktop.copyText", input: { text: "stranger" } })',
    )) as { ok: boolean };
    other.destroy();
    return reply.ok;
  });
  expect(stranger).toBe(false);
  expect(await onClipboard()).toEqual(copied);
  // The longest that is let through arrives whole.
  expect(await copy({ text: 'y'.repeat(100_000) })).toMatchObject({ ok: true });
  expect((await onClipboard()).text).toHaveLength(100_000);
});

test('the app protocol serves its own folder only', async ({ askbook }) => {
  const statuses = await askbook.app().evaluate(async ({ session }) => {
    const paths = [
      'index.html',
      // A file that is there and that would be served, were it not outside.
      '..%2fmain%2findex.js',
      'assets%2f..%2f..%2fmain%2findex.js',
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      '..%5c..%5cpackage.json',
      '....//....//package.json',
      '%2e%2e%2f%2e%2e%2fmain%2findex.js',
      '/etc/passwd',
      '%00index.html',
      '%c0%ae%c0%ae/main/index.js',
      'index.html%3a%3a$DATA',
      'assets',
      '',
    ];
    const answers: Record<string, number> = {};
    for (const path of paths) {
      const response = await session.defaultSession.fetch(`app://askbook/${path}`);
      answers[path] = response.status;
    }
    const post = await session.defaultSession.fetch('app://askbook/index.html', { method: 'POST' });
    answers.POST = post.status;
    const other = await session.defaultSession
      .fetch('app://elsewhere/index.html')
      .then((response) => response.status)
      .catch(() => 404);
    answers['other host'] = other;
    return answers;
  });
  const { 'index.html': index, '': root, ...others } = statuses;
  expect([index, root]).toEqual([200, 200]);
  expect(new Set(Object.values(others))).toEqual(new Set([404]));
});

test('the policy comes as a header and allows nothing unsafe', async ({ askbook }) => {
  const headers = await askbook.app().evaluate(async ({ session }) => {
    const response = await session.defaultSession.fetch('app://askbook/index.html');
    return Object.fromEntries(response.headers.entries());
  });
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/unsafe|\*|http|data:|blob:/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('a drawing is there for the page that draws it only, and only a picture comes of it', async ({
  askbook,
}) => {
  const page = await askbook.app().firstWindow();
  const path = join(askbook.home, 'Documents', 'map.png');
  await chooseFile(askbook.app(), path);
  const forged = ['bm8gcGljdHVyZQ==', Buffer.from(onePixel).toString('base64'), '', null];
  for (const png of forged) {
    // The page hears what it shall draw, and whatever got hold of it answers first.
    const outcome = await page.evaluate(async (answer) => {
      let source = '';
      let guessed: unknown;
      window.notebook.onChanged((event) => {
        if (event.type !== 'draw' || source !== '') return;
        source = event.source;
        for (const [token, given] of [
          ['constructor', null],
          ['another', null],
          [event.token, answer],
        ]) {
          const input = { token, png: given };
          guessed = window.notebook.call({ name: 'desktop.giveDrawing', input });
        }
      });
      const input = { format: 'png' };
      const reply = await window.notebook.call({ name: 'referrals.exportPicture', input });
      return { reply, source, guessed: await guessed };
    }, png);
    expect(outcome).toMatchObject({
      reply: {
        ok: false,
        error: { code: 'internal', message: expect.stringContaining('could not be drawn') },
      },
      source: expect.stringMatching(/^\/drawings\/[\w-]{36}\.svg$/),
      guessed: { ok: true },
    });
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    // Once it is drawn, or not, nothing is served any more.
    const status = await askbook
      .app()
      .evaluate(
        ({ session }, address) =>
          session.defaultSession.fetch(`app://askbook${address}`).then((answer) => answer.status),
        outcome.source,
      );
    expect(status).toBe(404);
  }
  const huge = { name: 'desktop.giveDrawing', input: { token: 'x', png: 'A'.repeat(32_000_001) } };
  expect(await askbook.send(page, huge)).toMatchObject({ ok: false });
});

test('a strange sender, extra parts and huge requests get a refusal', async ({ askbook }) => {
  const page = await askbook.app().firstWindow();
  const requests: [string, unknown][] = [
    ['no request', null],
    ['a list', ['notebook.get', {}]],
    ['another name', { name: '__proto__', input: {} }],
    [
      'a prototype',
      JSON.parse('{"name":"contacts.add","input":{"__proto__":{"displayName":"x"}}}'),
    ],
    ['a long text', { name: 'contacts.add', input: { displayName: 'x'.repeat(5_000_000) } }],
    [
      'many tags',
      { name: 'contacts.add', input: { displayName: 'x', tags: Array(1e5).fill('t') } },
    ],
  ];
  for (const [what, request] of requests) {
    const reply = await askbook.send(page, request);
    expect(reply, what).toMatchObject({ ok: false });
  }
  const deep = await page.evaluate(async () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 20_000; depth += 1) value = [value];
    const input = { displayName: value };
    // Too deep for the bridge, or refused behind it; either way nothing is left waiting.
    try {
      return (await window.notebook.call({ name: 'contacts.add', input })).ok;
    } catch {
      return false;
    }
  });
  expect(deep).toBe(false);
  const alive = await askbook.send(page, { name: 'history.redo', input: {} });
  expect(alive).toMatchObject({ ok: true, value: null, revision: 0 });
  // A second window that loads the same preload is a stranger all the same.
  const stranger = await askbook.app().evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
    await other.loadURL('app://askbook/index.html');
    const reply = (await other.webContents.executeJavaScript(
      'window.notebook.call({ name: "notebook.get", input: {} })',
    )) as { ok: boolean };
    other.destroy();
    return reply.ok;
  });
  expect(stranger).toBe(false);
});
