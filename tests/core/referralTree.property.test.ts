import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { referralLines } from '../../src/core/packet/referralLines.ts';
import { leadingReferrals } from '../../src/core/referrals/leadingReferrals.ts';
import { mayNameReferrer, whatMayBeSaid } from '../../src/core/referrals/mayBeSaid.ts';
import { permissions } from '../../src/core/referrals/model.ts';
import { pathToContact } from '../../src/core/referrals/paths.ts';
import { giverCounts, referralNumbers } from '../../src/core/referrals/referralCounts.ts';
import { referralTree, walkTree } from '../../src/core/referrals/referralTree.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const today = '2026-05-04';

const size = 8;
const idOf = (place: number) => `person-${place}-`;
const referral = fc.record({
  from: fc.nat(size - 1),
  to: fc.option(fc.nat(size - 1), { freq: 5 }),
  permission: fc.constantFrom(...permissions),
  isMain: fc.boolean(),
  day: fc.integer({ min: 10, max: 20 }),
});
const notebooks = fc
  .record({
    referrals: fc.array(referral, { maxLength: 16 }),
    held: fc.array(fc.nat(size - 1), { maxLength: 4 }),
  })
  .map(({ referrals, held }) =>
    makeNotebook({
      contacts: Array.from({ length: size }, (_, place) => makeContact(idOf(place))),
      interviews: held.map((place, at) =>
        makeInterview(`i${at}`, [idOf(place)], [], { status: 'done' }),
      ),
      referrals: referrals.map(({ from, to, day, ...fields }, at) =>
        makeReferral(`r${at}`, idOf(from), to === null ? '' : idOf(to), {
          ...fields,
          referredOn: `2026-03-${day}`,
          ...(to === null ? { toContactId: null, toName: `name ${at}` } : {}),
        }),
      ),
    }),
  );

function check(name: string, holds: (notebook: Notebook) => void): void {
  fc.assert(fc.property(notebooks, holds), { ...randomSettings(200, name), endOnFailure: true });
}

describe('any notebook, circles of old data included', () => {
  it('has every person and bare name once in the tree, each below who led there', () => {
    check('tree', (notebook) => {
      const leading = leadingReferrals(notebook);
      const all = [...walkTree(referralTree(notebook, today))];
      const ids = all.map(({ node }) => node.nodeId);
      const bare = Object.values(notebook.referrals).filter((one) => one.toContactId === null);
      const expected = [...Object.keys(notebook.contacts), ...bare.map((one) => one.referralId)];
      expect([...ids].sort()).toEqual(expected.sort());
      for (const { node, depth } of all) {
        if (node.isDeadEnd) expect(node.children).toEqual([]);
        // Whom nobody led to though somebody named them closes a circle.
        if (node.referral === null && node.others.length > 0) expect(node.hasGiven).toBe(true);
        for (const child of node.children) {
          expect(child.referral?.fromContactId).toBe(node.nodeId);
        }
        if (node.contact === null) continue;
        expect(leading.get(node.nodeId) ?? null).toBe(node.referral);
        const path = pathToContact(notebook, node.nodeId);
        expect(path).toHaveLength(depth);
        expect(path[0]?.referral).toBeNull();
      }
    });
  });

  it('counts each name of a giver once', () => {
    check('counts', (notebook) => {
      const all = Object.values(notebook.referrals);
      const nameOf = (one: (typeof all)[number]) => one.toContactId ?? one.referralId;
      const pairs = new Set(all.map((one) => `${one.fromContactId} ${nameOf(one)}`));
      const counts = giverCounts(notebook, today);
      expect(counts.reduce((sum, { givenCount }) => sum + givenCount, 0)).toBe(pairs.size);
      for (const one of counts) expect(one.talkedToCount).toBeLessThanOrEqual(one.givenCount);
      expect(referralNumbers(notebook, today).namesCount).toBe(new Set(all.map(nameOf)).size);
    });
  });

  it('names nobody to be said or printed unless the permission allows it', () => {
    check('names', (notebook) => {
      for (const contactId of Object.keys(notebook.contacts)) {
        const said = whatMayBeSaid(notebook, contactId);
        expect(said.isNamed).toBe(said.referral !== null && mayNameReferrer(said.referral));
        const printed = JSON.stringify(referralLines(notebook, contactId)) + said.sentence;
        for (const { referral: step } of pathToContact(notebook, contactId)) {
          if (step !== null && !mayNameReferrer(step)) {
            expect(printed).not.toContain(step.fromContactId);
          }
        }
      }
    });
  });
});

describe('shapes', () => {
  const chainOf = (length: number) =>
    makeNotebook({
      contacts: Array.from({ length }, (_, place) => makeContact(idOf(place))),
      referrals: Array.from({ length: length - 1 }, (_, place) =>
        makeReferral(`r${place}`, idOf(place), idOf(place + 1)),
      ),
    });

  it.each([25, 5_000])('follows a chain of %i', (length) => {
    const notebook = chainOf(length);
    expect([...walkTree(referralTree(notebook, today))].at(-1)?.depth).toBe(length);
    expect(pathToContact(notebook, idOf(length - 1))).toHaveLength(length);
    expect(referralNumbers(notebook, today).depth).toBe(length);
  });

  it('holds 300 names by one, five referrers of one, and nothing but bare names', () => {
    const contacts = [
      makeContact('a'),
      ...Array.from({ length: 300 }, (_, at) => makeContact(`k${at}`)),
    ];
    const many = contacts.slice(1).map((one, at) => makeReferral(`r${at}`, 'a', one.contactId));
    expect(giverCounts(makeNotebook({ contacts, referrals: many }), today)[0]?.givenCount).toBe(
      300,
    );
    const five = [0, 1, 2, 3, 4].map((at) => makeReferral(`r${at}`, `k${at}`, 'a'));
    const found = [...walkTree(referralTree(makeNotebook({ contacts, referrals: five }), today))];
    expect(found.find(({ node }) => node.nodeId === 'a')?.node.others).toHaveLength(4);
    const bare = [0, 1].map((at) =>
      makeReferral(`r${at}`, 'a', '', { toContactId: null, toName: 'somebody' }),
    );
    expect(referralNumbers(makeNotebook({ contacts, referrals: bare }), today).namesCount).toBe(2);
  });
});
