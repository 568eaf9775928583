import { describe, expect, it } from 'vitest';
import { doublesOf, likelyDoubles } from '../../src/core/contacts/likelyDoubles.ts';
import type { Contact } from '../../src/core/contacts/model.ts';
import { makeContact } from '../fixtures/packetNotebook.ts';

const reach = (value: string) => [{ label: '', value }];

const doubles = (...people: Partial<Contact>[]) => {
  const contacts = people.map((fields, index) => makeContact(`c${index}`, fields));
  return likelyDoubles({
    contacts: Object.fromEntries(contacts.map((one) => [one.contactId, one])),
  });
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
    expect(doubles(one, { displayName: 'Nobody else' }, other)).toEqual([['c0', 'c2']]);
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
    ['a name without letters', { displayName: '?' }, { displayName: '?' }],
  ])('are not those with %s', (_what, one, other) => {
    expect(doubles(one, other)).toEqual([]);
  });

  it('are named once, whatever they share', () => {
    const same = { displayName: 'Ana', emails: reach('a@x.org'), phones: reach('030 555 142') };
    expect(doubles(same, same)).toEqual([['c0', 'c1']]);
  });

  it('are not all who share the number of a switchboard', () => {
    const phones = reach('+49 30 5550');
    expect(doubles(...Array.from({ length: 6 }, () => ({ phones })))).toEqual([]);
    expect(doubles({ phones }, { phones }, { phones })).toHaveLength(3);
  });

  it('may be archived', () => {
    const displayName = 'Ana';
    expect(
      doubles({ displayName, archivedAt: '2026-05-01T08:00:00.000Z' }, { displayName }),
    ).toEqual([['c0', 'c1']]);
  });

  it('are found from either side', () => {
    const pairs = [
      ['a', 'b'],
      ['c', 'a'],
      ['d', 'e'],
    ] as const;
    expect(doublesOf(pairs, 'a')).toEqual(['b', 'c']);
    expect(doublesOf(pairs, 'b')).toEqual(['a']);
    expect(doublesOf(pairs, 'x')).toEqual([]);
  });
});
