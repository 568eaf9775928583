import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** Changes what a snapshot says behind its first line and signs it anew, as no damage would. */
export async function rewriteSnapshot(
  path: string,
  change: (rest: string) => string,
): Promise<void> {
  const [head = '', ...lines] = (await readFile(path, 'utf8')).split('\n');
  const before = lines.join('\n');
  const rest = change(before);
  if (rest === before) throw new Error(`Nothing was changed in ${path}`);
  const sha256 = createHash('sha256').update(rest).digest('hex');
  await writeFile(path, `${head.replace(/[0-9a-f]{64}/, sha256)}\n${rest}`);
}
