import type { Contact } from '../contacts/model.ts';
import { clocksChangeOn, formatDay, formatInstant, utcOffsetMinutes } from '../dates.ts';
import type { Interview } from '../interviews/model.ts';
import type { Reach } from '../notebook/primitives.ts';
import { differently } from './differently.ts';
import type { ContactSheetBlock, CoverBlock, PacketFact, TextsBlock } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';
import { referralLines } from './referralLines.ts';
import { countOf, modeLabels, placeLabels, sourceLabels } from './wording.ts';

/** The top of the first page. Times are in the interview's zone, with mine and theirs beside it where clocks differ. */
export function coverBlock(subject: PacketSubject): CoverBlock {
  const { source, people, interview, choices } = subject;
  const isReport = choices.variant === 'report';
  const isJob = interview?.kind === 'job';
  return {
    kind: 'cover',
    kicker: kickerOf(isJob, isReport),
    people: people.map(({ displayName, role, organisation }) => ({
      name: displayName,
      description: [role, organisation].filter(isFilled).join(', '),
    })),
    facts: coverFacts(subject),
    statements: statementsOf(subject).filter(({ text }) => text !== ''),
    // What is still ahead of the talk has no place in an account of it.
    differently: {
      label: 'This time, differently',
      items: isReport ? [] : differently(source),
    },
    reminder:
      isJob || isReport ? '' : 'This is not a job interview. I ask for advice, not for a job.',
  };
}

/** How to reach everybody; phone and e-mail stay as blanks to fill in when there is none. */
export function contactSheetBlock({ people, choices }: PacketSubject): ContactSheetBlock {
  const sheets =
    choices.variant === 'blank'
      ? [{ name: '', facts: blankContactFacts }]
      : people.map((contact) => ({
          name: people.length > 1 ? contact.displayName : '',
          facts: contactFacts(contact),
        }));
  return { kind: 'contactSheet', heading: 'Contact sheet', people: sheets };
}

/** Research notes and skills to mention; null when there are none. Private notes stay out. */
export function backgroundBlock({ people }: PacketSubject): TextsBlock | null {
  const notes = people.flatMap((contact) => {
    const whose = people.length > 1 ? `, ${contact.displayName}` : '';
    return [
      { label: `What I found out${whose}`, text: contact.researchNotes.trim() },
      { label: `What I bring${whose}`, text: contact.skillsToMention.trim() },
    ];
  });
  const texts = notes.filter(({ text }) => text !== '');
  if (texts.length === 0) return null;
  return { kind: 'texts', purpose: 'background', heading: 'Background', hint: '', texts };
}

function kickerOf(isJob: boolean, isReport: boolean): string {
  if (isReport) return isJob ? 'Report of a job interview' : 'Report of an informational interview';
  return isJob ? 'Job interview' : 'Informational interview';
}

function statementsOf({ source, people, interview, choices }: PacketSubject) {
  const sayings = people.flatMap(({ contactId }) => referralLines(source, contactId));
  return [
    { label: objectiveLabel, text: interview?.objective.trim() ?? '' },
    ...people.map((contact) => ({
      label: people.length > 1 ? `In common with ${contact.displayName}` : 'What we have in common',
      text: contact.commonGround.trim(),
    })),
    ...(choices.variant === 'report' ? [] : sayings),
  ];
}

const objectiveLabel = 'What I want to know';
const blanksOf = (...labels: string[]): PacketFact[] =>
  labels.map((label) => ({ label, values: [] }));

function coverFacts({
  people,
  interview,
  choices,
  timeZone,
}: PacketSubject): readonly PacketFact[] {
  if (choices.variant === 'blank') {
    return blanksOf('Who', 'Role and organisation', 'When', 'Where', 'Length', objectiveLabel);
  }
  return interview === null
    ? blanksOf('When', 'Where', objectiveLabel)
    : interviewFacts(interview, people, timeZone);
}

const blankContactFacts = blanksOf('Phone', 'E-mail', 'Links', 'Location', 'Field', 'Met');

function interviewFacts(
  interview: Interview,
  people: readonly Contact[],
  timeZone: string,
): PacketFact[] {
  const { startsAt, mode, place, lengthMinutes } = interview;
  const facts: PacketFact[] = [
    {
      label: 'When',
      values: startsAt === null ? [] : [formatInstant(startsAt, interview.timeZone)],
    },
  ];
  if (startsAt !== null) {
    facts.push(...otherClocks(startsAt, interview.timeZone, people, timeZone));
    if (clocksChangeOn(startsAt, interview.timeZone)) {
      facts.push({ label: 'Careful', values: ['The clocks are changed on this day.'] });
    }
  }
  facts.push({ label: 'How', values: [modeLabels[mode]] });
  facts.push({ label: placeLabels[mode], values: isFilled(place) ? [place] : [] });
  if (lengthMinutes > 0)
    facts.push({ label: 'Length', values: [countOf(lengthMinutes, 'minute')] });
  return facts;
}

// Zones are compared by their clocks, not by name: Berlin and Paris need no second line.
function otherClocks(
  startsAt: string,
  interviewZone: string,
  people: readonly Contact[],
  timeZone: string,
): PacketFact[] {
  const shown = new Set([utcOffsetMinutes(startsAt, interviewZone)]);
  const facts: PacketFact[] = [];
  const candidates = [
    { label: 'For me', zone: timeZone },
    ...people.map((contact) => ({
      label: people.length > 1 ? `For ${contact.displayName}` : 'For them',
      zone: contact.timeZone,
    })),
  ];
  for (const { label, zone } of candidates) {
    if (zone === '') continue;
    const offset = utcOffsetMinutes(startsAt, zone);
    if (shown.has(offset)) continue;
    shown.add(offset);
    facts.push({ label, values: [formatInstant(startsAt, zone)] });
  }
  return facts;
}

function contactFacts(contact: Contact): PacketFact[] {
  const facts: PacketFact[] = [
    { label: 'Phone', values: contact.phones.map(reachText) },
    { label: 'E-mail', values: contact.emails.map(reachText) },
  ];
  const optional = [
    { label: 'Links', values: contact.links.map(reachText) },
    { label: 'Location', values: [contact.location] },
    { label: 'Field', values: [contact.field] },
    { label: 'How I know them', values: [acquaintance(contact)] },
    { label: 'Met', values: [meeting(contact)] },
  ];
  for (const { label, values } of optional) {
    const filled = values.filter(isFilled);
    if (filled.length > 0) facts.push({ label, values: filled });
  }
  return facts;
}

function acquaintance(contact: Contact): string {
  const source = contact.source === null ? '' : sourceLabels[contact.source];
  return [source, contact.sourceDetail].filter(isFilled).join(', ');
}

function meeting(contact: Contact): string {
  const day = contact.metOn === null ? '' : formatDay(contact.metOn);
  return [contact.metWhere, day].filter(isFilled).join(', ');
}

function reachText({ label, value }: Reach): string {
  return isFilled(label) ? `${value} (${label})` : value;
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}
