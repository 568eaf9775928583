import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../src/core/notebook/emptyNotebook.ts';
import { schemaVersion } from '../../src/core/notebook/schema.ts';
import { nodeFileOperations } from '../../src/storage/fileOperations.ts';
import { decodeSnapshot, plainHead, readSnapshotHead } from '../../src/storage/notebookFile.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { encodeSnapshot } from '../fixtures/encodeSnapshot.ts';
import { testContext } from '../fixtures/testContext.ts';
import {
  emptyFolder,
  folderContent,
  folderWith,
  notebookFolder,
  refusalOf,
  richNotebook,
} from './folders.ts';
import { killedCopy, openSession } from './openSession.ts';

const good = Buffer.from(encodeSnapshot(richNotebook(), plainHead(7)));
const lineEnd = good.indexOf(0x0a);
const present = `"schemaVersion":${schemaVersion}`;

function flip(bytes: Buffer, index: number, bit = 0): Buffer {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(index) ^ (1 << bit), index);
  return flipped;
}

function edit(from: string, to: string): Buffer {
  const text = good.toString();
  if (!text.includes(from)) throw new Error(`nothing to edit: ${from}`);
  return Buffer.from(text.replace(from, to));
}

/** A file whose hash is right whatever it holds. */
function sealed(rest: string): Buffer {
  const sha256 = createHash('sha256').update(rest).digest('hex');
  return Buffer.from(`{"format":"askbook-notebook","sha256":"${sha256}",\n${rest}`);
}

const damaged: [what: string, bytes: Uint8Array][] = [
  ['empty', Buffer.alloc(0)],
  ['cut in the first line', good.subarray(0, 20)],
  ['cut after the first line', good.subarray(0, lineEnd + 1)],
  ['cut in the middle', good.subarray(0, good.length >> 1)],
  ['cut by one byte', good.subarray(0, good.length - 1)],
  ['all zeros', Buffer.alloc(good.length)],
  ['zeros at the end', Buffer.concat([good.subarray(0, good.length - 512), Buffer.alloc(512)])],
  ['doubled', Buffer.concat([good, good])],
  ['one byte longer', Buffer.concat([good, Buffer.from(' ')])],
  ['a byte order mark', Buffer.concat([Buffer.from('\uFEFF'), good])],
  ['Windows line ends', edit(',\n', ',\r\n')],
  ['an empty object', Buffer.from('{}')],
  ['null', Buffer.from('null')],
  ['an empty list', Buffer.from('[]')],
  ['other bytes', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ['deep brackets', Buffer.from('['.repeat(100_000))],
  ['a flipped bit in the format', flip(good, 13)],
  ['a flipped bit in the hash', flip(good, lineEnd - 10)],
  ['a forged generation', edit('"generation":7', '"generation":9')],
  ['an older version than there is', edit(present, '"schemaVersion":0')],
  ['a changed letter in a text', edit('"name":"', '"name":"X')],
  ['a sealed file without a version', sealed('"generation":1,"body":{}}\n')],
  ['a sealed file without a generation', sealed(`${present},"body":{}}\n`)],
  ['a sealed file that is not JSON', sealed(`${present},`)],
  ['a newer version with the hash of this one', edit(present, '"schemaVersion":77')],
];

const newer: [what: string, bytes: Uint8Array][] = [
  ['shaped otherwise', Buffer.from('{ "format": "askbook-notebook", "schemaVersion": 77 }')],
];

/** Sealed files whose head is right and whose notebook is none. */
const foreign: [what: string, bytes: Uint8Array][] = [
  ['no body', sealed(`${present},"generation":1}\n`)],
  ['a null body', sealed(`${present},"generation":1,"body":null}\n`)],
  ['a list for a body', sealed(`${present},"generation":1,"body":[]}\n`)],
  ['a foreign body', sealed(`${present},"generation":1,"body":{"a":1}}\n`)],
  ['a kind that is a list', sealed(`${present},"generation":1,"body":${foreignBody()}}\n`)],
];

function foreignBody(): string {
  return JSON.stringify({ ...richNotebook(), contacts: [] });
}

describe('the bytes of a snapshot', () => {
  it('are good as they were written', () => {
    expect(decodeSnapshot(good)).toMatchObject({
      state: 'good',
      head: { generation: 7, schemaVersion },
      body: richNotebook(),
      history: { undo: [], redo: [] },
    });
  });

  it.each(damaged)('are damaged: %s', async (_what, bytes) => {
    const read = decodeSnapshot(bytes);
    expect(read.state).toBe('damaged');
    expect(read.state === 'damaged' && read.reason).toMatch(/^(?:it|its) [a-z ]+$/i);
  });

  it.each(newer)('are of a newer Askbook and hold nothing that is trusted: %s', (_what, bytes) => {
    expect(decodeSnapshot(bytes)).toEqual({ state: 'newer', schemaVersion: 77, snapshot: null });
  });

  it('are of a newer Askbook and verified when only the version is unknown', () => {
    const bytes = sealed('"schemaVersion":77,"generation":1,"body":{"future":true}}\n');
    expect(decodeSnapshot(bytes)).toMatchObject({
      state: 'newer',
      schemaVersion: 77,
      snapshot: { body: { future: true } },
    });
  });

  it('are never good with any one bit flipped', () => {
    const small = Buffer.from(
      encodeSnapshot(createNotebook('Small', [], testContext()()), plainHead(1)),
    );
    for (let index = 0; index < small.byteLength; index += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const read = decodeSnapshot(flip(small, index, bit));
        const isTrusted = read.state === 'good' || (read.state === 'newer' && read.snapshot);
        expect(Boolean(isTrusted), `bit ${bit} of byte ${index}`).toBe(false);
      }
    }
  });

  it('tell of what stands before the notebook without being read whole', async () => {
    const folder = folderWith({ good, cut: good.subarray(0, lineEnd + 20), letter: 'Dear' });
    const headOf = (name: string) => readSnapshotHead(nodeFileOperations, join(folder, name));
    const read = decodeSnapshot(good);
    const { head, sha256 } = read as Extract<typeof read, { state: 'good' }>;
    expect(await headOf('good')).toEqual({ head, sha256 });
    for (const name of ['cut', 'letter', 'not there']) expect(await headOf(name)).toBeNull();
  });
});

describe.each(['to write', 'read-only'])('opening %s', (how) => {
  const open = (folder: string) => openNotebookFolder(folder, { readOnly: how === 'read-only' });

  it.each([...damaged.slice(0, 4), ...foreign])(
    'refuses a folder with nothing else in it, and leaves all as it is: %s',
    async (_what, bytes) => {
      const folder = folderWith({ 'notebook.json': bytes, 'journal-1.log': 'askbook' });
      const before = folderContent(folder);
      const refusal = await refusalOf(open(folder));
      expect(refusal).toMatchObject({ kind: 'damaged', code: 'storage_failed' });
      expect(refusal.message).toMatch(/notebook\.json is (?:damaged|not what it should be) \(.+\)/);
      expect(refusal.message).toContain('Nothing was changed');
      expect(folderContent(folder)).toEqual(before);
    },
  );

  it('says so when every snapshot is gone and only journals are there', async () => {
    const folder = await notebookFolder();
    for (const name of ['notebook.json', 'notebook.previous.json']) rmSync(join(folder, name));
    const before = folderContent(folder);
    const refusal = await refusalOf(open(folder));
    expect(refusal).toMatchObject({ kind: 'damaged' });
    expect(refusal.message).toContain('notebook.json is missing');
    expect(folderContent(folder)).toEqual(before);
  });

  it.each(newer)(
    'refuses what a newer Askbook wrote and cannot be verified: %s',
    async (_what, bytes) => {
      const folder = folderWith({ 'notebook.json': bytes });
      const before = folderContent(folder);
      expect(await refusalOf(open(folder))).toMatchObject({
        kind: 'newer',
        code: 'unsupported_version',
      });
      expect(folderContent(folder)).toEqual(before);
    },
  );

  it('refuses a folder that is no notebook, and leaves no lock in it', async () => {
    const folder = folderWith({ 'letter.txt': 'Dear' });
    const kinds = new Map([
      [folder, 'folder_emptied'],
      [emptyFolder(), 'folder_emptied'],
      [join(folder, 'nowhere'), 'folder_missing'],
      [join(folder, 'letter.txt'), 'folder_emptied'],
    ]);
    for (const [place, kind] of kinds) {
      expect(await refusalOf(open(place))).toMatchObject({ kind, code: 'not_found' });
    }
    expect(folderContent(folder)).toEqual({ 'letter.txt': 'Dear' });
  });
});

describe('what was wrong with a folder', () => {
  /** A folder killed in its second generation, after one more change. */
  async function killedInSecond(): Promise<string> {
    const folder = await notebookFolder();
    const first = await openSession(folder);
    await first.rename('Folded');
    await first.open.close();
    const second = await openSession(folder);
    await second.rename('In the journal');
    const killed = killedCopy(folder);
    await second.open.close();
    return killed;
  }

  it('is told when a journal is missing that notebook.json promised', async () => {
    const folder = await killedInSecond();
    rmSync(join(folder, 'journal-2.log'));
    const open = await openNotebookFolder(folder);
    expect(open.recovery).toMatchObject({
      found: ['journal-2.log was missing.'],
      lost: ['Changes made after that could not be read any more.'],
    });
    await open.close();
    const again = await openNotebookFolder(folder);
    expect(again.recovery).toBeNull();
    await again.close();
  });

  it('is told with what was kept, and puts aside what stood in its place', async () => {
    const folder = await killedInSecond();
    writeFileSync(join(folder, 'notebook.json'), good.subarray(0, 100));
    const open = await openNotebookFolder(folder);
    expect(open.notebook.name).toBe('In the journal');
    const { found, kept, lost, quarantineFolder } = open.recovery ?? {};
    expect(found).toEqual(['notebook.json is damaged: it does not begin as a notebook does.']);
    expect(kept?.[0]).toMatch(/^The state before it \(notebook\.previous\.json\) and 2 changes/);
    expect(lost).toEqual([]);
    await open.close();
    const aside = folderContent(quarantineFolder ?? '');
    expect(aside).toEqual({ 'notebook.json': good.subarray(0, 100).toString('latin1') });
  });
});
