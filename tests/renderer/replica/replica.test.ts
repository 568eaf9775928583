import { beforeEach, expect, it } from 'vitest';
import { contactOperations } from '../../../src/core/contacts/operations.ts';
import { createNotebook } from '../../../src/core/notebook/emptyNotebook.ts';
import { createSession, type Session, type SessionEvent } from '../../../src/core/session.ts';
import { createReplica, type Replica } from '../../../src/renderer/replica/replica.ts';
import { testContext } from '../../fixtures/testContext.ts';

let session: Session;
let replica: Replica;
let events: SessionEvent[];
let fetchCount: number;
let isOpen: boolean;
let failure: Error | null;
const context = testContext();
const closed = { isOpen: false, isRestored: false };
const opened = { isOpen: true, isRestored: false };

beforeEach(() => {
  failure = null;
  const save = async () => {
    if (failure) throw failure;
  };
  session = createSession(createNotebook('Test', [], context()), {
    attach: () => {},
    save,
    retry: save,
  });
  events = [];
  fetchCount = 0;
  isOpen = true;
  session.subscribe((event) => events.push(structuredClone(event)));
  replica = createReplica({
    desktopState: async () => {
      const { savedRevision, saveProblem, history } = session;
      const notebook = isOpen ? { folder: '/n', savedRevision, saveProblem, history } : null;
      return structuredClone({ notebook, smallWindow: closed }) as never;
    },
    notebook: async () => {
      fetchCount += 1;
      return structuredClone({ value: session.notebook, revision: session.revision });
    },
  });
});

const add = (displayName: string) =>
  session.run(contactOperations['contacts.add'], { displayName }, context());

it('follows the session by patches, without fetching again', async () => {
  await replica.refresh();
  await add('Ana');
  await add('Bo');
  for (const event of events) replica.receive(event);
  expect(replica.getState().notebook).toEqual(session.notebook);
  expect(replica.getState()).toMatchObject({ revision: 2, savedRevision: 2 });
  expect(replica.getState().history.undoLabel).toBe('Add person');
  expect(fetchCount).toBe(1);
});

it('fetches the snapshot when an event was missed', async () => {
  await replica.refresh();
  await add('Ana');
  events = [];
  await add('Bo');
  for (const event of events) replica.receive(event);
  await replica.refresh();
  expect(fetchCount).toBe(2);
  expect(replica.getState().notebook).toEqual(session.notebook);
});

it('drops events the snapshot holds already and keeps those that came meanwhile', async () => {
  await add('Ana');
  const fetching = replica.refresh();
  for (const event of events) replica.receive(event);
  await fetching;
  expect(replica.getState()).toMatchObject({ revision: 1 });
  expect(replica.getState().notebook).toEqual(session.notebook);
});

it('says why a save failed until everything is on disk again', async () => {
  await replica.refresh();
  await add('Ana');
  const [changed] = events;
  if (changed) replica.receive(changed);
  const problem = { kind: 'disk', message: 'disk full' } as const;
  replica.receive({ type: 'save_failed', revision: 1, problem });
  expect(replica.getState().saveProblem).toEqual(problem);
  expect(replica.getState().savedRevision).toBe(0);
  replica.receive({ type: 'saved', revision: 1 });
  expect(replica.getState()).toMatchObject({ saveProblem: null, savedRevision: 1 });
});

it('holds nothing once the notebook is closed', async () => {
  await replica.refresh();
  isOpen = false;
  replica.receive({ type: 'desktop_changed' });
  await replica.refresh();
  expect(replica.getState()).toMatchObject({ notebook: null, revision: 0 });
});

it('shows the notebook opened last when two follow each other quickly', async () => {
  const first = replica.refresh();
  isOpen = false;
  replica.receive({ type: 'desktop_changed' });
  await Promise.all([first, replica.refresh()]);
  expect(replica.getState().notebook).toBeNull();
});

it('does not say saved after a page was loaded anew while the disk refuses', async () => {
  failure = new Error('disk full');
  await add('Ana').catch(() => {});
  await replica.refresh();
  expect(replica.getState()).toMatchObject({
    revision: 1,
    savedRevision: 0,
    saveProblem: { kind: 'disk', message: 'disk full' },
    history: { undoLabel: 'Add person', redoLabel: null },
  });
  failure = null;
  events = [];
  await session.retrySave();
  for (const event of events) replica.receive(event);
  expect(replica.getState()).toMatchObject({ savedRevision: 1, saveProblem: null });
});

it('tells of a step that lost many records until it is answered, also when all is fetched again', async () => {
  await replica.refresh();
  replica.receive({ type: 'lost_many', removedCount: 160, beforeCount: 200 });
  replica.receive({ type: 'desktop_changed' });
  await replica.refresh();
  expect(replica.getState().loss).toEqual({ removedCount: 160, beforeCount: 200 });
  replica.settleLoss();
  expect(replica.getState().loss).toBeNull();
});

it('forgets a loss with its notebook', async () => {
  await replica.refresh();
  replica.receive({ type: 'lost_many', removedCount: 160, beforeCount: 200 });
  isOpen = false;
  replica.receive({ type: 'desktop_changed' });
  await replica.refresh();
  expect(replica.getState().loss).toBeNull();
});

it('takes in that the small window was opened without fetching anything', async () => {
  await replica.refresh();
  const { notebook } = replica.getState();
  replica.receive({ type: 'window_changed', smallWindow: opened });
  expect(replica.getState().desktop?.smallWindow).toEqual(opened);
  expect(replica.getState().notebook).toBe(notebook);
  expect(fetchCount).toBe(1);
});

it('keeps what happened to the small window while everything was on its way', async () => {
  for (const isNotebookOpen of [true, false]) {
    isOpen = isNotebookOpen;
    const fetched = replica.refresh();
    replica.receive({ type: 'window_changed', smallWindow: opened });
    await fetched;
    expect(replica.getState().desktop?.smallWindow).toEqual(opened);
  }
});
