import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDaysAfter } from '../../src/core/businessDays.ts';
import { addDays, addMonths, dayOf, formatNearDay, noonOf } from '../../src/core/dates.ts';
import { openCallWorld } from '../fixtures/callWorld.ts';
import { makeContact, makeNotebook } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const on = (...days: string[]) => days.map((fallsOn) => ({ fallsOn, name: '' }));

describe('business days', () => {
  it('skip weekends, holidays, and a holiday on a weekend only once', () => {
    // Friday 1 May 2026.
    expect(businessDaysAfter('2026-05-01', 3, [])).toBe('2026-05-06');
    expect(businessDaysAfter('2026-05-01', 3, on('2026-05-04'))).toBe('2026-05-07');
    expect(businessDaysAfter('2026-05-01', 3, on('2026-05-02'))).toBe('2026-05-06');
    expect(businessDaysAfter('2026-05-02', 0, [])).toBe('2026-05-02');
  });

  it('go over a chain of holidays, the end of a year and 29 February', () => {
    const chain = on('2026-12-24', '2026-12-25', '2026-12-28', '2026-12-31', '2027-01-01');
    expect(businessDaysAfter('2026-12-23', 3, chain)).toBe('2027-01-04');
    expect(businessDaysAfter('2028-02-25', 2, [])).toBe('2028-02-29');
    expect(businessDaysAfter('2028-02-25', 2, on('2028-02-28', '2028-02-29'))).toBe('2028-03-02');
  });

  it('end where the calendar does', () => {
    expect(businessDaysAfter('9999-12-30', 5, on('9999-12-31'))).toBe('9999-12-31');
  });

  it('come as many as were counted, and end on one', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2023-11-20', count));
    const holidays = fc.array(fc.nat(40), { maxLength: 20 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), holidays, (from, count, offsets) => {
        const free = offsets.map((offset) => addDays(from, offset));
        const isFree = (one: string) => [0, 6].includes(new Date(one).getUTCDay());
        const reached = businessDaysAfter(from, count, on(...free));
        const passed: string[] = [];
        for (let one = addDays(from, 1); one <= reached; one = addDays(one, 1)) passed.push(one);
        const counted = passed.filter((one) => !isFree(one) && !free.includes(one));
        expect(counted).toHaveLength(count);
        expect(counted.at(-1)).toBe(reached);
      }),
      randomSettings(400, 'business days'),
    );
  });
});

describe('days and months', () => {
  it('stay in the month that is shorter', () => {
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-10-15', 3)).toBe('2027-01-15');
  });

  it('say the year only when it is another one', () => {
    expect(formatNearDay('2026-05-07', '2026-05-04')).toBe('Thu 7 May');
    expect(formatNearDay('2027-01-04', '2026-12-28')).toBe('Mon 4 Jan 2027');
  });

  it('have their noon in a zone, also when the clocks change', () => {
    expect(noonOf('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z');
    for (const zone of ['Pacific/Kiritimati', 'America/Santiago', 'Nowhere/Atlantis', 'UTC']) {
      expect(dayOf(noonOf('2026-09-06', zone), zone)).toBe('2026-09-06');
    }
  });
});

describe('the list of holidays', () => {
  const open = () => openCallWorld(makeNotebook({ contacts: [makeContact('ana')] }));

  it('is in order, with each day once', async () => {
    const { act, session } = open();
    const holidays = [
      { fallsOn: '2026-12-25', name: 'Christmas' },
      { fallsOn: '2026-05-25' },
      { fallsOn: '2026-12-25', name: 'Again' },
    ];
    await act(0, 'notebook.setHolidays', { holidays });
    expect(session.notebook.holidays).toEqual([
      { fallsOn: '2026-05-25', name: '' },
      { fallsOn: '2026-12-25', name: 'Christmas' },
    ]);
    expect(session.history.undoLabel).toBe('Edit holidays');
  });

  it('moves the day a referrer is asked again', async () => {
    const { act, session } = open();
    // Today is Tuesday 5 May 2026.
    await act(0, 'notebook.setHolidays', { holidays: [{ fallsOn: '2026-05-14' }] });
    const asks = { fromContactId: 'ana', toName: 'HR', permission: 'will_ask_first' };
    const { referralId } = await act(0, 'referrals.record', asks);
    expect(session.notebook.referrals[String(referralId)]?.checkBackOn).toBe('2026-05-15');
  });
});
