import { describe, expect, it } from 'vitest';
import { nextStep } from '../../src/core/contacts/nextStep.ts';
import { agenda } from '../../src/core/follow-ups/agenda.ts';
import { lastContact } from '../../src/core/follow-ups/lastContact.ts';
import { whatKeepsOpen } from '../../src/core/follow-ups/whatKeepsOpen.ts';
import { updateLog } from '../../src/core/messages/updateLog.ts';
import { at } from '../fixtures/calls.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import { makeFollowUp, makeHeld, makeMessage, messagesOf } from '../fixtures/dated.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

const berlin = 'Europe/Berlin';
const day = 24 * 60;
// In the order they were made.
const list = ({ session }: CallWorld) =>
  Object.values(session.notebook.followUps).sort((one, other) =>
    one.followUpId.localeCompare(other.followUpId, 'en', { numeric: true }),
  );
const dues = (world: CallWorld) => list(world).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
const rows = ({ session }: CallWorld, minute: number) => {
  const made = agenda(session.notebook, at(minute), berlin);
  return [...made.now, ...made.later].map(({ key }) => key.split(':')[0]);
};

// Today is Tuesday 5 May 2026, in Berlin.
const withTalk = () =>
  openCallWorld(
    makeNotebook({
      contacts: ['ana', 'bo'].map((id) => makeContact(id)),
      referrals: [makeReferral('to-ana', 'bo', 'ana', { isMain: true })],
      interviews: [makeInterview('talk', ['ana'], [])],
    }),
  );

describe('a talk that was not held after all', () => {
  it('asks for nothing any more, and closes nothing by that', async () => {
    const world = withTalk();
    await world.act(0, 'interviews.finish', { isOnPaper: true });
    expect(rows(world, 1)).toEqual(['type_up', 'thank_you', 'follow_up']);
    await world.act(2, 'interviews.reopen');
    expect(rows(world, 3)).toEqual(['interview']);
    await world.act(4, 'interviews.cancel');
    expect(rows(world, 5)).toEqual([]);
    const { notebook } = world.session;
    const ana = notebook.contacts['ana'];
    expect(ana && nextStep(notebook, ana, at(5), berlin).action).toBe('askFirst');
    expect(whatKeepsOpen(notebook, 'ana', at(5), berlin)).toEqual([]);
    expect(list(world).map(({ closedAt }) => closedAt)).toEqual([null, null, null]);
  });

  it('asks for it on new days once it was held, but for what is done', async () => {
    const world = withTalk();
    await world.act(0, 'interviews.finish');
    expect(dues(world)).toEqual(['thank_you 2026-05-06', 'report_back 2026-05-08']);
    await world.act(1, 'interviews.reopen');
    await world.act(6 * day, 'interviews.finish');
    expect(dues(world)).toEqual(['thank_you 2026-05-12', 'report_back 2026-05-14']);
    const { now } = agenda(world.session.notebook, at(6 * day + 1), berlin);
    expect(now.map(({ urgency, kind }) => [urgency, kind])).toEqual([['today', 'thank_you']]);
    // Said once more of a talk that counts as held, nothing moves.
    await world.act(8 * day, 'interviews.finish');
    expect(dues(world)).toEqual(['thank_you 2026-05-12', 'report_back 2026-05-14']);
  });
});

describe('the day a message was sent, put right afterwards', () => {
  const talked = makeHeld('one', ['ana'], '2026-04-28T12:00:00.000Z');
  const open = (kind: 'thank_you' | 'keep_in_touch') =>
    openCallWorld(
      makeNotebook({
        contacts: [makeContact('ana')],
        interviews: [talked],
        followUps: [makeFollowUp('f', { kind, interviewId: kind === 'thank_you' ? 'one' : null })],
      }),
    );

  it.each(['thank_you', 'keep_in_touch'] as const)(
    'is the day what it did was done, too (%s)',
    async (kind) => {
      const world = open(kind);
      const interviewId = kind === 'thank_you' ? 'one' : null;
      const fields = { contactId: 'ana', purpose: kind, interviewId, body: 'Dear Ana' };
      const { messageId } = await world.act(0, 'messages.record', fields);
      const place = { contactId: 'ana', messageId };
      await world.act(1, 'messages.update', { ...place, fields: { sentOn: '2026-04-29' } });
      const { notebook } = world.session;
      expect(lastContact(notebook, 'ana', '2026-05-05', berlin)?.on).toBe('2026-04-29');
      expect(updateLog(notebook, 'ana', berlin).map(({ on }) => on)).toEqual(['2026-04-29']);
      await world.act(2, 'messages.update', { ...place, fields: { sentOn: '2026-05-05' } });
      expect(list(world)[0]?.closedAt).toBe(at(2));
    },
  );

  it('leaves alone what was done on another day', async () => {
    const closedAt = '2026-05-01T12:00:00.000Z';
    const done = makeFollowUp('f', { kind: 'keep_in_touch', closedAs: 'done', closedAt });
    const world = openCallWorld(
      makeNotebook({ contacts: [makeContact('ana')], followUps: [done] }),
    );
    const fields = { contactId: 'ana', purpose: 'keep_in_touch', body: 'Dear Ana' };
    const { messageId } = await world.act(0, 'messages.record', fields);
    const change = { contactId: 'ana', messageId, fields: { sentOn: '2026-04-29' } };
    await world.act(1, 'messages.update', change);
    expect(list(world)[0]?.closedAt).toBe(closedAt);
  });
});

describe('a holiday that is put in later', () => {
  const holidays = [{ fallsOn: '2026-05-07', name: 'A day at home' }];

  it('moves the days to chase along, but none that was chosen, and back again', async () => {
    const world = openCallWorld(
      makeNotebook({ contacts: [makeContact('ana'), makeContact('bo')] }),
    );
    await world.act(0, 'messages.record', { contactId: 'ana', purpose: 'ask' });
    const named = { purpose: 'ask', followUpOn: '2026-05-07' };
    await world.act(0, 'messages.record', { contactId: 'bo', ...named });
    const before = dues(world);
    expect(before).toEqual([
      'try_another 2026-05-08',
      'chase 2026-05-14',
      'try_another 2026-05-08',
      'chase 2026-05-07',
    ]);
    const [tried] = list(world);
    const fields = { dueOn: '2026-05-09' };
    await world.act(1, 'followUps.update', { followUpId: tried?.followUpId, fields });
    await world.act(2, 'notebook.setHolidays', { holidays });
    expect(dues(world)).toEqual([
      'try_another 2026-05-09',
      'chase 2026-05-15',
      'try_another 2026-05-11',
      'chase 2026-05-07',
    ]);
    await world.act(3, 'notebook.setHolidays', { holidays: [] });
    expect(dues(world).slice(1)).toEqual(before.slice(1));
  });

  it('leaves what is done or not to be found', async () => {
    const ask = makeMessage('ask', { sentOn: '2026-05-05' });
    const fields = { kind: 'chase', messageId: 'ask', dueOn: '2026-05-14' } as const;
    const closedAt = '2026-05-05T09:00:00.000Z';
    const world = openCallWorld(
      makeNotebook({
        contacts: [makeContact('ana', { messages: messagesOf(ask) })],
        followUps: [
          makeFollowUp('done', { ...fields, closedAs: 'done', closedAt }),
          makeFollowUp('lost', { ...fields, messageId: 'gone' }),
        ],
      }),
    );
    await world.act(0, 'notebook.setHolidays', { holidays });
    expect(dues(world)).toEqual(['chase 2026-05-14', 'chase 2026-05-14']);
  });
});

describe('the words of what a talk asks for', () => {
  it('fit into the notebook, however long a name is, and keep one that is only long', async () => {
    const finished = async (displayName: string) => {
      const world = openCallWorld(
        makeNotebook({
          contacts: ['ana', 'bo'].map((id) => makeContact(id, { displayName })),
          referrals: [makeReferral('to-ana', 'bo', 'ana', { isMain: true })],
          interviews: [makeInterview('talk', ['ana'], [])],
        }),
      );
      await world.act(0, 'interviews.startCall');
      await world.act(1, 'interviews.endCall');
      await world.act(2, 'interviews.finish', { isOnPaper: true });
      return list(world).map(({ text }) => text);
    };
    const long = 'A'.repeat(2_000);
    const texts = await finished(long);
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).toMatch(/A{199}…/);
    const name = 'Ana Maria '.repeat(12).trim();
    for (const text of await finished(name)) expect(text).toContain(name);
  });
});
