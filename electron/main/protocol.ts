import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';
import { appHost, appScheme, responseHeaders } from './security.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Declares the app's own scheme; must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built window from `root`, and the pictures of the moment that `svgAt` knows by their path; nothing else. */
export function serveApp(root: string, svgAt: (path: string) => string | null): void {
  protocol.handle(appScheme, async (request) => {
    const svg = isOwn(request) ? svgAt(new URL(request.url).pathname) : null;
    if (svg !== null) return answer(new TextEncoder().encode(svg), mediaTypes['.svg'] ?? '');
    const path = filePath(root, request);
    if (path === null) return refused(404);
    try {
      const bytes = await readFile(path);
      const type = mediaTypes[extname(path)];
      return type ? answer(bytes, type) : refused(404);
    } catch {
      return refused(404);
    }
  });
}

/** Answers the file a request means, or null when it means none of ours. */
export function filePath(root: string, request: { method: string; url: string }): string | null {
  if (!isOwn(request)) return null;
  const url = new URL(request.url);
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  // SECURITY: join() folds "..", whatever way it was encoded; what is then outside the folder, or
  // carries a NUL, a drive or a back slash, is none of ours.
  if (/[\0\\:]/.test(name)) return null;
  const path = join(root, name === '/' ? 'index.html' : name);
  return path.startsWith(root + sep) ? path : null;
}

function isOwn({ method, url }: { method: string; url: string }): boolean {
  const { protocol: scheme, host } = new URL(url);
  return method === 'GET' && scheme === `${appScheme}:` && host === appHost;
}

function answer(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...responseHeaders, 'Content-Type': type },
  });
}

function refused(status: number): Response {
  return new Response('', { status, headers: responseHeaders });
}
