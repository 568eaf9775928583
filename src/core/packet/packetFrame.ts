import { dayOf, formatClock, formatDay, utcOffsetMinutes } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { PacketChoices, PacketVariant } from './choices.ts';
import type { PacketContents, PacketFrame } from './outline.ts';
import { namesOf, type PacketSubject, packetSubject } from './packetSubject.ts';
import { countOf, listNames } from './wording.ts';

/** What a document of packets is made for, and what its making may know. */
export type FrameOptions = {
  /** In the order of the document, at least one. */
  contactIds: readonly string[];
  /** Only counts with a single contact; see {@link packetSubject}. */
  interviewId: string | null;
  choices: PacketChoices;
  now: string;
  timeZone: string;
};

const titles: Record<PacketVariant, { one: string; many: string }> = {
  full: { one: 'Interview packet', many: 'interview packet' },
  phone: { one: 'Phone sheet', many: 'phone sheet' },
  report: { one: 'Interview report', many: 'interview report' },
  blank: { one: 'Interview packet', many: 'interview packet' },
};

/** What the packets of one document have in common: properties, paper, and a list of contents when they are several. */
export function packetFrame(notebook: Notebook, options: FrameOptions): PacketFrame {
  const { contactIds, choices, now } = options;
  const isBlank = choices.variant === 'blank';
  const interviewId = contactIds.length === 1 ? options.interviewId : null;
  const subjects = contactIds.map((contactId) =>
    packetSubject(notebook, { ...options, contactId, interviewId }),
  );
  return {
    properties: {
      title: titleOf(subjects, choices.variant),
      author: isBlank ? '' : notebook.me.displayName,
      language: 'en',
      createdAt: now,
    },
    paper: choices.paper,
    print: choices.print,
    // A list of contents is a list of people.
    contents: isBlank || subjects.length < 2 ? null : contentsOf(subjects),
  };
}

function titleOf(subjects: readonly PacketSubject[], variant: PacketVariant): string {
  const { one, many } = titles[variant];
  const [first] = subjects;
  if (subjects.length > 1 || first === undefined) return countOf(subjects.length, many);
  const names = listNames(namesOf(first));
  return names === '' ? one : `${one}: ${names}`;
}

function contentsOf(subjects: readonly PacketSubject[]): PacketContents {
  return {
    heading: 'Packets',
    entries: subjects.map((subject, place) => {
      const contact = subject.people[0];
      const words = [contact?.role ?? '', contact?.organisation ?? ''];
      return {
        number: place + 1,
        name: listNames(namesOf(subject)),
        description: words.filter((word) => word.trim() !== '').join(', '),
        when: whenOf(subject),
      };
    }),
  };
}

/** In the interview's zone, as on its cover; the zone is named where its clocks are not mine. */
function whenOf({ interview, timeZone, now }: PacketSubject): string {
  if (interview === null || interview.startsAt === null) return '';
  const { startsAt, timeZone: zone } = interview;
  const day = formatDay(dayOf(startsAt, zone));
  const thisYear = ` ${dayOf(now, zone).slice(0, 4)}`;
  const shortDay = day.endsWith(thisYear) ? day.slice(0, -thisYear.length) : day;
  const isMine = utcOffsetMinutes(startsAt, zone) === utcOffsetMinutes(startsAt, timeZone);
  const place = isMine ? '' : ` (${zone.replaceAll('_', ' ')})`;
  return `${shortDay}, ${formatClock(startsAt, zone)}${place}`;
}
