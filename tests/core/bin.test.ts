import { beforeEach, describe, expect, it } from 'vitest';
import { type DispatchTarget, dispatch } from '../../src/api/index.ts';
import { listBin } from '../../src/core/bin/listBin.ts';
import type { Restored } from '../../src/core/bin/restore.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

let session: Session;
let now: string;

const open = (notebook: Notebook) => {
  session = createSession(notebook, memoryStorage());
};

const send = (name: string, input: unknown) => {
  let idCount = 0;
  const target: DispatchTarget = {
    session,
    desktop: null,
    context: () => ({
      newId: () => `new-${session.revision}-${++idCount}`,
      now,
      timeZone: 'Europe/Berlin',
    }),
    deliver: async () => ({ outcome: 'cancelled' }),
  };
  return dispatch(target, { name, input });
};

/** Runs what must go well and answers its value. */
const call = async <V>(name: string, input: unknown): Promise<V> => {
  const reply = await send(name, input);
  if (!reply.ok) throw new Error(reply.error.message);
  expect(checkNotebook(session.notebook)).toEqual([]);
  return reply.value as V;
};

const remove = async (name: string, input: unknown) =>
  (await call<{ binEntryId: string }>(name, input)).binEntryId;

const restore = (binEntryId: string) => call<Restored>('bin.restore', { binEntryId });

const names = () => Object.values(session.notebook.contacts).map((one) => one.displayName);

const contacts = [
  makeContact('ana', { displayName: 'Ana Lind' }),
  makeContact('bo', { displayName: 'Bo Ek' }),
  makeContact('cy', { displayName: 'Cy Park' }),
];

beforeEach(() => {
  now = '2026-05-04T12:00:00.000Z';
  open(
    makeNotebook({
      contacts,
      interviews: [
        makeInterview('alone', ['ana'], [makeQuestion('q1'), makeQuestion('q2')], {
          freeNote: 'She runs the branch.',
        }),
        makeInterview('both', ['bo', 'ana', 'cy'], []),
      ],
      referrals: [
        makeReferral('ana-bo', 'ana', 'bo', { interviewId: 'alone', isMain: true }),
        makeReferral('bo-cy', 'bo', 'cy', { interviewId: 'alone' }),
      ],
    }),
  );
});

describe('removing a person', () => {
  it('takes along what hangs only on them, in one entry, and leaves the rest', async () => {
    const binEntryId = await remove('contacts.remove', { contactId: 'ana' });
    const { interviews, referrals } = session.notebook;
    expect(names()).toEqual(['Bo Ek', 'Cy Park']);
    expect(Object.keys(interviews)).toEqual(['both']);
    expect(interviews.both?.contactIds).toEqual(['bo', 'cy']);
    expect(referrals).toMatchObject({ 'bo-cy': { interviewId: null } });
    expect(Object.keys(referrals)).toEqual(['bo-cy']);
    expect(listBin(session.notebook, now)).toEqual([
      {
        binEntryId,
        kind: 'person',
        name: 'Ana Lind',
        removedAt: now,
        daysLeft: 30,
        alsoHolds: ['1 interview', '1 referral'],
      },
    ]);
    expect(session.history.undoLabel).toBe('Remove person');
  });

  it('brings everything back to its place', async () => {
    const { bin: _bin, ...before } = session.notebook;
    const binEntryId = await remove('contacts.remove', { contactId: 'ana' });
    expect(await restore(binEntryId)).toEqual({
      kind: 'person',
      recordId: 'ana',
      interviewId: null,
      leftOut: [],
    });
    expect(session.notebook).toEqual({ ...before, bin: {} });
  });

  it('leaves the person out of an interview that is full by now', async () => {
    const many = Array.from({ length: 20 }, (_, n) => makeContact(`p${n}`));
    const ids = many.map(({ contactId }) => contactId);
    open(makeNotebook({ contacts: many, interviews: [makeInterview('talk', ids, [])] }));
    const binEntryId = await remove('contacts.remove', { contactId: 'p0' });
    const { contactId } = await call<{ contactId: string }>('contacts.add', { displayName: 'Di' });
    await call('interviews.update', {
      interviewId: 'talk',
      fields: { contactIds: [...ids.slice(1), contactId] },
    });
    await restore(binEntryId);
    expect(session.notebook.interviews.talk?.contactIds).toEqual([...ids.slice(1), contactId]);
    expect(session.notebook.contacts.p0).toBeDefined();
  });
});

describe('bringing back', () => {
  it('says which interview a planned question came back to, at its rank', async () => {
    const input = { interviewId: 'alone', plannedQuestionId: 'q1' };
    const binEntryId = await remove('interviews.removeQuestion', input);
    await call('interviews.addQuestion', { interviewId: 'alone', question: { text: 'New?' } });
    expect(await restore(binEntryId)).toMatchObject({ recordId: 'q1', interviewId: 'alone' });
    expect(session.notebook.interviews.alone?.questionOrder.slice(0, 2)).toEqual(['q1', 'q2']);
  });

  it('puts at the end what stood behind the end of a list that became shorter', async () => {
    const q2 = { interviewId: 'alone', plannedQuestionId: 'q2' };
    const q1 = { interviewId: 'alone', plannedQuestionId: 'q1' };
    const second = await remove('interviews.removeQuestion', q2);
    await remove('interviews.removeQuestion', q1);
    await restore(second);
    expect(session.notebook.interviews.alone?.questionOrder).toEqual(['q2']);
  });

  it.each<[what: string, first: [string, unknown], second: [string, unknown], why: RegExp]>([
    [
      'a planned question without its interview',
      ['interviews.removeQuestion', { interviewId: 'alone', plannedQuestionId: 'q1' }],
      ['interviews.remove', { interviewId: 'alone' }],
      /^The interview it was planned for is in the bin too; bring that back first\.$/,
    ],
    [
      'a referral without one of its people',
      ['referrals.remove', { referralId: 'bo-cy' }],
      ['contacts.remove', { contactId: 'cy' }],
      /^The referral "Bo Ek named Cy Park" stays in the bin, because Cy Park is not in the notebook\.$/,
    ],
    [
      'an interview without anybody',
      ['interviews.remove', { interviewId: 'alone' }],
      ['contacts.remove', { contactId: 'ana' }],
      /^This cannot come back yet: bring Ana Lind back first\.$/,
    ],
  ])('refuses %s, and does it once that is back', async (_what, first, second, why) => {
    const one = await remove(...first);
    const other = await remove(...second);
    const refused = await send('bin.restore', { binEntryId: one });
    expect(refused).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(why);
    await restore(other);
    await restore(one);
    expect(session.notebook.bin).toEqual({});
  });

  it('refuses a planned question whose interview is gone for good', async () => {
    const input = { interviewId: 'alone', plannedQuestionId: 'q1' };
    const question = await remove('interviews.removeQuestion', input);
    const interview = await remove('interviews.remove', { interviewId: 'alone' });
    await call('bin.remove', { binEntryId: interview });
    expect(await send('bin.restore', { binEntryId: question })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringMatching(/no place to bring this back/) },
    });
    expect(Object.keys(session.notebook.bin)).toEqual([question]);
  });

  it('keeps a referral in the bin that would close a circle, and says so', async () => {
    const person = await remove('contacts.remove', { contactId: 'bo' });
    await call('referrals.record', { fromContactId: 'cy', toContactId: 'ana' });
    expect(await restore(person)).toMatchObject({
      leftOut: [
        'The referral "Bo Ek named Cy Park" stays in the bin, because the chain would run in a circle: Bo Ek > Cy Park > Ana Lind > Bo Ek.',
      ],
    });
    expect(Object.keys(session.notebook.referrals)).toContain('ana-bo');
    expect(listBin(session.notebook, now)).toMatchObject([
      { kind: 'referral', name: 'Bo Ek named Cy Park', removedAt: now, alsoHolds: [] },
    ]);
    const [left] = Object.keys(session.notebook.bin);
    expect(await send('bin.restore', { binEntryId: left })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringMatching(/circle: Bo Ek > Cy Park/) },
    });
  });

  it('keeps the referrer to mention that was chosen since', async () => {
    const binEntryId = await remove('referrals.remove', { referralId: 'ana-bo' });
    const value = await call<{ referralId: string }>('referrals.record', {
      fromContactId: 'cy',
      newToName: 'Somebody',
    });
    await call('referrals.remove', { referralId: value.referralId });
    await call('referrals.remove', { referralId: 'bo-cy' });
    const chosen = await call<{ referralId: string }>('referrals.record', {
      fromContactId: 'cy',
      toContactId: 'bo',
    });
    expect(session.notebook.referrals[chosen.referralId]?.isMain).toBe(true);
    await restore(binEntryId);
    expect(session.notebook.referrals['ana-bo']?.isMain).toBe(false);
  });

  it('does not overrule the interview a referral was given since', async () => {
    const binEntryId = await remove('interviews.remove', { interviewId: 'alone' });
    await call('referrals.update', { referralId: 'bo-cy', fields: { interviewId: 'both' } });
    await restore(binEntryId);
    const { referrals } = session.notebook;
    expect(referrals['bo-cy']?.interviewId).toBe('both');
    expect(referrals['ana-bo']?.interviewId).toBe('alone');
  });

  it('refuses what is not in the bin', async () => {
    expect(await send('bin.restore', { binEntryId: 'constructor' })).toMatchObject({
      ok: false,
      error: { code: 'not_found', message: 'There is no such entry in the bin.' },
    });
  });
});

describe('what lies in the bin', () => {
  const daysLater = (days: number) => {
    now = new Date(Date.parse('2026-05-04T12:00:00.000Z') + days * 86_400_000).toISOString();
  };

  it('is listed newest first, with the days it has left', async () => {
    await remove('referrals.remove', { referralId: 'ana-bo' });
    daysLater(1.5);
    await remove('interviews.remove', { interviewId: 'both' });
    const lines = listBin(session.notebook, now).map(({ name, daysLeft }) => [name, daysLeft]);
    expect(lines).toEqual([
      ['Interview with Bo Ek, Ana Lind and Cy Park, Tue 5 May 2026', 30],
      ['Ana Lind named Bo Ek', 29],
    ]);
    daysLater(-3);
    expect(listBin(session.notebook, now).map(({ daysLeft }) => daysLeft)).toEqual([30, 30]);
    daysLater(40);
    expect(listBin(session.notebook, now).map(({ daysLeft }) => daysLeft)).toEqual([0, 0]);
  });

  it('goes for good after thirty days, with the next removal or when asked, and undo passes over that', async () => {
    const first = await remove('referrals.remove', { referralId: 'ana-bo' });
    daysLater(30);
    expect(await call('bin.removeExpired', {})).toEqual({ removedCount: 0 });
    const second = await remove('interviews.remove', { interviewId: 'both' });
    expect(Object.keys(session.notebook.bin)).toEqual([first, second]);
    daysLater(30.01);
    const third = await remove('interviews.remove', { interviewId: 'alone' });
    expect(Object.keys(session.notebook.bin)).toEqual([second, third]);
    daysLater(61);
    expect(await call('bin.removeExpired', {})).toEqual({ removedCount: 2 });
    expect(session.notebook.bin).toEqual({});
    const { undoLabel } = session.history;
    expect(undoLabel).toBe('Remove interview');
    // What was removed comes back, out of a bin it is not in any more.
    expect(await call('history.undo', {})).toBe(undoLabel);
    expect(Object.keys(session.notebook.interviews)).toContain('alone');
    expect(checkNotebook(session.notebook)).toEqual([]);
  });

  it('can be emptied, and that can be undone', async () => {
    await remove('referrals.remove', { referralId: 'ana-bo' });
    await remove('interviews.remove', { interviewId: 'both' });
    const { bin } = session.notebook;
    expect(await call('bin.empty', {})).toEqual({ removedCount: 2 });
    expect(session.notebook.bin).toEqual({});
    await call('history.undo', {});
    expect(session.notebook.bin).toEqual(bin);
  });

  it('must not be in the notebook too', async () => {
    const [ana] = contacts;
    await remove('contacts.remove', { contactId: 'ana' });
    const twice = { ...session.notebook, contacts: { ana: ana as never } };
    expect(checkNotebook(twice)).toContainEqual(
      expect.stringMatching(/^contacts: ana is in the bin/),
    );
  });

  it('has short names on one line, whatever was removed', async () => {
    const text = `${'Why\n\n  this?'.repeat(100)}${'🙂'.repeat(200)}`;
    open(
      makeNotebook({
        contacts: [makeContact('ana', { displayName: '🙂'.repeat(900) })],
        interviews: [makeInterview('talk', ['ana'], [makeQuestion('q', { text })])],
      }),
    );
    await remove('interviews.removeQuestion', { interviewId: 'talk', plannedQuestionId: 'q' });
    await remove('contacts.remove', { contactId: 'ana' });
    for (const { name } of listBin(session.notebook, now)) {
      expect(name.length).toBeLessThanOrEqual(200);
      expect(name).toMatch(/^[^\n]+…$/);
      expect(() => encodeURIComponent(name), 'no half of an emoji').not.toThrow();
    }
  });
});
