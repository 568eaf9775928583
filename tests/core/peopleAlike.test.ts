import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import { peopleAlike } from '../../src/core/interviews/peopleAlike.ts';
import { makeContact, makeNotebook } from '../fixtures/packetNotebook.ts';

const alike = (people: Contact[], contactIds = ['ana']) =>
  peopleAlike(makeNotebook({ contacts: people }), { contactIds }).map(({ contact, why }) => [
    contact.contactId,
    why,
  ]);
const ana = makeContact('ana', { role: 'Librarian', organisation: 'City Library' });

describe('people a question could be asked of instead', () => {
  it('come with both alike first, those I mean to talk to before the pool, then by name', () => {
    const people = [
      ana,
      makeContact('pool-both', {
        role: 'librarian',
        organisation: ' CITY LIBRARY',
        standing: 'pool',
      }),
      makeContact('zoe', { role: 'Librarian', standing: 'active', displayName: 'Zoe' }),
      makeContact('abe', { organisation: 'City Library', standing: 'pool', displayName: 'Abe' }),
      makeContact('bea', { organisation: 'City Library', standing: 'active', displayName: 'Bea' }),
      makeContact('both', { role: 'Librarian', organisation: 'City Library', standing: 'active' }),
      makeContact('neither', { role: 'Editor', organisation: 'Press' }),
    ];
    expect(alike(people)).toEqual([
      ['both', 'also Librarian, also at City Library'],
      ['pool-both', 'also librarian, also at CITY LIBRARY'],
      ['bea', 'also at City Library'],
      ['zoe', 'also Librarian'],
      ['abe', 'also at City Library'],
    ]);
  });

  it('leave out who takes part, who is archived, and those alike in knowing nothing', () => {
    const people = [
      ana,
      makeContact('bo', { role: 'Archivist' }),
      makeContact('gone', { role: 'Librarian', archivedAt: '2026-04-02T09:00:00.000Z' }),
      makeContact('blank', { role: '', organisation: '' }),
      makeContact('blanks', { role: '  ', organisation: '  ' }),
      makeContact('cy', { role: 'Archivist' }),
    ];
    expect(alike(people, ['ana', 'bo', 'nobody'])).toEqual([['cy', 'also Archivist']]);
    expect(alike(people, ['blanks'])).toEqual([]);
  });

  it('compare names however they are written', () => {
    const rene = makeContact('rene', { role: 'Relieur', organisation: 'Café Central' });
    const other = makeContact('other', { organisation: 'CAFE CENTRAL' });
    expect(alike([rene, other], ['rene'])).toEqual([['other', 'also at CAFE CENTRAL']]);
  });
});
