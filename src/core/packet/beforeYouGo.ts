import { utcOffsetMinutes } from '../dates.ts';
import type { Mode } from '../interviews/model.ts';
import type { ChecklistBlock } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';
import { shorten } from './wording.ts';

const readAgain = 'Read this packet once more, the most important question first.';
const thankAhead = 'Put the thank-you into the calendar: within 24 hours.';
const namesAhead = 'Keep five minutes for names: who else, and may I use yours?';

const itemsByMode: Record<Mode, readonly string[]> = {
  phone: [
    readAgain,
    'Find a quiet room and close the door.',
    'Have their number at hand, and a second way to reach them.',
    'Put this packet, a pen and a glass of water on the table.',
    'Charge the phone; try headset and signal.',
    namesAhead,
    thankAhead,
  ],
  video: [
    readAgain,
    'Open the link and try camera and microphone.',
    'Put the light in front of me and something calm behind.',
    'Switch notifications off and close what is not needed.',
    'Have their number at hand, in case the line breaks.',
    'Put this packet beside the camera, with a pen.',
    namesAhead,
    thankAhead,
  ],
  in_person: [
    readAgain,
    'Look up the way; arrive ten minutes early.',
    'Know whom to ask for at the door.',
    'Take this packet, two pens and a card along.',
    'Have their number at hand, in case something holds me up.',
    'Silence the phone before going in.',
    namesAhead,
    thankAhead,
  ],
  email: [
    readAgain,
    'Ask few questions: five at most, the most important first.',
    'Say in two lines who I am and why I write to them.',
    'Say how long it will take, and by when an answer would help.',
    'Read it aloud once before sending.',
    'Ask who else I could write to, and whether I may use their name.',
  ],
};

const itemsWithoutPlan: readonly string[] = [
  'Agree on a day, a length and how to talk.',
  'Read up on them and their work.',
  'Write down what I want to know, the most important first.',
  namesAhead,
  thankAhead,
];

/** What to see to beforehand, by the way we talk. */
export function beforeYouGoBlock(subject: PacketSubject): ChecklistBlock {
  const { interview } = subject;
  const byMode = interview === null ? itemsWithoutPlan : itemsByMode[interview.mode];
  return {
    kind: 'checklist',
    purpose: 'beforeYouGo',
    heading: 'Before you go',
    level: 1,
    hint: '',
    items: [...byMode, ...readingItem(subject), ...clockItem(subject), ...jobItems(subject)],
  };
}

// More of it is for another day.
const mostToRead = 3;

/** What they may ask me about, because I said that I read it. */
function readingItem({ source, choices }: PacketSubject): string[] {
  if (choices.variant === 'blank') return [];
  const titles = source.me.readingList.slice(0, mostToRead).map((title) => shorten(title, 80));
  return titles.length === 0 ? [] : [`Look into my reading list: ${titles.join('; ')}.`];
}

function clockItem({ interview, people, timeZone }: PacketSubject): string[] {
  if (interview === null || interview.startsAt === null) return [];
  const { startsAt } = interview;
  const zones = [timeZone, ...people.map((contact) => contact.timeZone)];
  const own = utcOffsetMinutes(startsAt, interview.timeZone);
  const differs = zones.some((zone) => zone !== '' && utcOffsetMinutes(startsAt, zone) !== own);
  return differs ? ['Check the time once more: our clocks differ.'] : [];
}

function jobItems({ interview }: PacketSubject): string[] {
  if (interview?.kind !== 'job') return [];
  return interview.mode === 'in_person'
    ? ['Take copies of my CV along, one for each of us.']
    : ['Have my CV and their advertisement in front of me.'];
}
