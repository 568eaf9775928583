/**
 * A notebook folder that a sync program, or another hand, is at as well. Nothing of theirs may be
 * written over, nothing of mine may be lost, and no save may be acknowledged that is not on disk.
 */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { decodeSnapshot } from '../../src/storage/notebookFile.ts';
import { type OpenNotebook, openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { OpenProblemError } from '../../src/storage/openProblem.ts';
import { emptyFolder, folderContent, notebookFolder, refusalOf } from '../storage/folders.ts';
import {
  bytesOfTheirs,
  expectDurable,
  isKept,
  namesIn,
  openFolder,
  openUsed,
  putInPlace,
  renameAndClose,
  type Theirs,
  tellApart,
  traceOf,
  type,
  typeAndClose,
  typed,
  typeOn,
} from './otherHands.ts';

const kinds: Theirs[] = ['older', 'newer', 'other', 'damaged', 'empty'];

describe('a copy that a sync program puts beside the notebook', () => {
  it.each([
    ['Dropbox', "notebook (Anna's conflicted copy 2026-05-04).json"],
    ['OneDrive', 'notebook-ANNAS-LAPTOP.json'],
    ['Google Drive', 'notebook (1).json'],
    ['iCloud Drive', 'notebook 2.json'],
    ['Nextcloud', 'notebook (conflicted copy 2026-05-04 120000).json'],
    ['Syncthing', 'notebook.sync-conflict-20260504-120000-ABCDEFG.json'],
    ['Seafile', 'notebook (SFConflict anna@example.org 2026-05-04-12-00-00).json'],
    ['Resilio Sync', 'notebook.Conflict.json'],
    ['Box', 'notebook (Anna Example).json'],
    ['pCloud', 'notebook [conflicted].json'],
  ])('is listed, read and left alone: %s', async (_program, fileName) => {
    const opened = await openUsed();
    const { folder, open } = opened;
    const path = join(folder, fileName);
    writeFileSync(path, await bytesOfTheirs('newer', folder));
    const before = traceOf(path);
    expect(await typeOn(opened, 'beside it')).toBe(true);
    const copies = await open.backups.conflictCopies();
    expect(copies.map(({ fileName, state }) => [fileName, state])).toEqual([[fileName, 'good']]);
    expect((await open.backups.read({ fileName })).me.whoIAm).toBe(typed('theirs'));
    await open.close();
    const again = await openFolder(folder);
    expect(again.open.recovery).toBe(null);
    expect(again.session.notebook.me.whoIAm).toBe(typed('beside it 9'));
    expect(await again.open.backups.conflictCopies()).toEqual(copies);
    await again.open.close();
    expect(traceOf(path)).toEqual(before);
  });

  it.each([
    'journal-1 (conflicted copy).log',
    '.syncthing.notebook.json.tmp',
    '~notebook.json.tmp',
    '.dropbox.attrs',
    'notes of mine.txt',
  ])('is left alone when it is no notebook: %s', async (fileName) => {
    const folder = await notebookFolder();
    writeFileSync(join(folder, fileName), 'theirs');
    const before = traceOf(join(folder, fileName));
    const opened = await openFolder(folder);
    expect(opened.open.recovery).toBe(null);
    expect(await typeOn(opened, 'beside it')).toBe(true);
    expect(await opened.open.backups.conflictCopies()).toEqual([]);
    await opened.open.close();
    expect(traceOf(join(folder, fileName))).toEqual(before);
  });
});

describe('notebook.json replaced while it is open', () => {
  const cases = kinds.flatMap((theirs) =>
    (['by renaming', 'in place'] as const).flatMap((how) =>
      (['mine', 'theirs'] as const).map((keep) => [theirs, how, keep] as const),
    ),
  );

  it.each(cases)('by something %s, %s: stops, asks, and keeps %s', async (theirs, how, keep) => {
    const opened = await openUsed();
    const { folder, open, session } = opened;
    const bytes = await bytesOfTheirs(theirs, folder);
    const path = join(folder, 'notebook.json');
    putInPlace(path, bytes, how);
    const before = traceOf(path);
    expect(await typeOn(opened, 'meanwhile')).toBe(false);
    expect(session.saveProblem?.kind).toBe('changed_underneath');
    await session.retrySave().catch(() => {});
    expect(session.saveProblem?.kind).toBe('changed_underneath');
    expect(traceOf(path)).toEqual(before);
    if (keep === 'theirs' && (theirs === 'damaged' || theirs === 'empty')) {
      // There is nothing that could be kept; the question stays open.
      expect((await refusalOf(open.settleConflict('theirs'))).code).toBe('storage_failed');
      expect(traceOf(path)).toEqual(before);
      await open.settleConflict('mine');
      await session.retrySave();
      await expectDurable(folder, session);
      await open.close();
      return;
    }
    const mine = tellApart(session.notebook);
    await open.settleConflict(keep);
    expect(isKept(folder, bytes), 'theirs is there').toBe(true);
    if (keep === 'mine') {
      await session.retrySave();
      await expectDurable(folder, session);
      expect(await typeOn(opened, 'afterwards')).toBe(true);
    }
    await open.close();
    const again = await openFolder(folder);
    const shown = tellApart(again.session.notebook);
    const copies = await readCopies(again.open);
    const decoded = decodeSnapshot(bytes);
    if (keep === 'mine') {
      expect(shown).toBe(tellApart(session.notebook));
      if (decoded.state === 'good') expect(copies).toContain(tellApart(decoded.body));
    } else {
      expect(copies).toContain(mine);
      if (decoded.state === 'good') expect(shown).toBe(tellApart(decoded.body));
    }
    expect(await typeOn(again, 'again')).toBe(true);
    await again.open.close();
    if (keep === 'mine') expect(isKept(folder, bytes), 'theirs is still there').toBe(true);
  });

  async function readCopies({ backups }: OpenNotebook): Promise<string[]> {
    const good = (await backups.conflictCopies()).filter(({ state }) => state === 'good');
    return Promise.all(
      good.map(async ({ fileName }) => tellApart(await backups.read({ fileName }))),
    );
  }
});

describe('notebook.json replaced while it is closed', () => {
  it.each(kinds)('by something %s: neither is lost', async (theirs) => {
    const { folder, open } = await openUsed();
    await open.close();
    const bytes = await bytesOfTheirs(theirs, folder);
    putInPlace(join(folder, 'notebook.json'), bytes, 'by renaming');
    const opened = await openFolder(folder).catch((cause: unknown) => {
      expect(cause).toBeInstanceOf(OpenProblemError);
      return null;
    });
    await opened?.open.close();
    // So often that every generation which is not kept on purpose is gone.
    for (const name of ['a', 'b', 'c', 'd']) await renameAndClose(folder, name);
    expect(isKept(folder, typed('Three')), 'mine').toBe(true);
    if (theirs === 'newer' || theirs === 'other') {
      expect(isKept(folder, typed('theirs')), 'theirs').toBe(true);
    }
  });

  it('deleted: everything is read from the generation before and its journals', async () => {
    const { folder, open, session } = await openUsed();
    await open.close();
    rmSync(join(folder, 'notebook.json'));
    const again = await openFolder(folder);
    expect(tellApart(again.session.notebook)).toBe(tellApart(session.notebook));
    expect(again.open.recovery?.lost).toEqual([]);
    await again.open.close();
  });
});

describe('a journal while the notebook is open', () => {
  const newestJournal = (folder: string) => {
    const journals = readdirSync(folder).filter((name) => name.startsWith('journal-'));
    const times = journals.map((name) => ({
      path: join(folder, name),
      inode: statSync(join(folder, name), { bigint: true }),
    }));
    return times.sort((a, b) => Number(b.inode.birthtimeNs - a.inode.birthtimeNs))[0]?.path ?? '';
  };

  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['replaced by another', (path: string) => putInPlace(path, Buffer.from('x'), 'by renaming')],
    ['moved away', (path: string) => renameSync(path, `${path}.away`)],
  ])('%s: nothing typed is lost', async (_what, disturb) => {
    const opened = await openUsed();
    const { folder, open, session } = opened;
    disturb(newestJournal(folder));
    const isSaved = await typeOn(opened, 'meanwhile');
    if (!isSaved) {
      expect(session.saveProblem?.kind).toBe('changed_underneath');
      await open.settleConflict('mine');
      await session.retrySave();
    }
    await expectDurable(folder, session);
    await open.close();
    const again = await openFolder(folder);
    expect(tellApart(again.session.notebook)).toBe(tellApart(session.notebook));
    await again.open.close();
  });
});

describe('the folder while the notebook is open', () => {
  const empty = (folder: string) => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  };

  it('emptied: stays empty until I am asked, then holds everything', async () => {
    const opened = await openUsed();
    const { folder, open, session } = opened;
    empty(folder);
    expect(await typeOn(opened, 'meanwhile')).toBe(false);
    expect(session.saveProblem?.kind).toBe('folder_emptied');
    await session.retrySave().catch(() => {});
    expect(namesIn(folder)).toEqual([]);
    await open.settleConflict('mine');
    await session.retrySave();
    await expectDurable(folder, session);
    expect(await typeOn(opened, 'afterwards')).toBe(true);
    await open.close();
    const again = await openFolder(folder);
    expect(tellApart(again.session.notebook)).toBe(tellApart(session.notebook));
    expect(again.open.recovery).toBe(null);
    await again.open.close();
  });

  it('deleted: is not made again behind my back', async () => {
    const opened = await openUsed();
    const { folder, session, open } = opened;
    rmSync(folder, { recursive: true });
    expect(await typeOn(opened, 'meanwhile')).toBe(false);
    expect(session.saveProblem?.kind).toBe('folder_missing');
    await session.retrySave().catch(() => {});
    expect(() => statSync(folder)).toThrow(/ENOENT/);
    mkdirSync(folder);
    await session.retrySave().catch(() => {});
    expect(session.saveProblem?.kind).toBe('folder_emptied');
    await open.settleConflict('mine');
    await session.retrySave();
    await expectDurable(folder, session);
    await open.close();
  });

  it('moved away and back: everything is saved once it is back', async () => {
    const opened = await openUsed();
    const { folder, session, open } = opened;
    const away = `${folder}-away`;
    renameSync(folder, away);
    const before = traceOf(join(away, 'notebook.json'));
    expect(await typeOn(opened, 'meanwhile')).toBe(false);
    expect(session.saveProblem?.kind).toBe('folder_missing');
    expect(traceOf(join(away, 'notebook.json'))).toEqual(before);
    renameSync(away, folder);
    await session.retrySave();
    await expectDurable(folder, session);
    expect(await typeOn(opened, 'afterwards')).toBe(true);
    await open.close();
    const again = await openFolder(folder);
    expect(tellApart(again.session.notebook)).toBe(tellApart(session.notebook));
    expect(again.open.recovery).toBe(null);
    await again.open.close();
  });

  it('moved away, another one in its place: the other one stays as it is', async () => {
    const opened = await openUsed();
    const { folder, session, open } = opened;
    renameSync(folder, `${folder}-away`);
    cpSync(await notebookFolder(), folder, { recursive: true });
    const before = folderContent(folder);
    expect(await typeOn(opened, 'meanwhile')).toBe(false);
    expect(session.saveProblem?.kind).toBe('changed_underneath');
    expect(folderContent(folder)).toMatchObject(before);
    await open.close();
    expect(isKept(`${folder}-away`, typed('Three'))).toBe(true);
  });

  it('touched without a change: no alarm', async () => {
    const opened = await openUsed();
    const later = new Date(Date.now() + 60_000);
    for (const name of readdirSync(opened.folder)) {
      utimesSync(join(opened.folder, name), later, later);
    }
    expect(await typeOn(opened, 'meanwhile')).toBe(true);
    await opened.open.close();
  });

  it('downloaded again with the same bytes: no save is acknowledged that is not on disk', async () => {
    const opened = await openUsed();
    const { folder, open, session } = opened;
    const path = join(folder, 'notebook.json');
    putInPlace(path, readFileSync(path), 'by renaming');
    if (!(await typeOn(opened, 'meanwhile'))) {
      expect(session.saveProblem?.kind).toBe('changed_underneath');
      await open.settleConflict('mine');
      await session.retrySave();
    }
    await expectDurable(folder, session);
    await open.close();
  });

  it('without its lock, taken over by another: nothing that was acknowledged to either is lost', async () => {
    const opened = await openUsed();
    const { folder, session, open } = opened;
    rmSync(join(folder, '.lock'));
    expect(await typeOn(opened, 'without a lock')).toBe(true);
    // To the other one this process does not live.
    const other = await openFolder(folder, {
      identify: async () => ({ ...(await nodeEnvironment.identify()), pid: 1 }),
      probe: async () => ({ isAlive: false, startTicks: null }),
    });
    expect(tellApart(other.session.notebook)).toBe(tellApart(session.notebook));
    await type(other.session, 'the other');
    expect(await typeOn(opened, 'at once')).toBe(false);
    expect(session.saveProblem?.kind).toBe('changed_underneath');
    await expectDurable(folder, other.session);
    await open.settleConflict('theirs');
    await open.close();
    await other.open.close();
    expect(isKept(folder, typed('at once 9'))).toBe(true);
    const again = await openFolder(folder);
    expect(tellApart(again.session.notebook)).toBe(tellApart(other.session.notebook));
    await again.open.close();
  });
});

describe('the folder while the notebook is closed', () => {
  it.each([
    ['deleted', 'folder_missing', (folder: string) => rmSync(folder, { recursive: true })],
    [
      'left with its backups only',
      'folder_emptied',
      (folder: string) => {
        rmSync(folder, { recursive: true });
        mkdirSync(join(folder, 'backups'), { recursive: true });
        writeFileSync(join(folder, 'backups', 'x.json'), 'x');
      },
    ],
  ])('%s: is refused and left as it is', async (_what, kind, disturb) => {
    const folder = await notebookFolder();
    disturb(folder);
    const before = folderContent(join(folder, '..'));
    const refusal = await refusalOf(openNotebookFolder(folder));
    expect(refusal).toBeInstanceOf(OpenProblemError);
    expect(refusal).toMatchObject({ kind });
    expect(folderContent(join(folder, '..'))).toEqual(before);
  });

  it('copied to another place: both are notebooks of their own', async () => {
    const { folder, open } = await openUsed();
    await open.close();
    const copy = join(emptyFolder(), 'copy');
    cpSync(folder, copy, { recursive: true });
    await typeAndClose(copy, 'in the copy');
    await typeAndClose(folder, 'in the first');
    expect((await openNotebookFolder(copy, { readOnly: true })).notebook.me.whoIAm).toBe(
      typed('in the copy'),
    );
  });
});
