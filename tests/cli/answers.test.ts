import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { answersNotebook } from '../fixtures/answersNotebook.ts';
import { manyNames } from '../fixtures/manyNames.ts';
import { folderContent } from '../storage/folders.ts';
import { createCli } from './fakeTerminal.ts';

const cli = createCli();
const at = (name: string) => join(cli.folder, name);

beforeAll(() => createNotebookFolder(at('mine'), answersNotebook()));

async function call(operation: string, input: unknown, out: string) {
  const args = ['call', 'mine', operation, JSON.stringify(input), '--out', out];
  const { exitCode, stdout, stderr } = await cli.run(args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    value: { outcome: 'saved', path: at(out) },
  });
}

describe('askbook call with what makes files', () => {
  it('writes the answers as CSV, also while the notebook is open elsewhere', async () => {
    const open = await openNotebookFolder(at('mine'));
    const before = folderContent(at('mine'));
    await call('answers.exportCsv', { filter: { questionSetId: 'money' } }, 'answers.csv');
    expect(folderContent(at('mine'))).toEqual(before);
    await open.close();
    const { data } = Papa.parse<string[]>(readFileSync(at('answers.csv'), 'utf8').slice(1));
    expect(data.slice(0, 2)).toEqual([
      ['Section', 'Question', 'Sources', 'Ana Ruiz'],
      ['Money', 'Is there a budget?', '1 source', expect.stringContaining('Yes, a small one')],
    ]);
  });

  it('writes the answers as a Word document', async () => {
    await call('answers.exportDocx', { grouping: 'topics', paper: 'letter' }, 'answers.docx');
    const parts = unzipSync(readFileSync(at('answers.docx')));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('Answers by topic');
    expect(text).toContain('w:orient="landscape"');
  });

  it('writes packets there as well, one file each into a new folder', async () => {
    const input = { contactIds: ['ana', 'cy'], into: 'one_file_each' };
    await call('packet.exportDocx', input, 'packets');
    expect(Object.keys(folderContent(at('packets')))).toHaveLength(2);
  });

  it('says what only the window can draw, and writes the report without it', async () => {
    await createNotebookFolder(at('names'), manyNames(3));
    const png = [
      'call',
      'names',
      'referrals.exportPicture',
      '{"format":"png"}',
      '--out',
      'map.png',
    ];
    expect(await cli.run(png)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('Only the window of Askbook can draw a PNG picture'),
    });
    expect(Object.keys(folderContent(cli.folder))).not.toContain('map.png');

    const report = ['call', 'names', 'referrals.exportDocx', '--out', 'names.docx'];
    expect(await cli.run(report)).toMatchObject({ exitCode: 0, stderr: '' });
    const parts = unzipSync(readFileSync(at('names.docx')));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('Only the window of Askbook can draw the map into a report');
  });

  it('takes no place for what makes none', async () => {
    const outcome = await cli.run(['call', 'mine', 'notebook.get', '--out', 'x.json']);
    expect(outcome).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('makes none'),
    });
  });
});
