import { beforeEach, describe, expect, it } from 'vitest';
import { type DispatchTarget, dispatch } from '../../src/api/index.ts';
import { comesAlong } from '../../src/core/contacts/comesAlong.ts';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makePromise,
  makeQuestion,
  makeReferral,
} from '../fixtures/packetNotebook.ts';
import { testContext } from '../fixtures/testContext.ts';

let session: Session;
let target: DispatchTarget;

const open = (notebook: Notebook) => {
  session = createSession(notebook, memoryStorage());
  const deliver = async () => ({ outcome: 'cancelled' as const });
  target = { session, desktop: null, context: testContext(), deliver };
};

const call = async (name: string, input: unknown) => {
  const reply = await dispatch(target, { name, input });
  if (!reply.ok) throw new Error(reply.error.message);
  expect(checkNotebook(session.notebook)).toEqual([]);
  return reply.value as { binEntryId: string; leftOut: string[] };
};

const merge = (keptContactId: string, mergedContactId: string, fields = {}) =>
  call('contacts.merge', { keptContactId, mergedContactId, fields });

const refused = async (keptContactId: string, mergedContactId: string) => {
  const before = session.notebook;
  const input = { keptContactId, mergedContactId };
  const reply = await dispatch(target, { name: 'contacts.merge', input });
  expect(session.notebook).toBe(before);
  return reply.ok ? null : reply.error;
};

const referral = (id: string) => session.notebook.referrals[id];

const makeFollowUp = (followUpId: string, fields: Partial<FollowUp>): FollowUp => ({
  followUpId,
  contactId: 'ana',
  interviewId: null,
  referralId: null,
  messageId: null,
  remindOn: null,
  kind: 'custom',
  text: `Do ${followUpId}`,
  dueOn: '2026-05-06',
  closedAt: null,
  closedAs: null,
  createdAt: '2026-04-01T09:00:00.000Z',
  ...fields,
});

const contacts = [
  makeContact('ana', { displayName: 'Ana Ruiz', role: 'Librarian' }),
  makeContact('ana2', { displayName: 'A. Ruiz', role: 'Director' }),
  makeContact('bo', { displayName: 'Bo Park' }),
  makeContact('cy', { displayName: 'Cy Ek' }),
  makeContact('di', { displayName: 'Di Lund' }),
];

describe('merging two people', () => {
  beforeEach(() => {
    const moved = makeQuestion('q1', { fate: { kind: 'moved', contactId: 'ana2' } });
    open(
      makeNotebook({
        contacts,
        interviews: [
          makeInterview('with-both', ['ana2', 'bo', 'ana'], []),
          makeInterview('with-other', ['ana2'], []),
          makeInterview('with-bo', ['bo'], [moved, makeQuestion('q2')]),
        ],
        referrals: [
          makeReferral('bo-ana', 'bo', 'ana', { isMain: true }),
          makeReferral('bo-ana2', 'bo', 'ana2', { isMain: true }),
          makeReferral('cy-ana2', 'cy', 'ana2'),
          makeReferral('ana2-di', 'ana2', 'di', { isMain: true }),
          makeReferral('ana2-hr', 'ana2', 'di', { toContactId: null, toName: 'Someone in HR' }),
        ],
        followUps: [
          makeFollowUp('chase', { contactId: 'ana2', kind: 'chase' }),
          makeFollowUp('thank-ana', { kind: 'thank_you', interviewId: 'with-both' }),
          makeFollowUp('thank-ana2', {
            contactId: 'ana2',
            kind: 'thank_you',
            interviewId: 'with-both',
          }),
          makeFollowUp('thank-else', {
            contactId: 'ana2',
            kind: 'thank_you',
            interviewId: 'with-other',
          }),
          makeFollowUp('thank-bo', {
            contactId: 'bo',
            kind: 'thank_you',
            interviewId: 'with-both',
          }),
        ],
        promises: [makePromise('article', { contactId: 'ana2' })],
      }),
    );
  });

  it('leaves nothing that refers to the merged one, and undo brings everything back', async () => {
    const before = session.notebook;
    await merge('ana', 'ana2');
    expect(session.history.undoLabel).toBe('Merge people');
    expect(JSON.stringify(session.notebook)).not.toContain('"ana2"');
    expect(Object.keys(session.notebook.bin)).toEqual([]);
    await session.step('undo', { now: '2026-05-04T12:00:00.000Z' });
    expect(session.notebook).toEqual(before);
    await session.step('redo', { now: '2026-05-04T12:00:00.000Z' });
    expect(JSON.stringify(session.notebook)).not.toContain('"ana2"');
  });

  it('says beforehand what comes along', () => {
    expect(comesAlong(session.notebook, 'ana2')).toEqual([
      '2 interviews',
      '4 referrals',
      '3 follow-ups',
      '1 promise',
    ]);
    expect(comesAlong(session.notebook, 'di')).toEqual(['1 referral']);
  });

  it('takes the fields that were decided, and proposes the others', async () => {
    await merge('ana', 'ana2', { displayName: 'A. Ruiz' });
    expect(session.notebook.contacts.ana).toMatchObject({
      displayName: 'A. Ruiz',
      role: 'Librarian',
    });
    expect(session.notebook.contacts.ana?.updatedAt).not.toBe(contacts[0]?.updatedAt);
  });

  it('keeps who takes part in an interview, each once, in order', async () => {
    await merge('ana', 'ana2');
    const { interviews } = session.notebook;
    expect(interviews['with-both']?.contactIds).toEqual(['ana', 'bo']);
    expect(interviews['with-other']?.contactIds).toEqual(['ana']);
    expect(interviews['with-bo']?.questions.q1?.fate).toEqual({
      kind: 'moved',
      contactId: 'ana',
    });
  });

  it('keeps every referral, bare names too, and one of them to mention', async () => {
    await merge('ana', 'ana2');
    expect(Object.keys(session.notebook.referrals)).toHaveLength(5);
    expect(referral('bo-ana')).toMatchObject({ toContactId: 'ana', isMain: true });
    expect(referral('bo-ana2')).toMatchObject({ toContactId: 'ana', isMain: false });
    expect(referral('ana2-di')).toMatchObject({ fromContactId: 'ana', isMain: true });
    expect(referral('ana2-hr')).toMatchObject({
      fromContactId: 'ana',
      toContactId: null,
      toName: 'Someone in HR',
    });
  });

  it('mentions whom the merged one had to mention when the kept one had nobody', async () => {
    await call('referrals.update', { referralId: 'bo-ana', fields: { isMain: false } });
    await merge('ana', 'ana2');
    const mains = ['bo-ana', 'bo-ana2', 'cy-ana2'].filter((id) => referral(id)?.isMain);
    expect(mains).toEqual(['bo-ana2']);
  });

  it('keeps every follow-up but a second thank-you for the same talk', async () => {
    await merge('ana', 'ana2');
    expect(Object.keys(session.notebook.followUps).sort()).toEqual([
      'chase',
      'thank-ana',
      'thank-bo',
      'thank-else',
    ]);
  });

  it('keeps a second thank-you when one of the two was sent', async () => {
    await call('followUps.close', { followUpId: 'thank-ana', as: 'done' });
    await merge('ana', 'ana2');
    expect(session.notebook.followUps['thank-ana2']).toMatchObject({ contactId: 'ana' });
  });

  it('refuses one and the same person, and people who are not there', async () => {
    expect(await refused('ana', 'ana')).toMatchObject({ code: 'invalid_input' });
    expect(await refused('ana', 'nobody')).toMatchObject({ code: 'not_found' });
    expect(await refused('constructor', 'ana')).toMatchObject({ code: 'not_found' });
  });

  it('refuses fields that are none of a person', async () => {
    const input = { keptContactId: 'ana', mergedContactId: 'ana2', fields: { createdAt: 'now' } };
    const reply = await dispatch(target, { name: 'contacts.merge', input });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  });
});

describe('people who named each other', () => {
  beforeEach(() =>
    open(
      makeNotebook({
        contacts,
        referrals: [
          makeReferral('ana-cy', 'ana', 'cy'),
          makeReferral('cy-di', 'cy', 'di'),
          makeReferral('di-bo', 'di', 'bo'),
        ],
      }),
    ),
  );

  it.each([
    ['ana', 'cy', 'Ana Ruiz and Cy Ek cannot be one person, because Ana Ruiz named Cy Ek.'],
    ['cy', 'ana', 'Cy Ek and Ana Ruiz cannot be one person, because Ana Ruiz named Cy Ek.'],
    [
      'bo',
      'ana',
      'Bo Park and Ana Ruiz cannot be one person, because Ana Ruiz named Cy Ek, who named Di Lund, who named Bo Park.',
    ],
  ])('are not merged: %s and %s', async (kept, merged, message) => {
    expect(await refused(kept, merged)).toEqual({ code: 'conflict', message, issues: [] });
  });

  it('are merged once that referral is gone', async () => {
    await call('referrals.remove', { referralId: 'ana-cy' });
    await merge('ana', 'cy');
    expect(referral('cy-di')).toMatchObject({ fromContactId: 'ana' });
  });
});

describe('what lies in the bin', () => {
  beforeEach(() =>
    open(
      makeNotebook({
        contacts,
        interviews: [
          makeInterview('with-both', ['ana2', 'bo', 'ana'], []),
          makeInterview(
            'with-bo',
            ['bo'],
            [
              makeQuestion('q1', { fate: { kind: 'moved', contactId: 'ana2' } }),
              makeQuestion('q2', { fate: { kind: 'moved', contactId: 'ana2' } }),
            ],
          ),
        ],
        referrals: [
          makeReferral('cy-ana2', 'cy', 'ana2', { isMain: true }),
          makeReferral('di-ana', 'di', 'ana', { isMain: true }),
          makeReferral('ana2-ana', 'ana2', 'ana'),
        ],
        followUps: [makeFollowUp('chase', { contactId: 'ana2' })],
        promises: [makePromise('article', { contactId: 'ana2' })],
      }),
    ),
  );

  it('finds the kept person when it comes back', async () => {
    const removed = [
      await call('referrals.remove', { referralId: 'ana2-ana' }),
      await call('referrals.remove', { referralId: 'cy-ana2' }),
      await call('followUps.remove', { followUpId: 'chase' }),
      await call('promises.remove', { promiseId: 'article' }),
      await call('interviews.removeQuestion', { interviewId: 'with-bo', plannedQuestionId: 'q1' }),
      await call('interviews.remove', { interviewId: 'with-bo' }),
      await call('interviews.remove', { interviewId: 'with-both' }),
    ];
    await merge('ana', 'ana2');
    expect(JSON.stringify(session.notebook)).not.toContain('"ana2"');
    const [circle, ...others] = removed;
    for (const { binEntryId } of others.reverse()) {
      await call('bin.restore', { binEntryId });
    }
    const { followUps, promises, interviews } = session.notebook;
    expect(referral('cy-ana2')).toMatchObject({ toContactId: 'ana', isMain: false });
    expect(followUps.chase?.contactId).toBe('ana');
    expect(promises.article?.contactId).toBe('ana');
    expect(interviews['with-both']?.contactIds).toEqual(['ana', 'bo']);
    const fates = Object.values(interviews['with-bo']?.questions ?? {}).map(({ fate }) => fate);
    expect(fates.map((fate) => fate?.contactId)).toEqual(['ana', 'ana']);
    // They named themselves, as it turned out.
    await expect(call('bin.restore', circle)).rejects.toThrow(
      'The referral "Ana Ruiz named Ana Ruiz" stays in the bin, because the chain would run in a circle: Ana Ruiz > Ana Ruiz.',
    );
  });

  it('finds the kept person when it comes back with somebody else', async () => {
    await call('referrals.remove', { referralId: 'ana2-ana' });
    const { binEntryId } = await call('contacts.remove', { contactId: 'cy' });
    await merge('ana', 'ana2');
    const { leftOut } = await call('bin.restore', { binEntryId });
    expect(leftOut).toEqual([]);
    expect(referral('cy-ana2')).toMatchObject({ fromContactId: 'cy', toContactId: 'ana' });
  });
});
