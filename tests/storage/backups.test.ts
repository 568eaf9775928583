import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../src/core/notebook/schema.ts';
import { countRecords } from '../../src/core/safekeeping/countRecords.ts';
import { describeChanges } from '../../src/core/safekeeping/describeChanges.ts';
import { emptyHistory } from '../../src/core/undoHistory.ts';
import { createBackupShelf } from '../../src/storage/backups.ts';
import { decodeSnapshot, notebookOf } from '../../src/storage/notebookFile.ts';
import { type Fault, type FileCall, faultyEnvironment } from './faultyFiles.ts';
import { emptyFolder, folderContent, folderWith, refusalOf, richNotebook } from './folders.ts';

const notebook = richNotebook();
const noon = '2026-05-04T12:00:00.000Z';

/** A shelf over real folders with a clock to set and faults to switch on. */
function makeShelf(folder = folderWith({ 'notes.txt': 'mine' }), outsideFolder = emptyFolder()) {
  let fault: Fault = () => null;
  let now = noon;
  const env = { ...faultyEnvironment((call) => fault(call)), now: () => now };
  const places = {
    folder,
    notebookId: notebook.notebookId,
    outsideFolder,
    timeZone: 'Europe/Berlin',
  };
  const shelf = createBackupShelf(places, env);
  return {
    env,
    folder,
    outsideFolder,
    shelf,
    inside: join(folder, 'backups'),
    outside: join(outsideFolder, notebook.notebookId),
    setFault: (next: Fault | null) => {
      fault = next ?? (() => null);
    },
    setClock: (instant: string) => {
      now = instant;
    },
    make: (name = notebook.name) =>
      shelf.make('interval', { notebook: { ...notebook, name }, history: emptyHistory }, []),
    /** A shelf over the same folders that remembers nothing. */
    again: () => createBackupShelf(places, env),
  };
}

const namesIn = (folder: string) => readdirSync(folder).sort();

describe('making a backup', () => {
  it('puts the same whole notebook in both places', async () => {
    const { shelf, folder, outsideFolder, inside, outside } = makeShelf();
    const info = await shelf.make('before_import', { notebook, history: emptyHistory }, [
      '1 person',
    ]);
    expect(info).toEqual({
      backupId: '2026-05-04T12-00-00-000Z-before_import.json',
      place: 'both',
      madeAt: noon,
      reason: 'before_import',
      notebookName: notebook.name,
      schemaVersion,
      counts: countRecords(notebook),
      changes: ['1 person'],
      byteCount: readFileSync(join(inside, info.backupId)).byteLength,
    });
    expect(await shelf.list()).toEqual([info]);
    expect(await shelf.read(info)).toEqual(notebook);
    expect(folderContent(folder)).toEqual({
      'notes.txt': 'mine',
      'backups/': '',
      [`backups/${info.backupId}`]: readFileSync(join(outside, info.backupId), 'latin1'),
    });
    expect(shelf.folder).toBe(inside);
    expect(shelf.outsideFolder).toBe(outside);
    expect(namesIn(outsideFolder)).toEqual([notebook.notebookId]);
    const read = decodeSnapshot(readFileSync(join(inside, info.backupId)));
    expect(read).toMatchObject({ state: 'good', head: { writtenAt: noon, journal: null } });
  });

  it('keeps undo with it', async () => {
    const { shelf, inside } = makeShelf();
    const entry = { label: 'Test', mergeKey: null, at: noon, patches: [], inversePatches: [] };
    const history = { undo: [entry], redo: [] };
    const { backupId } = await shelf.make('asked', { notebook, history }, []);
    expect(decodeSnapshot(readFileSync(join(inside, backupId)))).toMatchObject({ history });
  });

  it('gives each a name of its own within a millisecond, the later one being newer', async () => {
    const { make, shelf } = makeShelf();
    await Promise.all([make('One'), make('Two'), make('Three')]);
    const infos = await shelf.list();
    expect(infos.map(({ notebookName }) => notebookName)).toEqual(['Three', 'Two', 'One']);
    expect(infos[0]?.madeAt).toBe('2026-05-04T12:00:00.002Z');
  });

  it('reads what it wrote before that gets its name, and syncs file and folder', async () => {
    const { make, env, inside } = makeShelf();
    const { backupId } = await make();
    const ofFirst = env.calls.filter(({ path }) => path.startsWith(inside));
    const order = ofFirst
      .map(({ name, path }) =>
        path.endsWith('.tmp') || path.endsWith(backupId) ? name : `${name} /`,
      )
      .filter((name) => ['sync', 'close', 'read', 'rename', 'syncFolder /'].includes(name));
    expect(order).toEqual(['sync', 'close', 'read', 'rename', 'syncFolder /']);
  });

  it('keeps a notebook of an older version as that version stored it', async () => {
    const { shelf, inside } = makeShelf();
    const bytes = readFileSync(new URL('../fixtures/notebooks/v1/notebook.json', import.meta.url));
    const read = decodeSnapshot(bytes);
    if (read.state !== 'good') throw new Error('the fixture is not good');
    const migrated = notebookOf(read);
    const stored = { schemaVersion: 1, body: read.body as object };
    const source = { notebook: migrated, history: emptyHistory, stored };
    const info = await shelf.make('before_migration', source);
    expect(info.schemaVersion).toBe(1);
    const kept = decodeSnapshot(readFileSync(join(inside, info.backupId)));
    expect(kept).toMatchObject({ state: 'good', head: { schemaVersion: 1 }, body: read.body });
    expect(await shelf.read(info)).toEqual(migrated);
    expect((await shelf.list())[0]?.schemaVersion).toBe(1);
  });

  it('does without a second place', async () => {
    const folder = emptyFolder();
    const places = { folder, notebookId: 'x', outsideFolder: null, timeZone: 'UTC' };
    const shelf = createBackupShelf(
      places,
      faultyEnvironment(() => null),
    );
    const info = await shelf.make('asked', { notebook, history: emptyHistory });
    expect(info).toMatchObject({ place: 'inside', changes: [] });
    expect(shelf.outsideFolder).toBeNull();
  });

  it.each(['../elsewhere', '.', 'a/b', ''])('makes no path of an id such as %j', (notebookId) => {
    const places = { folder: emptyFolder(), notebookId, outsideFolder: '/x', timeZone: 'UTC' };
    expect(
      createBackupShelf(
        places,
        faultyEnvironment(() => null),
      ).outsideFolder,
    ).toBeNull();
  });
});

describe('what changed', () => {
  const [contactId = ''] = Object.keys(notebook.contacts);
  const { [contactId]: gone, ...contacts } = notebook.contacts;
  const fewer = { ...notebook, contacts };
  const source = (of: typeof notebook) => ({ notebook: of, history: emptyHistory });

  it('is told from the backup before, also one of an earlier run', async () => {
    expect(gone).toBeDefined();
    const { shelf, again } = makeShelf();
    const words = describeChanges(notebook, fewer);
    expect(words).not.toEqual([]);
    expect((await shelf.make('asked', source(notebook))).changes).toEqual([]);
    expect((await shelf.make('asked', source(fewer))).changes).toEqual(words);
    const later = again();
    const back = describeChanges(fewer, notebook);
    expect((await later.make('asked', source(notebook))).changes).toEqual(back);
    expect((await later.list())[0]?.changes).toEqual(back);
  });

  it('is unknown when the backup before cannot be read, which stops nothing', async () => {
    const { make, again, inside, outside } = makeShelf();
    const { backupId } = await make();
    for (const folder of [inside, outside]) damage(join(folder, backupId));
    const info = await again().make('asked', source(fewer));
    expect(info).toMatchObject({ place: 'both', changes: [] });
  });

  it('is left out when it cannot be told, which stops nothing either', async () => {
    const { shelf } = makeShelf();
    const { proxy, revoke } = Proxy.revocable(notebook, {});
    await shelf.make('asked', source(proxy), []);
    revoke();
    const info = await shelf.make('asked', source(fewer));
    expect(info).toMatchObject({ place: 'both', changes: [] });
  });

  it('never makes the head too long to be read', async () => {
    const { shelf } = makeShelf();
    const words = Array.from({ length: 500 }, (_, index) => `${index}${'\u0001'.repeat(2_000)}`);
    const name = '\u0001'.repeat(2_000);
    const named = source({ ...notebook, name });
    await shelf.make('asked', named, words);
    expect(await shelf.list()).toHaveLength(1);
  });
});

describe('when one place says no', () => {
  const at = (place: string, name: FileCall['name'], code: string): Fault => {
    return (call) => (call.name === name && call.path.includes(place) ? { code } : null);
  };

  const faults: [what: FileCall['name'], code: string][] = [
    ['makeFolder', 'EACCES'],
    ['openNew', 'ENOSPC'],
    ['write', 'ENOSPC'],
    ['sync', 'EIO'],
    ['close', 'EIO'],
    ['read', 'EIO'],
    ['rename', 'EBUSY'],
    ['syncFolder', 'EIO'],
  ];

  it.each(faults)(
    'has the other one, and leaves nothing where %s ended with %s',
    async (name, code) => {
      const { make, shelf, setFault, setClock, inside, outside } = makeShelf();
      const first = await make('First');
      const cases = [
        { broken: inside, whole: outside, place: 'outside' },
        { broken: outside, whole: inside, place: 'inside' },
      ] as const;
      for (const [index, { broken, whole, place }] of cases.entries()) {
        setClock(`2026-05-04T13:0${index}:00.000Z`);
        const before = folderContent(broken);
        setFault(at(broken, name, code));
        const info = await make('Second');
        setFault(null);
        expect(info.place).toBe(place);
        expect(folderContent(broken)).toEqual(before);
        expect(namesIn(whole)).toContain(info.backupId);
        expect(await shelf.list()).toContainEqual(info);
        expect((await shelf.read(info)).name).toBe('Second');
      }
      expect(await shelf.list()).toContainEqual(first);
    },
  );

  it.each(faults)(
    'refuses when %s ends with %s in both, and leaves all as it was',
    async (name, code) => {
      const { make, shelf, setFault, folder, outsideFolder } = makeShelf();
      const info = await make('First');
      const before = [folderContent(folder), folderContent(outsideFolder)];
      setFault(at('', name, code));
      const refusal = await refusalOf(make('Second'));
      setFault(null);
      expect(refusal.code).toBe('storage_failed');
      expect(refusal.message).toMatch(/^No backup could be made: .*[^.]\.$/);
      expect([folderContent(folder), folderContent(outsideFolder)]).toEqual(before);
      expect(await shelf.list()).toEqual([info]);
      expect((await make('Third')).place).toBe('both');
    },
  );

  it('counts what reads back differently as not made', async () => {
    for (const broken of ['backups', notebook.notebookId]) {
      const { env, folder, outsideFolder } = makeShelf();
      const places = { folder, notebookId: notebook.notebookId, outsideFolder, timeZone: 'UTC' };
      const shelf = createBackupShelf(places, flipsBytes(env, broken));
      const info = await shelf.make('asked', { notebook, history: emptyHistory }, []);
      expect(info.place).toBe(broken === 'backups' ? 'outside' : 'inside');
      expect(await shelf.list()).toEqual([info]);
      expect(namesIn(join(broken === 'backups' ? folder : outsideFolder, broken))).toEqual([]);
    }
  });

  it('never brings a folder back that vanished', async () => {
    const { make, folder, outside } = makeShelf();
    rmSync(folder, { recursive: true });
    const info = await make();
    expect(info.place).toBe('outside');
    expect(namesIn(outside)).toEqual([info.backupId]);
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });

  it('removes no backup from a place that did not get the new one', async () => {
    const { make, setFault, setClock, inside } = makeShelf();
    for (const minute of [1, 2, 3]) {
      setClock(`2026-05-04T12:0${minute}:00.000Z`);
      await make();
    }
    const before = namesIn(inside);
    setFault(at(inside, 'openNew', 'ENOSPC'));
    setClock('2026-05-06T12:00:00.000Z');
    await make();
    expect(namesIn(inside)).toEqual(before);
  });
});

describe('the backups that are too many', () => {
  it('are removed in both places, by days, and nothing else is', async () => {
    const { make, shelf, setClock, inside, outside } = makeShelf();
    await make();
    const foreign = [
      'holiday.json',
      'notes.txt',
      "2026-05-04T12-00-00-000Z-interval (Ana's conflicted copy).json",
      '2026-05-04T12-00-00-000Z-because.json',
      'holiday.json.1f.tmp',
    ];
    for (const folder of [inside, outside]) {
      for (const name of foreign) writeFileSync(join(folder, name), 'not ours');
      writeFileSync(join(folder, '2026-05-04T12-00-00-000Z-asked.json.1f.tmp'), 'a remainder');
      mkdirSync(join(folder, '2026-05-01T12-00-00-000Z-asked.json'));
    }
    for (let day = 4; day <= 15; day += 1) {
      for (const hour of [9, 10, 11, 12]) {
        setClock(
          `2026-05-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`,
        );
        await make();
      }
    }
    const kept = [
      ...[14, 13, 12, 11, 10, 9, 8].map((day) => `2026-05-${String(day).padStart(2, '0')}T12`),
    ];
    const infos = await shelf.list();
    expect(infos.map(({ madeAt }) => madeAt.slice(0, 13))).toEqual([
      '2026-05-15T12',
      '2026-05-15T11',
      '2026-05-15T10',
      ...kept,
    ]);
    expect(new Set(infos.map(({ place }) => place))).toEqual(new Set(['both']));
    const expected = [
      ...infos.map(({ backupId }) => backupId),
      ...foreign,
      '2026-05-01T12-00-00-000Z-asked.json',
    ].sort();
    expect(namesIn(inside)).toEqual(expected);
    expect(namesIn(outside)).toEqual(expected);
  });

  it('are never good ones for the sake of newer ones that cannot be read', async () => {
    const { make, shelf, setClock, inside, outside } = makeShelf();
    const good = await make();
    const junk = Array.from({ length: 15 }, (_, index) => {
      return `2026-05-04T13-00-00-${String(index).padStart(3, '0')}Z-interval.json`;
    });
    for (const folder of [inside, outside]) {
      for (const name of junk) writeFileSync(join(folder, name), '{"format":');
    }
    setClock('2026-05-04T14:00:00.000Z');
    const newest = await make();
    expect(await shelf.list()).toEqual([newest, good]);
    // The damaged ones do not pile up either: three of one day.
    expect(namesIn(inside)).toEqual([good.backupId, ...junk.slice(-3), newest.backupId]);
  });

  it('are never the newest after the clock was set back', async () => {
    const { make, shelf, setClock } = makeShelf();
    for (let day = 10; day <= 24; day += 1) {
      setClock(`2026-05-${day}T12:00:00.000Z`);
      await make(`Day ${day}`);
    }
    setClock(noon);
    for (let count = 0; count < 15; count += 1) {
      const made = await make(`After ${count}`);
      const infos = await shelf.list();
      expect(infos).toContainEqual(made);
      expect(infos[0]?.notebookName).toBe('Day 24');
      expect(infos.length).toBeLessThanOrEqual(10);
    }
  });

  it('stay when they cannot be removed, and go the next time', async () => {
    const { make, shelf, setFault } = makeShelf();
    setFault(({ name }) => (name === 'remove' ? { code: 'EBUSY' } : null));
    for (let count = 0; count < 5; count += 1) await make();
    expect(await shelf.list()).toHaveLength(5);
    setFault(null);
    await make();
    expect(await shelf.list()).toHaveLength(3);
  });
});

describe('listing and reading backups', () => {
  it('merges both places and leaves out what cannot be read', async () => {
    const { make, shelf, setClock, inside, outside, setFault } = makeShelf();
    const infos = [];
    for (const minute of [1, 2, 3]) {
      setClock(`2026-05-04T12:0${minute}:00.000Z`);
      infos.unshift(await make());
    }
    const [third, second, first] = infos;
    if (!first || !second || !third) throw new Error('not made');
    rmSync(join(inside, first.backupId));
    rmSync(join(outside, second.backupId));
    for (const folder of [inside, outside]) {
      writeFileSync(join(folder, third.backupId), '{"format":"askbook-notebook"');
    }
    const expected = [
      { ...second, place: 'inside' },
      { ...first, place: 'outside' },
    ];
    expect(await shelf.list()).toEqual(expected);
    setFault((call) => (call.name === 'list' && call.path === inside ? { code: 'EIO' } : null));
    expect(await shelf.list()).toEqual(expected.slice(1));
  });

  it('reads heads only', async () => {
    const { make, shelf, env } = makeShelf();
    await make();
    env.calls.length = 0;
    await shelf.list();
    const names = env.calls.map(({ name }) => name);
    expect(names).toContain('readStart');
    expect(names).not.toContain('read');
  });

  it('has none where nothing is', async () => {
    const { shelf } = makeShelf(join(emptyFolder(), 'gone'), join(emptyFolder(), 'gone too'));
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.conflictCopies()).toEqual([]);
  });

  it('takes the copy of the other place when one is damaged or gone', async () => {
    for (const [broken, how] of [
      ['inside', damage],
      ['outside', damage],
      ['inside', rmSync],
      ['outside', rmSync],
    ] as const) {
      const made = makeShelf();
      const { backupId } = await made.make('Safe');
      how(join(made[broken], backupId));
      expect((await made.shelf.read({ backupId })).name).toBe('Safe');
    }
  });

  it('takes the copy of the other place when the disk fails', async () => {
    const { make, shelf, setFault, inside } = makeShelf();
    const { backupId } = await make('Safe');
    setFault(({ name, path }) =>
      name === 'read' && path.includes(inside) ? { code: 'EIO' } : null,
    );
    expect((await shelf.read({ backupId })).name).toBe('Safe');
    setFault(({ name }) => (name === 'read' ? { code: 'EIO' } : null));
    const refusal = await refusalOf(shelf.read({ backupId }));
    expect(refusal.code).toBe('storage_failed');
    expect(refusal.message).toBe('This backup cannot be read: the disk reports an error (EIO).');
  });

  it('says when both are damaged, gone, or of a newer Askbook', async () => {
    const { make, shelf, inside, outside } = makeShelf();
    const { backupId } = await make();
    const paths = [inside, outside].map((folder) => join(folder, backupId));
    for (const path of paths) damage(path);
    const damaged = await refusalOf(shelf.read({ backupId }));
    expect(damaged.code).toBe('storage_failed');
    expect(damaged.message).toBe(
      'This backup is damaged (its bytes are not those that were saved).',
    );
    for (const path of paths) {
      writeFileSync(path, `{"format":"askbook-notebook","schemaVersion":${schemaVersion + 1}}`);
    }
    expect((await refusalOf(shelf.read({ backupId }))).code).toBe('unsupported_version');
    for (const path of paths) rmSync(path);
    expect((await refusalOf(shelf.read({ backupId }))).code).toBe('not_found');
  });

  it('reads nothing that is not a backup, wherever it lies', async () => {
    const { make, shelf, folder, inside, env } = makeShelf();
    const { backupId } = await make();
    const bytes = readFileSync(join(inside, backupId));
    writeFileSync(join(folder, backupId), bytes);
    writeFileSync(join(inside, 'other.json'), bytes);
    env.calls.length = 0;
    for (const id of [`../${backupId}`, join(inside, backupId), 'other.json', '', '..']) {
      expect((await refusalOf(shelf.read({ backupId: id }))).code).toBe('not_found');
    }
    expect(env.calls).toEqual([]);
  });
});

/** Changes one byte in the middle of a file. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.byteLength / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(path, bytes);
}

/** A disk that silently writes something else to files in the folder named. */
function flipsBytes(env: ReturnType<typeof faultyEnvironment>, folderName: string): typeof env {
  const openNew: typeof env.files.openNew = async (path) => {
    const file = await env.files.openNew(path);
    if (!path.includes(folderName)) return file;
    const write: typeof file.write = async (bytes, position) => {
      const flipped = Buffer.from(bytes);
      const middle = flipped.byteLength >> 1;
      flipped.writeUInt8(flipped.readUInt8(middle) ^ 1, middle);
      return file.write(flipped, position);
    };
    return { ...file, write };
  };
  return { ...env, files: { ...env.files, openNew } };
}
