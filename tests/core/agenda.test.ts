import { describe, expect, it } from 'vitest';
import { agenda } from '../../src/core/follow-ups/agenda.ts';
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
const berlin = 'Europe/Berlin';
const agendaOf = (records: Records, at = now, zone = berlin) =>
  agenda(
    makeNotebook({ contacts: ['ana', 'bo', 'cy'].map((id) => makeContact(id)), ...records }),
    at,
    zone,
  );
const keys = (records: Records, at = now, zone = berlin) => {
  const made = agendaOf(records, at, zone);
  return {
    now: made.now.map(({ urgency, key }) => `${urgency} ${key}`),
    later: made.later.map(({ key }) => key),
  };
};

describe('the agenda', () => {
  it('has a promise without a day from the day it was put off to', () => {
    const promises = [makePromise('p', { remindOn: '2026-05-05' })];
    expect(keys({ promises })).toEqual({ now: ['today promise:p'], later: [] });
    expect(keys({ promises }, '2026-05-04T12:10:00.000Z')).toEqual({ now: [], later: [] });
  });

  it('is empty when nothing is to be done', () => {
    expect(keys({})).toEqual({ now: [], later: [] });
  });

  it('has everything once: overdue, then today, each by kind and day, and later by day', () => {
    const interviews = [
      makeInterview('tonight', ['ana'], [], { startsAt: '2026-05-05T18:00:00.000Z' }),
      makeInterview('next-week', ['ana'], [], { startsAt: '2026-05-12T12:00:00.000Z' }),
      makeInterview('some-day', ['ana'], [], { startsAt: null }),
      makeInterview('was-it', ['bo'], [], { startsAt: '2026-05-04T12:00:00.000Z' }),
      makeInterview('going-on', ['bo'], [], { startsAt: now, call: makeCall() }),
      makeHeld('held', ['cy', 'bo'], '2026-05-04T15:00:00.000Z'),
      makeHeld('earlier', ['cy'], '2026-05-02T15:00:00.000Z'),
    ];
    const thanks = { kind: 'thank_you', contactId: 'cy', dueOn: '2026-05-05' } as const;
    const followUps = [
      makeFollowUp('todo'),
      makeFollowUp('ahead', { dueOn: '2026-05-09' }),
      makeFollowUp('late', { dueOn: '2026-05-03' }),
      makeFollowUp('later-still', { dueOn: '2026-05-04' }),
      makeFollowUp('paper', { kind: 'type_up', interviewId: 'held', contactId: 'cy' }),
      makeFollowUp('thank', { ...thanks, interviewId: 'held' }),
      makeFollowUp('thank-bo', { ...thanks, contactId: 'bo', interviewId: 'held' }),
      makeFollowUp('thank-late', { ...thanks, interviewId: 'earlier', dueOn: '2026-05-03' }),
      makeFollowUp('closed', { closedAs: 'done', closedAt: now }),
    ];
    const handed = makeMessage('mail', { handedOverAt: '2026-05-04T12:00:00.000Z' });
    const contacts = [
      makeContact('ana', { messages: messagesOf(handed, makeMessage('draft')) }),
      makeContact('bo'),
      makeContact('cy'),
    ];
    const referrals = [
      makeReferral('ask-again', 'ana', 'bo', {
        permission: 'not_asked',
        toContactId: null,
        toName: 'HR',
        checkBackOn: '2026-05-05',
      }),
    ];
    const promises = [
      makePromise('mine', { dueOn: '2026-05-06' }),
      makePromise('mine-over', { dueOn: '2026-05-01' }),
      makePromise('undated'),
      makePromise('theirs', { whose: 'theirs', dueOn: '2026-05-05' }),
      makePromise('kept', { dueOn: '2026-05-05', keptAt: now }),
    ];
    expect(keys({ contacts, interviews, followUps, promises, referrals })).toEqual({
      now: [
        'overdue thank_you:thank-late',
        'overdue promise:mine-over',
        'overdue follow_up:late',
        'overdue follow_up:later-still',
        'today interview:tonight',
        'today was_it_held:was-it',
        'today type_up:paper',
        'today was_it_sent:mail',
        'today thank_you:thank',
        'today thank_you:thank-bo',
        'today follow_up:todo',
        'today check_back:ask-again',
      ],
      later: ['promise:mine', 'follow_up:ahead', 'interview:next-week', 'interview:some-day'],
    });
  });

  it('counts days by the clocks one lives by', () => {
    const late = [makeInterview('t', ['ana'], [], { startsAt: '2026-05-05T22:30:00.000Z' })];
    expect(keys({ interviews: late }).later).toEqual(['interview:t']);
    expect(keys({ interviews: late }, now, 'UTC').now).toEqual(['today interview:t']);
  });

  it('keeps what is put off away until its day, with the day it had', () => {
    const off = { remindOn: '2026-05-07', dueOn: '2026-05-01' };
    const interviews = [makeHeld('held', ['bo'], '2026-01-04T15:00:00.000Z')];
    const records = {
      interviews,
      followUps: [
        makeFollowUp('f', off),
        makeFollowUp('t', { ...off, kind: 'thank_you', interviewId: 'held', contactId: 'bo' }),
      ],
      promises: [makePromise('p', off)],
    };
    expect(keys(records)).toEqual({ now: [], later: [] });
    expect(agendaOf(records, '2026-05-07T06:00:00.000Z').now).toMatchObject([
      { key: 'thank_you:t', dueOn: '2026-05-01', urgency: 'overdue' },
      { key: 'promise:p', dueOn: '2026-05-01' },
      { key: 'follow_up:f', dueOn: '2026-05-01' },
    ]);
  });

  it('has the thank-you as long as its 24 hours run, though its day is tomorrow', () => {
    const interviews = [makeHeld('held', ['ana'], '2026-05-05T12:00:00.000Z')];
    const thank = { kind: 'thank_you', interviewId: 'held', dueOn: '2026-05-06' } as const;
    const { now: rows } = agendaOf({ interviews, followUps: [makeFollowUp('t', thank)] });
    expect(rows).toMatchObject([
      {
        kind: 'thank_you',
        urgency: 'today',
        dueOn: '2026-05-06',
        thankYou: { words: 'Thank ana by Wed 14:00' },
      },
    ]);
  });

  it('leaves out a chase that is pointless, and shows it again when that is undone', () => {
    const ask = makeMessage('ask', { sentOn: '2026-04-20' });
    const followUps = [makeFollowUp('chase', { kind: 'chase', messageId: 'ask' })];
    const of = (fields: object) => [
      makeContact('ana', { messages: messagesOf({ ...ask, ...fields }) }),
    ];
    expect(keys({ contacts: of({}), followUps }).now).toEqual(['today follow_up:chase']);
    const yes = { reply: 'yes', repliedOn: '2026-05-01' };
    expect(keys({ contacts: of(yes), followUps }).now).toEqual([]);
  });

  it('has who is losing touch, unless they shall hear of me anyway or meet me soon', () => {
    const interviews = [makeHeld('held', ['ana'], '2026-01-05T15:00:00.000Z')];
    const { now: rows } = agendaOf({ interviews });
    expect(rows).toMatchObject([
      {
        key: 'keep_in_touch:ana',
        urgency: 'today',
        dueOn: '2026-04-05',
        followUp: null,
        keepInTouch: { lastContact: { on: '2026-01-05', what: 'Talk' } },
      },
    ]);
    const planned = makeFollowUp('touch', { kind: 'keep_in_touch', dueOn: '2026-06-01' });
    expect(keys({ interviews, followUps: [planned] })).toEqual({
      now: [],
      later: ['keep_in_touch:touch'],
    });
    const off = { ...planned, remindOn: '2026-07-01' };
    expect(keys({ interviews, followUps: [off] })).toEqual({ now: [], later: [] });
    const soon = makeInterview('soon', ['ana'], [], { startsAt: '2026-05-12T12:00:00.000Z' });
    expect(keys({ interviews: [...interviews, soon] })).toEqual({
      now: [],
      later: ['interview:soon'],
    });
    const notYet = [makeContact('ana', { keepInTouchNotBeforeOn: '2026-05-06' })];
    expect(keys({ interviews, contacts: notYet })).toEqual({ now: [], later: [] });
  });

  it('asks a referrer once, by the follow-up when there is one, also while it is put off', () => {
    const referrals = [
      makeReferral('r', 'ana', 'bo', { permission: 'will_ask_first', checkBackOn: '2026-05-01' }),
    ];
    const check = makeFollowUp('c', { kind: 'check_back', referralId: 'r' });
    expect(keys({ referrals }).now).toEqual(['overdue check_back:r']);
    expect(keys({ referrals, followUps: [check] }).now).toEqual(['today follow_up:c']);
    const off = { ...check, remindOn: '2026-05-20' };
    expect(keys({ referrals, followUps: [off] }).now).toEqual([]);
  });
});
