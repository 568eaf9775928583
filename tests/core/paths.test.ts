import { describe, expect, it } from 'vitest';
import { mayNameReferrer } from '../../src/core/referrals/mayBeSaid.ts';
import { permissions } from '../../src/core/referrals/model.ts';
import { pathToContact, wouldMakeCycle } from '../../src/core/referrals/paths.ts';
import { makeContact, makeNotebook, makeReferral } from '../fixtures/packetNotebook.ts';

const ids = ['ana', 'bo', 'cy', 'dee'];
const notebookWith = (...referrals: ReturnType<typeof makeReferral>[]) =>
  makeNotebook({ contacts: ids.map((one) => makeContact(one)), referrals });
const way = (...args: Parameters<typeof pathToContact>) =>
  pathToContact(...args).map(({ contactId, referral }) => [
    contactId,
    referral?.referralId ?? null,
  ]);

describe('pathToContact', () => {
  it('runs from the person I know by myself to the contact', () => {
    const notebook = notebookWith(makeReferral('r1', 'ana', 'bo'), makeReferral('r2', 'bo', 'cy'));
    expect(way(notebook, 'cy')).toEqual([
      ['ana', null],
      ['bo', 'r1'],
      ['cy', 'r2'],
    ]);
    expect(way(notebook, 'dee')).toEqual([['dee', null]]);
    expect(way(notebook, 'nobody')).toEqual([]);
  });

  it('takes the main referrer first, else the earliest', () => {
    const early = makeReferral('r1', 'ana', 'cy', { referredOn: '2026-01-01' });
    const late = makeReferral('r2', 'bo', 'cy', { referredOn: '2026-02-01' });
    expect(way(notebookWith(late, early), 'cy')[0]).toEqual(['ana', null]);
    expect(way(notebookWith({ ...late, isMain: true }, early), 'cy')[0]).toEqual(['bo', null]);
  });

  it('ends in a cycle of old data, and passes over people who are gone', () => {
    const round = notebookWith(makeReferral('r1', 'ana', 'bo'), makeReferral('r2', 'bo', 'ana'));
    expect(way(round, 'bo')).toEqual([
      ['ana', null],
      ['bo', 'r1'],
    ]);
    expect(way(notebookWith(makeReferral('r1', 'gone', 'bo')), 'bo')).toEqual([['bo', null]]);
  });

  it('follows a chain of 2,000', () => {
    const contacts = Array.from({ length: 2_000 }, (_, place) => makeContact(`k${place}`));
    const referrals = contacts
      .slice(1)
      .map(({ contactId }, place) => makeReferral(`r${place}`, `k${place}`, contactId));
    expect(pathToContact(makeNotebook({ contacts, referrals }), 'k1999')).toHaveLength(2_000);
  });
});

describe('mayNameReferrer', () => {
  it('allows the two "may use" states and "will introduce", nothing else', () => {
    expect(permissions.filter((permission) => mayNameReferrer({ permission }))).toEqual([
      'may_use',
      'may_use_limited',
      'will_introduce',
    ]);
  });
});

describe('wouldMakeCycle', () => {
  const chain = notebookWith(makeReferral('r1', 'ana', 'bo'), makeReferral('r2', 'bo', 'cy'));

  it('answers the loop from the referrer round to the referrer', () => {
    expect(wouldMakeCycle(chain, 'cy', 'ana')).toEqual(['cy', 'ana', 'bo', 'cy']);
    expect(wouldMakeCycle(chain, 'bo', 'ana')).toEqual(['bo', 'ana', 'bo']);
    expect(wouldMakeCycle(chain, 'ana', 'ana')).toEqual(['ana', 'ana']);
  });

  it('allows a second referrer and a shortcut', () => {
    expect(wouldMakeCycle(chain, 'ana', 'cy')).toBeNull();
    expect(wouldMakeCycle(chain, 'dee', 'cy')).toBeNull();
  });

  it('shows the shortest of several loops', () => {
    const two = notebookWith(
      makeReferral('r1', 'ana', 'bo'),
      makeReferral('r2', 'bo', 'cy'),
      makeReferral('r3', 'ana', 'cy'),
    );
    expect(wouldMakeCycle(two, 'cy', 'ana')).toEqual(['cy', 'ana', 'cy']);
  });
});
