import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import { nextStep } from '../../src/core/contacts/nextStep.ts';
import { makeCall } from '../fixtures/calls.ts';
import { makeFollowUp, makeHeld, makeMessage, messagesOf } from '../fixtures/dated.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makePromise,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

type Records = Parameters<typeof makeNotebook>[0];

// Tuesday 5 May 2026, 14:10 in Berlin.
const now = '2026-05-05T12:10:00.000Z';

function said(ana: Partial<Contact>, more: Records = {}, at = now) {
  const contact = makeContact('ana', { displayName: 'Ana', ...ana });
  const contacts = [contact, ...(more.contacts ?? [])];
  const notebook = makeNotebook({ ...more, contacts });
  const { action, text, by } = nextStep(notebook, contact, at, 'Europe/Berlin');
  return [action, by, text];
}

const ask = makeMessage('ask', { sentOn: '2026-05-04' });
const asked = (fields = {}) => ({ messages: messagesOf({ ...ask, ...fields }) });
const on = (day: string) => `${day}T08:00:00.000Z`;

describe('before a talk', () => {
  it('is to ask, or to finish what was begun', () => {
    expect(said({})).toEqual(['askFirst', null, 'Ask Ana for a talk']);
    expect(said({ messages: messagesOf(makeMessage('draft')) })).toEqual([
      'askFirst',
      null,
      'Finish your message to Ana, and send it',
    ]);
    const handed = makeMessage('m', { handedOverAt: '2026-05-04T12:00:00.000Z' });
    expect(said({ messages: messagesOf(handed) })).toEqual([
      'askFirst',
      '2026-05-04',
      'Say whether your message of Mon 4 May was sent',
    ]);
  });

  it('is to wait for a referrer who wants to ask first', () => {
    const first = { permission: 'will_ask_first', checkBackOn: '2026-05-12' } as const;
    const more = {
      contacts: [makeContact('bo', { displayName: 'Bo' })],
      referrals: [makeReferral('r', 'bo', 'ana', first)],
    };
    expect(said({}, more)).toEqual([
      'waitForAnswer',
      '2026-05-12',
      'Bo wants to ask Ana first; check back on 12 May',
    ]);
  });

  it('is to wait, to try somebody else, to ask once more, and then to let it rest', () => {
    const there = { organisation: 'City Library' };
    const more = { contacts: [makeContact('bo', { displayName: 'Bo', ...there })] };
    const step = (day: string, fields = {}) => said({ ...asked(fields), ...there }, more, on(day));
    expect(step('2026-05-05')).toEqual([
      'waitForAnswer',
      '2026-05-07',
      'Wait for an answer until Thu 7 May',
    ]);
    expect(step('2026-05-07')).toEqual(['tryAnother', '2026-05-07', 'Try somebody else: Bo']);
    expect(step('2026-05-13')).toEqual(['chase', '2026-05-13', 'Write to Ana once more']);
    expect(step('2026-05-13', { channel: 'phone' })[2]).toBe('Call Ana once more');
    const again = makeMessage('again', { purpose: 'chase', sentOn: '2026-05-13' });
    const chased = { messages: messagesOf(ask, again) };
    expect(said(chased, {}, on('2026-05-15'))).toEqual([
      'waitForAnswer',
      '2026-05-18',
      'Wait for an answer until Mon 18 May',
    ]);
    expect(said(chased, {}, on('2026-05-18'))).toEqual([
      'rest',
      null,
      'No answer by Mon 18 May; let it rest',
    ]);
  });

  it('follows the days of the follow-ups, and what was done or put off', () => {
    const tried = makeFollowUp('t', { kind: 'try_another', messageId: 'ask', dueOn: '2026-05-06' });
    const chase = makeFollowUp('c', { kind: 'chase', messageId: 'ask', dueOn: '2026-05-20' });
    const step = (day: string, ...followUps: (typeof tried)[]) =>
      said(asked(), { followUps }, on(day)).slice(0, 2);
    expect(step('2026-05-06', tried, chase)).toEqual(['tryAnother', '2026-05-06']);
    const done = { ...tried, closedAs: 'done' as const, closedAt: now };
    expect(step('2026-05-07', done, chase)).toEqual(['waitForAnswer', '2026-05-20']);
    const off = { ...chase, remindOn: '2026-05-25' };
    expect(step('2026-05-20', done, off)).toEqual(['waitForAnswer', '2026-05-25']);
    expect(step('2026-05-25', done, off)).toEqual(['chase', '2026-05-25']);
  });

  it('is to try somebody else also when I asked once more before that day, as Today says', () => {
    const early = makeMessage('again', { purpose: 'chase', sentOn: '2026-05-06' });
    const messages = messagesOf(ask, early);
    const tried = makeFollowUp('t', { kind: 'try_another', messageId: 'ask', dueOn: '2026-05-07' });
    const chase = makeFollowUp('c', { kind: 'chase', messageId: 'ask', closedAs: 'done' });
    const done = { ...chase, closedAt: on('2026-05-06') };
    const step = (day: string, fields = {}) =>
      said({ messages }, { followUps: [{ ...tried, ...fields }, done] }, on(day)).slice(0, 2);
    expect(step('2026-05-06')).toEqual(['waitForAnswer', '2026-05-07']);
    expect(step('2026-05-07')).toEqual(['tryAnother', '2026-05-07']);
    // Also when three days have gone by since I asked once more.
    expect(step('2026-05-20')).toEqual(['tryAnother', '2026-05-07']);
    const closed = { closedAs: 'done', closedAt: on('2026-05-07') };
    expect(step('2026-05-07', closed)).toEqual(['waitForAnswer', '2026-05-11']);
    expect(step('2026-05-20', closed)).toEqual(['rest', null]);
    expect(step('2026-05-20', { dueOn: '2026-05-06' })).toEqual(['rest', null]);
  });

  it('is what is due before a wait whose day is past, and a word that was planned', () => {
    const first = { permission: 'will_ask_first', checkBackOn: '2026-05-01' } as const;
    const more = {
      contacts: [makeContact('bo', { displayName: 'Bo' })],
      referrals: [makeReferral('r', 'bo', 'ana', first)],
    };
    expect(said({}, more)[0]).toBe('waitForAnswer');
    const promises = [makePromise('p', { text: 'The list', dueOn: '2026-05-05' })];
    expect(said({}, { ...more, promises })[0]).toBe('keepPromise');
    const coffee = makeFollowUp('f', { kind: 'keep_in_touch', text: 'Coffee' });
    const followUps = [{ ...coffee, dueOn: '2026-05-05' }];
    expect(said(asked(), { followUps })).toEqual(['keepInTouch', '2026-05-05', 'Coffee']);
    expect(said(asked(), { followUps: [{ ...coffee, dueOn: '2026-05-06' }] })[0]).toBe(
      'waitForAnswer',
    );
  });

  it('is to agree on a time once they answered, and to rest when they declined', () => {
    const answered = (reply: string) => asked({ reply, repliedOn: '2026-05-05' });
    expect(said(answered('yes'))).toEqual(['arrange', '2026-05-05', 'Agree on a time with Ana']);
    expect(said(answered('other'))).toEqual([
      'arrange',
      '2026-05-05',
      'Go on with Ana, who answered on Tue 5 May',
    ]);
    expect(said(answered('no'))).toEqual(['rest', null, 'They declined on Tue 5 May; let it rest']);
    expect(said({ stageByHand: 'declined' })).toEqual(['rest', null, 'They declined; let it rest']);
    expect(said({ stageByHand: 'no_answer' })).toEqual(['rest', null, 'No answer; let it rest']);
    expect(said({ stageByHand: 'asked' })).toEqual(['waitForAnswer', null, 'Wait for an answer']);
    const undated = makeInterview('t', ['ana'], [], { startsAt: null });
    expect(said({}, { interviews: [undated] })[0]).toBe('arrange');
    expect(said({ stageByHand: 'scheduled' })[0]).toBe('arrange');
  });
});

describe('around a talk', () => {
  const talk = (fields: object) => ({ interviews: [makeInterview('t', ['ana'], [], fields)] });

  it('is to prepare, to hold it, and to say what became of it', () => {
    expect(said({}, talk({ startsAt: '2026-05-12T12:00:00.000Z' }))).toEqual([
      'prepare',
      '2026-05-12',
      'Prepare for the talk on Tue 12 May',
    ]);
    expect(said({}, talk({ startsAt: '2026-05-05T18:00:00.000Z' }))).toEqual([
      'hold',
      '2026-05-05',
      'Talk at 20:00 today',
    ]);
    expect(said({}, talk({ call: makeCall() }))).toEqual([
      'hold',
      '2026-05-05',
      'The call goes on',
    ]);
    expect(said({}, talk({ startsAt: '2026-05-04T12:00:00.000Z' }))).toEqual([
      'hold',
      '2026-05-04',
      'Say whether the talk on Mon 4 May was held',
    ]);
  });

  it('is what is owed first: thanks, notes on paper, promises, reports', () => {
    const interviews = [makeHeld('held', ['ana'], '2026-05-01T12:00:00.000Z')];
    const about = { interviewId: 'held' };
    const thank = makeFollowUp('thank', { ...about, kind: 'thank_you' });
    const paper = makeFollowUp('paper', { ...about, kind: 'type_up', text: 'Type it up' });
    const report = makeFollowUp('report', {
      kind: 'report_back',
      text: 'Tell Ana',
      dueOn: '2026-05-06',
    });
    const promises = [makePromise('p', { text: 'Send the list', dueOn: '2026-05-04' })];
    const first = (followUps: (typeof thank)[], more: Records = {}) =>
      said({}, { interviews, followUps, ...more });
    expect(first([report, paper, thank], { promises })).toEqual([
      'thank',
      '2026-05-02',
      'Thank Ana: 24 hours are over, 3 days left',
    ]);
    expect(first([report, paper], { promises })).toEqual([
      'keepPromise',
      '2026-05-04',
      'Keep your promise, which is overdue: Send the list (by Mon 4 May)',
    ]);
    expect(first([report, paper])).toEqual(['typeUp', '2026-05-05', 'Type it up']);
    expect(first([report])).toEqual(['reportBack', '2026-05-06', 'Tell Ana']);
  });

  it('is to say whether a message was sent before what it was to do', () => {
    const interviews = [makeHeld('held', ['ana'], '2026-05-01T12:00:00.000Z')];
    const followUps = [makeFollowUp('thank', { interviewId: 'held', kind: 'thank_you' })];
    const handedOverAt = '2026-05-04T12:00:00.000Z';
    const messages = messagesOf(makeMessage('m', { purpose: 'thank_you', handedOverAt }));
    expect(said({ messages }, { interviews, followUps })).toEqual([
      'thank',
      '2026-05-04',
      'Say whether your message of Mon 4 May was sent',
    ]);
  });

  it('is to ask a referrer again, unless the one they named was talked to', () => {
    const ask = { permission: 'will_ask_first', checkBackOn: '2026-05-04' } as const;
    const records = {
      contacts: [makeContact('bo', { displayName: 'Bo' })],
      referrals: [makeReferral('r', 'ana', 'bo', ask)],
    };
    expect(said({ keepInTouchMonths: null }, records)).toEqual([
      'followUp',
      '2026-05-04',
      'Ask Ana whether Bo is willing',
    ]);
    const interviews = [makeHeld('held', ['bo'], '2026-05-01T12:00:00.000Z')];
    expect(said({}, { ...records, interviews })[0]).toBe('askFirst');
    const check = makeFollowUp('c', { kind: 'check_back', referralId: 'r', text: 'Ask' });
    expect(said({}, { ...records, followUps: [check] })[2]).toBe('Ask');
  });

  it('is to keep in touch when nothing else is left', () => {
    const interviews = [makeHeld('held', ['ana'], '2026-02-10T12:00:00.000Z')];
    expect(said({}, { interviews })).toEqual([
      'keepInTouch',
      '2026-05-10',
      'Get in touch again on Sun 10 May',
    ]);
    expect(said({}, { interviews }, on('2026-06-01'))).toEqual([
      'keepInTouch',
      '2026-05-10',
      'Get in touch again; the last time was Tue 10 Feb',
    ]);
    expect(said({ keepInTouchMonths: null }, { interviews })).toEqual([
      'nothing',
      null,
      'Nothing is left to do',
    ]);
    const followUps = [
      makeFollowUp('f', { kind: 'keep_in_touch', text: 'Coffee', dueOn: '2026-09-01' }),
    ];
    expect(said({}, { interviews, followUps })).toEqual(['keepInTouch', '2026-09-01', 'Coffee']);
    const promises = [makePromise('p', { text: 'Some day' })];
    expect(said({}, { interviews, followUps, promises })).toEqual([
      'keepPromise',
      null,
      'Keep your promise: Some day',
    ]);
  });

  it('is nothing for who is put away or not chosen, but for what is owed', () => {
    expect(said({ archivedAt: now })).toEqual(['nothing', null, 'Put away; nothing is to be done']);
    // A promise is owed all the same, and stands on Today.
    const promises = [makePromise('p', { text: 'The list', dueOn: '2026-05-04' })];
    expect(said({ archivedAt: now }, { promises })[0]).toBe('keepPromise');
    expect(said({ standing: 'pool' })).toEqual([
      'nothing',
      null,
      'Not chosen yet; nothing is to be done',
    ]);
  });
});
