import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/core/dates.ts';
import {
  thankYouClock,
  thankYouOwed,
  thankYousOwed,
} from '../../src/core/follow-ups/thankYouClock.ts';
import { whatKeepsOpen } from '../../src/core/follow-ups/whatKeepsOpen.ts';
import { makeFollowUp, makeHeld } from '../fixtures/dated.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makePromise,
  makeReferral,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const berlin = 'Europe/Berlin';
// Monday 4 May 2026, 14:00 in Berlin.
const endedAt = '2026-05-04T12:00:00.000Z';
const at = (now: string, ended = endedAt, zone = berlin) => thankYouClock(ended, 'Bo', now, zone);

describe('the two clocks of a thank-you', () => {
  it('say what is left of 24 hours, and then of 7 days', () => {
    const said = (now: string) => {
      const { state, words, left } = at(now);
      return [state, words, left];
    };
    expect(said('2026-05-04T12:05:00.000Z')).toEqual([
      'on_time',
      'Thank Bo by Tue 14:00',
      '7 days left',
    ]);
    expect(said('2026-05-05T06:00:00.000Z')).toEqual([
      'due_today',
      'Thank Bo by 14:00 today',
      '6 days left',
    ]);
    expect(said('2026-05-05T12:00:00.001Z')).toEqual([
      'past_target',
      'Thank Bo: 24 hours are over, 6 days left',
      '6 days left',
    ]);
    expect(said('2026-05-10T12:00:00.000Z')[1]).toBe('Thank Bo: 24 hours are over, 1 day left');
    expect(said('2026-05-11T21:59:00.000Z')).toEqual([
      'overdue',
      'Thank Bo: 24 hours are over, today is the last day',
      'today is the last day',
    ]);
    expect(said('2026-05-11T22:00:00.000Z')).toEqual([
      'late',
      'Thank Bo: 7 days are over, but late is better than never',
      '',
    ]);
  });

  it('run for 24 hours also when the clocks change, and across the end of a year', () => {
    // The night to Sunday 29 March 2026 is an hour short in Berlin, that to 25 October an hour long.
    expect(at('2026-03-28T14:00:00.000Z', '2026-03-28T13:00:00.000Z').words).toBe(
      'Thank Bo by Sun 15:00',
    );
    expect(at('2026-10-24T13:00:00.000Z', '2026-10-24T12:00:00.000Z').words).toBe(
      'Thank Bo by Sun 13:00',
    );
    expect(at('2026-12-31T20:00:00.000Z', '2026-12-31T19:00:00.000Z').limitOn).toBe('2027-01-07');
    expect(at('2028-02-28T20:00:00.000Z', '2028-02-28T19:00:00.000Z').words).toBe(
      'Thank Bo by Tue 20:00',
    );
  });

  it('only ever go on, and are never on time and late at once', () => {
    const order = ['on_time', 'due_today', 'past_target', 'overdue', 'late'];
    const zone = fc.constantFrom(berlin, 'America/St_Johns', 'Pacific/Apia', 'UTC', 'Asia/Kolkata');
    const ended = fc.integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2028, 3, 1) });
    const minutes = fc.array(fc.integer({ min: 0, max: 12 * 24 * 60 }), { minLength: 2 });
    fc.assert(
      fc.property(ended, minutes, zone, (time, later, timeZone) => {
        const end = new Date(time).toISOString();
        const states = [...later]
          .sort((a, b) => a - b)
          .map((count) => {
            const now = new Date(time + count * 60_000).toISOString();
            const { state, limitOn, targetAt, words, left } = at(now, end, timeZone);
            expect(words.startsWith('Thank Bo')).toBe(true);
            expect(left === '').toBe(state === 'late');
            expect(limitOn).toBe(addDays(dayOf(end, timeZone), 7));
            const isBefore = state === 'on_time' || state === 'due_today';
            expect(now <= targetAt).toBe(isBefore);
            expect(dayOf(now, timeZone) > limitOn).toBe(state === 'late');
            return order.indexOf(state);
          });
        expect(states).toEqual(states.toSorted((a, b) => a - b));
      }),
      randomSettings(300, 'thank-you clock'),
    );
  });
});

describe('a thank-you that is owed', () => {
  const thanks = (id: string, contactId: string, interviewId: string) =>
    makeFollowUp(id, { kind: 'thank_you', contactId, interviewId });
  const held = makeHeld('talk', ['ana', 'bo'], endedAt);
  const notebook = makeNotebook({
    contacts: ['ana', 'bo', 'cy'].map((id) => makeContact(id)),
    interviews: [
      held,
      makeHeld('later', ['ana'], '2026-05-05T12:00:00.000Z'),
      makeInterview('planned', ['cy'], []),
    ],
    followUps: [
      thanks('ana-later', 'ana', 'later'),
      thanks('ana', 'ana', 'talk'),
      thanks('bo', 'bo', 'talk'),
      thanks('cy', 'cy', 'planned'),
    ],
  });
  const owed = (contactId: string, source = notebook) =>
    thankYouOwed(source, contactId, '2026-05-06T12:00:00.000Z', berlin);

  it('is one for each person, the oldest first', () => {
    expect(owed('ana')?.followUp.followUpId).toBe('ana');
    expect(owed('bo')).toMatchObject({
      contactId: 'bo',
      state: 'overdue',
      words: 'Thank bo: 24 hours are over, 5 days left',
    });
  });

  it('is the same for a whole list of people at once', () => {
    const all = thankYousOwed(notebook, '2026-05-06T12:00:00.000Z', berlin);
    expect([...all.keys()].sort()).toEqual(['ana', 'bo']);
    for (const contactId of Object.keys(notebook.contacts)) {
      expect(all.get(contactId) ?? null).toEqual(owed(contactId));
    }
  });

  it('is none before the talk, once closed, and for a stranger', () => {
    expect(owed('cy')).toBe(null);
    expect(owed('nobody')).toBe(null);
    const closed = { closedAt: endedAt, closedAs: 'done' } as const;
    const followUps = [{ ...thanks('bo', 'bo', 'talk'), ...closed }];
    const done = makeNotebook({
      contacts: [makeContact('bo'), makeContact('ana')],
      interviews: [held],
      followUps,
    });
    expect(owed('bo', done)).toBe(null);
  });
});

describe('what keeps a conversation open', () => {
  const contacts = ['ana', 'bo', 'cy'].map((id) => makeContact(id));
  const talk = makeHeld('talk', ['bo', 'cy'], endedAt);
  const reasons = (contactId: string, more: Parameters<typeof makeNotebook>[0]) =>
    whatKeepsOpen(
      makeNotebook({
        contacts,
        interviews: [talk],
        referrals: [makeReferral('to-bo', 'ana', 'bo')],
        ...more,
      }),
      contactId,
      '2026-05-05T06:00:00.000Z',
      berlin,
    ).map(({ kind, text, recordId }) => [kind, text, recordId]);

  it('is what I owe: thanks, my promises, the report and the notes on paper', () => {
    const about = { interviewId: 'talk', contactId: 'bo' };
    const more = {
      followUps: [
        makeFollowUp('thank', { ...about, kind: 'thank_you' }),
        makeFollowUp('paper', { ...about, kind: 'type_up', text: 'Type it up' }),
        makeFollowUp('tell', {
          kind: 'report_back',
          contactId: 'ana',
          interviewId: 'talk',
          referralId: 'to-bo',
          text: 'Tell ana',
        }),
      ],
      promises: [
        makePromise('mine', { contactId: 'bo', text: 'Send it' }),
        makePromise('theirs', { contactId: 'bo', whose: 'theirs' }),
        makePromise('kept', { contactId: 'bo', keptAt: endedAt }),
      ],
    };
    expect(reasons('bo', more)).toEqual([
      ['thank_you', 'Thank bo by 14:00 today', 'thank'],
      ['promise', 'Send it', 'mine'],
      ['report', 'Tell ana', 'tell'],
      ['type_up', 'Type it up', 'paper'],
    ]);
    // The notes are of both, whoever they stand with.
    expect(reasons('cy', more)).toEqual([['type_up', 'Type it up', 'paper']]);
    expect(reasons('ana', more)).toEqual([]);
  });

  it('is nothing once all is done, and never what they promised', () => {
    const theirs = makePromise('theirs', { contactId: 'bo', whose: 'theirs' });
    expect(reasons('bo', { promises: [theirs] })).toEqual([]);
    const closed = { closedAt: endedAt, closedAs: 'done' } as const;
    const followUps = [makeFollowUp('t', { contactId: 'bo', kind: 'type_up', ...closed })];
    expect(reasons('bo', { followUps })).toEqual([]);
  });
});
