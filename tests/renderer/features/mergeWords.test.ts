import { describe, expect, it } from 'vitest';
import {
  sayComesAlong,
  sayGroup,
  sayWho,
} from '../../../src/renderer/features/contacts/mergeWords.ts';
import { personItems } from '../../../src/renderer/features/referrals/personItems.ts';
import { makeContact } from '../../fixtures/packetNotebook.ts';

describe('the words of two people side by side', () => {
  it('say together what belongs together', () => {
    const contact = makeContact('ana', {
      displayName: 'Ana Ruiz',
      namePrefix: 'Dr',
      familyName: 'Ruiz',
      role: 'Librarian',
      source: 'event',
      sourceDetail: 'Book fair',
      metWhere: 'Lima',
      metOn: '2026-05-04',
    });
    expect(sayGroup(contact, 'displayName')).toBe('Ana Ruiz');
    expect(sayGroup(contact, 'fullName')).toBe('Dr Ruiz');
    expect(sayGroup(contact, 'role')).toBe('Librarian');
    expect(sayGroup(contact, 'source')).toBe('Event · Book fair');
    expect(sayGroup(contact, 'met')).toBe('Lima · Mon 4 May 2026');
  });

  it('tell somebody from others of the same name', () => {
    const contact = makeContact('ana', {
      displayName: 'Ana Ruiz',
      organisation: 'Beta Library',
      emails: [{ label: 'work', value: 'ana@x.org' }],
      archivedAt: '2026-05-01T08:00:00.000Z',
    });
    expect(sayWho(contact)).toBe('Ana Ruiz · Beta Library · ana@x.org · Archived');
  });

  it('say what comes along, and to whom', () => {
    expect(sayComesAlong(['2 interviews', '1 referral', '1 promise'], 'Ana')).toBe(
      '2 interviews, 1 referral and 1 promise will belong to Ana.',
    );
    expect(sayComesAlong([], 'Ana')).toMatch(/^The other has no interviews/);
  });
});

describe('people to choose from', () => {
  const contacts = Object.fromEntries(
    ['Di', 'Bo', 'Cy', 'Ana'].map((name) => [name, makeContact(name, { role: 'Editor' })]),
  );

  it('come by name, without the one they are for', () => {
    const items = personItems(contacts, 'Bo');
    expect(items.map(({ id }) => id)).toEqual(['Ana', 'Cy', 'Di']);
    expect(items[0]).toEqual({ id: 'Ana', label: 'Ana', detail: 'Editor' });
  });

  it('begin with those who are the most likely', () => {
    expect(personItems(contacts, 'Bo', ['Di', 'Cy']).map(({ id }) => id)).toEqual([
      'Di',
      'Cy',
      'Ana',
    ]);
  });
});
