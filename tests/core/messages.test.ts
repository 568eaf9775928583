import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import { deriveStage } from '../../src/core/contacts/stage.ts';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import { makeFollowUp, makeHeld, makeMessage, messagesOf } from '../fixtures/dated.ts';
import { makeContact, makeNotebook } from '../fixtures/packetNotebook.ts';

// Today is Tuesday 5 May 2026, in Berlin.
const open = (ana: Partial<Contact> = {}, more: Parameters<typeof makeNotebook>[0] = {}) =>
  openCallWorld(makeNotebook({ contacts: [makeContact('ana', ana)], ...more }));
const messages = ({ session }: CallWorld) => session.notebook.contacts['ana']?.messages ?? {};
const followUps = ({ session }: CallWorld) =>
  Object.values(session.notebook.followUps).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
const closed = (world: CallWorld) =>
  Object.fromEntries(followUps(world).map(({ followUpId, closedAs }) => [followUpId, closedAs]));
const draft = async (world: CallWorld, fields: object = {}) => {
  const value = await world.act(0, 'messages.draft', {
    contactId: 'ana',
    purpose: 'ask',
    ...fields,
  });
  return { contactId: 'ana', messageId: String(value['messageId']) };
};

describe('a draft', () => {
  it('is begun, written, and one step back however long one types', async () => {
    const world = open();
    const place = await draft(world, { letterKind: 'ask_email', subject: 'A talk' });
    await world.act(1, 'messages.write', { ...place, fields: { body: 'Dear' } });
    await world.act(1.1, 'messages.write', { ...place, fields: { body: 'Dear Ana' } });
    const fields = { followUpOn: '2026-05-12', channel: 'letter' };
    await world.act(1.2, 'messages.write', { ...place, fields });
    expect(messages(world)[place.messageId]).toMatchObject({
      ...fields,
      subject: 'A talk',
      body: 'Dear Ana',
      sentOn: null,
      handedOverAt: null,
    });
    await world.act(2, 'history.undo');
    await world.act(2, 'history.undo');
    expect(messages(world)[place.messageId]?.body).toBe('');
    expect(world.session.history.undoLabel).toBe('Begin message');
  });

  it('is not sent by being handed over, and that can be taken back', async () => {
    const world = open();
    const place = await draft(world);
    await world.act(1, 'messages.handOver', place);
    expect(messages(world)[place.messageId]).toMatchObject({
      handedOverAt: '2026-05-05T12:01:00.000Z',
      sentOn: null,
    });
    expect(followUps(world)).toEqual([]);
    await world.act(2, 'messages.notSent', place);
    expect(messages(world)[place.messageId]?.handedOverAt).toBe(null);
    expect(world.session.notebook.contacts['ana']?.updatedAt).toBe('2026-05-05T12:02:00.000Z');
  });

  it('cannot be written, handed over or sent again once it was sent', async () => {
    const world = open();
    const place = await draft(world);
    await world.act(1, 'messages.markSent', place);
    const again = [
      ['messages.write', { ...place, fields: { body: 'x' } }],
      ['messages.handOver', place],
      ['messages.notSent', place],
      ['messages.markSent', place],
    ] as const;
    for (const [name, input] of again) {
      expect(await world.refusal(name, input), name).toMatchObject({
        code: 'conflict',
        message: 'This message was sent already.',
      });
    }
    const gone = { contactId: 'ana', messageId: 'gone' };
    expect(await world.refusal('messages.remove', gone)).toMatchObject({ code: 'not_found' });
    const nobody = { contactId: 'nobody', purpose: 'ask' };
    expect(await world.refusal('messages.draft', nobody)).toMatchObject({ code: 'not_found' });
  });

  it('cannot have been sent on a day to come', async () => {
    const world = open();
    const place = await draft(world);
    const late = { ...place, sentOn: '2026-05-06' };
    expect(await world.refusal('messages.markSent', late)).toMatchObject({ code: 'invalid_input' });
    await world.act(1, 'messages.markSent', { ...place, sentOn: '2026-05-04', channel: 'letter' });
    expect(messages(world)[place.messageId]).toMatchObject({
      sentOn: '2026-05-04',
      channel: 'letter',
    });
  });
});

describe('an ask that was sent', () => {
  const days = (world: CallWorld) =>
    followUps(world).map(({ kind, dueOn, messageId }) => [kind, dueOn, messageId]);

  it('plans trying somebody else, and asking once more, in one step', async () => {
    const world = open();
    const place = await draft(world);
    await world.act(1, 'messages.markSent', place);
    expect(days(world)).toEqual([
      ['try_another', '2026-05-08', place.messageId],
      ['chase', '2026-05-14', place.messageId],
    ]);
    expect(followUps(world).map(({ text }) => text)).toEqual([
      'No answer from ana: try somebody else',
      'Write to ana once more, then leave it',
    ]);
    await world.act(2, 'history.undo');
    expect(followUps(world)).toEqual([]);
    expect(messages(world)[place.messageId]?.sentOn).toBe(null);
  });

  it('is not chased when that was written down before the ask was', async () => {
    const world = open();
    const record = (purpose: string, sentOn: string) =>
      world.act(0, 'messages.record', { contactId: 'ana', purpose, sentOn });
    await record('chase', '2026-05-04');
    await record('ask', '2026-04-24');
    expect(followUps(world).map(({ kind }) => kind)).toEqual(['try_another']);
    // An ask of after it is another one.
    await record('ask', '2026-05-05');
    expect(followUps(world).map(({ kind }) => kind)).toEqual([
      'try_another',
      'try_another',
      'chase',
    ]);
  });

  it('is chased on the day it named itself, and holidays count', async () => {
    const world = open();
    await world.act(0, 'notebook.setHolidays', { holidays: [{ fallsOn: '2026-05-07' }] });
    const place = await draft(world, { followUpOn: '2026-05-13', channel: 'phone' });
    await world.act(1, 'messages.markSent', place);
    expect(days(world).map(([kind, dueOn]) => [kind, dueOn])).toEqual([
      ['try_another', '2026-05-11'],
      ['chase', '2026-05-13'],
    ]);
    expect(followUps(world)[1]?.text).toBe('Call ana once more, then leave it');
  });

  it('moves the days that hang on it along, but none that was chosen', async () => {
    const world = open();
    const place = await draft(world, { followUpOn: '2026-05-13' });
    await world.act(1, 'messages.markSent', place);
    const [tried] = followUps(world);
    const fields = { dueOn: '2026-05-11' };
    await world.act(2, 'followUps.update', { followUpId: tried?.followUpId, fields });
    const later = { sentOn: '2026-05-04', followUpOn: '2026-05-15' };
    await world.act(3, 'messages.update', { ...place, fields: later });
    expect(days(world).map(([, dueOn]) => dueOn)).toEqual(['2026-05-11', '2026-05-15']);
    await world.act(4, 'messages.update', { ...place, fields: { followUpOn: null } });
    expect(days(world).map(([, dueOn]) => dueOn)).toEqual(['2026-05-11', '2026-05-13']);
  });

  it('names who could be tried: never asked and there, before the same work elsewhere', async () => {
    const world = openCallWorld(
      makeNotebook({
        contacts: [
          makeContact('ana', { organisation: 'City Library', role: 'Archivist' }),
          makeContact('bo', { organisation: 'city library ' }),
          makeContact('cy', { role: 'archivist' }),
          makeContact('di', { organisation: 'City Library', stageByHand: 'declined' }),
          makeContact('eve', { organisation: 'City Library', stageByHand: 'asked' }),
        ],
      }),
    );
    await world.act(1, 'messages.markSent', await draft(world));
    expect(followUps(world)[0]?.text).toBe('No answer from ana: try bo or cy');
  });

  it('says where to look when nobody is known there', async () => {
    const world = open({ organisation: 'the Circle' });
    await world.act(1, 'messages.markSent', await draft(world));
    expect(followUps(world)[0]?.text).toBe('No answer from ana: try somebody else at the Circle');
  });

  it('fits into the notebook, however long a name is', async () => {
    const world = open({ displayName: 'A'.repeat(2_000), organisation: 'B'.repeat(2_000) });
    await world.act(1, 'messages.markSent', await draft(world));
    expect(followUps(world)[0]?.text.length).toBeLessThan(200);
  });
});

describe('the answer', () => {
  it('skips what waited for it, and is where the person stands', async () => {
    const world = open();
    const place = await draft(world);
    await world.act(1, 'messages.markSent', place);
    await world.act(2, 'messages.recordReply', { ...place, reply: 'no' });
    expect(messages(world)[place.messageId]).toMatchObject({
      reply: 'no',
      repliedOn: '2026-05-05',
    });
    expect(followUps(world).map(({ closedAs }) => closedAs)).toEqual(['skipped', 'skipped']);
    const { notebook } = world.session;
    expect(deriveStage(notebook, notebook.contacts['ana'] as Contact, '2026-05-05')).toBe(
      'declined',
    );
    expect(world.session.history.undoLabel).toBe('Record answer');
    await world.act(3, 'history.undo');
    expect(followUps(world).map(({ closedAs }) => closedAs)).toEqual([null, null]);
  });

  it('to asking once more is the answer to what was asked', async () => {
    const world = open();
    const ask = await draft(world);
    await world.act(1, 'messages.markSent', { ...ask, sentOn: '2026-04-20' });
    const chase = await draft(world, { purpose: 'chase' });
    await world.act(2, 'messages.markSent', { ...chase, sentOn: '2026-04-30' });
    expect(followUps(world).map(({ kind, closedAs }) => [kind, closedAs])).toEqual([
      ['try_another', null],
      ['chase', 'done'],
    ]);
    // It counts as done on the day it was sent, by noon in Berlin.
    expect(followUps(world)[1]?.closedAt).toBe('2026-04-30T10:00:00.000Z');
    await world.act(3, 'messages.recordReply', { ...chase, reply: 'yes', repliedOn: '2026-05-04' });
    expect(messages(world)[ask.messageId]).toMatchObject({
      reply: 'yes',
      repliedOn: '2026-05-04',
    });
    expect(followUps(world)[0]?.closedAs).toBe('skipped');
  });

  it('to asking once more leaves the one that came before as it was', async () => {
    const world = open();
    const ask = await draft(world);
    await world.act(1, 'messages.markSent', { ...ask, sentOn: '2026-04-20' });
    const first = { reply: 'other', repliedOn: '2026-04-22' };
    await world.act(2, 'messages.recordReply', { ...ask, ...first });
    const chase = await draft(world, { purpose: 'chase' });
    await world.act(3, 'messages.markSent', { ...chase, sentOn: '2026-04-30' });
    await world.act(4, 'messages.recordReply', { ...chase, reply: 'yes' });
    expect(messages(world)[ask.messageId]).toMatchObject(first);
    expect(messages(world)[chase.messageId]).toMatchObject({ reply: 'yes' });
  });

  it('is none to a draft, nor to what they wrote, nor on a day to come', async () => {
    const world = open();
    const place = await draft(world);
    const yes = { reply: 'yes' };
    expect(await world.refusal('messages.recordReply', { ...place, ...yes })).toMatchObject({
      code: 'conflict',
    });
    const { messageId } = await world.act(0, 'messages.record', {
      contactId: 'ana',
      purpose: 'other',
      isFromThem: true,
    });
    const theirs = { contactId: 'ana', messageId, ...yes };
    expect(await world.refusal('messages.recordReply', theirs)).toMatchObject({ code: 'conflict' });
    await world.act(1, 'messages.markSent', place);
    const late = { ...place, ...yes, repliedOn: '2027-01-01' };
    expect(await world.refusal('messages.recordReply', late)).toMatchObject({
      code: 'invalid_input',
    });
    const half = { ...place, fields: { reply: 'yes' } };
    expect(await world.refusal('messages.update', half)).toMatchObject({ code: 'invalid_input' });
    const unsent = { ...place, fields: { sentOn: null } };
    expect(await world.refusal('messages.update', unsent)).toMatchObject({ code: 'conflict' });
  });
});

describe('what was said outside', () => {
  it('is recorded with its answer in one step, and nobody is chased', async () => {
    const world = open();
    const said = { contactId: 'ana', purpose: 'ask', channel: 'in_person', reply: 'yes' };
    await world.act(1, 'messages.record', { ...said, sentOn: '2026-05-01' });
    expect(Object.values(messages(world))).toMatchObject([
      { sentOn: '2026-05-01', reply: 'yes', repliedOn: '2026-05-05', channel: 'in_person' },
    ]);
    expect(followUps(world)).toEqual([]);
    expect(world.session.history.undoLabel).toBe('Record message');
  });

  it('is theirs when they said it, and closes nothing', async () => {
    const world = open({}, { followUps: [makeFollowUp('touch', { kind: 'keep_in_touch' })] });
    const said = { contactId: 'ana', purpose: 'keep_in_touch', isFromThem: true };
    await world.act(1, 'messages.record', said);
    expect(closed(world)).toEqual({ touch: null });
    expect(world.session.history.undoLabel).toBe('Record what they said');
  });

  it('comes back by undo after it was removed', async () => {
    const world = open({ messages: messagesOf(makeMessage('m', { sentOn: '2026-05-01' })) });
    const before = messages(world);
    await world.act(1, 'messages.remove', { contactId: 'ana', messageId: 'm' });
    expect(messages(world)).toEqual({});
    await world.act(2, 'history.undo');
    expect(messages(world)).toEqual(before);
  });
});

describe('what a message closes', () => {
  const one = makeHeld('one', ['ana', 'bo'], '2026-05-04T12:00:00.000Z');
  const other = makeHeld('other', ['ana'], '2026-05-04T15:00:00.000Z');
  const kinds = (kind: FollowUp['kind'], ...more: Partial<FollowUp>[]) =>
    more.map((fields, place) => makeFollowUp(`f${place}`, { kind, ...fields }));
  const sent = async (list: FollowUp[], message: object) => {
    const contacts = [makeContact('ana'), makeContact('bo')];
    const world = open({}, { contacts, interviews: [one, other], followUps: list });
    await world.act(1, 'messages.record', { contactId: 'ana', ...message });
    return closed(world);
  };

  it('is the thank-you of that person for that talk', async () => {
    const thanks = kinds(
      'thank_you',
      { interviewId: 'one' },
      { interviewId: 'other' },
      { interviewId: 'one', contactId: 'bo' },
    );
    const purpose = 'thank_you';
    expect(await sent(thanks, { purpose, interviewId: 'one' })).toEqual({
      f0: 'done',
      f1: null,
      f2: null,
    });
    expect(await sent(thanks, { purpose })).toEqual({ f0: null, f1: null, f2: null });
    expect(await sent(thanks.slice(1, 2), { purpose })).toEqual({ f1: 'done' });
  });

  it('is the report, when it can be told which', async () => {
    const reports = kinds('report_back', { interviewId: 'one' }, { interviewId: 'other' });
    const purpose = 'report_back';
    expect(await sent(reports, { purpose, interviewId: 'other' })).toEqual({
      f0: null,
      f1: 'done',
    });
    expect(await sent(reports, { purpose })).toEqual({ f0: null, f1: null });
    const twice = kinds('report_back', { interviewId: 'one' }, { interviewId: 'one' });
    expect(await sent(twice, { purpose, interviewId: 'one' })).toEqual({ f0: null, f1: null });
  });

  it('is one time of keeping in touch, and every chase', async () => {
    const touches = kinds('keep_in_touch', { dueOn: '2026-08-01' }, { dueOn: '2026-06-01' });
    expect(await sent(touches, { purpose: 'keep_in_touch' })).toEqual({ f0: null, f1: 'done' });
    expect(await sent(kinds('chase', {}), { purpose: 'chase' })).toEqual({ f0: 'done' });
    expect(await sent(kinds('custom', {}), { purpose: 'other' })).toEqual({ f0: null });
  });
});

describe('putting off', () => {
  it('keeps the day of a follow-up, a promise and of keeping in touch', async () => {
    const world = open({}, { followUps: [makeFollowUp('f')] });
    const until = '2026-06-01';
    await world.act(1, 'followUps.snooze', { followUpId: 'f', until });
    expect(followUps(world)).toMatchObject([{ remindOn: until, dueOn: '2026-05-05' }]);
    expect(world.session.history.undoLabel).toBe('Put off follow-up');
    await world.act(2, 'followUps.snooze', { followUpId: 'f', until: null });
    expect(followUps(world)).toMatchObject([{ remindOn: null }]);
    expect(world.session.history.undoLabel).toBe('Bring follow-up back');
    const mine = { contactId: 'ana', whose: 'mine', text: 'Send it', dueOn: '2026-05-08' };
    const { promiseId } = await world.act(3, 'promises.add', mine);
    await world.act(4, 'promises.snooze', { promiseId, until });
    expect(world.session.notebook.promises[String(promiseId)]).toMatchObject({
      remindOn: until,
      dueOn: '2026-05-08',
    });
    await world.act(5, 'contacts.snoozeKeepInTouch', { contactId: 'ana', until });
    expect(world.session.notebook.contacts['ana']?.keepInTouchNotBeforeOn).toBe(until);
  });

  it('is over for a follow-up that is opened again', async () => {
    const world = open({}, { followUps: [makeFollowUp('f', { remindOn: '2026-06-01' })] });
    await world.act(1, 'followUps.close', { followUpId: 'f', as: 'skipped' });
    await world.act(2, 'followUps.reopen', { followUpId: 'f' });
    expect(followUps(world)).toMatchObject([{ remindOn: null, closedAs: null }]);
  });
});
