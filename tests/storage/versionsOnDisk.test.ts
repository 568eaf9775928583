import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyRemoval } from '../../src/core/bin/putInBin.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { type Notebook, notebookSchema, schemaVersion } from '../../src/core/notebook/schema.ts';
import type { JournalRecord } from '../../src/core/undoHistory.ts';
import {
  encodeHeader,
  encodeRecord,
  type JournalHeader,
  type JournalPlace,
} from '../../src/storage/journalFormat.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { inPresentForm } from '../fixtures/inPresentForm.ts';
import { faultyEnvironment } from './faultyFiles.ts';
import { folderContent, folderWith, refusalOf, richNotebook } from './folders.ts';
import { killedCopy, openSession } from './openSession.ts';

const fixtures = join(import.meta.dirname, '../fixtures/notebooks');
const stored = (version: number) => readFileSync(join(fixtures, `v${version}`, 'notebook.json'));
const bodyOf = (file: Uint8Array): Notebook => JSON.parse(Buffer.from(file).toString()).body;
/** The bytes of the notebook in a file; no other part of one begins or ends like it. */
const bodyText = (file: string) =>
  file.slice(file.indexOf(',"body":{') + 8).replace(/(?:,"history":\{.*\})?\}\n$/, '');

const start: JournalPlace = { sequence: 0, chain: 0 };
const asWritten = { generation: 1, part: 1, ...start };

function step(label: string, patches: JournalRecord['patches']): JournalRecord {
  const at = '2026-05-04T12:00:00.000Z';
  return { step: 'do', label, mergeKey: null, at, patches, inversePatches: patches };
}

const rename = (value: string) => step('Rename', [{ op: 'replace', path: ['name'], value }]);

/** The bytes of a journal, and where it ends. */
function journalOf(header: JournalHeader, records: JournalRecord[]) {
  const pieces = [encodeHeader(header)];
  let last: JournalPlace = { sequence: header.sequence, chain: header.chain };
  for (const record of records) {
    const { bytes, ...after } = encodeRecord(record, last);
    pieces.push(bytes);
    last = after;
  }
  return { bytes: Buffer.concat(pieces), last };
}

function sealed(head: object, body: object): Buffer {
  const rest = `${JSON.stringify(head).slice(1, -1)},"body":${JSON.stringify(body)}}\n`;
  const sha256 = createHash('sha256').update(rest).digest('hex');
  return Buffer.from(`{"format":"askbook-notebook","sha256":"${sha256}",\n${rest}`);
}

const backupsIn = (folder: string) =>
  Object.entries(folderContent(folder)).filter(([name]) => /^backups\/.+\.json$/.test(name));

describe('a notebook of version 1', () => {
  it('is brought up to date at once, and a copy in its own form lies among the backups', async () => {
    const folder = folderWith({ 'notebook.json': stored(1) });
    const open = await openNotebookFolder(folder);
    expect(open).toMatchObject({ readOnly: null, recovery: null, generation: 1 });
    expect(open.notebook).toEqual(inPresentForm(bodyOf(stored(1))));
    expect(checkNotebook(open.notebook)).toEqual([]);
    const present = folderContent(folder);
    expect(present['notebook.json']).toContain(`"schemaVersion":${schemaVersion},"generation":2`);
    expect(present['notebook.previous.json']).toBe(stored(1).toString('latin1'));
    const [[name, copy] = ['', ''], ...others] = backupsIn(folder);
    expect(others).toEqual([]);
    expect(copy).toContain('"schemaVersion":1,');
    expect(bodyText(copy)).toBe(bodyText(stored(1).toString('latin1')));
    expect(await open.backups.list()).toMatchObject([
      { backupId: name.slice('backups/'.length), reason: 'before_migration', schemaVersion: 1 },
    ]);
    expect(await open.backups.read({ backupId: name.slice('backups/'.length) })).toEqual(
      open.notebook,
    );
    await open.close();
    const again = await openNotebookFolder(folder);
    expect(again).toMatchObject({ generation: 2, recovery: null, notebook: open.notebook });
    expect(backupsIn(folder)).toHaveLength(1);
    await again.close();
  });

  it('takes along what its own journal holds, also into the copy', async () => {
    const v1 = { ...asWritten, schemaVersion: 1 };
    const { bytes } = journalOf(v1, [rename('Typed in version 1')]);
    const folder = folderWith({ 'notebook.json': stored(1), 'journal-1.log': bytes });
    const { open, session } = await openSession(folder);
    expect(open).toMatchObject({ recovery: null, notebook: { name: 'Typed in version 1' } });
    const [[, copy] = ['', '']] = backupsIn(folder);
    expect(bodyOf(Buffer.from(copy, 'latin1'))).toEqual({
      ...bodyOf(stored(1)),
      name: 'Typed in version 1',
    });
    // Steps of another version do not fit this one.
    expect(session.history).toEqual({ undoLabel: null, redoLabel: null });
    await open.close();
  });

  it('goes on in journals of version 2 to 6 when the snapshots between are gone', async () => {
    const one = journalOf({ ...asWritten, schemaVersion: 1 }, [rename('Version 1')]);
    const { bin } = bodyOf(stored(2));
    const two = journalOf({ generation: 2, part: 1, schemaVersion: 2, ...one.last }, [
      step('Remove', [{ op: 'replace', path: ['bin'], value: bin }]),
    ]);
    const [interviewId = ''] = Object.keys(bodyOf(stored(1)).interviews);
    const fact = { text: 'It is a new position', holds: true };
    const three = journalOf({ generation: 3, part: 1, schemaVersion: 3, ...two.last }, [
      step('Begin', [
        { op: 'replace', path: ['interviews', interviewId, 'openingLine'], value: 'Hello' },
      ]),
      rename('Version 3'),
    ]);
    const four = journalOf({ generation: 4, part: 1, schemaVersion: 4, ...three.last }, [
      step('Settle', [{ op: 'add', path: ['interviews', interviewId, 'facts', 0], value: fact }]),
      rename('Version 4'),
    ]);
    const [referralId = ''] = Object.keys(bodyOf(stored(1)).referrals);
    const setAsideAt = '2026-05-04T12:00:00.000Z';
    const five = journalOf({ generation: 5, part: 1, schemaVersion: 5, ...four.last }, [
      step('Set aside', [
        { op: 'replace', path: ['referrals', referralId, 'setAsideAt'], value: setAsideAt },
      ]),
      rename('Version 5'),
    ]);
    const holidays = [{ fallsOn: '2026-05-25', name: 'Memorial Day' }];
    const six = journalOf({ generation: 6, part: 1, schemaVersion: 6, ...five.last }, [
      step('Set holidays', [{ op: 'replace', path: ['holidays'], value: holidays }]),
      rename('Version 6'),
    ]);
    const folder = folderWith({
      'notebook.previous.json': stored(1),
      'journal-1.log': one.bytes,
      'journal-2.log': two.bytes,
      'journal-3.log': three.bytes,
      'journal-4.log': four.bytes,
      'journal-5.log': five.bytes,
      'journal-6.log': six.bytes,
    });
    const { open, session } = await openSession(folder);
    expect(open.recovery).toMatchObject({ found: ['notebook.json was missing.'], lost: [] });
    const expected = inPresentForm({ ...bodyOf(stored(1)), name: 'Version 6', bin, holidays });
    Object.assign(expected.interviews[interviewId] ?? {}, { openingLine: 'Hello', facts: [fact] });
    Object.assign(expected.referrals[referralId] ?? {}, { setAsideAt });
    expect(session.notebook).toEqual(expected);
    // Steps of another version do not fit this one.
    expect(session.snapshot().history.undo.map(({ label }) => label)).toEqual([
      'Set holidays',
      'Rename',
    ]);
    await open.close();
  });

  it('opens read-only without a byte being written', async () => {
    const folder = folderWith({ 'notebook.json': stored(1) });
    const before = folderContent(folder);
    const open = await openNotebookFolder(folder, { readOnly: true });
    expect(open.notebook.bin).toEqual({});
    await open.close();
    expect(folderContent(folder)).toEqual(before);
  });

  it('is left alone when the copy cannot be written', async () => {
    const folder = folderWith({ 'notebook.json': stored(1) });
    const before = folderContent(folder);
    const env = faultyEnvironment(({ name, path }) =>
      name === 'write' && path.includes('/backups/') ? { code: 'ENOSPC' } : null,
    );
    const refusal = await refusalOf(openNotebookFolder(folder, {}, env));
    expect(refusal).toMatchObject({ code: 'storage_failed', kind: 'other' });
    expect(refusal.message).toContain('Nothing was changed');
    const { 'backups/': _made, ...after } = folderContent(folder);
    expect(after).toEqual(before);
  });
});

describe('a notebook of version 2', () => {
  const before = bodyOf(stored(2));

  it('has interviews and a planned question in its bin', () => {
    const records = Object.values(before.bin).map((entry) => entry.records);
    expect(records.flatMap(({ interviews }) => Object.keys(interviews))).not.toEqual([]);
    expect(records.flatMap(({ plannedQuestions }) => Object.keys(plannedQuestions))).not.toEqual(
      [],
    );
  });

  it('is brought up to date with its bin, after a copy in its own form', async () => {
    const folder = folderWith({ 'notebook.json': stored(2) });
    const open = await openNotebookFolder(folder);
    expect(open).toMatchObject({ readOnly: null, recovery: null });
    expect(open.notebook).toEqual(inPresentForm(before));
    expect(checkNotebook(open.notebook)).toEqual([]);
    const [[, copy] = ['', ''], ...more] = backupsIn(folder);
    expect(more).toEqual([]);
    expect(bodyText(copy)).toBe(bodyText(stored(2).toString('latin1')));
    expect(await open.backups.list()).toMatchObject([
      { reason: 'before_migration', schemaVersion: 2 },
    ]);
    await open.close();
  });

  it('replays its own journal in version 2 and migrates what comes of it', async () => {
    const [goneId = '', keptId = ''] = Object.keys(before.interviews);
    const [questionId = ''] = before.interviews[keptId]?.questionOrder ?? [];
    const { [goneId]: gone, ...kept } = before.interviews;
    const entry = {
      ...Object.values(before.bin)[0],
      binEntryId: 'late',
      records: { ...emptyRemoval().records, interviews: { [goneId]: gone } },
    };
    const note = ['interviews', keptId, 'questions', questionId, 'note'];
    const { bytes } = journalOf({ ...asWritten, schemaVersion: 2 }, [
      step('Remove interview', [
        { op: 'replace', path: ['interviews'], value: kept },
        { op: 'add', path: ['bin', 'late'], value: entry },
      ]),
      step('Write note', [{ op: 'replace', path: note, value: 'Typed in version 2' }]),
    ]);
    const folder = folderWith({ 'notebook.json': stored(2), 'journal-1.log': bytes });
    const { open, session } = await openSession(folder);
    expect(open.recovery).toBeNull();
    const expected = inPresentForm({
      ...before,
      interviews: kept,
      bin: { ...before.bin, late: entry },
    });
    Object.assign(expected.interviews[keptId]?.questions[questionId] ?? {}, {
      note: 'Typed in version 2',
    });
    expect(session.notebook).toEqual(expected);
    expect(notebookSchema.safeParse(session.notebook).error).toBeUndefined();
    await open.close();
  });
});

describe('a notebook of a newer Askbook', () => {
  const future = { ...richNotebook(), moods: { one: 'good' } };
  const newest = sealed({ schemaVersion: 77, generation: 3, sequence: 0, chain: 0 }, future);
  const { bytes: newJournal } = journalOf({ ...asWritten, schemaVersion: 77 }, [rename('Future')]);
  const { moods: _unknown, ...known } = future;

  it.each<[what: string, files: Record<string, Uint8Array>]>([
    ['its snapshot', { 'notebook.json': newest }],
    [
      'its snapshot and journal, and older snapshots of ours',
      {
        'notebook.json': newest,
        'journal-3.log': journalOf({ generation: 3, part: 1, schemaVersion: 77, ...start }, [
          rename('Future'),
        ]).bytes,
        'notebook.previous.json': stored(2),
        'notebook.json.0b7f.tmp': Buffer.from('{'),
      },
    ],
    [
      'a journal behind a snapshot of ours',
      { 'notebook.json': stored(2), 'journal-1.log': newJournal },
    ],
  ])('opens read-only, shows what is known, and keeps every byte: %s', async (_what, files) => {
    const folder = folderWith(files);
    const before = folderContent(folder);
    for (const readOnly of [false, true]) {
      const { open, session } = await openSession(folder, { readOnly });
      expect(open).toMatchObject({ readOnly: readOnly ? 'asked' : 'newer', storage: null });
      expect(session.notebook.name).toBe(
        'journal-1.log' in files || 'journal-3.log' in files ? 'Future' : known.name,
      );
      if (files['notebook.json'] === newest) {
        expect(session.notebook).toEqual({ ...known, name: session.notebook.name });
      }
      await open.close();
      expect(folderContent(folder)).toEqual(before);
    }
  });
});

describe('a folder of this version', () => {
  it('gets no copy before a migration', async () => {
    const folder = folderWith({ 'notebook.json': stored(schemaVersion) });
    const { open, rename: give } = await openSession(folder);
    await give('Next');
    const killed = killedCopy(folder);
    await open.close();
    expect(Object.keys(folderContent(folder)).join()).not.toContain('migration');
    const again = await openSession(killed);
    expect(again.open).toMatchObject({ recovery: null, notebook: { name: 'Next' } });
    await again.open.close();
  });
});
