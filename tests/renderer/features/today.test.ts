import { expect, it } from 'vitest';
import { agenda } from '../../../src/core/follow-ups/agenda.ts';
import type { FollowUp } from '../../../src/core/follow-ups/model.ts';
import { comparedWords, spanWords } from '../../../src/renderer/features/ending/lengthWords.ts';
import { placeOf, thingsToDo } from '../../../src/renderer/features/today/todayLists.ts';
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

it('shows follow-ups and referrers to ask again as what is to be done, in their order', () => {
  const followUps = [followUp('late', { dueOn: '2026-05-04' }), followUp('early', {})];
  const asked = makeReferral('r', 'ana', 'bo', {
    permission: 'will_ask_first',
    checkBackOn: '2026-05-05',
  });
  const contacts = [makeContact('ana'), makeContact('bo')];
  const { now } = agenda(
    makeNotebook({ contacts, followUps, referrals: [asked], promises: [mine] }),
    startsAt,
    'UTC',
  );
  expect(
    thingsToDo(now).map((one) => one.followUp?.followUpId ?? one.checkBack?.referral.referralId),
  ).toEqual(['late', 'early', 'r']);
});

it('says how a length compares with the planned one', () => {
  expect(comparedWords(17, 15)).toBe(', 2 over the planned 15');
  expect(comparedWords(15, 15)).toBe(', as planned');
  expect(comparedWords(9, 15)).toBe(' of the planned 15');
  expect(comparedWords(9, 0)).toBe('');
  expect([59, 60, 185].map(spanWords)).toEqual(['59 min', '1 h', '3 h 5 min']);
});
