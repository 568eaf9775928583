import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import { checkBacks } from '../../src/core/referrals/checkBacks.ts';
import { type Permission, permissions, type Referral } from '../../src/core/referrals/model.ts';
import { openCallWorld } from '../fixtures/callWorld.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

const today = '2026-05-04';

const contacts = [makeContact('ana'), makeContact('bo')];
const open: FollowUp = {
  followUpId: 'check',
  contactId: 'ana',
  interviewId: null,
  referralId: 'r',
  kind: 'check_back',
  text: 'Ask Ana',
  dueOn: '2026-05-05',
  messageId: null,
  remindOn: null,
  closedAt: null,
  closedAs: null,
  createdAt: '2026-04-01T09:00:00.000Z',
};

function said(fields: Partial<Referral>, more: Parameters<typeof makeNotebook>[0] = {}) {
  const referral = makeReferral('r', 'ana', 'bo', { checkBackOn: '2026-05-11', ...fields });
  return checkBacks(makeNotebook({ contacts, referrals: [referral], ...more }), today).map(
    ({ text }) => text,
  );
}

describe('asking a referrer again', () => {
  it('says what to ask in each state that is open', () => {
    const words: Record<Permission, string[]> = {
      will_ask_first: ['Ask ana whether bo is willing'],
      may_use_limited: ['Ask ana again: not at work'],
      not_asked: ['Ask ana whether you may use the name with bo'],
      may_use: [],
      will_introduce: [],
      do_not_mention: [],
    };
    for (const permission of permissions) {
      expect(said({ permission, permissionLimits: 'not at work' }), permission).toEqual(
        words[permission],
      );
    }
    expect(said({ permission: 'may_use_limited' })).toEqual([
      'Ask ana again what you may say to bo',
    ]);
    expect(said({ permission: 'will_ask_first', toContactId: null, toName: 'HR' })).toEqual([
      'Ask ana whether HR is willing',
    ]);
  });

  it('is quiet without a date, once set aside or talked to, and beside a follow-up', () => {
    const permission = 'will_ask_first';
    expect(said({ permission, checkBackOn: null })).toEqual([]);
    expect(said({ permission, setAsideAt: open.createdAt })).toEqual([]);
    const held = { status: 'done', endedAt: '2026-05-05T12:30:00.000Z' } as const;
    const interviews = [makeInterview('talk', ['bo'], [], held)];
    expect(said({ permission }, { interviews })).toEqual([]);
    expect(said({ permission }, { followUps: [open] })).toEqual([]);
    const closed = { ...open, closedAt: open.createdAt, closedAs: 'done' as const };
    expect(said({ permission }, { followUps: [closed] })).toHaveLength(1);
    expect(said({ permission }, { followUps: [{ ...open, referralId: 'other' }] })).toHaveLength(1);
  });
});

describe('the day to ask again', () => {
  const world = (fields: Partial<Referral>) => {
    const referrals = [makeReferral('r', 'ana', 'bo', fields)];
    const opened = openCallWorld(makeNotebook({ contacts, referrals }));
    return {
      ...opened,
      update: async (changes: Partial<Referral>) => {
        await opened.act(0, 'referrals.update', { referralId: 'r', fields: changes });
        return opened.session.notebook.referrals['r']?.checkBackOn;
      },
    };
  };
  // Tuesday 5 May 2026, and seven business days on.
  const inSeven = '2026-05-14';

  it('is seven business days ahead where they ask first, wherever that is said', async () => {
    expect(await world({}).update({ permission: 'will_ask_first' })).toBe(inSeven);
    const { act, session } = world({});
    const fields = { fromContactId: 'ana', toName: 'HR', permission: 'will_ask_first' };
    const { referralId } = await act(0, 'referrals.record', fields);
    expect(session.notebook.referrals[String(referralId)]?.checkBackOn).toBe(inSeven);
  });

  it('stays the one that was given, or none where none is wanted', async () => {
    const asks = { permission: 'will_ask_first' } as const;
    expect(await world({}).update({ ...asks, checkBackOn: '2026-06-01' })).toBe('2026-06-01');
    expect(await world({}).update({ ...asks, checkBackOn: null })).toBe(null);
    const ahead = { permission: 'not_asked', checkBackOn: '2026-06-01' } as const;
    expect(await world(ahead).update(asks)).toBe('2026-06-01');
    const past = { permission: 'not_asked', checkBackOn: '2026-05-01' } as const;
    expect(await world(past).update(asks)).toBe(inSeven);
    expect(await world({ ...asks, checkBackOn: '2026-05-01' }).update(asks)).toBe('2026-05-01');
  });

  it('skips holidays and the end of a year, and stands where it was given', async () => {
    const days = 24 * 60;
    const { act, session } = world({});
    const holidays = ['2026-05-14', '2026-12-25', '2027-01-01'].map((fallsOn) => ({ fallsOn }));
    await act(0, 'notebook.setHolidays', { holidays });
    const permission = 'will_ask_first' as const;
    const record = async (minute: number, fields: object) => {
      const referral = { fromContactId: 'ana', toName: 'HR', permission, ...fields };
      return String((await act(minute, 'referrals.record', referral)).referralId);
    };
    const dayOf = (id: string) => session.notebook.referrals[id]?.checkBackOn;
    const first = await record(0, {});
    expect(dayOf(first)).toBe('2026-05-15');
    // A Sunday and a holiday are kept: whoever gives a day may mean it.
    expect(dayOf(await record(0, { checkBackOn: '2026-05-17' }))).toBe('2026-05-17');
    expect(dayOf(await record(0, { checkBackOn: '2026-05-14' }))).toBe('2026-05-14');
    // From Tuesday 22 December, over Christmas and New Year.
    expect(dayOf(await record(231 * days, {}))).toBe('2027-01-04');
    // A day that stands is a promise, and does not move with the holidays.
    await act(231 * days, 'notebook.setHolidays', { holidays: [{ fallsOn: '2026-05-15' }] });
    expect(dayOf(first)).toBe('2026-05-15');
  });

  it('goes with an answer, unless one gives another', async () => {
    const asked = { permission: 'will_ask_first', checkBackOn: '2026-06-01' } as const;
    for (const permission of ['may_use', 'may_use_limited', 'will_introduce', 'do_not_mention']) {
      const next = permission as Permission;
      expect(await world(asked).update({ permission: next }), permission).toBe(null);
      const given = { permission: next, checkBackOn: '2026-07-01' };
      expect(await world(asked).update(given), permission).toBe('2026-07-01');
    }
    expect(await world(asked).update({ why: 'So' })).toBe('2026-06-01');
  });
});

describe('a name that is set aside', () => {
  it('is taken up again the same way', async () => {
    const { act, session, refusal } = openCallWorld(
      makeNotebook({ contacts, referrals: [makeReferral('r', 'ana', 'bo')] }),
    );
    await act(0, 'referrals.setAside', { referralId: 'r', isSetAside: true });
    expect(session.notebook.referrals['r']?.setAsideAt).toBe('2026-05-05T12:00:00.000Z');
    await act(1, 'referrals.setAside', { referralId: 'r', isSetAside: false });
    expect(session.notebook.referrals['r']?.setAsideAt).toBe(null);
    const gone = { referralId: 'gone', isSetAside: true };
    expect(await refusal('referrals.setAside', gone)).toMatchObject({ code: 'not_found' });
  });
});
