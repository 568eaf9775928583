import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf } from '../../src/core/dates.ts';
import { isMoot } from '../../src/core/follow-ups/isMoot.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { loopsOf } from '../../src/core/referrals/closingTheLoop.ts';
import { permissions } from '../../src/core/referrals/model.ts';
import { at } from '../fixtures/calls.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

type Step = { kind: number; one: number; other: number; third: number };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(13),
  one: fc.nat(20),
  other: fc.nat(20),
  third: fc.nat(20),
});

const people = ['ana', 'bo', 'cy', 'di'];
const pick = <T>(items: readonly T[], index: number) => items[index % Math.max(1, items.length)];

function start(): Notebook {
  return makeNotebook({
    contacts: people.map((id) => makeContact(id)),
    interviews: [
      makeInterview('one', ['bo'], []),
      makeInterview('two', ['cy'], []),
      makeInterview('both', ['bo', 'cy'], []),
      makeInterview('last', ['di'], []),
    ],
    referrals: [
      makeReferral('to-bo', 'ana', 'bo', { isMain: true }),
      makeReferral('to-cy', 'bo', 'cy', { isMain: true }),
    ],
  });
}

function requestOf({ kind, one, other, third }: Step, notebook: Notebook): [string, object] {
  const interviewId = pick(Object.keys(notebook.interviews), one) ?? 'none';
  const referralId = pick(Object.keys(notebook.referrals), one) ?? 'none';
  const contactId = pick(people, other);
  const permission = pick(permissions, third);
  const followUpId = pick(Object.keys(notebook.followUps), one) ?? 'none';
  const requests: [string, object][] = [
    ['interviews.finish', { interviewId }],
    ['interviews.finish', { interviewId }],
    ['interviews.reopen', { interviewId }],
    ['interviews.cancel', { interviewId }],
    ['referrals.record', { fromContactId: pick(people, one), toContactId: contactId, permission }],
    ['referrals.update', { referralId, fields: { permission } }],
    ['referrals.update', { referralId, fields: { isMain: true } }],
    ['referrals.planReport', { referralId, contactId, interviewId: pick(['one', 'two'], third) }],
    ['referrals.planReport', { referralId, contactId, interviewId: pick(['both', 'last'], third) }],
    ['referrals.setAside', { referralId, isSetAside: third % 2 === 0 }],
    ['followUps.close', { followUpId, as: pick(['done', 'skipped'], third) }],
    ['followUps.reopen', { followUpId }],
    ['followUps.remove', { followUpId }],
    ['history.undo', {}],
  ];
  return requests[kind] ?? ['', {}];
}

function checkReports({ session: { notebook } }: CallWorld) {
  const reports = Object.values(notebook.followUps).filter(({ kind }) => kind === 'report_back');
  const keys = reports.map(({ referralId, contactId }) => `${referralId} ${contactId}`);
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  const wanted = reports
    .filter((one) => one.closedAt === null && !isMoot(notebook, one))
    .map(({ referralId, contactId }) => {
      return `${contactId} of ${notebook.referrals[referralId ?? '']?.toContactId}`;
    });
  expect(wanted.toSorted()).toEqual([...new Set(wanted)].toSorted());
  for (const { contactId, interviewId } of reports) {
    // Who was there needs no report; an interview keeps its people in this game.
    expect(notebook.interviews[interviewId ?? '']?.contactIds).not.toContain(contactId);
  }
  for (const contactId of people) {
    const loops = loopsOf(notebook, contactId).map((loop) => loop.contactId);
    expect(loops).toEqual([...new Set(loops)]);
    expect(loops).not.toContain(contactId);
  }
}

function checkDates(before: Notebook, after: Notebook, name: string, minute: number) {
  if (name !== 'referrals.update' && name !== 'referrals.record') return;
  const today = dayOf(at(minute), 'Europe/Berlin');
  for (const { referralId, permission, checkBackOn } of Object.values(after.referrals)) {
    if (before.referrals[referralId]?.permission === permission) continue;
    if (permission === 'will_ask_first') expect((checkBackOn ?? '') > today).toBe(true);
    else if (permission !== 'not_asked') expect(checkBackOn).toBe(null);
  }
}

async function play(world: CallWorld, steps: readonly Step[]) {
  for (const [n, one] of steps.entries()) {
    const before = world.session.notebook;
    const [name, input] = requestOf(one, before);
    // Days apart, so that dates come to be past; what is not there or makes no sense is refused.
    const minute = n * 60 * 24 * 3;
    await world.act(minute, name, input).catch((error: Error) => {
      expect(error.message).toMatch(/: (conflict|not_found): /);
    });
    checkReports(world);
    checkDates(before, world.session.notebook, name, minute);
  }
}

it('never plans two reports to one person about one referral, and keeps no day that is past', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), (steps) =>
      play(openCallWorld(start()), steps),
    ),
    randomSettings(150, 'closing the loop'),
  );
});
