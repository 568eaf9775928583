import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { bundleInto } from '../fixtures/bundleInto.ts';
import { emptyFolder } from '../storage/folders.ts';

/**
 * Bundles a script into one plain JavaScript file and answers its path, so that a child process of it
 * starts as fast as Node itself. The file is removed after the test file.
 */
export function bundleProgram(script: string): Promise<string> {
  return bundleInto(join(emptyFolder(), randomUUID()), script);
}
