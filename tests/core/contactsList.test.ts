import { describe, expect, it } from 'vitest';
import {
  type ContactFilter,
  type ContactListSource,
  contactsWithStage,
  listContacts,
  tagsInUse,
} from '../../src/core/contacts/listContacts.ts';
import { type Contact, emptyContactFields } from '../../src/core/contacts/model.ts';
import { foldText, matchesSearch, searchWords } from '../../src/core/contacts/searchText.ts';
import { deriveStage } from '../../src/core/contacts/stage.ts';
import type { Interview } from '../../src/core/interviews/model.ts';

const now = '2026-05-04T12:00:00.000Z';
const today = '2026-05-04';

function person(contactId: string, fields: Partial<Contact>): Contact {
  return {
    contactId,
    ...emptyContactFields,
    displayName: contactId,
    asks: [],
    messages: {},
    archivedAt: null,
    createdAt: now,
    updatedAt: now,
    ...fields,
  };
}

function notebookOf(people: Contact[], interviews: Partial<Interview>[] = []) {
  return {
    contacts: Object.fromEntries(people.map((contact) => [contact.contactId, contact])),
    interviews: Object.fromEntries(
      interviews.map((interview, index) => [
        `i${index}`,
        { status: 'planned', startsAt: null, ...interview, interviewId: `i${index}` } as Interview,
      ]),
    ),
    followUps: {},
    holidays: [],
  } satisfies ContactListSource;
}

const everybody: ContactFilter = {
  search: '',
  standing: 'active',
  stage: null,
  source: null,
  tag: null,
};

function names(people: Contact[], filter: Partial<ContactFilter>, sort = 'name' as const) {
  const listed = contactsWithStage(notebookOf(people), today);
  return listContacts(listed, { ...everybody, ...filter }, sort).map(
    ({ contact }) => contact.displayName,
  );
}

describe('folding text', () => {
  it.each([
    ['Renée Gauthier', 'renee gauthier'],
    ['ＡＢＣ ①', 'abc 1'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'łodz'],
    ['Ångström', 'angstrom'],
    ['佐藤 美咲', '佐藤 美咲'],
    ['سَمِيرة', 'سميرة'],
  ])('makes %s comparable', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('gives the same for composed and decomposed letters', () => {
    expect(foldText('e\u0301')).toBe(foldText('\u00e9'));
    expect(foldText('한국')).toBe(foldText('한국'.normalize('NFD')));
  });
});

describe('searching people', () => {
  const renee = person('r', {
    displayName: 'Renée Gauthier',
    role: 'Membership chair',
    organisation: 'Outreach Circle',
    tags: ['ask around'],
    emails: [{ label: 'work', value: 'renee@circle.example.org' }],
    phones: [{ label: '', value: '(312) 555-0119 ext. 22' }],
    privateNotes: 'Allergic to meetings',
  });

  it.each([
    'renee',
    'GAUTH',
    'gauthier outreach',
    '  circle   chair ',
    'ext. 22',
    'ask around',
    'allergic',
    '',
  ])('finds her by "%s"', (query) => {
    expect(matchesSearch(renee, searchWords(query))).toBe(true);
  });

  it.each(['rene gauthier xyz', 'chairoutreach', 'gauthiermembership'])(
    'does not by "%s"',
    (query) => {
      expect(matchesSearch(renee, searchWords(query))).toBe(false);
    },
  );

  it('looks at the newest fields of a person', () => {
    expect(matchesSearch({ ...renee, role: 'Archivist' }, searchWords('archivist'))).toBe(true);
    expect(matchesSearch({ ...renee, role: 'Archivist' }, searchWords('chair'))).toBe(false);
  });
});

describe('filtering', () => {
  const people = [
    person('Ana', { source: 'friend', tags: ['a'] }),
    person('Bo', { source: 'linkedin', standing: 'pool' }),
    person('Cy', { source: 'friend', archivedAt: now, standing: 'pool' }),
    person('Di', { source: 'linkedin', stageByHand: 'asked' }),
  ];

  it('keeps active, pool and archived apart', () => {
    expect(names(people, {})).toEqual(['Ana', 'Di']);
    expect(names(people, { standing: 'pool' })).toEqual(['Bo']);
    expect(names(people, { standing: 'archived' })).toEqual(['Cy']);
  });

  it('narrows by source, tag and derived stage, all at once', () => {
    expect(names(people, { source: 'friend' })).toEqual(['Ana']);
    expect(names(people, { tag: 'a' })).toEqual(['Ana']);
    expect(names(people, { stage: 'asked' })).toEqual(['Di']);
    expect(names(people, { stage: 'asked', source: 'friend' })).toEqual([]);
  });

  it('lists tags in use once, sorted without regard to case', () => {
    const tagged = [person('x', { tags: ['b', 'École'] }), person('y', { tags: ['A', 'b'] })];
    expect(tagsInUse(notebookOf(tagged).contacts)).toEqual(['A', 'b', 'École']);
  });
});

describe('sorting', () => {
  const people = [
    person('3', {
      displayName: 'zoe',
      organisation: 'Alpha',
      updatedAt: '2026-05-03T12:00:00.000Z',
    }),
    person('1', { displayName: 'Émile', organisation: '', updatedAt: '2026-05-02T12:00:00.000Z' }),
    person('2', { displayName: 'adam', organisation: 'beta', stageByHand: 'asked' }),
  ];
  const sorted = (sort: 'name' | 'organisation' | 'stage' | 'changed') =>
    listContacts(contactsWithStage(notebookOf(people), today), everybody, sort).map(
      ({ contact }) => contact.displayName,
    );

  it('goes by name without regard to case and marks', () => {
    expect(sorted('name')).toEqual(['adam', 'Émile', 'zoe']);
  });

  it('goes by organisation, unknown ones last', () => {
    expect(sorted('organisation')).toEqual(['zoe', 'adam', 'Émile']);
  });

  it('goes by stage, then name', () => {
    expect(sorted('stage')).toEqual(['Émile', 'zoe', 'adam']);
  });

  it('goes by last change, newest first', () => {
    expect(sorted('changed')).toEqual(['adam', 'zoe', 'Émile']);
  });

  it('orders equal names by id, so that the list never jumps', () => {
    const twins = [person('b', { displayName: 'Sam' }), person('a', { displayName: 'Sam' })];
    const ids = listContacts(contactsWithStage(notebookOf(twins), today), everybody, 'name').map(
      ({ contact }) => contact.contactId,
    );
    expect(ids).toEqual(['a', 'b']);
  });
});

describe('stages of a whole list', () => {
  it('are those derived one by one', () => {
    const notebook = notebookOf(
      [person('a', {}), person('b', {}), person('c', {}), person('d', { stageByHand: 'declined' })],
      [
        { contactIds: ['a', 'b'], status: 'done', startsAt: now },
        { contactIds: ['b', 'c'], status: 'planned', startsAt: now },
      ],
    );
    for (const { contact, stage } of contactsWithStage(notebook, today)) {
      expect(stage).toBe(deriveStage(notebook, contact, today));
    }
    expect(contactsWithStage(notebook, today).map(({ stage }) => stage)).toEqual([
      'talked',
      'talked',
      'scheduled',
      'declined',
    ]);
  });

  it('looks through the interviews a few times, however many people there are', () => {
    const people = Array.from({ length: 20_000 }, (_, index) =>
      person(`p${index}`, { displayName: `Person ${(index * 7919) % 20_000}`, role: 'Librarian' }),
    );
    const interviews = people
      .slice(0, 2_000)
      .map(({ contactId }) => ({ contactIds: [contactId], startsAt: now }));
    const plain = notebookOf(people, interviews);
    let timesLooked = 0;
    const notebook = {
      ...plain,
      interviews: new Proxy(plain.interviews, {
        ownKeys(table) {
          timesLooked += 1;
          return Reflect.ownKeys(table);
        },
      }),
    };
    const listed = listContacts(
      contactsWithStage(notebook, today),
      { ...everybody, search: 'person 1' },
      'stage',
    );
    expect(listed.length).toBeGreaterThan(2_000);
    expect(timesLooked).toBeGreaterThan(0);
    expect(timesLooked).toBeLessThan(20);
  });
});
