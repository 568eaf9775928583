import { expect, it } from 'vitest';
import type { FollowUp } from '../../../src/core/follow-ups/model.ts';
import type { Call } from '../../../src/core/interviews/model.ts';
import { comparedWords, spanWords } from '../../../src/renderer/features/ending/lengthWords.ts';
import {
  openFollowUps,
  placeOf,
  plannedInterviews,
} from '../../../src/renderer/features/today/todayLists.ts';
import { makeContact, makeInterview, makeNotebook } from '../../fixtures/packetNotebook.ts';

const startsAt = '2026-05-05T12:00:00.000Z';
const openCall: Call = {
  startedAt: startsAt,
  endedAt: null,
  pauses: [],
  lane: 'question',
  plannedQuestionId: null,
  shownAt: startsAt,
  wasCutShort: false,
};
const followUp = (followUpId: string, fields: Partial<FollowUp>): FollowUp => ({
  followUpId,
  contactId: 'ana',
  interviewId: 'held',
  referralId: null,
  messageId: null,
  remindOn: null,
  kind: 'custom',
  text: followUpId,
  dueOn: '2026-05-05',
  closedAt: null,
  closedAs: null,
  createdAt: startsAt,
  ...fields,
});
const notebook = makeNotebook({
  contacts: [makeContact('ana')],
  interviews: [
    makeInterview('undated', ['ana'], [], { startsAt: null }),
    makeInterview('meeting', ['ana'], [], { startsAt, lengthMinutes: 30 }),
    makeInterview('calling', ['ana'], [], { startsAt, lengthMinutes: 15, call: openCall }),
    makeInterview('earlier', ['ana'], [], { startsAt: '2026-05-04T12:00:00.000Z' }),
    makeInterview('letter', ['ana'], [], { startsAt, lengthMinutes: 0 }),
    makeInterview('held', ['ana'], [], { startsAt, status: 'done' }),
  ],
});
const plannedAt = (now: string) => {
  const { past, next } = plannedInterviews(notebook, now);
  return [past, next].map((list) => list.map(({ interviewId }) => interviewId));
};

it('asks about a planned interview once its time is over, but not about a call that goes on', () => {
  expect(plannedAt('2026-05-05T12:00:00.000Z')).toEqual([
    ['earlier', 'letter'],
    ['meeting', 'undated'],
  ]);
  expect(plannedAt('2026-05-05T12:30:00.000Z')).toEqual([
    ['earlier', 'meeting', 'letter'],
    ['undated'],
  ]);
});

it('leads to where what is left of a talk is done', () => {
  const place = (fields: Partial<FollowUp>) => placeOf(followUp('f', fields), notebook);
  expect(place({ kind: 'wrap_up' })).toEqual({ page: 'call', interviewId: 'held' });
  expect(place({ kind: 'type_up' })).toEqual({ page: 'typeUp', interviewId: 'held' });
  expect(place({ kind: 'thank_you' })).toBeNull();
  expect(place({ kind: 'wrap_up', interviewId: 'gone' })).toBeNull();
  // Made planned again, there is nothing to wrap up; its page says so.
  expect(place({ kind: 'wrap_up', interviewId: 'meeting' })).toEqual({
    page: 'interviews',
    interviewId: 'meeting',
  });
});

it('lists what is open, the most pressing first', () => {
  const followUps = {
    late: followUp('late', { dueOn: '2026-05-09' }),
    closed: followUp('closed', { closedAt: startsAt, closedAs: 'done' }),
    early: followUp('early', { dueOn: '2026-05-01' }),
  };
  expect(openFollowUps({ followUps }).map((one) => one.followUpId)).toEqual(['early', 'late']);
});

it('says how a length compares with the planned one', () => {
  expect(comparedWords(17, 15)).toBe(', 2 over the planned 15');
  expect(comparedWords(15, 15)).toBe(', as planned');
  expect(comparedWords(9, 15)).toBe(' of the planned 15');
  expect(comparedWords(9, 0)).toBe('');
  expect([59, 60, 185].map(spanWords)).toEqual(['59 min', '1 h', '3 h 5 min']);
});
