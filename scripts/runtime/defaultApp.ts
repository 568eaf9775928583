import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const main = `// Starts the app folder named on the command line, as Electron's own default app does.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
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
// Awaited, so that what the app registers before 'ready' is registered before it.
await import(pathToFileURL(resolve(folder, description.main ?? 'index.js')).href);
`;

/** Writes the small app that loads the folder named in argv; Electron accepts a plain folder here. */
export async function writeDefaultApp(runtimeFolder: string): Promise<void> {
  const folder = join(runtimeFolder, 'resources', 'default_app.asar');
  await mkdir(folder, { recursive: true });
  const description = { name: 'default-app', type: 'module', main: 'main.js' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(description)}\n`);
  await writeFile(join(folder, 'main.js'), main);
}
