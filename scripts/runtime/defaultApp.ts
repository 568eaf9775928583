import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const main = `// Starts the app folder named on the command line, as Electron's own default app does:
// electron [-r <module>] <app folder>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const words = process.argv.slice(1);
const modules = [];
while (words.length > 0 && words[0].startsWith('-')) {
  const flag = words.shift();
  if (flag === '-r' || flag === '--require') modules.push(words.shift());
}
const named = words[0];
if (named === undefined) {
  console.error('usage: electron <app folder>');
  process.exit(1);
}
const folder = resolve(named);
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(description.productName ?? description.name ?? 'Electron');
if (description.version) app.setVersion(description.version);
app.setAppPath(folder);
for (const module of modules) createRequire(join(folder, 'package.json'))(resolve(module));
// Awaited, so that what the app registers before 'ready' is registered before it.
await import(pathToFileURL(resolve(folder, description.main ?? 'index.js')).href);
`;

/**
 * Writes the small app that loads the folder named in argv, unless it is there as it is now;
 * Electron accepts a plain folder here.
 */
export async function writeDefaultApp(runtimeFolder: string): Promise<void> {
  const folder = join(runtimeFolder, 'resources', 'default_app.asar');
  const written = await readFile(join(folder, 'main.js'), 'utf8').catch(() => '');
  if (written === main) return;
  await mkdir(folder, { recursive: true });
  const description = { name: 'default-app', type: 'module', main: 'main.js' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(description)}\n`);
  await writeFile(join(folder, 'main.js'), main);
}
