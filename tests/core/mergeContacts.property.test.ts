import fc from 'fast-check';
import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { type DispatchTarget, dispatch } from '../../src/api/index.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { type Notebook, notebookSchema } from '../../src/core/notebook/schema.ts';
import type { Referral } from '../../src/core/referrals/model.ts';
import { pathToContact, wouldMakeCycle } from '../../src/core/referrals/paths.ts';
import { createSession } from '../../src/core/session.ts';
import { connectedNotebook } from '../fixtures/connectedNotebook.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { testContext } from '../fixtures/testContext.ts';

/** A connected notebook with thank-yous, and questions that were moved to other people. */
function randomNotebook(random: (limit: number) => number): Notebook {
  const notebook = connectedNotebook(random);
  const people = Object.keys(notebook.contacts);
  const somebody = () => people[random(people.length)] ?? null;
  for (const { questions } of Object.values(notebook.interviews)) {
    for (const question of Object.values(questions)) {
      if (random(2) === 0) question.fate = { kind: 'moved', contactId: somebody() };
    }
  }
  for (const followUp of Object.values(notebook.followUps)) {
    if (random(2) === 0) followUp.kind = 'thank_you';
  }
  return notebook;
}

function open(numbers: readonly number[]) {
  let at = 0;
  const random = (limit: number) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, limit);
  // Frozen, so that a record changed where it stands is noticed.
  const before = freeze(randomNotebook(random), true);
  const session = createSession(before, memoryStorage());
  const target: DispatchTarget = {
    session,
    desktop: null,
    context: testContext(),
    deliver: async () => ({ outcome: 'cancelled' }),
  };
  const call = async (name: string, input: unknown) => {
    const reply = await dispatch(target, { name, input });
    if (!reply.ok && reply.error.code !== 'conflict') throw new Error(JSON.stringify(reply.error));
    expect(checkNotebook(session.notebook)).toEqual([]);
    return reply;
  };
  return { before, session, call };
}

const allReferrals = ({ referrals, bin }: Notebook): Referral[] => [
  ...Object.values(referrals),
  ...Object.values(bin).flatMap(({ records }) => Object.values(records.referrals)),
];

const mainsOf = ({ referrals }: Notebook, contactIds: readonly string[]) =>
  Object.values(referrals).filter(
    ({ isMain, toContactId }) => isMain && contactIds.includes(toContactId ?? ''),
  ).length;

/** Whether one person named another over any number of others; by trying every way there is. */
function named({ referrals }: Notebook, from: string, to: string): boolean {
  return Object.values(referrals).some(
    ({ fromContactId, toContactId }) =>
      fromContactId === from &&
      toContactId !== null &&
      (toContactId === to || named({ referrals } as Notebook, toContactId, to)),
  );
}

function checkChains(notebook: Notebook): void {
  for (const { referralId, fromContactId, toContactId } of Object.values(notebook.referrals)) {
    if (toContactId === null) continue;
    const { [referralId]: _own, ...referrals } = notebook.referrals;
    expect(wouldMakeCycle({ referrals }, fromContactId, toContactId)).toBeNull();
  }
  for (const contactId of Object.keys(notebook.contacts)) {
    const [first] = pathToContact(notebook, contactId);
    const isNamed = Object.values(notebook.referrals).some(
      ({ toContactId }) => toContactId === first?.contactId,
    );
    expect([first?.referral, isNamed]).toEqual([null, false]);
  }
}

/** Pairs of people to merge, and other things that may happen between. */
function stepsOf(notebook: Notebook, choice: number): { name: string; input: object }[] {
  const ids = Object.keys(notebook.contacts);
  const kept = ids[choice % ids.length] ?? '';
  const merged = ids[(choice + 1 + (choice % Math.max(1, ids.length - 1))) % ids.length] ?? '';
  const merge = { name: 'contacts.merge', input: { keptContactId: kept, mergedContactId: merged } };
  if (choice % 3 > 0) return kept === merged ? [] : [merge];
  const entries = Object.keys(notebook.bin);
  const binEntryId = entries[choice % Math.max(1, entries.length)];
  if (choice % 2 === 0 && binEntryId) return [{ name: 'bin.restore', input: { binEntryId } }];
  const removals = [
    ...ids.map((contactId) => ({ name: 'contacts.remove', input: { contactId } })),
    ...Object.keys(notebook.referrals).map((referralId) => ({
      name: 'referrals.remove',
      input: { referralId },
    })),
    ...Object.keys(notebook.interviews).map((interviewId) => ({
      name: 'interviews.remove',
      input: { interviewId },
    })),
  ];
  return removals.slice(choice % removals.length).slice(0, 1);
}

const numbers = fc.array(fc.nat(10_000), { minLength: 20, maxLength: 60 });
const choices = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 14 });

// Making a failing case smaller takes many minutes here, longer than a test may run.
const settings = (baseRuns: number, name: string) => ({
  ...randomSettings(baseRuns, name),
  endOnFailure: true,
});

describe('merging people in any order', () => {
  it('keeps every referral and every chain, leaves no trace, and undoes each step', async () => {
    let mergedCount = 0;
    let refusedCount = 0;
    await fc.assert(
      fc.asyncProperty(numbers, choices, async (world, chosen) => {
        const { before, session, call } = open(world);
        const passed = [session.notebook];
        for (const choice of chosen) {
          for (const { name, input } of stepsOf(session.notebook, choice)) {
            const earlier = session.notebook;
            const reply = await call(name, input);
            if (reply.ok) passed.push(session.notebook);
            checkChains(session.notebook);
            if (name !== 'contacts.merge') continue;
            const { keptContactId: kept, mergedContactId: merged } = input as Record<
              string,
              string
            >;
            if (!kept || !merged) throw new Error('A merge is of two people');
            expect(reply.ok).toBe(!named(earlier, kept, merged) && !named(earlier, merged, kept));
            if (!reply.ok) {
              expect(session.notebook).toBe(earlier);
              refusedCount += 1;
              continue;
            }
            mergedCount += 1;
            expect(JSON.stringify(session.notebook)).not.toContain(`"${merged}"`);
            expect(mainsOf(session.notebook, [kept])).toBe(
              Math.min(1, mainsOf(earlier, [kept, merged])),
            );
            expect(allReferrals(session.notebook)).toHaveLength(allReferrals(earlier).length);
          }
        }
        expect(notebookSchema.safeParse(session.notebook).error).toBeUndefined();
        expect(allReferrals(session.notebook)).toHaveLength(allReferrals(before).length);
        for (const earlier of passed.reverse()) {
          expect(session.notebook).toEqual(earlier);
          await session.step('undo', testContext()());
        }
        expect(session.notebook).toEqual(before);
      }),
      settings(150, 'merging people'),
    );
    console.log(`${mergedCount} merged, ${refusedCount} refused`);
  });

  it('lets everything in the bin come back to the person who was kept', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, choices, async (world, chosen) => {
        const { before, session, call } = open(world);
        for (const choice of chosen) {
          for (const { name, input } of stepsOf(session.notebook, choice)) await call(name, input);
        }
        // What waits for something else in the bin comes back once that has.
        for (let cameBack = true; cameBack; ) {
          cameBack = false;
          for (const binEntryId of Object.keys(session.notebook.bin)) {
            const { ok } = await call('bin.restore', { binEntryId });
            cameBack ||= ok;
          }
        }
        for (const { kind } of Object.values(session.notebook.bin)) expect(kind).toBe('referral');
        checkChains(session.notebook);
        const { interviews, promises } = session.notebook;
        expect(Object.keys(interviews).sort()).toEqual(Object.keys(before.interviews).sort());
        expect(Object.keys(promises).sort()).toEqual(Object.keys(before.promises).sort());
        expect(allReferrals(session.notebook)).toHaveLength(allReferrals(before).length);
      }),
      settings(100, 'merging people, then the bin'),
    );
  });
});
