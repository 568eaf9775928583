import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { enablePatches, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import { createNotebookValue } from '../../src/core/notebook/notebookValue.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { countSharded, recordIn, toShards } from '../../src/core/notebook/shards.ts';
import { countRecords, totalCount } from '../../src/core/safekeeping/countRecords.ts';
import { connectedNotebook } from '../fixtures/connectedNotebook.ts';
import { makeContact } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { createRandom } from '../storage/random.ts';

enablePatches();

const notebook = connectedNotebook(createRandom(7));

/** What a draft shows of a person; the same for a plain draft and for one over shards. */
type Look = (draft: Notebook) => unknown;

const looks: Record<string, Look> = {
  'a record': ({ contacts }) => contacts['person-0']?.displayName,
  'a record that is not there': ({ contacts }) => contacts.nobody,
  keys: ({ contacts }) => Object.keys(contacts).sort(),
  values: ({ contacts }) =>
    Object.values(contacts)
      .map(({ contactId }) => contactId)
      .sort(),
  entries: ({ interviews }) =>
    Object.entries(interviews)
      .map(([id, { mode }]) => [id, mode])
      .sort(),
  'a spread': ({ contacts }) => ({ ...contacts }),
  'for in': ({ promises }) => {
    const ids: string[] = [];
    for (const id in promises) ids.push(id);
    return ids.sort();
  },
  in: ({ contacts }) => ['person-0' in contacts, 'nobody' in contacts],
  hasOwn: ({ contacts }) =>
    ['person-0', 'nobody', 'constructor', 'toString'].map((id) => Object.hasOwn(contacts, id)),
  'a description': ({ contacts }) => Object.getOwnPropertyDescriptor(contacts, 'person-0'),
  JSON: ({ contacts, me, name }) => JSON.parse(JSON.stringify({ contacts, me, name })),
  'the whole': (draft) => ({ ...draft }),
  'a record found by what is in it': ({ contacts }) =>
    Object.values(contacts).find(({ displayName }) => displayName === 'Name of person-1'),
};

describe('a draft of a notebook in shards', () => {
  it.each(Object.keys(looks))('shows %s as a plain draft does', (what) => {
    const look = looks[what] as Look;
    const seen: unknown[] = [];
    const change = (draft: Notebook) => {
      draft.contacts.added = makeContact('added');
      delete draft.contacts['person-1'];
      // Through text, because a draft must not be looked at after its command.
      seen.push(JSON.parse(JSON.stringify({ seen: look(draft) })));
    };
    createNotebookValue(notebook).work(change);
    produceWithPatches(notebook, change);
    expect(seen).toHaveLength(2);
    // Equal but for the order of keys, which shards do not keep.
    expect(seen[0]).toEqual(seen[1]);
  });

  it('has no records by names that every object has', () => {
    createNotebookValue(notebook).work((draft) => {
      for (const id of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
        expect(draft.contacts[id]).toBeUndefined();
        expect(id in draft.contacts).toBe(false);
      }
    });
  });

  it('refuses a whole kind, which would cost a copy of everything', () => {
    const assign = (draft: Notebook) => {
      draft.promises = {};
    };
    expect(() => createNotebookValue(notebook).work(assign)).toThrow(TypeError);
  });
});

/** One thing a command does; numbers choose among what is there. */
type Deed = { kind: number; one: number; other: number; text: string };

const deed = fc.record({
  kind: fc.nat(11),
  one: fc.nat(1_000),
  other: fc.nat(1_000),
  text: fc.string({ maxLength: 5 }),
});

/** Sorted, because what is listed first must not matter for what is chosen. */
const pick = (records: Record<string, unknown>, index: number): string => {
  const ids = Object.keys(records).sort();
  return ids[index % Math.max(1, ids.length)] ?? 'none';
};

/** Does one thing; what it is done to is chosen among what was there before the command. */
function act(draft: Notebook, before: Notebook, { kind, one, other, text }: Deed): void {
  const { contacts, interviews, followUps } = draft;
  const contactId = pick(before.contacts, one);
  const contact = contacts[contactId];
  const interview = interviews[pick(before.interviews, one)];
  if (kind === 0) contacts[`new-${one}`] = structuredClone(makeContact(`new-${one}`));
  if (kind === 1) delete contacts[contactId];
  if (kind === 2 && contact) contact.role = text;
  if (kind === 3 && contact) contact.tags.push(text);
  if (kind === 4 && interview) interview.questionOrder.splice(other % 3, 1 + (other % 2), text);
  if (kind === 5 && interview) interview.questions = {};
  if (kind === 6) for (const followUp of Object.values(followUps)) followUp.text += text;
  if (kind === 7)
    for (const id of Object.keys(draft.promises)) if (one % 2) delete draft.promises[id];
  if (kind === 8) draft.me.skills.push(text);
  if (kind === 9) Object.assign(draft, { name: text });
  if (kind === 10 && contact) contacts[contactId] = { ...contact, role: text } as Contact;
  if (kind === 11) delete draft.referrals[`nobody-${one}`];
}

const inOneOrder = (patches: readonly unknown[]) =>
  patches.map((one) => JSON.stringify(one)).sort();

describe('a notebook in shards', () => {
  it('comes to the same notebook and the same patches as a plain one, whatever a command does', () => {
    const commands = fc.array(fc.array(deed, { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(10_000), commands, (from, many) => {
        let plain = connectedNotebook(createRandom(from));
        const value = createNotebookValue(plain);
        for (const deeds of many) {
          const before = plain;
          const run = (draft: Notebook) => {
            for (const one of deeds) act(draft, before, one);
          };
          const [next, patches, inversePatches] = produceWithPatches(plain, run);
          const change = value.work(run);
          deepStrictEqual(inOneOrder(change.patches), inOneOrder(patches));
          deepStrictEqual(inOneOrder(change.inversePatches), inOneOrder(inversePatches));
          value.take(change.next, change.patches);
          deepStrictEqual(value.plain, next);
          value.take(value.patched(change.inversePatches), change.inversePatches);
          deepStrictEqual(value.plain, before);
          value.take(value.patched(change.patches), change.patches);
          deepStrictEqual(value.plain, next);
          expect(countSharded(value.sharded)).toBe(totalCount(countRecords(next)));
          plain = next;
        }
      }),
      randomSettings(100, 'shards'),
    );
  });

  it('finds every record, and none by a name that every object has', () => {
    const sharded = toShards(notebook);
    for (const [id, contact] of Object.entries(notebook.contacts)) {
      expect(recordIn(sharded, 'contacts', id)).toBe(contact);
    }
    for (const id of ['nobody', 'constructor', '__proto__', 'toString']) {
      expect(recordIn(sharded, 'contacts', id)).toBeUndefined();
    }
  });
});

describe('the value of a notebook', () => {
  const byName = { c: makeContact('c'), a: makeContact('a'), b: makeContact('b') };
  const fresh = () => createNotebookValue({ ...notebook, contacts: byName });
  const change = (value: ReturnType<typeof fresh>, run: (draft: Notebook) => void) => {
    const { next, patches } = value.work(run);
    value.take(next, patches);
    return value.plain;
  };

  it('is what was loaded until something changes, also while a change is only worked out', () => {
    const value = fresh();
    const { plain } = value;
    expect(plain.contacts).toBe(byName);
    value.work((draft) => {
      draft.name = 'Other';
    });
    expect(value.plain).toBe(plain);
    expect(value.plain.name).toBe(notebook.name);
  });

  it('lists records in the order they came, a changed one where it was and a new one last', () => {
    const value = fresh();
    const after = change(value, (draft) => {
      draft.contacts.aa = makeContact('aa');
      (draft.contacts.a as Contact).role = 'Editor';
    });
    expect(Object.keys(after.contacts)).toEqual(['c', 'a', 'b', 'aa']);
    const removed = change(value, (draft) => {
      delete draft.contacts.a;
    });
    expect(Object.keys(removed.contacts)).toEqual(['c', 'b', 'aa']);
  });

  it('shares what did not change', () => {
    const value = fresh();
    const before = value.plain;
    const after = change(value, (draft) => {
      (draft.contacts.a as Contact).role = 'Editor';
    });
    expect(after.contacts.a?.role).toBe('Editor');
    expect(before.contacts.a?.role).not.toBe('Editor');
    expect(after.contacts.b).toBe(before.contacts.b);
    expect(after.interviews).toBe(before.interviews);
    expect(after.me).toBe(before.me);
    expect(value.plain).toBe(after);
  });

  it('shows several changes that were taken since it was last looked at', () => {
    const value = fresh();
    for (const [id, role] of [
      ['a', 'One'],
      ['b', 'Two'],
      ['a', 'Three'],
    ] as const) {
      const { next, patches } = value.work((draft) => {
        (draft.contacts[id] as Contact).role = role;
      });
      value.take(next, patches);
    }
    expect(Object.values(value.plain.contacts).map(({ role }) => role)).toEqual([
      byName.c.role,
      'Three',
      'Two',
    ]);
  });
});
