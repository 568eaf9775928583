import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { SetupProblem } from '../process/problem.ts';

/** A hash a file must have. */
export type Expected = { algorithm: 'sha256' | 'sha512'; encoding: 'hex' | 'base64'; hash: string };

/** Hashes a file without holding it in memory. */
export async function hashFile(path: string, { algorithm, encoding }: Omit<Expected, 'hash'>) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}

/** Throws a {@link SetupProblem} that names `what` unless the file has the expected hash. */
export async function expectHash(path: string, what: string, expected: Expected): Promise<void> {
  const found = await hashFile(path, expected);
  if (found === expected.hash) return;
  throw new SetupProblem(
    `${what} is not the one this project knows: its ${expected.algorithm} is ${found}, ` +
      `it should be ${expected.hash}. Nothing of it was used or kept.`,
  );
}
