import { expect, it } from 'vitest';
import { businessDaysAfter } from '../../../src/core/businessDays.ts';
import type { Notebook } from '../../../src/core/notebook/schema.ts';
import { listReferrals } from '../../../src/renderer/features/referrals/listReferrals.ts';

const named = (referralId: string, from: string, to: string | null, referredOn: string | null) => ({
  referralId,
  fromContactId: from,
  toContactId: to,
  toName: to === null ? 'someone in HR' : '',
  referredOn,
  createdAt: '2026-04-01T12:00:00.000Z',
});

const notebook = {
  contacts: { ana: {}, bo: {}, cy: {} },
  referrals: {
    r1: named('r1', 'ana', 'bo', '2026-04-10'),
    r2: named('r2', 'bo', 'cy', '2026-05-01'),
    r3: named('r3', 'ana', null, '2026-04-20'),
    r4: named('r4', 'gone', 'bo', '2026-05-02'),
  },
  interviews: {
    held: { status: 'done', contactIds: ['bo'] },
    planned: { status: 'planned', contactIds: ['cy'] },
  },
} as unknown as Pick<Notebook, 'contacts' | 'referrals' | 'interviews'>;

it('groups referrals by who gave the name, the latest giver and name first', () => {
  const groups = listReferrals(notebook).map(({ fromContactId, rows }) => [
    fromContactId,
    rows.map(({ referral, isActedOn }) => [referral.referralId, isActedOn]),
  ]);
  expect(groups).toEqual([
    ['bo', [['r2', false]]],
    [
      'ana',
      [
        ['r3', false],
        ['r1', true],
      ],
    ],
  ]);
});

it.each([
  ['2026-05-04', 1, '2026-05-05'],
  ['2026-05-08', 1, '2026-05-11'],
  ['2026-05-09', 1, '2026-05-11'],
  ['2026-05-04', 7, '2026-05-13'],
  ['2026-05-04', 0, '2026-05-04'],
])('counts business days from %s by %i to %s', (day, count, reached) => {
  expect(businessDaysAfter(day, count)).toBe(reached);
});
