import { expect, it } from 'vitest';
import { agenda } from '../../src/core/follow-ups/agenda.ts';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import { dueCount, reminderNow } from '../../src/core/follow-ups/reminder.ts';
import { makeContact, makeInterview, makeNotebook } from '../fixtures/packetNotebook.ts';

const timeZone = 'Europe/Berlin';
const followUp = (text: string, dueOn: string): FollowUp => ({
  followUpId: text.replaceAll(' ', '-'),
  contactId: 'ana',
  interviewId: null,
  referralId: null,
  messageId: null,
  remindOn: null,
  kind: 'custom',
  text,
  dueOn,
  closedAt: null,
  closedAs: null,
  createdAt: '2026-05-01T08:00:00.000Z',
});
const withFollowUps = (...followUps: FollowUp[]) =>
  makeNotebook({
    contacts: [makeContact('ana', { privateNotes: 'owes me money' })],
    interviews: [
      makeInterview('talk', ['ana'], [], {
        startsAt: '2026-05-05T12:00:00.000Z',
        lengthMinutes: 30,
      }),
    ],
    followUps,
  });
const morning = { now: '2026-05-05T07:00:00.000Z', timeZone, remindedOn: null, lookedAt: null };

it('says how much there is and names the first three', () => {
  const days = ['2026-05-04', '2026-05-05', '2026-05-05', '2026-05-05', '2026-05-06'];
  const notebook = withFollowUps(...days.map((day, index) => followUp(`Thing ${index}`, day)));
  expect(reminderNow(notebook, morning)).toEqual({
    title: '5 things for today',
    body: 'Thing 0, Talk with ana, Thing 1 and 2 more',
  });
  expect(dueCount(notebook, morning.now, timeZone)).toBe(5);
  expect(JSON.stringify(reminderNow(notebook, morning))).not.toContain('money');
});

it('says nothing when nothing is due, and nothing about an example', () => {
  const before = { ...morning, now: '2026-05-04T07:00:00.000Z' };
  const quiet = withFollowUps(followUp('Later', '2026-05-09'));
  expect(reminderNow(quiet, before)).toBeNull();
  const due = withFollowUps(followUp('Now', '2026-05-05'));
  expect(reminderNow(due, morning)?.title).toBe('2 things for today');
  expect(reminderNow({ ...due, isSample: true }, morning)).toBeNull();
  expect(dueCount({ ...due, isSample: true }, morning.now, timeZone)).toBe(0);
});

it('reminds once a day, by the day of the person and not of Greenwich', () => {
  const notebook = withFollowUps(followUp('Now', '2026-05-04'));
  expect(reminderNow(notebook, { ...morning, remindedOn: '2026-05-05' })).toBeNull();
  const lateBefore = { ...morning, remindedOn: '2026-05-04', lookedAt: '2026-05-04T21:59:00.000Z' };
  // Half past midnight in Berlin.
  expect(reminderNow(notebook, { ...lateBefore, now: '2026-05-04T22:30:00.000Z' })).not.toBeNull();
  expect(reminderNow(notebook, { ...lateBefore, now: '2026-05-04T21:59:30.000Z' })).toBeNull();
});

it('reminds within a day only of what has become due by the clock, not of what was just written down', () => {
  const notebook = makeNotebook({
    contacts: [makeContact('ana')],
    interviews: [
      makeInterview('talk', ['ana'], [], {
        startsAt: '2026-05-06T07:00:00.000Z',
        lengthMinutes: 30,
      }),
    ],
  });
  const looked = { ...morning, lookedAt: '2026-05-05T07:00:00.000Z' };
  const later = '2026-05-05T07:01:00.000Z';
  expect(
    reminderNow(withFollowUps(followUp('Just written', '2026-05-05')), { ...looked, now: later }),
  ).toBeNull();
  const nextDay = { ...looked, lookedAt: '2026-05-06T07:29:00.000Z' };
  expect(reminderNow(notebook, { ...nextDay, now: '2026-05-06T07:29:30.000Z' })).toBeNull();
  expect(reminderNow(notebook, { ...nextDay, now: '2026-05-06T07:30:00.000Z' })?.body).toBe(
    'Was the talk with ana held?',
  );
});

it('does not count those I am losing touch with: nobody waits for that', () => {
  const talk = makeInterview('old', ['ana'], [], {
    startsAt: '2026-01-05T12:00:00.000Z',
    endedAt: '2026-01-05T12:30:00.000Z',
    status: 'done',
  });
  const notebook = makeNotebook({ contacts: [makeContact('ana')], interviews: [talk] });
  expect(agenda(notebook, morning.now, timeZone).now).toHaveLength(1);
  expect(dueCount(notebook, morning.now, timeZone)).toBe(0);
  expect(reminderNow(notebook, morning)).toBeNull();
});
