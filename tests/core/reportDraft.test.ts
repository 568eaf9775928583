import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import type { Me } from '../../src/core/notebook/schema.ts';
import { type Permission, permissions, type Referral } from '../../src/core/referrals/model.ts';
import { asksAgain, reportDraft } from '../../src/core/referrals/reportDraft.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makePromise,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

const report: FollowUp = {
  followUpId: 'tell',
  contactId: 'ana',
  interviewId: 'talk',
  referralId: 'to-bo',
  kind: 'report_back',
  text: 'Tell Ana how it went',
  dueOn: '2026-05-08',
  messageId: null,
  remindOn: null,
  closedAt: null,
  closedAs: null,
  createdAt: '2026-05-05T12:30:00.000Z',
};

/** Ana led me to Bo, with whom I talked on 5 May; all that is not given is empty. */
function draftOf({
  referral = {},
  followUp = {},
  me = {},
  giver = {},
  isRich = false,
}: {
  referral?: Partial<Referral>;
  followUp?: Partial<FollowUp>;
  me?: Partial<Me>;
  giver?: Partial<Contact>;
  isRich?: boolean;
} = {}): string {
  const notebook = makeNotebook({
    me,
    contacts: [
      makeContact('dana', { displayName: 'Dana Whit' }),
      makeContact('ana', { displayName: 'Ana Lind', givenName: isRich ? 'Ana' : '', ...giver }),
      makeContact('bo', { displayName: 'Bo Park' }),
      makeContact('cy', { displayName: 'Cy Roe' }),
    ],
    interviews: [
      makeInterview('talk', ['bo'], [], {
        status: 'done',
        endedAt: '2026-05-05T12:30:00.000Z',
        freeNote: isRich ? '★ The van is what opens doors\nNot this' : '',
      }),
    ],
    referrals: [
      makeReferral('to-ana', 'dana', 'ana'),
      makeReferral('to-bo', 'ana', 'bo', referral),
      ...(isRich
        ? [
            makeReferral('to-cy', 'bo', 'cy'),
            makeReferral('hr', 'bo', 'cy', {
              toContactId: null,
              toName: 'somebody in HR',
              referredOn: '2026-05-05',
            }),
            makeReferral('secret', 'bo', 'cy', {
              toContactId: null,
              toName: 'Not to be told',
              permission: 'do_not_mention',
            }),
          ]
        : []),
    ],
    promises: isRich
      ? [makePromise('p', { contactId: 'bo', interviewId: 'talk', text: 'send the list.' })]
      : [],
    followUps: [{ ...report, ...followUp }],
  });
  return reportDraft(notebook, 'tell');
}

describe('the draft of a report', () => {
  it('says thanks, what stayed, what it led to and what comes next', () => {
    expect(draftOf({ isRich: true })).toBe(
      [
        'Dear Ana,',
        'Thank you for giving me the name of Bo Park. We talked on 5 May.',
        'One thing stays with me: “The van is what opens doors”',
        'It led me on to Cy Roe and somebody in HR. What I do next: send the list.',
        'With thanks,\nJo Marlow',
      ].join('\n\n'),
    );
  });

  it('greets with title and family name where both are known', () => {
    const text = draftOf({ giver: { namePrefix: 'Dr', familyName: 'Lind' } });
    expect(text).toMatch(/^Dear Dr Lind,/);
  });

  it('drops every line whose field is empty', () => {
    expect(draftOf({ me: { displayName: '' }, followUp: { interviewId: null } })).toBe(
      'Dear Ana Lind,\n\nThank you for giving me the name of Bo Park.',
    );
  });

  it('asks again where the permission is open, and nowhere else', () => {
    const asked: Record<Permission, string | null> = {
      not_asked:
        'I have not asked you yet: may I say to others that you gave me the name of Bo Park?',
      may_use_limited:
        'You let me use your name within limits: not at work. May I also use it beyond them?',
      will_ask_first: 'You wanted to ask Bo Park first. May I say now that you gave me the name?',
      may_use: null,
      will_introduce: null,
      do_not_mention: null,
    };
    for (const permission of permissions) {
      const referral = { permission, permissionLimits: 'not at work.' };
      const lines = [
        'Dear Ana Lind,',
        'Thank you for giving me the name of Bo Park. We talked on 5 May.',
        ...(asked[permission] === null ? [] : [asked[permission]]),
        'With thanks,\nJo Marlow',
      ];
      expect(draftOf({ referral }), permission).toBe(lines.join('\n\n'));
    }
    expect(draftOf({ referral: { permission: 'may_use_limited' } })).toContain(
      'You let me use your name within limits. May I also use it beyond them?',
    );
  });

  it('tells an earlier hop who led on only where that one may be named', () => {
    const followUp = { contactId: 'dana' };
    for (const permission of permissions) {
      const text = draftOf({ referral: { permission }, followUp });
      const isNamed = ['may_use', 'may_use_limited', 'will_introduce'].includes(permission);
      expect(text.includes('Ana Lind'), permission).toBe(isNamed);
      expect(text.includes('somebody you led me to gave me the name of Bo Park')).toBe(!isNamed);
      expect(text).not.toContain('?');
    }
  });

  it('is empty for what is no report, and for a referral that is gone', () => {
    expect(draftOf({ followUp: { kind: 'custom' } })).toBe('');
    expect(draftOf({ followUp: { referralId: 'gone' } })).toBe('');
    expect(draftOf({ followUp: { followUpId: 'other' } })).toBe('');
  });

  it('is asked again only of the referrer', () => {
    const open = makeReferral('r', 'ana', 'bo', { permission: 'not_asked' });
    expect([asksAgain(open, 'ana'), asksAgain(open, 'dana')]).toEqual([true, false]);
    expect(asksAgain({ ...open, permission: 'may_use' }, 'ana')).toBe(false);
  });
});
