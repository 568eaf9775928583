import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { plainHead } from '../../src/storage/notebookFile.ts';
import { encodeSnapshot } from '../fixtures/encodeSnapshot.ts';
import { folderContent, richNotebook } from '../storage/folders.ts';
import { createCli } from './fakeTerminal.ts';

const cli = createCli();
const at = (...parts: string[]) => join(cli.folder, ...parts);

beforeAll(async () => {
  await cli.run(['new', 'mine', '--sample']);
  for (const displayName of ['Twin', 'Twin', 'Only']) {
    await cli.run(['call', 'mine', 'contacts.add', JSON.stringify({ displayName })]);
  }
  const good = readFileSync(at('mine', 'notebook.json'));
  const dangling = richNotebook();
  for (const interview of Object.values(dangling.interviews)) interview.questionOrder.pop();
  for (const [folder, bytes] of Object.entries({
    truncated: good.subarray(0, good.length >> 1),
    empty: Buffer.alloc(0),
    newer: encodeSnapshot({} as Notebook, { ...plainHead(1), schemaVersion: 99 }),
    dangling: encodeSnapshot(dangling, plainHead(1)),
  })) {
    mkdirSync(at(folder));
    writeFileSync(at(folder, 'notebook.json'), bytes);
  }
  await cli.run(['new', 'empty-handed']);
  mkdirSync(at('other'));
  mkdirSync(at('folder.docx'));
  writeFileSync(at('other', 'letter.txt'), 'Dear');
});

const person = ['--contact', 'Nobody'];
const twin = ['--contact', 'Twin'];
const only = ['--contact', 'Only'];
const out = ['--out', 'x.docx'];
const ics = ['--out', 'x.ics'];

const refused: [args: string[], sentence: RegExp][] = [
  [['new', 'mine'], /There is a notebook in .*mine already; open it instead\./],
  [['new', 'other'], /is not empty; choose an empty or a new one/],
  [['new', 'other/letter.txt'], /There is a file where the folder should be/],
  [['new', 'fresh', '--name', '  '], /The name is not right: Must not be empty\./],
  [['call', 'mine', 'contacts.add', '{"displayName":'], /The input is not JSON/],
  [['call', 'mine', 'contacts.add', ''], /The input is not JSON/],
  [['call', 'mine', 'contacts.add', '[]'], /The input of contacts.add is not right/],
  [['call', 'mine', 'contacts.add', '{}'], /is not right at "displayName"/],
  [['call', 'mine', 'contacts.add', '{"displayName":"A","shoeSize":44}'], /shoeSize/],
  [['call', 'mine', 'contacts.archive', '{"contactId":"nobody"}'], /There is no such person\./],
  [
    ['call', 'mine', 'contacts.archive', '{"contactId":"constructor"}'],
    /There is no such person\./,
  ],
  [['call', 'mine', 'contacts.fly'], /There is no operation "contacts\.fly"\./],
  [['call', 'mine', 'constructor'], /There is no operation "constructor"\./],
  [['call', 'mine', '__proto__'], /There is no operation "__proto__"\./],
  [['call', 'mine', 'desktop.closeNotebook'], /needs the window of the app/],
  [
    ['call', 'mine', 'packet.exportDocx', '{"contactId":"x"}'],
    /--out <path>, .*use: askbook packet/,
  ],
  [
    ['call', 'mine', 'questionBank.exportSet', '{"questionSetId":"x"}', ...out],
    /There is no such question set\./,
  ],
  [['call', 'mine', 'answers.exportCsv'], /makes files; say where to with --out <path>/],
  [
    ['call', 'mine', 'answers.exportCsv', '{"filter":{"search":"nobody said it"}}', ...out],
    /no answers of that kind/,
  ],
  [['call', 'nowhere', 'notebook.get'], /There is no folder .*nowhere/],
  [['call', 'other', 'notebook.get'], /This folder is no notebook: .*other/],
  [['call', 'other', 'contacts.add', '{"displayName":"A"}'], /This folder is no notebook/],
  [['call', 'truncated', 'contacts.add', '{"displayName":"A"}'], /notebook\.json is damaged/],
  [['call', 'newer', 'contacts.add', '{"displayName":"A"}'], /written by a newer Askbook/],
  [['packet', 'mine', ...person, ...out], /There is no person "Nobody"\./],
  [['packet', 'mine', '--contact', 'twin', ...out], /There is no person "twin"\./],
  [
    ['packet', 'mine', ...twin, ...out],
    /2 people are called "Twin"; give one of their ids instead: cli-\d+, cli-\d+/,
  ],
  [
    ['packet', 'mine', '--contact', 'Only', '--out', 'nowhere/x.docx'],
    /There is no folder .*nowhere/,
  ],
  [
    ['packet', 'mine', '--contact', 'Only', '--out', 'other/letter.txt/x.docx'],
    /There is no folder/,
  ],
  [
    ['packet', 'mine', '--contact', 'Only', '--out', 'folder.docx'],
    /There is a folder of that name/,
  ],
  [['packet', 'mine', '--contact', 'Only', ...person, ...out], /There is no person "Nobody"\./],
  [['packet', 'mine', ...only, ...out, '--interview', 'none'], /There is no such interview\./],
  [['packet', 'mine', ...only, '--json', '--interview', 'none'], /There is no such interview\./],
  [
    ['packet', 'mine', ...only, '--json', '--out', 'nowhere/x.json'],
    /There is no folder .*nowhere/,
  ],
  [
    ['packet', 'mine', '--all', '--one-file-each', '--out', 'other'],
    /There is something of that name already: .*other/,
  ],
  [
    ['packet', 'mine', '--all', '--one-file-each', '--out', 'nowhere/new'],
    /There is no folder .*nowhere/,
  ],
  [['packet', 'empty-handed', '--all', ...out], /nobody in this notebook who is not archived\./],
  [['packet', 'nowhere', ...twin, ...out], /There is no folder/],
  [['packet', 'truncated', ...twin, ...out], /notebook\.json is damaged/],
  [['calendar', 'mine', '--interview', 'x', ...ics], /There is no such interview\./],
  [['calendar', 'mine', '--follow-up', 'constructor', ...ics], /There is no such follow-up\./],
  [['calendar', 'mine', '--promise', 'x', ...ics], /There is no such promise\./],
  [['calendar', 'empty-handed', '--all', ...ics], /There are no dates of that kind\./],
  [['calendar', 'mine', '--all', '--out', 'nowhere/x.ics'], /There is no folder .*nowhere/],
  [['calendar', 'nowhere', '--all', ...ics], /There is no folder/],
  [['check', 'other'], /This folder is no notebook/],
  [['check', 'other/letter.txt'], /This folder is no notebook/],
  [
    ['check', 'truncated'],
    /notebook\.json is damaged \(its bytes are not those that were saved\).*Nothing was changed/,
  ],
  [['check', 'empty'], /notebook\.json is damaged \(it is empty\)/],
  [['check', 'newer'], /its version is 99, this Askbook knows up to \d/],
  [['check', 'dangling'], /5 things in it do not fit together:/],
];

const misused: [args: string[], sentence: RegExp][] = [
  [[], /^Askbook without a window/],
  [['fly'], /There is no command "fly"\./],
  [['constructor'], /There is no command "constructor"\./],
  [['new'], /<folder> is missing\./],
  [['new', 'a', 'b'], /"b" is one argument too many\./],
  [['new', 'a', '--colour'], /Unknown option '--colour'/],
  [['new', 'a', '--name'], /--name/],
  [['operations', 'x'], /"x" is one argument too many\./],
  [['call', 'mine'], /<operation> is missing\./],
  [['call', 'mine', 'notebook.get', ...out], /--out is for operations that make files/],
  [['call', 'mine', 'constructor', ...out], /--out is for operations that make files/],
  [['packet', 'mine', ...out], /--contact .*, or --all, is missing\./],
  [['packet', 'mine', '--contact', '', ...out], /--contact .*, or --all, is missing\./],
  [['packet', 'mine', ...only, '--all', ...out], /Give --contact or --all, not both\./],
  [['packet', 'mine', ...only], /--out <file\.docx> is missing\./],
  [['packet', 'mine', ...only, '--one-file-each'], /--out <new folder> is missing\./],
  [['packet', 'mine', ...only, '--out', 'x.pdf'], /--out must end in \.docx\. .*--one-file-each/],
  [['packet', 'mine', ...only, '--out', 'folder/'], /--out must end in \.docx\. .*--one-file-each/],
  [['packet', 'mine', ...only, ...out, '--paper', 'a3'], /--paper is a4 or letter\./],
  [['packet', 'mine', ...only, ...out, '--set', 'long'], /--set is full, phone, report or blank\./],
  [['packet', 'mine', ...only, ...out, '--set', 'constructor'], /--set is full/],
  [['packet', 'mine', ...only, ...out, '--print', 'huge'], /--print is standard or large\./],
  [
    ['packet', 'mine', ...only, ...out, '--sections', 'questions,toString'],
    /There is no section "toString"; choose from contactSheet, .*debrief\./,
  ],
  [
    ['packet', 'mine', '--all', ...out, '--interview', 'x'],
    /--interview needs exactly one --contact\./,
  ],
  [
    ['packet', 'mine', ...only, ...twin, ...out, '--interview', 'x'],
    /--interview needs exactly one --contact\./,
  ],
  [['packet', 'mine', ...only, '--json', ...out], /--out must end in \.json\./],
  [['packet', 'mine', ...only, '--json', '--one-file-each'], /--json makes one outline/],
  [['calendar'], /<folder> is missing\./],
  [['calendar', 'mine', ...ics], /Give one of --all, --interview, --follow-up and --promise\./],
  [['calendar', 'mine', '--all', '--promise', 'x', ...ics], /Give one of --all, /],
  [['calendar', 'mine', '--promise', 'x', '--past', ...ics], /--kinds and --past go with --all\./],
  [
    ['calendar', 'mine', '--all', '--kinds', 'interviews,toString', ...ics],
    /There is no kind "toString"; choose from interviews, thankYous, followUps, promises\./,
  ],
  [['calendar', 'mine', '--all', '--kinds', ' ,', ...ics], /--kinds names no kind\./],
  [['calendar', 'mine', '--all'], /--out <file\.ics> is missing\./],
  [['calendar', 'mine', '--all', ...out], /--out must end in \.ics\./],
  [['check'], /<folder> is missing\./],
];

describe('wrong input', () => {
  it.each(refused)(
    '%j is refused with one sentence and changes nothing',
    async (args, sentence) => {
      const before = folderContent(cli.folder);
      const { exitCode, stdout, stderr } = await cli.run(args);
      expect(stderr).toMatch(sentence);
      expect(exitCode).toBe(1);
      expect(stderr.split('\n')[0]?.length).toBeGreaterThan(0);
      if (args[1] !== 'dangling') expect(stderr.trimEnd()).not.toContain('\n');
      if (args[0] === 'call') {
        const reply = JSON.parse(stdout);
        expect(reply).toMatchObject({ ok: false, error: { message: stderr.trimEnd() } });
      }
      expect(folderContent(cli.folder)).toEqual(before);
    },
  );

  it.each(misused)('%j is wrong usage', async (args, sentence) => {
    const before = folderContent(cli.folder);
    const { exitCode, stdout, stderr } = await cli.run(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(folderContent(cli.folder)).toEqual(before);
  });
});
