import { expect, it } from 'vitest';
import type { BackupInfo } from '../../../src/core/safekeeping/model.ts';
import { sayCounts, sayEarlier, sayMoment } from '../../../src/renderer/app/safekeepingWords.ts';
import { saveTrouble } from '../../../src/renderer/app/saveTrouble.ts';
import {
  placeOfRestored,
  sayDaysLeft,
  sayRestored,
} from '../../../src/renderer/features/history/binWords.ts';
import { groupBackups } from '../../../src/renderer/features/history/groupBackups.ts';
import { emptyCounts } from '../recordCounts.ts';

const today = '2026-05-05';
const berlin = 'Europe/Berlin';

const backup = (madeAt: string): BackupInfo => ({
  backupId: madeAt,
  place: 'both',
  madeAt,
  reason: 'interval',
  notebookName: 'Search',
  schemaVersion: 2,
  counts: emptyCounts,
  changes: [],
  byteCount: 1,
});

it('puts backups under the day they were made on here, not in Greenwich', () => {
  const groups = groupBackups(
    [
      '2026-05-05T10:00:00.000Z',
      '2026-05-04T22:30:00.000Z',
      '2026-05-04T21:30:00.000Z',
      '2026-05-01T09:00:00.000Z',
      '2025-12-31T09:00:00.000Z',
    ].map(backup),
    berlin,
    today,
  );
  expect(groups.map(({ title, backups }) => [title, backups.length])).toEqual([
    ['Today', 2],
    ['Yesterday', 1],
    ['Fri 1 May', 1],
    ['Wed 31 Dec 2025', 1],
  ]);
  expect(groups[0]?.backups[0]?.madeAt).toBe('2026-05-05T10:00:00.000Z');
});

it('has no days without backups', () => {
  expect(groupBackups([], berlin, today)).toEqual([]);
});

it('says how much a notebook holds in one short line', () => {
  expect(sayCounts({ ...emptyCounts, contacts: 34, interviews: 12, referrals: 9 })).toBe(
    '34 people, 12 interviews',
  );
  expect(sayCounts({ ...emptyCounts, contacts: 1, interviews: 1 })).toBe('1 person, 1 interview');
  expect(sayCounts(emptyCounts)).toBe('no people');
  expect(sayCounts({ ...emptyCounts, contacts: 20_000 })).toBe('20,000 people');
});

it('says a moment with its day unless that is today', () => {
  expect(sayMoment('2026-05-05T12:00:00.000Z', berlin, today)).toBe('today, 14:00');
  expect(sayEarlier('2026-04-28T12:00:00.000Z', berlin, today)).toBe(
    'the notebook of Tue 28 Apr, 14:00',
  );
});

it('says what came back, what could not, and where it is', () => {
  expect(sayRestored('Ana Lind', { leftOut: [] })).toBe('Brought back Ana Lind');
  expect(sayRestored('Ana Lind', { leftOut: ['The referral to Bo stays removed.'] })).toBe(
    'Brought back Ana Lind. The referral to Bo stays removed',
  );
  expect(
    placeOfRestored({ kind: 'question', recordId: 'q', interviewId: 'i', leftOut: [] }),
  ).toEqual({ page: 'interviews', interviewId: 'i' });
  expect(
    placeOfRestored({ kind: 'promise', recordId: 'p', interviewId: null, leftOut: [] }),
  ).toBeNull();
});

it('counts the days that are left', () => {
  expect([30, 1, 0].map(sayDaysLeft)).toEqual(['30 days left', '1 day left', 'goes today']);
});

it('promises to try again only what is tried again', () => {
  const text = (kind: Parameters<typeof saveTrouble>[0]['kind']) =>
    saveTrouble({ kind, message: 'The disk is full' }).text;
  expect(text('disk')).toContain('The disk is full. Your text is safe');
  expect(text('disk')).toContain('every two seconds');
  expect(text('folder_missing')).toContain('by itself');
  for (const kind of ['changed_underneath', 'folder_emptied'] as const) {
    expect(text(kind)).toContain('Nothing more is saved until you say');
  }
});
