import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import { keepInTouch } from '../../src/core/follow-ups/keepInTouch.ts';
import { lastContact } from '../../src/core/follow-ups/lastContact.ts';
import { openPromises } from '../../src/core/follow-ups/openPromises.ts';
import { updateLog } from '../../src/core/messages/updateLog.ts';
import { makeFollowUp, makeHeld, makeMessage, messagesOf } from '../fixtures/dated.ts';
import { makeContact, makeNotebook, makePromise } from '../fixtures/packetNotebook.ts';

type Records = Parameters<typeof makeNotebook>[0];

const berlin = 'Europe/Berlin';
const talk = makeHeld('talk', ['ana'], '2026-04-20T09:25:00.000Z');
const notebookOf = (ana: Partial<Contact>, more: Records = {}) =>
  makeNotebook({ contacts: [makeContact('ana', ana)], interviews: [talk], ...more });
const touch = (ana: Partial<Contact>, more: Records = {}, today = '2026-06-01') =>
  keepInTouch(notebookOf(ana, more), 'ana', today, berlin);
const next = (...given: Parameters<typeof touch>) => touch(...given).nextOn;

describe('the last contact', () => {
  const last = (ana: Partial<Contact>, more: Records = {}, today = '2026-06-01') =>
    lastContact(notebookOf(ana, more), 'ana', today, berlin);
  const sent = (on: string, fields = {}) => ({
    messages: messagesOf(makeMessage('m', { sentOn: on, ...fields })),
  });

  it('is the latest of talks, messages, answers, and what was done', () => {
    expect(last({})).toEqual({ on: '2026-04-20', what: 'Talk' });
    expect(last(sent('2026-05-02', { channel: 'letter' }))).toEqual({
      on: '2026-05-02',
      what: 'Letter',
    });
    expect(last(sent('2026-05-02', { isFromThem: true }))?.what).toBe('E-mail from them');
    expect(last(sent('2026-04-01', { reply: 'yes', repliedOn: '2026-05-03' }))).toEqual({
      on: '2026-05-03',
      what: 'Answer from them',
    });
    // Late in the evening of 4 May by UTC, it is the 5th in Berlin.
    const done = { closedAs: 'done', closedAt: '2026-05-04T22:30:00.000Z' } as const;
    const followUps = [makeFollowUp('f', { kind: 'report_back', ...done })];
    expect(last({}, { followUps })).toEqual({ on: '2026-05-05', what: 'Report back' });
  });

  it('is a talk of today by my own clocks, also with who has tomorrow already', () => {
    const endedAt = '2026-05-05T16:00:00.000Z';
    const interviews = [makeHeld('talk', ['ana'], endedAt, { timeZone: 'Pacific/Auckland' })];
    expect(last({}, { interviews }, '2026-05-05')).toEqual({ on: '2026-05-05', what: 'Talk' });
  });

  it('is not what is a draft, skipped, no word to them, or still to come', () => {
    const closedAt = '2026-05-04T12:00:00.000Z';
    const followUps = [
      makeFollowUp('skipped', { kind: 'thank_you', closedAt, closedAs: 'skipped' }),
      makeFollowUp('todo', { kind: 'custom', closedAt, closedAs: 'done' }),
      makeFollowUp('open', { kind: 'chase' }),
    ];
    const messages = messagesOf(
      makeMessage('draft'),
      makeMessage('ahead', { sentOn: '2026-07-01' }),
    );
    expect(last({ messages }, { followUps })?.on).toBe('2026-04-20');
    expect(last({}, { interviews: [] })).toBe(null);
  });
});

describe('keeping in touch', () => {
  it('is every three months from the last contact, or as it was chosen', () => {
    expect(next({})).toBe('2026-07-20');
    expect(next({ keepInTouchMonths: 6 })).toBe('2026-10-20');
    const lastOfMonth = { interviews: [makeHeld('t', ['ana'], '2027-11-30T12:00:00.000Z')] };
    expect(next({}, lastOfMonth, '2027-12-01')).toBe('2028-02-29');
  });

  it('is not for whom I never talked to, who is put away, and where it was switched off', () => {
    const messages = messagesOf(makeMessage('m', { sentOn: '2026-04-20' }));
    expect(next({ messages }, { interviews: [] })).toBe(null);
    expect(next({ archivedAt: '2026-05-01T12:00:00.000Z' })).toBe(null);
    expect(next({ keepInTouchMonths: null })).toBe(null);
  });

  it('waits for the day it was put off to, if that is later', () => {
    expect(next({ keepInTouchNotBeforeOn: '2026-09-01' })).toBe('2026-09-01');
    expect(next({ keepInTouchNotBeforeOn: '2026-05-01' })).toBe('2026-07-20');
  });

  it('is at most four times in 365 days', () => {
    const on = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10'];
    const messages = messagesOf(
      ...on.map((sentOn, n) => makeMessage(`m${n}`, { purpose: 'keep_in_touch', sentOn })),
    );
    const interviews = [makeHeld('t', ['ana'], '2025-12-01T12:00:00.000Z')];
    expect(next({ messages }, { interviews })).toBe('2027-01-10');
    const { m0: _, ...three } = messages;
    expect(next({ messages: three }, { interviews })).toBe('2026-07-10');
    // A message and the follow-up it has closed are one time.
    const closed = { closedAt: '2026-03-10T11:00:00.000Z', closedAs: 'done' } as const;
    const followUps = [makeFollowUp('f', { kind: 'keep_in_touch', ...closed })];
    expect(next({ messages: three }, { interviews, followUps })).toBe('2026-07-10');
  });
});

describe('what I told them', () => {
  const told = (ana: Partial<Contact>, more: Records = {}) =>
    updateLog(notebookOf(ana, more), 'ana', berlin).map(({ on, purpose, text }) => [
      on,
      purpose,
      text,
    ]);
  const messages = messagesOf(
    makeMessage('ask', { sentOn: '2026-04-01', body: 'May I?' }),
    makeMessage('thanks', { purpose: 'thank_you', sentOn: '2026-04-21', subject: 'Thank you' }),
    makeMessage('report', { purpose: 'report_back', sentOn: '2026-05-04', body: ' It went well ' }),
    makeMessage('theirs', { purpose: 'other', sentOn: '2026-05-05', isFromThem: true, body: 'x' }),
    makeMessage('draft', { purpose: 'keep_in_touch', body: 'Not yet' }),
  );

  it('is what I sent but for asking, and what was only ticked, the latest first', () => {
    const done = { kind: 'report_back', closedAs: 'done' } as const;
    const followUps = [
      makeFollowUp('same', { ...done, closedAt: '2026-05-04T12:00:00.000Z' }),
      makeFollowUp('called', { ...done, text: 'Tell Ana', closedAt: '2026-05-10T12:00:00.000Z' }),
    ];
    expect(told({ messages }, { followUps })).toEqual([
      ['2026-05-10', 'report_back', 'Tell Ana'],
      ['2026-05-04', 'report_back', 'It went well'],
      ['2026-04-21', 'thank_you', 'Thank you'],
    ]);
    expect(updateLog(makeNotebook({}), 'nobody', berlin)).toEqual([]);
  });
});

describe('the ledger of promises', () => {
  it('parts mine from theirs, the most pressing first, and says what is overdue', () => {
    const { mine, theirs } = openPromises(
      makeNotebook({
        contacts: [makeContact('ana'), makeContact('bo')],
        promises: [
          makePromise('some-day', { createdAt: '2026-03-01T09:00:00.000Z' }),
          makePromise('today', { dueOn: '2026-05-05' }),
          makePromise('over', { dueOn: '2026-05-04', contactId: 'bo' }),
          makePromise('kept', { dueOn: '2026-05-01', keptAt: '2026-05-01T09:00:00.000Z' }),
          makePromise('hers', { dueOn: '2026-05-01', whose: 'theirs' }),
        ],
      }),
      null,
      '2026-05-05',
    );
    const said = (list: typeof mine) =>
      list.map(({ promise, isOverdue }) => [promise.promiseId, isOverdue]);
    expect(said(mine)).toEqual([
      ['over', true],
      ['today', false],
      ['some-day', false],
    ]);
    expect(said(theirs)).toEqual([['hers', true]]);
  });

  it('is of one person when asked so', () => {
    const promises = [makePromise('a'), makePromise('b', { contactId: 'bo' })];
    const notebook = makeNotebook({ contacts: [makeContact('ana'), makeContact('bo')], promises });
    expect(openPromises(notebook, 'bo', '2026-05-05').mine).toMatchObject([
      { promise: { promiseId: 'b' } },
    ]);
  });
});
