import { describe, expect, it } from 'vitest';
import { whatMayBeSaid } from '../../src/core/referrals/mayBeSaid.ts';
import { type Permission, permissions, type Referral } from '../../src/core/referrals/model.ts';
import { numberWords } from '../../src/core/referrals/numberWords.ts';
import { pathSentence, wayToNode } from '../../src/core/referrals/pathWords.ts';
import { giverCounts, referralNumbers } from '../../src/core/referrals/referralCounts.ts';
import { referralTree, walkTree } from '../../src/core/referrals/referralTree.ts';
import { sayNode } from '../../src/core/referrals/referralWords.ts';
import { searchTree } from '../../src/core/referrals/searchTree.ts';
import { sortGivers } from '../../src/core/referrals/sortGivers.ts';
import {
  filterNames,
  nameColumns,
  nameFilters,
  nameRows,
  sortNames,
} from '../../src/core/referrals/sortNames.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

const today = '2026-05-04';

const people = [
  makeContact('ana', { displayName: 'Ana', source: 'friend' }),
  makeContact('bo', { displayName: 'Bo' }),
  makeContact('cy', { displayName: 'Cy' }),
  makeContact('dee', { displayName: 'Dee' }),
];
const may = 'may_use' as const;
const chain = (fields: Partial<Referral> = {}) =>
  makeNotebook({
    contacts: people,
    referrals: [
      makeReferral('r1', 'ana', 'bo', { permission: may, referredOn: '2026-05-03' }),
      makeReferral('r2', 'bo', 'cy', fields),
    ],
  });
const find = ({ referrals }: ReturnType<typeof makeNotebook>, referralId: string) => {
  const referral = referrals[referralId];
  if (referral === undefined) throw new Error(`No referral ${referralId}.`);
  return referral;
};
const held = (interviewId: string, contactId: string) =>
  makeInterview(interviewId, [contactId], [], { status: 'done' });

describe('whatMayBeSaid', () => {
  const explained = (permission: Permission, fields: Partial<Referral>) =>
    whatMayBeSaid(chain({ permission, ...fields }), 'cy').explanation;

  it('explains each permission with and without a day and limits', () => {
    const bare = permissions.map((permission) =>
      explained(permission, { permissionLimits: '', checkBackOn: null }),
    );
    const whole = permissions.map((permission) =>
      explained(permission, {
        permissionLimits: 'not on the phone.',
        checkBackOn: '2026-05-12',
      }),
    );
    expect([bare, whole]).toEqual([
      [
        'Bo has not been asked whether you may use the name.',
        'You may say that Bo gave you the name.',
        'You may name Bo within limits, which are not written down.',
        'Bo wants to ask Cy first.',
        'Bo is introducing you.',
        'Bo wishes not to be mentioned.',
      ],
      [
        'Bo has not been asked whether you may use the name; check back on 12 May.',
        'You may say that Bo gave you the name.',
        'You may name Bo within limits: not on the phone; check back on 12 May.',
        'Bo wants to ask Cy first; check back on 12 May.',
        'Bo is introducing you; check back on 12 May.',
        'Bo wishes not to be mentioned.',
      ],
    ]);
  });

  it('says the sentence to be spoken only where the referrer may be named', () => {
    const said = permissions.map(
      (permission) => whatMayBeSaid(chain({ permission }), 'cy').sentence,
    );
    expect(said).toEqual([
      '',
      'Bo gave me your name.',
      'Bo gave me your name.',
      '',
      'Bo is introducing us.',
      '',
    ]);
  });

  it('offers another referrer only where this one may not be named', () => {
    const notebook = (permission: Permission) => {
      const one = chain({ permission, isMain: true });
      one.referrals.r3 = makeReferral('r3', 'dee', 'cy', { permission: may, isMain: false });
      return one;
    };
    expect(whatMayBeSaid(notebook('do_not_mention'), 'cy').instead?.referrerName).toBe('Dee');
    expect(whatMayBeSaid(notebook('may_use'), 'cy').instead).toBeNull();
    expect(whatMayBeSaid(chain({ permission: 'not_asked' }), 'cy').instead).toBeNull();
  });

  it('offers nobody who wishes not to be mentioned because of an earlier yes', () => {
    const notebook = chain({ permission: 'do_not_mention', isMain: true });
    notebook.referrals.r3 = makeReferral('r3', 'bo', 'cy', { permission: may, isMain: false });
    expect(whatMayBeSaid(notebook, 'cy').instead).toBeNull();
  });

  it('names nobody who wished no mention in either of two referrals, whichever is the main one', () => {
    const refused = { permission: 'do_not_mention', isMain: false } as const;
    const notebook = chain({ permission: may, isMain: true });
    notebook.referrals.r3 = makeReferral('r3', 'bo', 'cy', refused);
    const { explanation, isNamed, sentence } = whatMayBeSaid(notebook, 'cy');
    expect([explanation, isNamed, sentence]).toEqual(['Bo wishes not to be mentioned.', false, '']);
    // Nor are they offered in the place of somebody else who may not be named.
    notebook.referrals.r4 = makeReferral('r4', 'dee', 'cy', { ...refused, isMain: true });
    find(notebook, 'r2').isMain = false;
    expect(whatMayBeSaid(notebook, 'cy').instead).toBeNull();
    find(notebook, 'r3').permission = 'not_asked';
    expect(whatMayBeSaid(notebook, 'cy').instead?.referrerName).toBe('Bo');
  });

  it('has nothing to say about somebody I know by myself', () => {
    const { explanation, referral, isNamed } = whatMayBeSaid(chain(), 'ana');
    expect([explanation, referral, isNamed]).toEqual(['', null, false]);
  });
});

describe('pathSentence', () => {
  const fields = { referredOn: '2026-05-04' };

  it('tells me everything, whatever the permission', () => {
    const said = permissions.map((permission) =>
      pathSentence(chain({ ...fields, permission }), 'cy', 'me'),
    );
    expect(said).toEqual(
      [
        'not asked about name',
        'may use name',
        'may use, with limits',
        'will ask first',
        'will introduce us',
        'do not mention',
      ].map((remark) => `me > Ana (friend, may use name, 3 May) > Bo (${remark}, 4 May) > Cy`),
    );
  });

  it('hides in a packet whoever must not be named, and all before them', () => {
    const said = (permission: Permission) =>
      pathSentence(chain({ ...fields, permission }), 'cy', 'packet');
    expect(said('do_not_mention')).toBe('me > … > Cy');
    expect(said('will_introduce')).toBe(
      'me > Ana (friend, may use name, 3 May) > Bo (will introduce us, 4 May) > Cy',
    );
  });

  it('is short for somebody I know by myself, and empty of a day that is not known', () => {
    expect(pathSentence(chain(), 'ana', 'me')).toBe('me > Ana (friend)');
    const undated = chain({ permission: may, referredOn: null });
    expect(pathSentence(undated, 'cy', 'me')).toContain('Bo (may use name) > Cy');
  });
});

describe('what the map says of a node', () => {
  const notebook = chain({ permission: 'will_ask_first', referredOn: null });
  notebook.referrals.r3 = {
    ...makeReferral('r3', 'bo', '', { permission: 'not_asked', referredOn: '2026-05-05' }),
    toContactId: null,
    toName: 'somebody in HR',
    setAsideAt: '2026-05-06T00:00:00.000Z',
  };
  const nodes = [...walkTree(referralTree(notebook, today))].map(({ node }) => node);

  it('is the permission it came with and how far it got', () => {
    expect(nodes.map((node) => `${node.name}: ${sayNode(node)}`)).toEqual([
      'Ana: I know them · identified',
      'Bo: may use name · identified',
      'Cy: will ask first · identified',
      'somebody in HR: not asked about name · set aside · name only · leads no further',
      'Dee: I know them · identified',
    ]);
  });

  it('is the way to it, a bare name included', () => {
    const ways = nodes.map((node) =>
      wayToNode(notebook, node)
        .map(({ name, remark }) => `${name} [${remark}]`)
        .join(' '),
    );
    expect(ways).toEqual([
      'Ana [friend]',
      'Ana [friend, may use name, 3 May] Bo []',
      'Ana [friend, may use name, 3 May] Bo [will ask first] Cy []',
      'Ana [friend, may use name, 3 May] Bo [not asked about name, 5 May] somebody in HR []',
      'Dee []',
    ]);
  });
});

describe('numberWords', () => {
  const words = (notebook: ReturnType<typeof makeNotebook>) =>
    numberWords(
      referralNumbers(notebook, today),
      giverCounts(notebook, today),
      notebook.contacts,
    ).join(' · ');

  it('says nothing without a name, and little with one', () => {
    expect(words(makeNotebook({ contacts: people }))).toBe('');
    const one = makeNotebook({ contacts: people, referrals: [makeReferral('r1', 'ana', 'bo')] });
    expect(words(one)).toBe('1 name · none acted on yet · up to 2 steps from you');
  });

  it('says how many came from talks, how far they lead and who opened the most doors', () => {
    const notebook = makeNotebook({
      contacts: people,
      interviews: [held('i1', 'ana'), held('i2', 'bo')],
      referrals: [
        makeReferral('r1', 'ana', 'bo', { interviewId: 'i1' }),
        makeReferral('r2', 'bo', 'cy', { interviewId: 'i2' }),
        makeReferral('r3', 'bo', 'dee', {
          interviewId: 'i2',
          setAsideAt: '2026-05-01T00:00:00.000Z',
        }),
      ],
    });
    expect(words(notebook)).toBe(
      '3 names from 2 conversations, 1.5 each · 1 of 3 acted on, 1 set aside · up to 3 steps from you · Ana opened the most doors (1)',
    );
    notebook.referrals.r2 = makeReferral('r2', 'bo', 'cy');
    expect(words(notebook)).toContain('3 names, 2 of them from 2 conversations, 1 each · ');
  });

  it('names two who opened as many doors, and counts more of them', () => {
    const doors = (givers: string[]) => {
      const named = givers.map((giver) => makeContact(`${giver}2`));
      return makeNotebook({
        contacts: [...people, ...named],
        interviews: named.map(({ contactId }) => held(`i-${contactId}`, contactId)),
        referrals: givers.map((giver) => makeReferral(`r-${giver}`, giver, `${giver}2`)),
      });
    };
    expect(words(doors(['ana', 'bo']))).toContain('Ana and Bo opened the most doors (1 each)');
    expect(words(doors(['ana', 'bo', 'cy']))).toContain('3 people opened the most doors (1 each)');
  });
});

describe('the tables', () => {
  const notebook = makeNotebook({
    contacts: people,
    interviews: [held('i1', 'bo')],
    referrals: [
      makeReferral('r1', 'ana', 'bo', { referredOn: '2026-05-03', permission: may }),
      makeReferral('r2', 'ana', 'cy', {
        referredOn: null,
        permission: 'not_asked',
        setAsideAt: '2026-05-04T00:00:00.000Z',
      }),
      makeReferral('r3', 'bo', '', {
        toContactId: null,
        toName: 'somebody in HR',
        referredOn: '2026-05-01',
        permission: 'will_ask_first',
        checkBackOn: '2026-05-12',
      }),
    ],
  });
  const rows = nameRows(notebook, today);
  const ids = (sorted: typeof rows) => sorted.map(({ referral }) => referral.referralId);

  it('sorts names by each column both ways, empty values last', () => {
    const both = nameColumns.map((column) => [
      column,
      ids(sortNames(rows, { column, isDescending: false })).join(' '),
      ids(sortNames(rows, { column, isDescending: true })).join(' '),
    ]);
    expect(both).toEqual([
      ['name', 'r1 r2 r3', 'r3 r2 r1'],
      ['giver', 'r1 r2 r3', 'r3 r1 r2'],
      ['when', 'r3 r1 r2', 'r1 r3 r2'],
      ['permission', 'r2 r1 r3', 'r3 r1 r2'],
      ['checkBack', 'r3 r1 r2', 'r3 r1 r2'],
      ['state', 'r3 r1 r2', 'r2 r1 r3'],
      ['interview', 'r1 r2 r3', 'r1 r2 r3'],
    ]);
  });

  it('filters names', () => {
    expect(nameFilters.map((filter) => ids(filterNames(rows, filter)).sort())).toEqual([
      ['r1', 'r2', 'r3'],
      ['r3'],
      ['r2'],
      ['r2'],
    ]);
  });

  it('sorts who gave names, with the oldest name not acted on last where there is none', () => {
    const sorted = (column: 'given' | 'oldest', isDescending: boolean) =>
      sortGivers(giverCounts(notebook, today), notebook.contacts, { column, isDescending }).map(
        ({ contactId }) => contactId,
      );
    expect(sorted('given', true)).toEqual(['ana', 'bo']);
    expect(sorted('given', false)).toEqual(['bo', 'ana']);
    expect(sorted('oldest', false)).toEqual(['bo', 'ana']);
    expect(sorted('oldest', true)).toEqual(['bo', 'ana']);
  });

  it('finds people and bare names in the tree, with everybody on the way to them', () => {
    const found = (search: string) =>
      [...walkTree(searchTree(referralTree(notebook, today), search))].map(({ node }) => node.name);
    expect(found('hr')).toEqual(['Ana', 'Bo', 'somebody in HR']);
    expect(found('cy')).toEqual(['Ana', 'Cy']);
    expect(found('zzz')).toEqual([]);
    expect(found('  ')).toHaveLength(5);
  });
});
