import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

/** A defect put into one place of the source. */
export type Mutant = {
  name: string;
  /** The file below src, and the piece of it that is replaced; it must be there exactly once. */
  file: string;
  from: string;
  to: string;
};

const root = join(import.meta.dirname, '../..');

/**
 * Bundles a laboratory with all it tests into one file, with a defect in it or without, and imports it.
 * Throws when the piece to replace is not there exactly once.
 */
export async function loadMutated<T>(entry: string, mutant: Mutant | null): Promise<T> {
  const outDir = mkdtempSync(join(tmpdir(), 'askbook-mutant-'));
  let replaced = 0;
  const mutate: Plugin = {
    name: 'mutate',
    enforce: 'pre',
    transform: (code, id) => {
      if (mutant === null || !id.endsWith(`/src/${mutant.file}`)) return null;
      const pieces = code.split(mutant.from);
      if (pieces.length !== 2) {
        throw new Error(`${mutant.name}: found ${pieces.length - 1} times in ${mutant.file}`);
      }
      replaced += 1;
      return { code: pieces.join(mutant.to), map: null };
    },
  };
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      plugins: [mutate],
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, entry),
        outDir,
        minify: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'bundle.mjs' } },
      },
    });
    if (mutant !== null && replaced !== 1)
      throw new Error(`${mutant.name}: ${mutant.file} is not used`);
    return await import(/* @vite-ignore */ pathToFileURL(join(outDir, 'bundle.mjs')).href);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
