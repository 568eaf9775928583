import { spawnSync } from 'node:child_process';
import { emptyFolder } from '../storage/folders.ts';

/** Ways to start a program that may mount a disk of its own, which vanishes with the program. */
const namespaces: [string, ...string[]][] = [
  ['unshare', '--mount'],
  ['unshare', '--map-root-user', '--mount'],
];

/** Answers how to start a program that may mount a small disk; null where that is not allowed. */
export function findNamespace(): [string, ...string[]] | null {
  const mount = ['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', emptyFolder()];
  return (
    namespaces.find(([program, ...args]) => {
      return spawnSync(program, [...args, ...mount], { stdio: 'ignore' }).status === 0;
    }) ?? null
  );
}
