import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Returns the path of a file below node_modules, for programs run with `node <file>`. */
export function dependency(...parts: string[]): string {
  return join(projectFolder, 'node_modules', ...parts);
}
