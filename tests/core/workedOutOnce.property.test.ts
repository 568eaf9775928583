import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { leadingOnce, leadingReferrals } from '../../src/core/referrals/leadingReferrals.ts';
import { stagesById, stagesOnce } from '../../src/core/referrals/nameStates.ts';
import {
  countedOnce,
  countedOver,
  giverCounts,
  giverCountsOnce,
} from '../../src/core/referrals/referralCounts.ts';
import {
  type ReferralNode,
  referralTree,
  referralTreeOnce,
} from '../../src/core/referrals/referralTree.ts';
import { nameRows, nameRowsOnce } from '../../src/core/referrals/sortNames.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const size = 6;
const idOf = (place: number) => `person-${place}`;
const pair = fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1) });
const people = fc.uniqueArray(fc.nat(size - 1));
const notebooks = fc
  .record({ there: people, talkedTo: people, referrals: fc.array(pair, { maxLength: 8 }) })
  .map(({ there, talkedTo, referrals }) =>
    makeNotebook({
      contacts: there.map((place) => makeContact(idOf(place))),
      interviews: talkedTo.map((place) =>
        makeInterview(`talk-${place}`, [idOf(place)], [], { status: 'done' }),
      ),
      referrals: referrals.map(({ from, to }, index) =>
        makeReferral(`referral-${index}`, idOf(from), idOf(to)),
      ),
    }),
  );
const parts = ['contacts', 'interviews', 'followUps', 'referrals', 'holidays'] as const;
/** States of notebooks that share some of their parts, as one state of a notebook and the next do. */
const states = fc
  .tuple(
    notebooks,
    notebooks,
    fc.array(fc.record({ mask: fc.nat(31), day: fc.nat(1) }), { minLength: 3, maxLength: 8 }),
  )
  .map(([one, other, picks]) =>
    picks.map(({ mask, day }) => ({
      notebook: Object.fromEntries(
        parts.map((part, place) => [part, ((mask >> place) & 1 ? other : one)[part]]),
      ) as Pick<Notebook, (typeof parts)[number]>,
      today: `2026-05-0${day + 4}`,
    })),
  );

const everybody = () => true;
const inChains = ({ hasGiven }: ReferralNode) => hasGiven;

describe('what is worked out once for each state of a notebook', () => {
  it('is what working it out anew answers, whichever part of the notebook is another one', () => {
    fc.assert(
      fc.property(states, (all) => {
        for (const { notebook, today } of all) {
          expect([...leadingOnce(notebook)]).toEqual([...leadingReferrals(notebook)]);
          expect(countedOnce(notebook, today)).toEqual(countedOver(notebook, today));
          expect(giverCountsOnce(notebook, today)).toEqual(giverCounts(notebook, today));
          expect(nameRowsOnce(notebook, today)).toEqual(nameRows(notebook, today));
          expect(stagesOnce(notebook, today)).toEqual(stagesById(notebook, today));
          for (const isWanted of [everybody, inChains]) {
            const tree = referralTree(notebook, today, isWanted);
            expect(referralTreeOnce(notebook, today, isWanted)).toEqual(tree);
          }
        }
      }),
      randomSettings(300),
    );
  });

  it('is the same value while the notebook is the same', () => {
    const notebook = makeNotebook({ contacts: [makeContact('a')], referrals: [] });
    expect(leadingOnce(notebook)).toBe(leadingOnce({ ...notebook }));
    for (const once of [countedOnce, giverCountsOnce, nameRowsOnce, stagesOnce]) {
      expect(once(notebook, '2026-05-04')).toBe(once({ ...notebook }, '2026-05-04'));
    }
    const [node] = referralTreeOnce(notebook, '2026-05-04', everybody);
    expect(referralTreeOnce({ ...notebook }, '2026-05-04', everybody)[0]).toBe(node);
  });
});
