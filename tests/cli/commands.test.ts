import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/api/index.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { folderContent } from '../storage/folders.ts';
import { createCli } from './fakeTerminal.ts';

const cli = createCli();

async function call(operation: string, input?: unknown) {
  const args = input === undefined ? [] : [JSON.stringify(input)];
  const { stdout } = await cli.run(['call', 'mine', operation, ...args]);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  expect(await cli.run(['new', 'mine', '--name', ' Mine '])).toEqual({
    exitCode: 0,
    stdout: `Made the notebook "Mine" in ${join(cli.folder, 'mine')}\n`,
    stderr: '',
  });
});

describe('askbook help', () => {
  it.each([[['help']], [['--help']], [['-h']], [['packet', '--help']]])(
    '%j prints help',
    async (args) => {
      const { exitCode, stdout } = await cli.run(args);
      expect(exitCode).toBe(0);
      for (const name of ['new', 'operations', 'call', 'packet', 'check']) {
        expect(stdout).toContain(`askbook ${name}`);
      }
    },
  );
});

describe('askbook new', () => {
  it('calls the notebook after its folder and gives it the shipped sets', async () => {
    await cli.run(['new', 'Conversations']);
    const { stdout } = await cli.run(['call', 'Conversations', 'notebook.get']);
    const { value } = JSON.parse(stdout);
    expect(value).toMatchObject({ name: 'Conversations', isSample: false, contacts: {} });
    expect(Object.keys(value.questionSets)).toHaveLength(5);
  });

  it('makes the sample, which stays marked under another name', async () => {
    await cli.run(['new', 'sample', '--sample', '--name', 'To try']);
    const { stdout } = await cli.run(['call', 'sample', 'notebook.get']);
    expect(JSON.parse(stdout).value).toMatchObject({ name: 'To try', isSample: true });
  });
});

describe('askbook operations', () => {
  it('lists the whole registry', async () => {
    const table = await cli.run(['operations']);
    const json = await cli.run(['operations', '--json']);
    const listed: { name: string; kind: string; summary: string; input: unknown }[] = JSON.parse(
      json.stdout,
    );
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(registry));
    expect(table.stdout.trimEnd().split('\n')).toHaveLength(listed.length);
    expect(listed.find(({ name }) => name === 'contacts.add')).toMatchObject({
      kind: 'command',
      input: { type: 'object', required: ['displayName'] },
    });
  });
});

describe('askbook call', () => {
  it('changes the notebook and reads it back', async () => {
    const added = await call('contacts.add', { displayName: 'Ada Example' });
    expect(added).toEqual({ ok: true, value: { contactId: expect.any(String) }, revision: 1 });
    const { value } = await call('notebook.get');
    expect(value.contacts[added.value.contactId].displayName).toBe('Ada Example');
  });

  it('reads the input from standard input, a byte order mark included', async () => {
    const outcome = await cli.run(
      ['call', 'mine', 'contacts.add', '-'],
      '\uFEFF{"displayName":"Piped"}\n',
    );
    expect(outcome.exitCode).toBe(0);
    expect(JSON.parse(outcome.stdout).ok).toBe(true);
  });

  it('reads while the notebook is open elsewhere, and refuses to write then', async () => {
    const folder = join(cli.folder, 'mine');
    const open = await openNotebookFolder(folder);
    const before = folderContent(folder);
    const read = await cli.run(['call', 'mine', 'notebook.get']);
    const write = await cli.run(['call', 'mine', 'contacts.add', '{"displayName":"Late"}']);
    const check = await cli.run(['check', 'mine']);
    expect([read.exitCode, write.exitCode, check.exitCode]).toEqual([0, 1, 0]);
    expect(JSON.parse(write.stdout).error.code).toBe('conflict');
    expect(write.stderr).toContain('open in another Askbook window');
    expect(folderContent(folder)).toEqual(before);
    await open.close();
  });
});

describe('askbook call --out', () => {
  it('saves a question set, which another notebook reads and takes in', async () => {
    const { value: notebook } = await call('notebook.get');
    const [questionSetId = ''] = notebook.questionSetOrder;
    const input = JSON.stringify({ questionSetId });
    const args = ['call', 'mine', 'questionBank.exportSet', input, '--out', 'set.json'];
    const outcome = await cli.run(args);
    const path = join(cli.folder, 'set.json');
    const { revision } = await call('notebook.get');
    expect(outcome).toEqual({
      exitCode: 0,
      stdout: `${JSON.stringify({ ok: true, value: { outcome: 'saved', path }, revision })}\n`,
      stderr: '',
    });
    const text = readFileSync(path, 'utf8');
    await cli.run(args);
    expect(readFileSync(path, 'utf8')).toBe(text);

    await cli.run(['new', 'taker']);
    const piped = await cli.run(
      ['call', 'taker', 'questionBank.readSet', '-'],
      JSON.stringify({ text }),
    );
    const { set, knownPlaces } = JSON.parse(piped.stdout).value;
    expect(knownPlaces).toHaveLength(set.questions.length);
    const taken = await cli.run(
      ['call', 'taker', 'questionBank.importSet', '-'],
      JSON.stringify(set),
    );
    expect(JSON.parse(taken.stdout)).toMatchObject({
      ok: true,
      value: { questionSetId: expect.any(String) },
    });
  });
});

describe('askbook packet', () => {
  it('writes a Word file, the same one for the same input and clock, and replaces it', async () => {
    await call('contacts.add', { displayName: 'Zoé Example' });
    const args = ['packet', 'mine', '--contact', 'Zoe\u0301 Example', '--out', 'zoe.docx'];
    const path = join(cli.folder, 'zoe.docx');
    expect(await cli.run(args)).toEqual({ exitCode: 0, stdout: `Saved ${path}\n`, stderr: '' });
    const first = readFileSync(path);
    expect(Object.keys(unzipSync(first))).toContain('word/document.xml');
    writeFileSync(path, 'something older');
    await cli.run(args);
    expect(readFileSync(path).equals(first)).toBe(true);
    await cli.run([...args, '--paper', 'letter']);
    expect(readFileSync(path).equals(first)).toBe(false);
    expect(Object.keys(folderContent(cli.folder)).filter((name) => name.includes('tmp'))).toEqual(
      [],
    );
  });

  it('takes an id before a name', async () => {
    const { value } = await call('contacts.add', { displayName: 'By Id' });
    await call('contacts.add', { displayName: value.contactId });
    const outcome = await cli.run([
      'packet',
      'mine',
      '--contact',
      value.contactId,
      '--out',
      'i.docx',
    ]);
    expect(outcome.exitCode).toBe(0);
  });
});

describe('askbook check', () => {
  it('counts what is there', async () => {
    await cli.run(['new', 'counted', '--sample']);
    const { value } = JSON.parse((await cli.run(['call', 'counted', 'notebook.get'])).stdout);
    const { exitCode, stdout, stderr } = await cli.run(['check', 'counted']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const kind of ['contacts', 'interviews', 'referrals', 'followUps', 'bankQuestions']) {
      expect(stdout).toMatch(new RegExp(`^${kind} +${Object.keys(value[kind]).length}$`, 'm'));
    }
    expect(stdout).toMatch(/^generation +1$/m);
  });
});
