import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/core/dates.ts';
import { backupReasons } from '../../src/core/safekeeping/model.ts';
import {
  backupName,
  freeInstant,
  isOldRemainder,
  parseBackupName,
} from '../../src/storage/backupNames.ts';
import { chooseKept } from '../../src/storage/chooseKept.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const berlin = 'Europe/Berlin';
const now = '2026-05-04T12:00:00.000Z';

const at = (madeAt: string) => ({ madeAt });
const keptOf = (instants: string[], timeZone = berlin, when = now) =>
  chooseKept(instants.map(at), when, timeZone).map(({ madeAt }) => madeAt);

/** Instants from `from` to `to` hours after {@link now}, each once. */
const hours = (from: number, to: number) =>
  fc
    .uniqueArray(fc.integer({ min: from * 60, max: to * 60 }), { maxLength: 60 })
    .map((minutes) =>
      minutes.map((minute) => new Date(Date.parse(now) + minute * 60_000).toISOString()),
    );
const zones = fc.constantFrom(
  berlin,
  'UTC',
  'Pacific/Auckland',
  'America/Los_Angeles',
  'Asia/Kolkata',
);

const newestFirst = (instants: string[]) => [...instants].sort().reverse();

describe('which backups stay', () => {
  it('keeps the three newest of today and the newest of each earlier day', () => {
    const instants = [
      '2026-05-04T11:45:00.000Z',
      '2026-05-04T11:30:00.000Z',
      '2026-05-04T11:15:00.000Z',
      '2026-05-04T11:00:00.000Z',
      '2026-05-03T20:00:00.000Z',
      '2026-05-03T09:00:00.000Z',
      '2026-04-20T09:00:00.000Z',
    ];
    expect(keptOf(instants)).toEqual([0, 1, 2, 4, 6].map((index) => instants[index]));
  });

  it('goes by the days of the person, not by those of UTC', () => {
    // 22:30 UTC on 3 May is half past midnight on 4 May in Berlin, and 15:30 on 3 May in Los Angeles.
    const instants = ['2026-05-03T22:30:00.000Z', '2026-05-03T22:15:00.000Z'];
    expect(keptOf(instants, berlin)).toEqual(instants);
    expect(keptOf(instants, 'America/Los_Angeles')).toEqual(instants.slice(0, 1));
  });

  it('keeps ten in all', () => {
    const instants = Array.from({ length: 20 }, (_, index) =>
      new Date(Date.parse(now) - index * 86_400_000).toISOString(),
    );
    expect(keptOf(instants)).toEqual(instants.slice(0, 10));
  });

  it('does not mind a zone that this machine does not know', () => {
    expect(keptOf([now], 'Atlantis/Capital')).toEqual([now]);
    expect(keptOf([], berlin)).toEqual([]);
  });

  it('keeps what was just made after the clock was set back, and the newest before', () => {
    const ahead = Array.from({ length: 12 }, (_, index) =>
      new Date(Date.parse(now) + (index + 1) * 86_400_000).toISOString(),
    );
    const kept = keptOf([...ahead, now]);
    expect(kept).toContain(now);
    expect(kept).toContain(ahead.at(-1));
    expect(kept).toHaveLength(10);
  });

  it('keeps the newest up to now, however many there are of days to come', () => {
    const ahead = Array.from({ length: 12 }, (_, index) =>
      new Date(Date.parse(now) + (index + 1) * 86_400_000).toISOString(),
    );
    expect(keptOf([...ahead, '2026-03-01T12:00:00.000Z'])).toContain('2026-03-01T12:00:00.000Z');
  });

  it('keeps what was just made after the clock was set back by an hour', () => {
    const ahead = [12, 13, 14, 15].map((hour) => `2026-05-04T${hour}:30:00.000Z`);
    expect(keptOf([...ahead, now])).toEqual([ahead[3], ahead[2], now]);
  });

  it('holds for any backups of the past', () => {
    const property = fc.property(hours(-24 * 30, 0), zones, (instants, zone) => {
      const kept = keptOf(instants, zone);
      const day = (instant: string) => dayOf(instant, zone);
      const ofToday = newestFirst(instants).filter((one) => day(one) === day(now));
      const earlierDays = [...new Set(newestFirst(instants).map(day))].filter(
        (one) => one !== day(now),
      );
      const ofEarlier = earlierDays.map((one) => newestFirst(instants).find((i) => day(i) === one));
      expect(kept).toEqual([...ofToday.slice(0, 3), ...ofEarlier].slice(0, 10));
    });
    fc.assert(property, randomSettings(2_000, 'backups kept'));
  });

  it('never keeps more than ten nor gives up the newest, whatever the clock did', () => {
    const property = fc.property(hours(-24 * 20, 24 * 20), zones, (instants, zone) => {
      const kept = keptOf(instants, zone);
      expect(kept.length).toBeLessThanOrEqual(10);
      expect(kept).toEqual(newestFirst(kept));
      expect(instants).toEqual(expect.arrayContaining(kept));
      expect(kept[0]).toBe(newestFirst(instants)[0]);
      const reached = newestFirst(instants.filter((one) => one <= now))[0];
      if (reached !== undefined) expect(kept).toContain(reached);
      expect(keptOf(kept, zone)).toEqual(kept);
    });
    fc.assert(property, randomSettings(2_000, 'backups kept with any clock'));
  });

  it('stays within ten while a clock jumps about and every backup is followed by a clearing', () => {
    const jumps = fc.array(fc.integer({ min: -40 * 24, max: 40 * 24 }), { maxLength: 60 });
    const property = fc.property(jumps, zones, (steps, zone) => {
      let shelf: string[] = [];
      let clock = Date.parse(now);
      for (const step of steps) {
        clock += step * 3_600_000;
        const madeAt = freeInstant(
          new Date(clock).toISOString(),
          shelf.map((one) => ({ ...at(one), backupId: '', reason: 'asked' })),
        );
        shelf = keptOf([...shelf, madeAt], zone, madeAt);
        expect(shelf).toContain(madeAt);
        expect(shelf.length).toBeLessThanOrEqual(10);
      }
    });
    fc.assert(property, randomSettings(300, 'backups of a jumping clock'));
  });
});

describe('the name of a backup', () => {
  it.each(backupReasons)('tells when and why it was made: %s', (reason) => {
    const name = backupName(now, reason);
    expect(name).toBe(`2026-05-04T12-00-00-000Z-${reason}.json`);
    expect(parseBackupName(name)).toEqual({ backupId: name, madeAt: now, reason });
  });

  it.each([
    '2026-05-04T12-00-00-000Z-interval (1).json',
    "2026-05-04T12-00-00-000Z-interval (Ana's conflicted copy 2026-05-04).json",
    '2026-05-04T12-00-00-000Z-interval.sync-conflict-20260504-120000-ABC.json',
    '2026-05-04T12-00-00-000Z-interval-LAPTOP.json',
    '2026-05-04T12-00-00-000Z-interval 2.json',
    '2026-05-04T12-00-00-000Z-interval.json.1f.tmp',
    '2026-05-04T12-00-00-000Z-because.json',
    '2026-13-04T12-00-00-000Z-interval.json',
    '2026-02-30T12-00-00-000Z-interval.json',
    '2026-05-04T25-00-00-000Z-interval.json',
    '../2026-05-04T12-00-00-000Z-interval.json',
    '2026-05-04T12-00-00-000Z-interval.json\n',
    'notebook.json',
    '',
  ])('is not %j', (name) => {
    expect(parseBackupName(name)).toBeNull();
  });

  it('is free of those that are there', () => {
    const names = ['2026-05-04T12:00:00.000Z', '2026-05-04T12:00:00.001Z'].map((madeAt) => ({
      backupId: '',
      madeAt,
      reason: 'asked' as const,
    }));
    expect(freeInstant(now, names)).toBe('2026-05-04T12:00:00.002Z');
    expect(freeInstant('2026-05-04T11:59:59.999Z', names)).toBe('2026-05-04T11:59:59.999Z');
  });

  it('tells what an unfinished backup left an hour ago or longer', () => {
    const isOld = (instant: string) =>
      isOldRemainder(`${backupName(now, 'asked')}.1f-2.tmp`, instant);
    expect(isOld('2026-05-04T12:59:00.000Z')).toBe(false);
    expect(isOld('2026-05-04T13:01:00.000Z')).toBe(true);
    expect(isOld('2026-05-04T10:59:00.000Z')).toBe(true);
    expect(isOldRemainder('notes.json.1f.tmp', '2027-01-01T00:00:00.000Z')).toBe(false);
    expect(isOldRemainder(backupName(now, 'asked'), '2027-01-01T00:00:00.000Z')).toBe(false);
  });
});
