import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import { foldText } from '../../src/core/contacts/searchText.ts';
import { whoElseThere } from '../../src/core/contacts/whoElseThere.ts';
import { makeContact, makeNotebook } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

// Few words, in several spellings, so that people share some.
const word = fc.constantFrom('', ' ', 'City Library', 'city library ', 'Archive', 'Änne');
const about = fc.record({
  organisation: word,
  role: word,
  field: word,
  archivedAt: fc.constantFrom(null, null, '2026-05-01T08:00:00.000Z'),
});

/** Whether two people share something, compared one by one. */
function isAlike(one: Contact, other: Contact): boolean {
  return (['organisation', 'role', 'field'] as const).some((kind) => {
    const [own, theirs] = [foldText(one[kind]).trim(), foldText(other[kind]).trim()];
    return own !== '' && own === theirs;
  });
}

it('finds the same people by their words as by comparing everybody with everybody', () => {
  fc.assert(
    fc.property(fc.array(about, { minLength: 1, maxLength: 12 }), (facts) => {
      const people = facts.map((fact, index) => makeContact(`c${index}`, fact));
      const notebook = makeNotebook({ contacts: people });
      for (const own of people) {
        const plain = people.filter(
          (one) => one !== own && one.archivedAt === null && isAlike(own, one),
        );
        const found = whoElseThere(notebook, own.contactId, '2026-05-04');
        expect(found.map(({ contact }) => contact.contactId).sort()).toEqual(
          plain.map(({ contactId }) => contactId).sort(),
        );
        expect(found.every(({ why }) => why !== '')).toBe(true);
      }
    }),
    randomSettings(200, 'who else is there'),
  );
});
