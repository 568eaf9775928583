import ICAL from 'ical.js';
import { convertIcsCalendar, type IcsDuration } from 'ts-ics';

/** An event as a calendar would understand it; instants are ISO 8601 UTC, days YYYY-MM-DD. */
export type ReadEvent = {
  uid: string;
  sequence: number;
  isAllDay: boolean;
  start: string;
  /** null when there is none in the file. */
  end: string | null;
  title: string;
  description: string;
  location: string;
  /** Of each alarm: minutes from the start, and its words. */
  alarms: { minutes: number; words: string }[];
};

/** The file as text; throws where it is no UTF-8. */
export function textOfIcs(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The lines of a file as they stand in it, each with its number of bytes; throws unless every one is UTF-8 by itself. */
export function rawLines(bytes: Uint8Array): { text: string; size: number }[] {
  const lines: { text: string; size: number }[] = [];
  let start = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    if (bytes[place] !== 0x0d || bytes[place + 1] !== 0x0a) continue;
    const line = bytes.subarray(start, place);
    lines.push({ text: textOfIcs(line), size: line.length });
    start = place + 2;
  }
  if (start !== bytes.length) throw new Error('The last line does not end.');
  return lines;
}

/** The lines of a file put together again from those they were folded into. */
export function unfoldedLines(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (const { text } of rawLines(bytes)) {
    if (text.startsWith(' ')) lines.push(`${lines.pop() ?? ''}${text.slice(1)}`);
    else lines.push(text);
  }
  return lines;
}

/** Reads the events of a file with ical.js. */
export function readWithIcal(bytes: Uint8Array): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(textOfIcs(bytes)));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const isAllDay = event.startDate.isDate;
    const shown = (time: ICAL.Time) => (isAllDay ? time.toString() : time.toJSDate().toISOString());
    return {
      uid: event.uid,
      sequence: event.sequence,
      isAllDay,
      start: shown(event.startDate),
      end: component.hasProperty('dtend') ? shown(event.endDate) : null,
      title: event.summary,
      description: event.description ?? '',
      location: event.location ?? '',
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const trigger = alarm.getFirstPropertyValue('trigger');
        if (!(trigger instanceof ICAL.Duration)) throw new Error('The trigger is no duration.');
        return {
          minutes: trigger.toSeconds() / 60,
          words: String(alarm.getFirstPropertyValue('description')),
        };
      }),
    };
  });
}

/** Reads the events of a file with ts-ics, which shares no code with ical.js. */
export function readWithTsIcs(bytes: Uint8Array): ReadEvent[] {
  const calendar = convertIcsCalendar(undefined, textOfIcs(bytes));
  return (calendar.events ?? []).map((event) => {
    const isAllDay = event.start.type === 'DATE';
    const shown = (date: Date) => (isAllDay ? date.toISOString().slice(0, 10) : date.toISOString());
    return {
      uid: event.uid,
      sequence: event.sequence ?? 0,
      isAllDay,
      start: shown(event.start.date),
      end: !event.end ? null : shown(event.end.date),
      title: event.summary,
      description: event.description ?? '',
      location: event.location ?? '',
      alarms: (event.alarms ?? []).map(({ trigger, description }) => {
        if (trigger.type !== 'relative') throw new Error('The trigger is no duration.');
        return { minutes: minutesOf(trigger.value), words: description ?? '' };
      }),
    };
  });
}

function minutesOf({ before, hours = 0, minutes = 0 }: IcsDuration): number {
  return (before === true ? -1 : 1) * (hours * 60 + minutes);
}
