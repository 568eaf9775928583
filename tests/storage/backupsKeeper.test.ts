import { describe, expect, it } from 'vitest';
import { emptyHistory } from '../../src/core/undoHistory.ts';
import { createBackupShelf } from '../../src/storage/backups.ts';
import { createBackupKeeper } from '../../src/storage/keepBackups.ts';
import { type Fault, faultyEnvironment } from './faultyFiles.ts';
import { emptyFolder, richNotebook } from './folders.ts';

const notebook = richNotebook();

/** A keeper over a shelf in a real folder, with a clock that is told what time it is. */
function makeKeeper() {
  let fault: Fault = () => null;
  let now = '';
  let name = 'Untouched';
  const env = { ...faultyEnvironment((call) => fault(call)), now: () => now };
  const places = { folder: emptyFolder(), notebookId: null, outsideFolder: null, timeZone: 'UTC' };
  const shelf = createBackupShelf(places, env);
  const current = () => ({ notebook: { ...notebook, name }, history: emptyHistory });
  let keeper = createBackupKeeper(shelf, env, current);
  const setClock = (clock: string) => {
    now = clock.includes('T') ? clock : `2026-05-04T${clock}.000Z`;
  };
  const change = (clock: string, changedName = clock) => {
    setClock(clock);
    name = changedName;
    keeper.changed();
  };
  return {
    env,
    shelf,
    setClock,
    change,
    changed: async (clock: string) => {
      change(clock);
      await keeper.settled();
    },
    settled: () => keeper.settled(),
    setFault: (next: Fault | null) => {
      fault = next ?? (() => null);
    },
    problem: () => keeper.lastProblem,
    restart: () => {
      keeper = createBackupKeeper(createBackupShelf(places, env), env, current);
    },
    make: async (clock: string) => {
      setClock(clock);
      await shelf.make('before_import', current());
    },
    /** The names the backed-up notebooks had, oldest first. */
    names: async () => (await shelf.list()).map(({ notebookName }) => notebookName).reverse(),
  };
}

const noSpace: Fault = ({ name }) => (name === 'openNew' ? { code: 'ENOSPC' } : null);

describe('backups made by and by', () => {
  it('begin with the first change and go on with changes a quarter of an hour later', async () => {
    const { changed, names, shelf } = makeKeeper();
    expect(await names()).toEqual([]);
    for (const clock of ['12:00:00', '12:05:00', '12:14:59', '12:15:00', '12:29:59', '12:40:00']) {
      await changed(clock);
    }
    expect(await names()).toEqual(['12:00:00', '12:15:00', '12:40:00']);
    expect((await shelf.list())[0]).toMatchObject({ reason: 'interval' });
  });

  it('do not come without a change', async () => {
    const { setClock, settled, names } = makeKeeper();
    setClock('12:00:00');
    await settled();
    expect(await names()).toEqual([]);
  });

  it('count on from the last one of an earlier run', async () => {
    const { changed, restart, names } = makeKeeper();
    await changed('12:00:00');
    restart();
    await changed('12:10:00');
    expect(await names()).toEqual(['12:00:00']);
    restart();
    await changed('12:15:00');
    expect(await names()).toEqual(['12:00:00', '12:15:00']);
  });

  it('count on from one that was made for another reason', async () => {
    const { changed, make, names } = makeKeeper();
    await changed('12:00:00');
    await make('12:10:00');
    await changed('12:20:00');
    expect(await names()).toHaveLength(2);
    await changed('12:25:00');
    expect(await names()).toHaveLength(3);
  });

  it('are made one at a time, of what is there when they are made', async () => {
    const { change, settled, names } = makeKeeper();
    for (const second of ['00', '01', '02']) change(`12:00:${second}`);
    await settled();
    expect(await names()).toEqual(['12:00:02']);
  });

  it('do not look at the folder for every change', async () => {
    const { changed, env } = makeKeeper();
    await changed('12:00:00');
    env.calls.length = 0;
    for (const clock of ['12:00:01', '12:05:00', '12:14:59']) await changed(clock);
    expect(env.calls).toEqual([]);
  });

  it('say why the last one failed and are tried again a minute later, with the next change', async () => {
    const { changed, settled, setClock, setFault, names, problem, env } = makeKeeper();
    expect(problem()).toBeNull();
    setFault(noSpace);
    await changed('12:00:00');
    expect(problem()).toBe('No backup could be made: the disk is full (ENOSPC).');
    env.calls.length = 0;
    await changed('12:00:59');
    expect(env.calls).toEqual([]);
    await changed('12:01:00');
    expect(env.calls).not.toEqual([]);
    setFault(null);
    await changed('12:01:30');
    expect(await names()).toEqual([]);
    expect(problem()).not.toBeNull();
    setClock('12:10:00');
    await settled();
    expect(await names()).toEqual([]);
    await changed('12:10:00');
    expect(await names()).toEqual(['12:10:00']);
    expect(problem()).toBeNull();
  });

  it('go on after the clock was set back, once and not with every change', async () => {
    const { changed, names, restart } = makeKeeper();
    await changed('2026-06-01T12:00:00.000Z');
    await changed('12:00:00');
    await changed('12:00:01');
    await changed('12:14:00');
    restart();
    await changed('12:14:30');
    expect(await names()).toEqual(['12:00:00', '2026-06-01T12:00:00.000Z']);
    await changed('12:15:00');
    expect(await names()).toEqual(['12:00:00', '12:15:00', '2026-06-01T12:00:00.000Z']);
  });

  it('go on after the clock was set back while the disk was full', async () => {
    const { changed, setFault, names } = makeKeeper();
    setFault(noSpace);
    await changed('2026-06-01T12:00:00.000Z');
    setFault(null);
    await changed('12:00:00');
    expect(await names()).toEqual(['12:00:00']);
  });
});
