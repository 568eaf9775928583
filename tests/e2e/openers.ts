import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The programs by which Linux opens something outside of an app. */
const openers = ['xdg-open', 'xdg-email', 'gio', 'gvfs-open', 'kde-open'];

/**
 * Puts programs into a folder that write down what they are asked to open instead of opening it: a real program takes the
 * place of the mail program, and no test starts anybody's. Answers the folder, to be put first in PATH.
 */
export async function installOpeners(home: string): Promise<string> {
  const folder = join(home, 'openers');
  await mkdir(folder);
  const script = '#!/bin/sh\nprintf \'%s %s\\n\' "$(basename "$0")" "$*" >> "$HOME/opened.log"\n';
  for (const name of openers) await writeFile(join(folder, name), script, { mode: 0o755 });
  return folder;
}

/** What was opened since the home folder was made, each as the program and its arguments. */
export async function openedIn(home: string): Promise<string[]> {
  const log = await readFile(join(home, 'opened.log'), 'utf8').catch(() => '');
  return log.split('\n').slice(0, -1);
}
