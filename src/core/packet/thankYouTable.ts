import { addMinutes, dayOf, formatClock, formatDay } from '../dates.ts';
import { lastDayToThank } from '../follow-ups/thankYouLimit.ts';
import { blankCell, textCell } from './formCells.ts';
import { endOf } from './interviewForPacket.ts';
import type { FormCell, FormTableBlock } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';

/** When to thank each interviewee: within 24 hours of the end, and no later than 7 days; blanks while undated. */
export function thankYouTable(subject: PacketSubject): FormTableBlock {
  const { people } = subject;
  const whom = people.length === 0 ? [null] : people;
  return {
    kind: 'formTable',
    purpose: 'thankYou',
    heading: 'Thank you',
    hint: 'Write within 24 hours; after 7 days it is late.',
    aside: '',
    keepsWithNext: false,
    columns: [
      { label: 'To', share: 34 },
      { label: 'Within 24 hours', share: 27 },
      { label: 'No later than', share: 24 },
      { label: 'Sent', share: 15 },
    ],
    rows: whom.map((contact) => [
      contact === null ? blankCell : textCell(contact.displayName),
      ...targetCells(subject),
      { text: '', boxes: [{ label: 'sent', isTicked: isSent(subject, contact?.contactId) }] },
    ]),
  };
}

function targetCells({ interview, timeZone }: PacketSubject): FormCell[] {
  const end = interview === null ? null : endOf(interview);
  if (end === null) return [blankCell, blankCell];
  const target = addMinutes(end, 24 * 60);
  return [
    textCell(`${formatDay(dayOf(target, timeZone))}, ${formatClock(target, timeZone)}`),
    textCell(formatDay(lastDayToThank(end, timeZone))),
  ];
}

function isSent({ source, interview, choices }: PacketSubject, contactId?: string): boolean {
  return (
    choices.variant === 'report' &&
    interview !== null &&
    Object.values(source.followUps).some(
      (followUp) =>
        followUp.kind === 'thank_you' &&
        followUp.closedAs === 'done' &&
        followUp.contactId === contactId &&
        followUp.interviewId === interview.interviewId,
    )
  );
}
