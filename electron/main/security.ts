import { app, type Session, type WebContents, type WebPreferences } from 'electron';

/** The scheme the window is served over. */
export const appScheme = 'app';

/** The one host of that scheme. */
export const appHost = 'askbook';

/** Where the pages of the app lie. */
const appOrigin = `${appScheme}://${appHost}`;

/** What the main window shows. */
export const mainPage = `${appOrigin}/index.html`;

/** What the small window beside a call shows. */
export const smallPage = `${mainPage}?window=small`;

/**
 * SECURITY: the policy of every page we serve. Nothing is allowed but our own scripts, styles,
 * fonts and pictures: no inline code, no eval, no connections, no frames, no forms, no plug-ins.
 * Trusted Types make a string that reaches an HTML sink throw; the one policy there is lets only the
 * empty string through (renderer/app/lockdown.ts).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Headers of every answer of the app's own protocol. */
export const responseHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  // SECURITY: a file is what its ending says; the browser does not guess.
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Settings of every window: the page is sandboxed and sees only what the preload script hands it. */
export function safeWebPreferences(preload: string): WebPreferences {
  return {
    preload,
    // SECURITY: an operating-system sandbox around the page.
    sandbox: true,
    // SECURITY: the preload's world and the page's are apart.
    contextIsolation: true,
    // SECURITY: no Node in pages, workers or frames.
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    // SECURITY: a file dropped on the window is not opened in it.
    navigateOnDragDrop: false,
    // Elsewhere than on macOS the spelling dictionaries would be downloaded.
    spellcheck: process.platform === 'darwin',
    devTools: !app.isPackaged,
    // Keeps the compiled page from the first start on, not from the third.
    v8CacheOptions: 'bypassHeatCheck',
  };
}

/** Switches that keep Chromium itself off the network; must run before the app is ready. */
export function goOffline(): void {
  // SECURITY: no name resolves, so that nothing we overlooked can reach a host.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

/** Denies a session everything the app has no use for. */
export function hardenSession(session: Session): void {
  // SECURITY: every request that is not the app's own is cancelled, whatever asked for it.
  session.webRequest.onBeforeRequest((details, callback) => {
    const isOwn = details.url.startsWith(`${appOrigin}/`);
    const isTools = !app.isPackaged && details.url.startsWith('devtools://');
    callback({ cancel: !isOwn && !isTools });
  });
  // SECURITY: no camera, microphone, location, notifications, clipboard reading, devices.
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // SECURITY: nothing is ever downloaded; exports are written by the main process.
  session.on('will-download', (event) => event.preventDefault());
}

/** Denies web contents every way out of the app's page. Applied to all that are ever made. */
export function hardenContents(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void }, url: string) => {
    // SECURITY: the page never leaves the app, in the top frame or in any other.
    if (!isAppUrl(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event, url) => stay(event, url));
  contents.on('will-redirect', (event, url) => stay(event, url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  // SECURITY: Chromium asks nobody before it goes to about:blank, so the page comes back from there.
  let home = mainPage;
  contents.on('did-navigate', (_event, url) => {
    if (isAppUrl(url)) home = url === smallPage ? smallPage : mainPage;
    else if (!url.startsWith('devtools:')) void contents.loadURL(home);
  });
  // SECURITY: no new windows.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // SECURITY: no <webview>, should the tag ever be let in.
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Whether a URL is a page of the app. */
export function isAppUrl(url: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    return protocol === `${appScheme}:` && host === appHost;
  } catch {
    return false;
  }
}
