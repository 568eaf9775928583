import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarItem } from '../../src/core/calendar/model.ts';
import { addMinutes } from '../../src/core/dates.ts';
import { writeIcs } from '../../src/formats/ics/writeIcs.ts';
import { xmlSafe } from '../../src/formats/xmlSafe.ts';
import { packetNow } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { type ReadEvent, rawLines, readWithIcal, readWithTsIcs, unfoldedLines } from './readIcs.ts';

const attacks = [
  '\r\nATTENDEE:mailto:a@b.example',
  '\nEND:VEVENT\nBEGIN:VEVENT',
  '\rMETHOD:REQUEST',
  '\u0085X-A:1',
  '\u2028X-A:1',
  '\u000bX-A:1',
  '\u0000',
  '\\n',
  '\\',
  '\\;,:"',
  ';VALUE=DATE:20260101',
  '\ufeff',
  '\ud800',
  '👩🏽‍🚀',
  'é'.repeat(40),
  ' \t ',
  'x'.repeat(75),
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 30 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const hostileZone = fc.oneof(hostileText, fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu'));

const startsAt = '2026-05-05T12:00:00.000Z';

/** A talk and a day with these texts in every place. */
function itemsOf(text: string, timeZone: string): CalendarItem[] {
  const common = {
    sequence: 3,
    createdAt: '2026-04-01T09:00:00.000Z',
    title: text,
    description: text,
    location: text,
    isCancelled: false,
  };
  const endsAt = addMinutes(startsAt, 30);
  return [
    {
      ...common,
      uid: `a${text}`,
      when: { kind: 'timed', startsAt, endsAt, timeZone },
      reminderMinutes: -15,
    },
    { ...common, uid: 'b', when: { kind: 'allDay', on: '2026-05-06' }, reminderMinutes: 540 },
  ];
}

/** The names of the lines, in order, with what stands between name and colon. */
const namesOf = (bytes: Uint8Array) =>
  unfoldedLines(bytes).map((line) => line.slice(0, line.indexOf(':')));

describe('whatever the texts are', () => {
  it('no line is added, and every line is whole and short', () => {
    const plain = namesOf(writeIcs(itemsOf('x', 'UTC'), packetNow));
    fc.assert(
      fc.property(hostileText, hostileZone, (text, timeZone) => {
        const bytes = writeIcs(itemsOf(`x${text}`, timeZone), packetNow);
        const isLocal = ['Europe/Berlin', 'Asia/Kathmandu'].includes(timeZone);
        if (!isLocal) expect(namesOf(bytes)).toEqual(plain);
        for (const { text: line, size } of rawLines(bytes)) {
          expect(size).toBeLessThanOrEqual(75);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
          expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f\u0085\u2028\u2029\ufffd]/);
        }
      }),
      {
        ...randomSettings(600, 'lines'),
        examples: attacks.map((text): [string, string] => [text, text]),
      },
    );
  });

  it('ical.js reads back every word', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [event] = readWithIcal(writeIcs(itemsOf(`x${text}`, 'Europe/Berlin'), packetNow));
        const words = xmlSafe(`x${text}`);
        expect(event).toEqual({
          uid: `a${words}`,
          sequence: 3,
          isAllDay: false,
          start: startsAt,
          end: addMinutes(startsAt, 30),
          title: words,
          description: words,
          location: words,
          alarms: [{ minutes: -15, words }],
        });
      }),
      {
        ...randomSettings(200, 'ical.js'),
        examples: attacks.map((text): [string] => [text]),
      },
    );
  });

  it('ts-ics reads back the same', () => {
    // It takes the marks of begin and end, and backslashes, for what they are elsewhere, also in the midst of texts.
    const readable = hostileText.map((text) => text.replaceAll(/\\|BEGIN|END/g, ''));
    // And it leaves the texts of alarms and ids as they stand in the file.
    const seen = (events: ReadEvent[]) =>
      events.map((event) => [event.title, event.description, event.location, event.start]);
    fc.assert(
      fc.property(readable, (text) => {
        const bytes = writeIcs(itemsOf(`x${text}x`, 'Asia/Kathmandu'), packetNow);
        expect(seen(readWithTsIcs(bytes))).toEqual(seen(readWithIcal(bytes)));
      }),
      randomSettings(150, 'ts-ics'),
    );
  });
});

describe('whenever and wherever a talk is', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const from = Date.UTC(1990, 0, 1) / 60_000;
  const to = Date.UTC(2037, 11, 31) / 60_000;

  it('its instant comes back, also from a file of its own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: from, max: to }),
        fc.integer({ min: 1, max: 1_440 }),
        (timeZone, minute, lengthMinutes) => {
          const at = new Date(minute * 60_000).toISOString();
          const endsAt = addMinutes(at, lengthMinutes);
          const [talk] = itemsOf('x', timeZone);
          if (talk === undefined) throw new Error('gone');
          const when = { kind: 'timed' as const, startsAt: at, endsAt, timeZone };
          const [event] = readWithIcal(writeIcs([{ ...talk, when }], packetNow));
          expect([event?.start, event?.end]).toEqual([at, endsAt]);
        },
      ),
      randomSettings(200, 'instants'),
    );
  });
});
