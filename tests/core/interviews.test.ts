import { describe, expect, it } from 'vitest';
import { contactOperations } from '../../src/core/contacts/operations.ts';
import { interviewOperations } from '../../src/core/interviews/operations.ts';
import { createNotebook } from '../../src/core/notebook/emptyNotebook.ts';
import { createSession } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import { testContext } from '../fixtures/testContext.ts';

describe('the people of an interview', () => {
  it('are each there once, in the order given, when it is planned and when it is changed', async () => {
    const context = testContext();
    const session = createSession(createNotebook('Test', [], context()), memoryStorage());
    const add = async (displayName: string) =>
      (await session.run(contactOperations['contacts.add'], { displayName }, context())).value
        .contactId;
    const [ana, bo] = [await add('Ana Lind'), await add('Bo Ek')];
    const plan = interviewOperations['interviews.plan'];
    const { interviewId } = (await session.run(plan, { contactIds: [ana, ana] }, context())).value;
    const people = () => session.notebook.interviews[interviewId]?.contactIds;
    expect(people()).toEqual([ana]);
    const update = interviewOperations['interviews.update'];
    const fields = { contactIds: [bo, ana, bo] };
    await session.run(update, { interviewId, fields }, context());
    expect(people()).toEqual([bo, ana]);
    await session.run(update, { interviewId, fields: { place: 'Room 2' } }, context());
    expect(people()).toEqual([bo, ana]);
  });
});
