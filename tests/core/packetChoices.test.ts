import { describe, expect, it } from 'vitest';
import { interviewForPacket } from '../../src/core/packet/interviewForPacket.ts';
import {
  doNotName,
  referralLines,
  referrerLine,
  unnamedReferrers,
} from '../../src/core/packet/referralLines.ts';
import { type Permission, permissions } from '../../src/core/referrals/model.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
  packetNotebook,
  packetNow,
} from '../fixtures/packetNotebook.ts';

describe('interviewForPacket', () => {
  const held = makeInterview('held', ['c'], [], {
    status: 'done',
    startsAt: '2026-04-01T10:00:00.000Z',
  });
  const soon = makeInterview('soon', ['c'], [], { startsAt: '2026-05-04T07:30:00.000Z' });
  const later = makeInterview('later', ['c'], [], { startsAt: '2026-06-01T10:00:00.000Z' });
  const undated = makeInterview('undated', ['c'], [], { startsAt: null });
  const overdue = makeInterview('overdue', ['c'], [], { startsAt: '2026-04-20T10:00:00.000Z' });
  const off = makeInterview('off', ['c'], [], { status: 'cancelled' });
  const chosen = (...interviews: ReturnType<typeof makeInterview>[]) =>
    interviewForPacket(
      makeNotebook({ contacts: [makeContact('c')], interviews }),
      'c',
      null,
      packetNow,
    )?.interviewId ?? null;

  it('takes the next planned one, one that has just begun included', () => {
    expect(chosen(held, later, soon, undated, overdue)).toBe('soon');
    expect(chosen(held, later, undated, overdue)).toBe('later');
  });

  it('falls back to undated, overdue, held, and nothing', () => {
    expect(chosen(held, undated, overdue)).toBe('undated');
    expect(chosen(held, overdue)).toBe('overdue');
    expect(chosen(held, off)).toBe('held');
    expect(chosen(off)).toBeNull();
  });
});

describe('referralLines', () => {
  const lines = (last: Permission, first: Permission = 'may_use') => {
    const notebook = packetNotebook();
    if (notebook.referrals.ref1) notebook.referrals.ref1.permission = first;
    if (notebook.referrals.ref2) notebook.referrals.ref2.permission = last;
    return referralLines(notebook, 'cy').map(({ text }) => text);
  };

  it('shows the way and what may be said where the referrer may be named', () => {
    expect(lines('may_use')).toEqual([
      'me > Ana Ruiz (friend, may use name, 20 Apr) > Bo Lindqvist (may use name, 3 May) > Cyra Adeyemi',
      'Bo Lindqvist gave me your name.',
    ]);
    expect(lines('may_use_limited')[1]).toBe(
      'Bo Lindqvist gave me your name. Within limits: only in an e-mail, not on the phone',
    );
    expect(lines('will_introduce')[1]).toBe('Bo Lindqvist is introducing us.');
  });

  it('drops both lines where the referrer must not be named', () => {
    expect(lines('not_asked')).toEqual([]);
    expect(lines('will_ask_first')).toEqual([]);
    expect(lines('do_not_mention')).toEqual([]);
  });

  it('leaves out an earlier name that must not be mentioned', () => {
    expect(lines('may_use', 'do_not_mention')[0]).toBe(
      'me > … > Bo Lindqvist (may use name, 3 May) > Cyra Adeyemi',
    );
  });

  it('has nothing to say about somebody nobody referred', () => {
    const notebook = makeNotebook({
      contacts: [makeContact('a'), makeContact('b')],
      referrals: [makeReferral('r', 'a', 'b')],
    });
    expect(referralLines(notebook, 'a')).toEqual([]);
  });
});

describe('referrerLine', () => {
  const lines = (last: Permission) => {
    const notebook = packetNotebook();
    if (notebook.referrals.ref2) notebook.referrals.ref2.permission = last;
    return [referrerLine(notebook, 'cy'), doNotName(notebook, 'cy')];
  };

  it('begins with what may be said, or says who must not be named', () => {
    const way =
      'me > Ana Ruiz (friend, may use name, 20 Apr) > Bo Lindqvist (may use name, 3 May) > Cyra Adeyemi';
    expect(lines('may_use')).toEqual([`Bo Lindqvist gave me your name · ${way}`, '']);
    const refused = 'Do not name Bo Lindqvist: wishes not to be mentioned';
    expect(lines('do_not_mention')).toEqual([refused, refused]);
  });

  it('is empty for somebody nobody referred', () => {
    const notebook = makeNotebook({ contacts: [makeContact('a')] });
    expect([referrerLine(notebook, 'a'), doNotName(notebook, 'a')]).toEqual(['', '']);
  });
});

describe('unnamedReferrers', () => {
  const reasons = (last: Permission, first: Permission = 'may_use') => {
    const notebook = packetNotebook();
    if (notebook.referrals.ref1) notebook.referrals.ref1.permission = first;
    if (notebook.referrals.ref2) notebook.referrals.ref2.permission = last;
    return unnamedReferrers(notebook, 'cy').map(
      ({ referrerName, reason }) => `${referrerName} ${reason}`,
    );
  };

  it('says who is not named and why, the nearest first', () => {
    expect(reasons('may_use')).toEqual([]);
    expect(reasons('not_asked')).toEqual([
      'Bo Lindqvist has not been asked whether you may use the name',
    ]);
    expect(reasons('will_ask_first', 'do_not_mention')).toEqual([
      'Bo Lindqvist wants to ask Cyra Adeyemi first',
      'Ana Ruiz wishes not to be mentioned',
    ]);
  });

  it('agrees with what the cover shows, for every pair of permissions', () => {
    for (const last of permissions) {
      for (const first of permissions) {
        const notebook = packetNotebook();
        if (notebook.referrals.ref1) notebook.referrals.ref1.permission = first;
        if (notebook.referrals.ref2) notebook.referrals.ref2.permission = last;
        const shown = JSON.stringify(referralLines(notebook, 'cy'));
        for (const { referrerName } of unnamedReferrers(notebook, 'cy')) {
          expect(shown).not.toContain(referrerName);
        }
      }
    }
  });
});
