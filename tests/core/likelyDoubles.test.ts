import { describe, expect, it } from 'vitest';
import { likelyDoubles } from '../../src/core/contacts/likelyDoubles.ts';
import type { Contact } from '../../src/core/contacts/model.ts';
import { makeContact } from '../fixtures/packetNotebook.ts';

const reach = (value: string) => [{ label: '', value }];

/** For each of some people, `c0` and so on, who is probably the same. */
const doubles = (...people: Partial<Contact>[]) => {
  const all = people.map((fields, index) => makeContact(`c${index}`, fields));
  const contacts = Object.fromEntries(all.map((one) => [one.contactId, one]));
  return all.map(({ contactId }) => likelyDoubles({ contacts }, contactId));
};

describe('people who are probably one', () => {
  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    ['the same e-mail address', { emails: reach('Ana@X.org ') }, { emails: reach('ana@x.org') }],
    [
      'the same phone number',
      { phones: reach('+49 (30) 555-142') },
      { phones: reach('4930555142') },
    ],
    [
      'the same name, marks and case aside',
      { displayName: 'Renée  Ruiz' },
      { displayName: 'renee ruiz' },
    ],
    [
      'the same name in another order',
      { displayName: 'Ruiz, Ana María' },
      { displayName: 'Ana Maria Ruiz' },
    ],
    ['a name of other letters', { displayName: '佐藤 太郎' }, { displayName: '太郎 佐藤' }],
  ])('have %s', (_what, one, other) => {
    expect(doubles(one, { displayName: 'Nobody else' }, other)).toEqual([['c2'], [], ['c0']]);
  });

  it.each<[string, Partial<Contact>, Partial<Contact>]>([
    ['nothing in common', { displayName: 'Ana' }, { displayName: 'Bo' }],
    ['a name of which one has more', { displayName: 'Ana Ruiz' }, { displayName: 'Ana Ruiz Diaz' }],
    ['an extension', { phones: reach('ext. 4711') }, { phones: reach('4711') }],
    [
      'another extension of the same number',
      { phones: reach('555 0142-1') },
      { phones: reach('555 0142-2') },
    ],
    [
      'a name whose words are the same letters',
      { displayName: 'An Abel' },
      { displayName: 'Ana Bel' },
    ],
    ['a name that is part of another', { displayName: 'Ana' }, { displayName: 'Anabel' }],
    ['a name without letters', { displayName: '?' }, { displayName: '?' }],
  ])('are not those with %s', (_what, one, other) => {
    expect(doubles(one, other)).toEqual([[], []]);
  });

  it('are named once, whatever they share', () => {
    const same = { displayName: 'Ana', emails: reach('a@x.org'), phones: reach('030 555 142') };
    expect(doubles(same, same)).toEqual([['c1'], ['c0']]);
  });

  it('are not all who share the number of a switchboard', () => {
    const phones = reach('+49 30 5550');
    expect(doubles(...Array.from({ length: 6 }, () => ({ phones }))).flat()).toEqual([]);
    const five = doubles(...Array.from({ length: 5 }, () => ({ phones })));
    expect(five[4]).toEqual(['c0', 'c1', 'c2', 'c3']);
  });

  it('may be archived', () => {
    const displayName = 'Ana';
    expect(
      doubles({ displayName, archivedAt: '2026-05-01T08:00:00.000Z' }, { displayName }),
    ).toEqual([['c1'], ['c0']]);
  });

  it('are named first when they have the same name', () => {
    const emails = reach('ana@x.org');
    const all = doubles(
      { displayName: 'Ana', emails },
      { displayName: 'Bo', emails },
      { displayName: 'Ana' },
    );
    expect(all).toEqual([['c2', 'c1'], ['c0'], ['c0']]);
  });

  it('are nobody for who is not there', () => {
    expect(likelyDoubles({ contacts: {} }, 'gone')).toEqual([]);
  });
});
