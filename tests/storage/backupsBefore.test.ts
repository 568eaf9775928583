import { describe, expect, it } from 'vitest';
import { contactOperations } from '../../src/core/contacts/operations.ts';
import { questionBankOperations } from '../../src/core/question-bank/operations.ts';
import { testContext } from '../fixtures/testContext.ts';
import { faultyEnvironment } from './faultyFiles.ts';
import { notebookFolder, refusalOf } from './folders.ts';
import { openSession } from './openSession.ts';

const addSet = questionBankOperations['questionBank.addSet'];
const addQuestions = questionBankOperations['questionBank.addQuestions'];
const { 'contacts.add': addContact, 'contacts.remove': removeContact } = contactOperations;
const pasted = [{ text: 'Why?' }, { text: 'How?' }];

describe('a step that deserves a backup first', () => {
  it('is saved only once the state before it is in a backup', async () => {
    const context = testContext();
    const { open, session } = await openSession(await notebookFolder());
    const { questionSetId } = (await session.run(addSet, { name: 'Pasted' }, context())).value;
    const before = session.notebook;
    await session.run(addQuestions, { questionSetId, questions: pasted }, context());
    const info = (await open.backups.list()).find(({ reason }) => reason === 'before_import');
    expect(await open.backups.read({ backupId: info?.backupId ?? '' })).toEqual(before);
    await open.close();
  });

  it('waits, with what comes after it, while no backup can be made', async () => {
    const context = testContext();
    let isFull = false;
    const env = faultyEnvironment(({ name, path }) =>
      isFull && name === 'openNew' && path.includes('backups') ? { code: 'ENOSPC' } : null,
    );
    const { open, session } = await openSession(await notebookFolder(), {}, env);
    const { questionSetId } = (await session.run(addSet, { name: 'Pasted' }, context())).value;
    isFull = true;
    const input = { questionSetId, questions: pasted };
    const refusal = await refusalOf(session.run(addQuestions, input, context()));
    expect(refusal.message).toMatch(/^No backup could be made: the disk is full/);
    await refusalOf(session.run(addContact, { displayName: 'Ana Lind' }, context()));
    expect(session).toMatchObject({ savedRevision: 1, revision: 3 });
    isFull = false;
    await session.retrySave();
    expect(session).toMatchObject({ savedRevision: 3, saveProblem: null });
    const reasons = (await open.backups.list()).map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason === 'before_import')).toHaveLength(1);
    await open.close();
  });

  it('is no reason to refuse the notebook when no backup could be made after it', async () => {
    const context = testContext();
    const folder = await notebookFolder();
    const env = faultyEnvironment(({ name, path }) =>
      name === 'openNew' && path.includes('-interval') ? { code: 'ENOSPC' } : null,
    );
    const { open, session } = await openSession(folder, {}, env);
    const { questionSetId } = (await session.run(addSet, { name: 'Pasted' }, context())).value;
    const questions = Array.from({ length: 150 }, (_, index) => ({ text: `Why ${index}?` }));
    await session.run(addQuestions, { questionSetId, questions }, context());
    await session.step('undo', context());
    const left = session.notebook;
    expect((await open.backups.list())[0]?.reason).toBe('before_loss');
    await open.close();
    const again = await openSession(folder);
    expect(again.session.notebook).toEqual(left);
    await again.open.close();
  });

  it('is not asked about at the next opening, though everybody was removed one by one', async () => {
    const context = testContext();
    const folder = await notebookFolder();
    const { open, session } = await openSession(folder);
    const contactIds: string[] = [];
    for (let index = 0; index < 200; index += 1) {
      const added = await session.run(addContact, { displayName: `P ${index}` }, context());
      contactIds.push(added.value.contactId);
    }
    await open.backups.make('asked', session.snapshot());
    for (const contactId of contactIds) await session.run(removeContact, { contactId }, context());
    await open.close();
    const again = await openSession(folder);
    expect(again.session.notebook).toEqual(session.notebook);
    await again.open.close();
    expect(await again.open.backups.list()).toHaveLength(3);
  });
});
