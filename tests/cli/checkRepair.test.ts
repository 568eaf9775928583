import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { folderContent } from '../storage/folders.ts';
import { createCli } from './fakeTerminal.ts';

let cli: ReturnType<typeof createCli>;
let folder: string;
const inFolder = (...names: string[]) => join(folder, ...names);

beforeEach(async () => {
  cli = createCli();
  folder = join(cli.folder, 'mine');
  await cli.run(['new', 'mine', '--sample']);
  await cli.run(['call', 'mine', 'contacts.add', '{"displayName":"Zoé Example"}']);
});

function cut(name: string): Buffer {
  const bytes = readFileSync(inFolder(name));
  const damaged = bytes.subarray(0, bytes.length - 200);
  // A new file, because two generations may be one file with two names.
  rmSync(inFolder(name));
  writeFileSync(inFolder(name), damaged);
  return damaged;
}

async function makeBackup(): Promise<string> {
  const open = await openNotebookFolder(folder);
  const { notebook, history } = open;
  const { backupId } = await open.backups.make('asked', { notebook, history });
  await open.close();
  return backupId;
}

describe('askbook check', () => {
  it('tells generation, sequence and journal of a notebook that is whole', async () => {
    const { exitCode, stdout, stderr } = await cli.run(['check', 'mine']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^generation +\d+$/m);
    expect(stdout).toMatch(/^sequence +1$/m);
    expect(stdout).toMatch(/^journal +\d+ records, \d+ bytes, \d+ files$/m);
    expect(stdout).toContain('The notebook is whole and everything in it fits together.');
  });

  it('--deep has a line for every generation, journal, backup and copy', async () => {
    const backupId = await makeBackup();
    writeFileSync(inFolder('notebook (1).json'), readFileSync(inFolder('notebook.json')));
    const before = folderContent(folder);
    const { exitCode, stdout } = await cli.run(['check', 'mine', '--deep']);
    expect(exitCode).toBe(0);
    const names = readdirSync(folder).filter((name) => /\.(json|log)$/.test(name));
    for (const name of [...names, join('backups', backupId)]) {
      const line = stdout.split('\n').find((text) => text.startsWith(`${name} `));
      expect(line, name).toMatch(/ good, /);
    }
    expect(folderContent(folder)).toEqual(before);
  });

  it.each(['notebook.json', 'notebook.previous.json'])(
    'says what opening would mend when %s is damaged, and mends nothing',
    async (name) => {
      cut(name);
      const before = folderContent(folder);
      const shallow = await cli.run(['check', 'mine']);
      const deep = await cli.run(['check', 'mine', '--deep']);
      expect(deep.exitCode).toBe(1);
      expect(deep.stdout).toMatch(new RegExp(`^${name} +damaged: its bytes are not those`, 'm'));
      expect(shallow.exitCode).toBe(name === 'notebook.json' ? 1 : 0);
      if (name === 'notebook.json') {
        expect(shallow.stderr).toContain('Opening it would mend:');
        expect(shallow.stderr).toContain('notebook.json is damaged');
      }
      expect(folderContent(folder)).toEqual(before);
    },
  );

  it('--deep finds a damaged backup and a damaged copy', async () => {
    const backupId = await makeBackup();
    cut(join('backups', backupId));
    writeFileSync(
      inFolder('notebook 2.json'),
      readFileSync(inFolder('notebook.json')).subarray(0, 9_000),
    );
    expect((await cli.run(['check', 'mine'])).exitCode).toBe(0);
    const { exitCode, stdout, stderr } = await cli.run(['check', 'mine', '--deep']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(new RegExp(`^backups/${backupId} +damaged`, 'm'));
    expect(stdout).toMatch(/^notebook 2\.json +damaged/m);
    expect(stderr).toMatch(/^2 of \d+ files are not good\.$/m);
  });
});

describe('askbook call', () => {
  it('keeps what can be undone from one call to the next', async () => {
    const undo = await cli.run(['call', 'mine', 'history.undo']);
    expect(JSON.parse(undo.stdout)).toMatchObject({ ok: true, value: 'Add person' });
    expect((await cli.run(['call', 'mine', 'notebook.get'])).stdout).not.toContain('Zoé Example');
    await cli.run(['call', 'mine', 'history.redo']);
    expect((await cli.run(['call', 'mine', 'notebook.get'])).stdout).toContain('Zoé Example');
  });
});

describe('askbook repair', () => {
  it('does nothing to a notebook that is whole', async () => {
    const before = await cli.run(['call', 'mine', 'notebook.get']);
    expect(await cli.run(['repair', 'mine'])).toEqual({
      exitCode: 0,
      stdout: `There was nothing to mend in ${folder}\n`,
      stderr: '',
    });
    expect(await cli.run(['call', 'mine', 'notebook.get'])).toEqual(before);
  });

  it('mends what can be mended, puts the damaged original aside, and says so', async () => {
    const before = await cli.run(['call', 'mine', 'notebook.get']);
    const damaged = cut('notebook.json');
    const { exitCode, stdout } = await cli.run(['repair', 'mine']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('notebook.json is damaged');
    expect(stdout).toContain('The damaged originals are in ');
    const kept = Object.values(folderContent(inFolder('quarantine')));
    expect(kept).toContain(damaged.toString('latin1'));
    expect(await cli.run(['call', 'mine', 'notebook.get'])).toEqual(before);
    expect((await cli.run(['check', 'mine', '--deep'])).exitCode).toBe(0);
  });

  it('puts a backup in the place of a notebook that cannot be read', async () => {
    const backupId = await makeBackup();
    await cli.run(['call', 'mine', 'contacts.add', '{"displayName":"Too late"}']);
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.json')) cut(name);
    }
    const refused = await cli.run(['repair', 'mine']);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('can be read');
    const { exitCode, stdout } = await cli.run(['repair', 'mine', '--backup', backupId]);
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    const { stdout: json } = await cli.run(['call', 'mine', 'notebook.get']);
    expect(json).toContain('Zoé Example');
    expect(json).not.toContain('Too late');
    expect((await cli.run(['check', 'mine', '--deep'])).exitCode).toBe(0);
  });

  it('refuses a notebook that is open elsewhere, one that is gone, and a backup that is not there', async () => {
    const open = await openNotebookFolder(folder, {}, nodeEnvironment);
    const before = folderContent(folder);
    expect((await cli.run(['repair', 'mine'])).stderr).toMatch(/is open in another/);
    expect(folderContent(folder)).toEqual(before);
    await open.close();
    renameSync(folder, `${folder}-away`);
    const gone = await cli.run(['repair', 'mine']);
    expect(gone).toMatchObject({ exitCode: 1, stdout: '' });
    expect(gone.stderr).toContain('There is no folder');
    renameSync(`${folder}-away`, folder);
    const wrong = await cli.run(['repair', 'mine', '--backup', '../notebook.json']);
    expect(wrong.exitCode).toBe(1);
  });
});
