import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleProgram } from '../durability/bundleProgram.ts';

/** Words that stand in the library of Word files and nowhere else. */
const mark = 'w:documentProtection';

/** A built file with all it imports before it runs. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?"(\.[^"]+)";/gm);
  for (const [, path = ''] of imports) loadedWith(join(dirname(file), path), found);
  return found;
}

it('starts without the library of Word files, which is loaded by what writes one', async () => {
  const entry = await bundleProgram('src/api/index.ts');
  const folder = dirname(entry);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
  const withLibrary = all.filter((file) => readFileSync(file, 'utf8').includes(mark));
  expect(withLibrary).not.toEqual([]);
  const atStart = loadedWith(entry);
  expect(withLibrary.filter((file) => atStart.has(file))).toEqual([]);
});
