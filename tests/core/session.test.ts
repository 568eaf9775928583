import { beforeEach, describe, expect, it } from 'vitest';
import { contactOperations } from '../../src/core/contacts/operations.ts';
import { interviewOperations } from '../../src/core/interviews/operations.ts';
import { createNotebook } from '../../src/core/notebook/emptyNotebook.ts';
import type { CommandContext } from '../../src/core/operation.ts';
import {
  createSession,
  type JournalRecord,
  type Session,
  type SessionEvent,
} from '../../src/core/session.ts';
import { testContext } from '../fixtures/testContext.ts';

const add = contactOperations['contacts.add'];
const update = contactOperations['contacts.update'];
const writeNote = interviewOperations['interviews.writeNote'];

let context: () => CommandContext;
let records: JournalRecord[];
let events: SessionEvent[];
let failure: Error | null;
let session: Session;

beforeEach(() => {
  context = testContext();
  records = [];
  events = [];
  failure = null;
  session = createSession(createNotebook('Test', [], context()), {
    save: async (_next, record) => {
      if (failure) throw failure;
      records.push(record);
    },
  });
  session.subscribe((event) => events.push(event));
});

const names = () => Object.values(session.notebook.contacts).map((contact) => contact.displayName);
const undo = () => session.step('undo');
const redo = () => session.step('redo');

describe('a session', () => {
  it('hands over each step once, with a dense revision, and says changed before saved', async () => {
    await session.run(add, { displayName: 'Ana' }, context());
    await session.run(add, { displayName: 'Bo' }, context());
    expect(records.map(({ revision, label }) => [revision, label])).toEqual([
      [1, 'Add person'],
      [2, 'Add person'],
    ]);
    expect(events.map((event) => `${event.type} ${event.revision}`)).toEqual([
      'changed 1',
      'saved 1',
      'changed 2',
      'saved 2',
    ]);
  });

  it('discards everything a command did before it threw', async () => {
    const failing = {
      ...add,
      run: (draft: Parameters<typeof add.run>[0]) => {
        draft.name = 'Half done';
        throw new Error('no');
      },
    };
    await expect(session.run(failing as never, {}, context())).rejects.toThrow('no');
    expect(session.notebook.name).toBe('Test');
    expect(session.revision).toBe(0);
    expect(session.history.undoLabel).toBeNull();
  });

  it('shows what undo and redo would do, and a new step forgets what was undone', async () => {
    const { value } = await session.run(add, { displayName: 'Ana' }, context());
    const { contactId } = value;
    await session.run(update, { contactId, fields: { role: 'Editor' } }, context());
    expect(session.history).toEqual({ undoLabel: 'Edit person', redoLabel: null });
    expect((await undo()).value).toBe('Edit person');
    expect(session.notebook.contacts[contactId]?.role).toBe('');
    expect(session.history).toEqual({ undoLabel: 'Add person', redoLabel: 'Edit person' });
    expect((await redo()).value).toBe('Edit person');
    expect(session.notebook.contacts[contactId]?.role).toBe('Editor');
    await undo();
    await session.run(add, { displayName: 'Bo' }, context());
    expect(session.history.redoLabel).toBeNull();
    expect((await redo()).value).toBeNull();
  });

  it('makes one undo step of consecutive writes to one note, and of no others', async () => {
    const { value } = await session.run(add, { displayName: 'Ana' }, context());
    const plan = interviewOperations['interviews.plan'];
    const planned = await session.run(plan, { contactIds: [value.contactId] }, context());
    const { interviewId } = planned.value;
    const write = (text: string) =>
      session.run(
        writeNote,
        { interviewId, plannedQuestionId: null, partId: null, text },
        context(),
      );
    await write('She');
    await write('She runs');
    await write('She runs the branch');
    await undo();
    expect(session.notebook.interviews[interviewId]?.freeNote).toBe('');
    await redo();
    expect(session.notebook.interviews[interviewId]?.freeNote).toBe('She runs the branch');
    await write('She runs the branch.');
    await undo();
    expect(session.notebook.interviews[interviewId]?.freeNote).toBe('She runs the branch');
  });

  it('starts a new undo step after half a minute of rest', async () => {
    const { value } = await session.run(add, { displayName: 'Ana' }, context());
    const edit = (role: string, now: string) =>
      session.run(update, { contactId: value.contactId, fields: { role } }, { ...context(), now });
    await edit('E', '2026-05-04T09:00:00.000Z');
    await edit('Ed', '2026-05-04T09:00:30.000Z');
    await edit('Editor', '2026-05-04T09:01:01.000Z');
    await undo();
    expect(session.notebook.contacts[value.contactId]?.role).toBe('Ed');
    await undo();
    expect(session.notebook.contacts[value.contactId]?.role).toBe('');
  });

  it('keeps what could not be saved, says so, and saves it when the fault ends', async () => {
    failure = new Error('disk full');
    await expect(session.run(add, { displayName: 'Ana' }, context())).rejects.toMatchObject({
      code: 'storage_failed',
    });
    expect(names()).toEqual(['Ana']);
    expect(session.savedRevision).toBe(0);
    expect(events.at(-1)).toMatchObject({ type: 'save_failed', message: 'disk full' });
    failure = null;
    await session.retrySave();
    expect(session.savedRevision).toBe(1);
    expect(events.at(-1)).toEqual({ type: 'saved', revision: 1 });
  });

  it('refuses a change whose result could be saved but not opened again', async () => {
    const displayName = 'N'.repeat(2_000);
    const { value } = await session.run(add, { displayName }, context());
    const plan = interviewOperations['interviews.plan'];
    const planned = await session.run(plan, { contactIds: [value.contactId] }, context());
    const finish = interviewOperations['interviews.finish'];
    const before = session.notebook;
    await expect(session.run(finish, planned.value, context())).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(session.notebook).toBe(before);
    expect(session.history.undoLabel).toBe('Plan interview');
  });

  it('refuses every change of a notebook that is open read-only', async () => {
    const readOnly = createSession(session.notebook, null);
    await expect(readOnly.run(add, { displayName: 'Ana' }, context())).rejects.toMatchObject({
      code: 'storage_failed',
    });
    expect(readOnly.revision).toBe(0);
  });
});
