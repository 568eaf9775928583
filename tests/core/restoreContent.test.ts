import fc from 'fast-check';
import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { removeContact } from '../../src/core/bin/removePeople.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { restoreNotebook } from '../../src/core/safekeeping/restoreContent.ts';
import { createSession, type SessionEvent } from '../../src/core/session.ts';
import { connectedNotebook } from '../fixtures/connectedNotebook.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { testContext } from '../fixtures/testContext.ts';

const context = testContext();
const label = 'Restore from Tuesday';

function randomNotebook(numbers: readonly number[]): Notebook {
  let at = 0;
  return connectedNotebook((limit) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, limit));
}

const numbers = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 60 });

describe('giving a notebook the content of an earlier one', () => {
  it('makes any notebook any other, keeps its id, and can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (one, other) => {
        const present = freeze({ ...randomNotebook(one), notebookId: 'mine' }, true);
        const earlier = randomNotebook(other);
        const [contactId = ''] = Object.keys(earlier.contacts);
        removeContact(earlier, contactId, context());
        freeze(earlier, true);
        const session = createSession(present, memoryStorage());
        await session.run(restoreNotebook, { notebook: earlier, label }, context());
        expect(session.notebook).toEqual({ ...earlier, notebookId: 'mine' });
        expect(session.history.undoLabel).toBe(label);
        await session.step('undo', context());
        expect(session.notebook).toEqual(present);
      }),
      randomSettings(60, 'restore content'),
    );
  });

  it('leaves nothing as it was, my wordings and holidays included', async () => {
    const earlier = randomNotebook([7, 3, 9, 12, 5, 8, 1, 4, 6, 2]);
    const present = freeze(
      {
        ...earlier,
        name: 'Now',
        letterTemplates: { thank_you: { subject: 'Thanks', body: 'Dear' } },
        holidays: [{ fallsOn: '2026-12-25', name: 'Christmas' }],
      },
      true,
    );
    const session = createSession(present, memoryStorage());
    await session.run(restoreNotebook, { notebook: earlier, label }, context());
    expect(session.notebook).toEqual(earlier);
  });

  it('touches only what differs', async () => {
    const present = freeze(randomNotebook([7, 3, 9, 12, 5, 8, 1, 4, 6, 2]), true);
    const earlier = structuredClone(present);
    const [contactId = '', otherId = ''] = Object.keys(earlier.contacts);
    Object.assign(earlier.contacts[contactId] ?? {}, { role: 'Editor' });
    const events: SessionEvent[] = [];
    const session = createSession(present, memoryStorage());
    session.subscribe((event) => events.push(event));
    await session.run(restoreNotebook, { notebook: earlier, label }, context());
    const [changed] = events;
    const patches = changed?.type === 'changed' ? changed.patches : [];
    expect(patches.map(({ path }) => path)).toEqual([['contacts', contactId]]);
    expect(session.notebook.contacts[otherId]).toBe(present.contacts[otherId]);
    await session.run(restoreNotebook, { notebook: earlier, label }, context());
    expect(session.revision, 'the same again is no step').toBe(1);
  });
});
