import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { packetPeople } from '../bench/packetPeople.ts';
import { emptyFolder, folderContent } from '../storage/folders.ts';
import type { CliOutcome } from './fakeTerminal.ts';

const script = join(import.meta.dirname, '../../src/cli/index.ts');
const loader = import.meta.resolve('tsx');

/** Runs the command line as its own process in plain Node, without a display. */
async function askbook(
  cwd: string,
  args: string[],
  input = '',
  onStart = (_child: ChildProcess) => {},
): Promise<CliOutcome> {
  const { DISPLAY: _display, npm_lifecycle_event: _event, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', loader, script, ...args], { cwd, env });
  onStart(child);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const exited = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exited,
  ]);
  return { exitCode, stdout, stderr };
}

describe('the command line as a process', () => {
  it('does a whole job: new, call through a pipe, packet, check', async () => {
    const cwd = emptyFolder();
    const made = await askbook(cwd, ['new', 'mine', '--sample']);
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    const added = await askbook(
      cwd,
      ['call', 'mine', 'contacts.add', '-'],
      '{"displayName":"Zoé"}',
    );
    expect(added).toMatchObject({ exitCode: 0, stderr: '' });
    const { contactId } = JSON.parse(added.stdout).value;
    const [whole, packet, check] = await Promise.all([
      askbook(cwd, ['call', 'mine', 'notebook.get']),
      askbook(cwd, ['packet', 'mine', '--contact', 'Zoé', '--out', 'zoe.docx']),
      askbook(cwd, ['check', 'mine']),
    ]);
    // Longer than a pipe holds, so that an early exit would cut it.
    expect(whole.stdout.length).toBeGreaterThan(65_536);
    expect(JSON.parse(whole.stdout).value.contacts[contactId].displayName).toBe('Zoé');
    expect(packet).toMatchObject({ exitCode: 0, stderr: '' });
    expect(check).toMatchObject({ exitCode: 0, stderr: '' });
    expect(check.stdout).toMatch(/^generation +2$/m);
    expect(Object.keys(folderContent(cwd)).filter((path) => !path.startsWith('mine/b'))).toEqual([
      'mine/',
      'mine/journal-1-2.log',
      'mine/journal-1.log',
      'mine/journal-2.log',
      'mine/notebook.json',
      'mine/notebook.previous-2.json',
      'mine/notebook.previous.json',
      'zoe.docx',
    ]);
    const deep = await askbook(cwd, ['check', 'mine', '--deep']);
    expect(deep).toMatchObject({ exitCode: 0, stderr: '' });
    const repair = await askbook(cwd, ['repair', 'mine']);
    expect(repair).toMatchObject({ exitCode: 0, stderr: '' });
  });

  // Windows has no such signal; Ctrl-C there goes through the same listener.
  it.skipIf(process.platform === 'win32')('leaves nothing when it is interrupted', async () => {
    const cwd = emptyFolder();
    await createNotebookFolder(join(cwd, 'mine'), packetPeople(300, 25));
    const before = folderContent(cwd);
    const watcher = watch(cwd);
    const args = ['packet', 'mine', '--all', '--one-file-each', '--out', 'each'];
    const stopped = await askbook(cwd, args, '', (child) => {
      // What it makes lies under a hidden name until it is whole. Its going is a change, too; a second
      // interrupt would find nobody listening any more and end the process in the middle of its last words.
      let isInterrupted = false;
      watcher.on('change', (_type, name) => {
        if (isInterrupted || !String(name).startsWith('.askbook')) return;
        isInterrupted = true;
        child.kill('SIGINT');
      });
    });
    watcher.close();
    expect(stopped).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'Cancelled. Nothing was written.\n',
    });
    expect(folderContent(cwd)).toEqual(before);
  });

  it('ends with 1 and 2 for what is refused and misused', async () => {
    const cwd = emptyFolder();
    const [refused, misused] = await Promise.all([
      askbook(cwd, ['check', 'nowhere']),
      askbook(cwd, ['chekc', 'nowhere']),
    ]);
    expect(refused).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `There is no folder ${join(cwd, 'nowhere')}\n`,
    });
    expect(misused).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'There is no command "chekc". See: askbook help\n',
    });
    expect(folderContent(cwd)).toEqual({});
  });
});
