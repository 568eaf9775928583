import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { emptyFolder } from '../storage/folders.ts';

/**
 * Bundles a script into one plain JavaScript file and answers its path, so that a child process of it
 * starts as fast as Node itself. The file is removed after the test file.
 */
export async function bundleProgram(script: string): Promise<string> {
  const outDir = join(emptyFolder(), randomUUID());
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: { ssr: script, outDir, emptyOutDir: true, minify: false, target: 'node20' },
  });
  return join(outDir, basename(script).replace(/\.ts$/, '.js'));
}
