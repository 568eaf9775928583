import { expect, it } from 'vitest';
import { agenda } from '../../../src/core/follow-ups/agenda.ts';
import type { FollowUp } from '../../../src/core/follow-ups/model.ts';
import { comparedWords, spanWords } from '../../../src/renderer/features/ending/lengthWords.ts';
import {
  countWords,
  keepAnswering,
  placeOf,
  sectionsOf,
} from '../../../src/renderer/features/today/agendaSections.ts';
import { snoozeDays } from '../../../src/renderer/features/today/snoozeDays.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makePromise,
  makeReferral,
} from '../../fixtures/packetNotebook.ts';

const startsAt = '2026-05-05T12:00:00.000Z';
const mine = makePromise('p', { dueOn: '2026-05-05' });
const followUp = (followUpId: string, fields: Partial<FollowUp>): FollowUp => ({
  followUpId,
  contactId: 'ana',
  interviewId: null,
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
    makeInterview('meeting', ['ana'], [], { startsAt, lengthMinutes: 30 }),
    makeInterview('held', ['ana'], [], { startsAt, status: 'done' }),
  ],
});
it('leads to where what is left of a talk is done', () => {
  const place = (fields: Partial<FollowUp>) =>
    placeOf(followUp('f', { interviewId: 'held', ...fields }), notebook);
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

const asked = makeReferral('r', 'ana', 'bo', {
  permission: 'will_ask_first',
  checkBackOn: '2026-05-05',
});
const full = makeNotebook({
  contacts: [makeContact('ana'), makeContact('bo')],
  followUps: [
    followUp('late', { dueOn: '2026-05-04' }),
    followUp('now', {}),
    followUp('then', { dueOn: '2026-05-09' }),
  ],
  referrals: [asked],
  promises: [mine],
  interviews: [
    makeInterview('soon', ['bo'], [], { startsAt: '2026-05-07T12:00:00.000Z' }),
    // Long ago, so that contact with her is to be kept up.
    makeInterview('past', ['ana'], [], {
      startsAt: '2026-01-05T12:00:00.000Z',
      endedAt: '2026-01-05T13:00:00.000Z',
      status: 'done',
    }),
  ],
});

it('stands in sections, with whom I am losing touch apart from what is due', () => {
  const rows = agenda(full, startsAt, 'UTC');
  expect(
    sectionsOf(rows).map(({ title, rows: own }) => [title, own.map(({ key }) => key)]),
  ).toEqual([
    ['Overdue', ['follow_up:late']],
    ['Today', ['promise:p', 'follow_up:now', 'check_back:r']],
    ['Losing touch', ['keep_in_touch:ana']],
    ['Next interviews', ['interview:soon']],
    ['Later', ['follow_up:then']],
  ]);
  expect(countWords(rows)).toBe('1 overdue, 3 for today');
  expect(countWords({ now: [], later: rows.later })).toBe('');
});

it('keeps a referrer in place while it is written down what they said', () => {
  const before = agenda(full, startsAt, 'UTC');
  const row = before.now.find(({ kind }) => kind === 'check_back');
  if (row?.kind !== 'check_back') throw new Error('Ana is to be asked');
  const answered = { ...full, referrals: { r: { ...asked, permission: 'may_use' as const } } };
  const after = agenda(answered, startsAt, 'UTC');
  expect(after.now.map(({ key }) => key)).not.toContain(row.key);
  const kept = keepAnswering(answered, after, row);
  expect(kept.now.map(({ key }) => key)).toEqual(before.now.map(({ key }) => key));
  const shown = kept.now.find(({ key }) => key === row.key);
  expect(shown?.kind === 'check_back' && shown.checkBack.referral.permission).toBe('may_use');
  expect(keepAnswering(answered, after, null)).toEqual(after);
  expect(keepAnswering({ referrals: {} }, after, row)).toEqual(after);
});

it('offers no day to put something off to that is not after its own', () => {
  const offered = (dueOn: string) =>
    snoozeDays('2026-05-05', dueOn, []).map(({ until, isDisabled }) => [until, isDisabled]);
  // A Tuesday; next week begins on its Monday.
  expect(offered('2026-05-01')).toEqual([
    ['2026-05-06', false],
    ['2026-05-08', false],
    ['2026-05-11', false],
  ]);
  expect(offered('2026-05-08').map(([, isDisabled]) => isDisabled)).toEqual([true, true, false]);
  const days = (today: string, ...free: string[]) =>
    snoozeDays(
      today,
      null,
      free.map((fallsOn) => ({ fallsOn })),
    ).map(({ until }) => until);
  expect(days('2026-05-10')[2]).toBe('2026-05-11');
  expect(days('2026-05-11')[2]).toBe('2026-05-18');
  // Over the ends of months and years, and over Easter Monday.
  expect(days('2027-01-31')).toEqual(['2027-02-01', '2027-02-03', '2027-02-01']);
  expect(days('2028-02-28')).toEqual(['2028-02-29', '2028-03-02', '2028-03-06']);
  expect(days('2027-12-31')).toEqual(['2028-01-01', '2028-01-03', '2028-01-03']);
  expect(days('2027-03-26', '2027-03-29')[2]).toBe('2027-03-30');
});

it('says how a length compares with the planned one', () => {
  expect(comparedWords(17, 15)).toBe(', 2 over the planned 15');
  expect(comparedWords(15, 15)).toBe(', as planned');
  expect(comparedWords(9, 15)).toBe(' of the planned 15');
  expect(comparedWords(9, 0)).toBe('');
  expect([59, 60, 185].map(spanWords)).toEqual(['59 min', '1 h', '3 h 5 min']);
});
