import { describe, expect, it } from 'vitest';
import type { CalendarItem } from '../../src/core/calendar/model.ts';
import { addMinutes } from '../../src/core/dates.ts';
import { writeIcs } from '../../src/formats/ics/writeIcs.ts';
import { zoneTransitions } from '../../src/formats/ics/zoneTransitions.ts';
import { packetNow } from '../fixtures/packetNotebook.ts';
import {
  type ReadEvent,
  rawLines,
  readWithIcal,
  readWithTsIcs,
  textOfIcs,
  unfoldedLines,
} from './readIcs.ts';

const readers: [name: string, read: (bytes: Uint8Array) => ReadEvent[]][] = [
  ['ical.js', readWithIcal],
  ['ts-ics', readWithTsIcs],
];

function item(when: CalendarItem['when'], fields: Partial<CalendarItem> = {}): CalendarItem {
  return {
    uid: 'interview-a@nb.askbook',
    sequence: 7,
    createdAt: '2026-04-01T09:00:00.000Z',
    when,
    title: 'Talk with Bo Chen (phone)',
    description: '',
    location: '',
    reminderMinutes: null,
    isCancelled: false,
    ...fields,
  };
}

function talk(startsAt: string, timeZone: string, lengthMinutes = 30): CalendarItem {
  const endsAt = addMinutes(startsAt, lengthMinutes);
  return item({ kind: 'timed', startsAt, endsAt, timeZone }, { uid: `${startsAt} ${timeZone}` });
}

const berlinTalk = item(
  {
    kind: 'timed',
    startsAt: '2026-05-05T12:00:00.000Z',
    endsAt: '2026-05-05T12:30:00.000Z',
    timeZone: 'Europe/Berlin',
  },
  { description: 'Who: Bo\nWhere: here, there; \\', location: 'Room 1, 2', reminderMinutes: -15 },
);
const dayItem = item({ kind: 'allDay', on: '2028-02-29' }, { reminderMinutes: 540 });

describe('a calendar file', () => {
  it('says of a talk what it is, in the clock time of its zone', () => {
    const lines = unfoldedLines(writeIcs([berlinTalk], packetNow));
    expect(lines).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Askbook//Askbook//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:DAYLIGHT',
      'DTSTART:20240331T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20241027T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:interview-a@nb.askbook',
      'SEQUENCE:7',
      'DTSTAMP:20260504T080000Z',
      'CREATED:20260401T090000Z',
      'DTSTART;TZID=Europe/Berlin:20260505T140000',
      'DTEND;TZID=Europe/Berlin:20260505T143000',
      'SUMMARY:Talk with Bo Chen (phone)',
      'DESCRIPTION:Who: Bo\\nWhere: here\\, there\\; \\\\',
      'LOCATION:Room 1\\, 2',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Talk with Bo Chen (phone)',
      'TRIGGER:-PT15M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('lets a day end where the next begins, and takes no time of it', () => {
    const lines = unfoldedLines(writeIcs([dayItem], packetNow));
    for (const line of [
      'DTSTART;VALUE=DATE:20280229',
      'DTEND;VALUE=DATE:20280301',
      'TRANSP:TRANSPARENT',
      'TRIGGER:PT9H',
    ]) {
      expect(lines).toContain(line);
    }
    const ends = ['2026-12-31', '2027-02-28', '2026-03-29'].map(
      (on) => readWithIcal(writeIcs([item({ kind: 'allDay', on })], packetNow))[0]?.end,
    );
    expect(ends).toEqual(['2027-01-01', '2027-03-01', '2026-03-30']);
  });

  it('says that something is cancelled', () => {
    const cancelled = { ...berlinTalk, isCancelled: true };
    expect(unfoldedLines(writeIcs([cancelled], packetNow))).toContain('STATUS:CANCELLED');
  });

  it('invites nobody', () => {
    const text = textOfIcs(writeIcs([berlinTalk, dayItem], packetNow));
    expect(text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER/);
  });

  it('is the same twice for the same items and clock', () => {
    const items = [berlinTalk, dayItem, talk('2026-07-01T09:00:00.000Z', 'Asia/Kathmandu')];
    expect(writeIcs(items, packetNow)).toEqual(writeIcs(items, packetNow));
  });

  it.each(readers)('comes back whole from %s', (_name, read) => {
    const same = { uid: 'interview-a@nb.askbook', sequence: 7 };
    expect(read(writeIcs([berlinTalk, dayItem], packetNow))).toEqual([
      {
        ...same,
        isAllDay: false,
        start: '2026-05-05T12:00:00.000Z',
        end: '2026-05-05T12:30:00.000Z',
        title: 'Talk with Bo Chen (phone)',
        description: 'Who: Bo\nWhere: here, there; \\',
        location: 'Room 1, 2',
        alarms: [{ minutes: -15, words: 'Talk with Bo Chen (phone)' }],
      },
      {
        ...same,
        isAllDay: true,
        start: '2028-02-29',
        end: '2028-03-01',
        title: 'Talk with Bo Chen (phone)',
        description: '',
        location: '',
        alarms: [{ minutes: 540, words: 'Talk with Bo Chen (phone)' }],
      },
    ]);
  });

  it('gives what has no length no end', () => {
    const bytes = writeIcs([talk('2026-05-05T12:00:00.000Z', 'Europe/Berlin', 0)], packetNow);
    expect(textOfIcs(bytes)).not.toContain('DTEND');
    for (const [, read] of readers) {
      expect(read(bytes)[0]?.start).toBe('2026-05-05T12:00:00.000Z');
    }
  });

  it('folds lines between characters, at 75 bytes', () => {
    const title = `${'x'.repeat(66)}👩🏽‍🚀${'é'.repeat(80)}田中`;
    const bytes = writeIcs([{ ...dayItem, title }], packetNow);
    expect(Math.max(...rawLines(bytes).map(({ size }) => size))).toBe(75);
    expect(rawLines(bytes).map(({ text }) => text)).toContain(`SUMMARY:${'x'.repeat(66)}`);
    for (const [, read] of readers) expect(read(bytes)[0]?.title).toBe(title);
    const plain = Array.from({ length: 100 }, (_, place) => 'x'.repeat(60 + place));
    const lines = rawLines(
      writeIcs(
        plain.map((words) => ({ ...dayItem, title: words })),
        packetNow,
      ),
    );
    expect(Math.max(...lines.map(({ size }) => size))).toBe(75);
  });
});

describe('the zone of a talk', () => {
  const linesOf = (startsAt: string, timeZone: string) =>
    unfoldedLines(writeIcs([talk(startsAt, timeZone)], packetNow));
  const zoneOf = (startsAt: string, timeZone: string) => {
    const lines = linesOf(startsAt, timeZone);
    return lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE'));
  };

  it('has no rule where the clocks are never changed', () => {
    expect(zoneOf('2026-05-05T12:00:00.000Z', 'Asia/Kathmandu')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Kathmandu',
      'BEGIN:STANDARD',
      'DTSTART:20240101T000000',
      'TZOFFSETFROM:+0545',
      'TZOFFSETTO:+0545',
      'END:STANDARD',
    ]);
  });

  it('knows half hours and the south', () => {
    const lines = zoneOf('2026-05-05T12:00:00.000Z', 'Australia/Lord_Howe').join('\n');
    expect(lines).toContain(
      'TZOFFSETFROM:+1100\nTZOFFSETTO:+1030\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
    );
    expect(lines).toContain(
      'TZOFFSETFROM:+1030\nTZOFFSETTO:+1100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
    );
  });

  it('names each change where they follow no simple rule', () => {
    // Ramadan moves through the year.
    const lines = zoneOf('2022-05-05T12:00:00.000Z', 'Africa/Casablanca');
    expect(lines.filter((line) => line.startsWith('RRULE'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toHaveLength(9);
  });

  it('holds from the year of the first talk to that of the last, once for all of them', () => {
    const talks = ['2021-11-02T18:00:00.000Z', '2023-07-02T18:00:00.000Z'].map((startsAt) =>
      talk(startsAt, 'Africa/Casablanca'),
    );
    const lines = unfoldedLines(writeIcs(talks, packetNow));
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
    const years = lines.flatMap((line) => /^DTSTART:(\d{4})/.exec(line)?.[1] ?? []);
    expect([...new Set(years)]).toEqual(['2019', '2020', '2021', '2022', '2023', '2024']);
  });

  it.each([
    ['is not known', '2026-05-05T12:00:00.000Z', 'Mars/Olympus'],
    ['is no name', '2026-05-05T12:00:00.000Z', 'Europe/Berlin:\r\nATTENDEE'],
    ['is an offset', '2026-05-05T12:00:00.000Z', '+05:30'],
    ['is UTC', '2026-05-05T12:00:00.000Z', 'Etc/UTC'],
    ['shows the time of the start twice', '2026-10-25T00:30:00.000Z', 'Europe/Berlin'],
    ['shows the time of the start a second time', '2026-10-25T01:30:00.000Z', 'Europe/Berlin'],
    ['shows the time of the end twice', '2026-10-24T23:45:00.000Z', 'Europe/Berlin'],
    ['puts its clocks back by half an hour', '2026-04-04T15:15:00.000Z', 'Australia/Lord_Howe'],
    ['is asked for a year nobody knows the clocks of', '2150-01-01T12:00:00.000Z', 'Europe/Berlin'],
  ])('is UTC where it %s', (_what, startsAt, timeZone) => {
    const lines = linesOf(startsAt, timeZone);
    const digits = startsAt.slice(0, 19).replaceAll(/[-:]/g, '');
    expect(lines).toContain(`DTSTART:${digits}Z`);
    expect(lines).not.toContain('BEGIN:VTIMEZONE');
    const bytes = writeIcs([talk(startsAt, timeZone)], packetNow);
    for (const [, read] of readers) expect(read(bytes)[0]?.start).toBe(startsAt);
  });

  it('is UTC for a year nobody knows the clocks of, also beside a talk of this year', () => {
    const instants = ['2026-07-05T12:00:00.000Z', '2150-07-05T12:00:00.000Z'];
    const talks = instants.map((instant) => talk(instant, 'Europe/Berlin'));
    const bytes = writeIcs(talks, packetNow);
    expect(unfoldedLines(bytes)).toContain('DTSTART;TZID=Europe/Berlin:20260705T140000');
    expect(unfoldedLines(bytes)).toContain('DTSTART:21500705T120000Z');
    expect(readWithIcal(bytes).map(({ start }) => start)).toEqual(instants);
  });
});

describe('the instant of a talk', () => {
  const zones = [
    'Europe/Berlin',
    'Europe/Dublin',
    'America/New_York',
    'America/St_Johns',
    'America/Santiago',
    'Asia/Kathmandu',
    'Asia/Jerusalem',
    'Africa/Lagos',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
  ];
  // Around every change of 2026 and 2027 in these zones, at the end of years, on 29 February, and between.
  const days = [
    ...['2026-01-01', '2026-02-18', '2026-03-08', '2026-03-22', '2026-03-27', '2026-03-29'],
    ...['2026-04-05', '2026-04-24', '2026-06-30', '2026-09-06', '2026-09-27', '2026-10-04'],
    ...['2026-10-25', '2026-10-30', '2026-11-01', '2026-12-31', '2027-02-07', '2027-03-14'],
    ...['2028-02-29', '2031-07-01'],
  ];
  const hours = [-12, -9, -3, -1, 0, 1, 2, 3, 6, 7, 12, 15, 16, 23];
  const instants = days.flatMap((day) =>
    hours.map((hour) => addMinutes(`${day}T00:15:00.000Z`, hour * 60)),
  );

  it.each(zones)('in %s comes back from ical.js, whenever it is', (timeZone) => {
    const events = readWithIcal(
      writeIcs(
        instants.map((instant) => talk(instant, timeZone)),
        packetNow,
      ),
    );
    expect(events.map(({ start }) => start)).toEqual(instants);
    expect(events.map(({ end }) => end)).toEqual(instants.map((one) => addMinutes(one, 30)));
  });

  it.each([
    ['has the same rule for long', 'America/New_York', '2026-03-06'],
    ['had a summer of seven days', 'America/Recife', '2000-10-07'],
    ['went by another calendar', 'Asia/Tehran', '2018-03-19'],
    ['takes the Sunday after the first of September', 'America/Santiago', '2024-08-30'],
    [
      'takes the Sunday after the first of September, a year later',
      'America/Santiago',
      '2025-09-05',
    ],
    ['takes the Friday before the last Sunday', 'Asia/Jerusalem', '2019-03-27'],
    ['left out the month of fasting', 'Africa/Cairo', '2010-08-09'],
    ['changed on the same date each year', 'Africa/Cairo', '1987-04-28'],
    ['moved over the date line', 'Pacific/Apia', '2011-12-28'],
    ['gave up changing its clocks', 'Europe/Istanbul', '2016-03-26'],
  ])('comes back from a file of its own where a zone %s: %s', (_what, timeZone, day) => {
    for (let hour = 0; hour < 10 * 24; hour += 5) {
      const at = addMinutes(`${day}T00:30:00.000Z`, hour * 60);
      const [event] = readWithIcal(writeIcs([talk(at, timeZone)], packetNow));
      expect([event?.start, event?.end]).toEqual([at, addMinutes(at, 30)]);
    }
  });

  it.each(zones)('in %s comes back from ts-ics', (timeZone) => {
    // It takes a change for one at midnight, so that the day itself tells nothing of the file.
    const calm = ['2026-01-01', '2026-03-20', '2026-06-30', '2026-12-31', '2028-02-29'].map(
      (day) => `${day}T12:15:00.000Z`,
    );
    const bytes = writeIcs(
      calm.map((instant) => talk(instant, timeZone)),
      packetNow,
    );
    expect(readWithTsIcs(bytes).map(({ start }) => start)).toEqual(calm);
    expect(readWithTsIcs(bytes).map(({ end }) => end)).toEqual(
      calm.map((one) => addMinutes(one, 30)),
    );
  });
});

describe('the changes of the clocks', () => {
  it('are found wherever one begins to look, also those of a summer of seven days', () => {
    const changes = ['2000-10-08T03:00:00.000Z', '2000-10-15T02:00:00.000Z'].map(Date.parse);
    for (let day = 1; day <= 31; day += 1) {
      const found = zoneTransitions(Date.UTC(2000, 7, day), Date.UTC(2001, 0, 1), 'America/Recife');
      expect(found.map(({ at }) => at)).toEqual(changes);
    }
  });
});
