import type { Patch } from 'immer';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addContact } from '../../src/core/contacts/addContact.ts';
import { contactOperations } from '../../src/core/contacts/operations.ts';
import { interviewOperations } from '../../src/core/interviews/operations.ts';
import { createNotebook } from '../../src/core/notebook/emptyNotebook.ts';
import { type CommandContext, command } from '../../src/core/operation.ts';
import { questionBankOperations } from '../../src/core/question-bank/operations.ts';
import { SaveError } from '../../src/core/safekeeping/saveError.ts';
import {
  createSession,
  type NotebookStorage,
  type Session,
  type SessionEvent,
  type SessionSnapshot,
  type StateBefore,
} from '../../src/core/session.ts';
import type { JournalRecord } from '../../src/core/undoHistory.ts';
import { testContext } from '../fixtures/testContext.ts';

const add = contactOperations['contacts.add'];
const update = contactOperations['contacts.update'];
const writeNote = interviewOperations['interviews.writeNote'];

const addMany = command({
  summary: 'Adds so many people.',
  label: 'Add people',
  input: z.strictObject({ count: z.int() }),
  run: (draft, { count }, now) => {
    for (let n = 0; n < count; n += 1) addContact(draft, { displayName: `Person ${n}` }, now);
  },
});

const addUnopenable = command({
  summary: 'Adds a person with a longer name than a notebook opens with.',
  label: 'Add person nobody could open',
  input: z.strictObject({}),
  run: (draft, _input, now) => {
    addContact(draft, { displayName: 'N'.repeat(100_000) }, now);
  },
});

let context: () => CommandContext;
let records: JournalRecord[];
let befores: (StateBefore | null)[];
let attached: (() => SessionSnapshot)[];
let events: SessionEvent[];
let failure: Error | null;
let storage: NotebookStorage;
let session: Session;

beforeEach(() => {
  context = testContext();
  [records, befores, attached, events] = [[], [], [], []];
  failure = null;
  storage = {
    attach: (current) => void attached.push(current),
    save: async (record, before) => {
      records.push(record);
      befores.push(before);
      if (failure) throw failure;
    },
    retry: async () => {
      if (failure) throw failure;
    },
  };
  session = createSession(createNotebook('Test', [], context()), storage);
  session.subscribe((event) => events.push(event));
});

const names = () => Object.values(session.notebook.contacts).map((contact) => contact.displayName);
const undo = () => session.step('undo', context());
const redo = () => session.step('redo', context());

describe('a session', () => {
  it('hands over each step once, in order, and says changed before saved', async () => {
    await Promise.all([
      session.run(add, { displayName: 'Ana' }, context()),
      session.run(add, { displayName: 'Bo' }, context()),
    ]);
    await undo();
    expect(records.map(({ step, label }) => `${step}: ${label}`)).toEqual([
      'do: Add person',
      'do: Add person',
      'undo: Undo Add person',
    ]);
    const told = events.map((event) =>
      'revision' in event ? `${event.type} ${event.revision}` : event.type,
    );
    expect(told.filter((text) => text.startsWith('changed'))).toEqual([
      'changed 1',
      'changed 2',
      'changed 3',
    ]);
    for (const revision of [1, 2, 3]) {
      expect(told.indexOf(`changed ${revision}`)).toBeLessThan(told.indexOf(`saved ${revision}`));
    }
    expect(session.savedRevision).toBe(3);
  });

  it('hands over what an undo did as the way back from what was done', async () => {
    await session.run(add, { displayName: 'Ana' }, context());
    await undo();
    await redo();
    const [done, undone, redone] = records;
    expect(undone?.patches).toEqual(done?.inversePatches);
    expect(undone?.inversePatches).toEqual(done?.patches);
    expect(redone?.patches).toEqual(done?.patches);
    expect(names()).toEqual(['Ana']);
  });

  it('applies the patches of a step in the order they stand in', async () => {
    const rename = (value: string): Patch => ({ op: 'replace', path: ['name'], value });
    const step = {
      label: 'Rename twice',
      mergeKey: null,
      at: context().now,
      patches: [rename('Second'), rename('Third')],
      inversePatches: [rename('Second'), rename('First')],
    };
    const merged = createSession(session.notebook, storage, { undo: [step], redo: [] });
    await merged.step('undo', context());
    expect(merged.notebook.name).toBe('First');
    await merged.step('redo', context());
    expect(merged.notebook.name).toBe('Third');
  });

  it('tells the storage once where the newest value is, and a snapshot never changes', async () => {
    expect(attached).toHaveLength(1);
    const first = session.snapshot();
    await session.run(add, { displayName: 'Ana' }, context());
    expect(attached[0]?.()).toEqual(session.snapshot());
    expect(attached[0]?.().notebook).toBe(session.notebook);
    expect(first).toMatchObject({ revision: 0, history: { undo: [], redo: [] } });
    expect(first.notebook.contacts).toEqual({});
  });

  it('saves nothing and keeps the revision when a command changes nothing', async () => {
    const { value } = await session.run(add, { displayName: 'Ana' }, context());
    const unarchive = contactOperations['contacts.unarchive'];
    const outcome = await session.run(unarchive, { contactId: value.contactId }, context());
    expect(outcome.revision).toBe(1);
    expect(records).toHaveLength(1);
  });

  it('goes on with the history it was opened with', async () => {
    await session.run(add, { displayName: 'Ana' }, context());
    const { notebook, history } = session.snapshot();
    const next = createSession(notebook, storage, history);
    expect(next.history).toEqual({ undoLabel: 'Add person', redoLabel: null });
    expect((await next.step('undo', context())).value).toBe('Add person');
    expect(next.notebook.contacts).toEqual({});
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

  it('refuses a change whose result could be saved but not opened again', async () => {
    await session.run(add, { displayName: 'Ana' }, context());
    const before = session.notebook;
    await expect(session.run(addUnopenable, {}, context())).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(session.notebook).toBe(before);
    expect(session.history.undoLabel).toBe('Add person');
  });

  it('refuses every change of a notebook that is open read-only', async () => {
    const { history } = await session
      .run(add, { displayName: 'Ana' }, context())
      .then(() => session.snapshot());
    const readOnly = createSession(session.notebook, null, history);
    for (const refused of [
      () => readOnly.run(add, { displayName: 'Bo' }, context()),
      () => readOnly.step('undo', context()),
    ]) {
      await expect(refused()).rejects.toMatchObject({
        code: 'conflict',
        message: 'This notebook is open for reading only.',
      });
    }
    await readOnly.retrySave();
    expect(readOnly.revision).toBe(0);
    expect(readOnly.notebook).toBe(session.notebook);
  });
});

describe('a session whose storage fails', () => {
  it('keeps what could not be saved, says so, and saves it when the fault ends', async () => {
    failure = new Error('disk full');
    await expect(session.run(add, { displayName: 'Ana' }, context())).rejects.toMatchObject({
      code: 'storage_failed',
    });
    expect(names()).toEqual(['Ana']);
    expect(session.savedRevision).toBe(0);
    const problem = { kind: 'disk', message: 'disk full' };
    expect(session.saveProblem).toEqual(problem);
    expect(events.at(-1)).toEqual({ type: 'save_failed', revision: 1, problem });
    await expect(session.retrySave()).rejects.toMatchObject({ code: 'storage_failed' });
    expect(session.saveProblem).toEqual(problem);
    failure = null;
    await session.retrySave();
    expect(session).toMatchObject({ savedRevision: 1, saveProblem: null });
    expect(events.at(-1)).toEqual({ type: 'saved', revision: 1 });
  });

  it('covers what failed before with the next step that is saved', async () => {
    failure = new Error('disk full');
    await session.run(add, { displayName: 'Ana' }, context()).catch(() => {});
    failure = null;
    await session.run(add, { displayName: 'Bo' }, context());
    expect(session).toMatchObject({ savedRevision: 2, saveProblem: null });
  });

  it('tells the kind of trouble, and keeps telling it while a newer step is not saved', async () => {
    let succeed = () => {};
    const slow: NotebookStorage = {
      ...storage,
      save: ({ label }) =>
        label === 'Edit person'
          ? Promise.reject(new SaveError('folder_emptied', 'It is gone.'))
          : new Promise((resolve) => {
              succeed = resolve;
            }),
    };
    const waiting = createSession(session.notebook, slow);
    const first = waiting.run(add, { displayName: 'Ana' }, context());
    const [contactId = ''] = Object.keys(waiting.notebook.contacts);
    const second = waiting.run(update, { contactId, fields: { role: 'E' } }, context());
    await expect(second).rejects.toMatchObject({ kind: 'folder_emptied', message: 'It is gone.' });
    succeed();
    await first;
    expect(waiting).toMatchObject({ savedRevision: 1, revision: 2 });
    expect(waiting.saveProblem).toEqual({ kind: 'folder_emptied', message: 'It is gone.' });
  });
});

describe('a step that takes much away', () => {
  const lost = () => events.filter(({ type }) => type === 'lost_many');

  it('hands over what was there before and tells how much went away', async () => {
    await session.run(addMany, { count: 24 }, context());
    const before = session.snapshot();
    await undo();
    expect(befores).toEqual([null, { reason: 'before_loss', snapshot: before }]);
    expect(lost()).toEqual([{ type: 'lost_many', removedCount: 24, beforeCount: 24 }]);
    await redo();
    expect(befores.at(-1)).toBeNull();
  });

  it.each([
    ['more than half', 11, 10, 1],
    ['half', 11, 11, 0],
    ['all of a few', 10, 0, 0],
  ])('is told when it is %s', async (_what, removedCount, keptCount, toldCount) => {
    await session.run(addMany, { count: keptCount }, context());
    await session.run(addMany, { count: removedCount }, context());
    await undo();
    expect(lost()).toHaveLength(toldCount);
    expect(befores.filter((before) => before !== null)).toHaveLength(toldCount);
  });
});

describe('a step that brings much in', () => {
  it('hands over what was there before, and one that adds a single thing does not', async () => {
    const { addSet, addQuestions } = {
      addSet: questionBankOperations['questionBank.addSet'],
      addQuestions: questionBankOperations['questionBank.addQuestions'],
    };
    const input = { name: 'Pasted' };
    const { questionSetId } = (await session.run(addSet, input, context())).value;
    const before = session.snapshot();
    const pasted = [{ text: 'Why?' }, { text: 'How?' }];
    await session.run(addQuestions, { questionSetId, questions: pasted }, context());
    await session.run(addQuestions, { questionSetId, questions: [{ text: 'When?' }] }, context());
    expect(befores).toEqual([null, { reason: 'before_import', snapshot: before }, null]);
  });
});
