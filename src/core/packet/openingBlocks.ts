import type { Interview } from '../interviews/model.ts';
import { objectiveSentence } from '../interviews/objectiveSentence.ts';
import { endSentence } from '../sentences.ts';
import type { PacketBlock, PacketText } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';
import { referrerSentence } from './referralLines.ts';
import { countOf } from './wording.ts';

/** How I begin: my own words or proposed ones, then my skills; in a blank copy room to write it. */
export function openingBlocks(subject: PacketSubject): PacketBlock[] {
  const { choices } = subject;
  if (choices.variant === 'blank') return [blankOpening];
  const texts = openingTexts(subject);
  const opening: PacketBlock[] =
    texts.length === 0
      ? []
      : [{ kind: 'texts', purpose: 'opening', heading: openingHeading, hint: '', texts }];
  return choices.variant === 'phone' ? opening : [...opening, ...skillsCard(subject)];
}

const openingHeading = 'How I begin';

const blankOpening: PacketBlock = {
  kind: 'ruledSpace',
  heading: openingHeading,
  level: 1,
  hint: 'Who I am, how I come to you, what I would like to know, and how long it takes.',
  ruledLineCount: 5,
  startsPage: false,
};

function openingTexts(subject: PacketSubject): PacketText[] {
  const written = subject.interview?.openingLine.trim() ?? '';
  const sentences = written === '' ? proposedSentences(subject) : [written];
  // A phone sheet has to spare lines; elsewhere each sentence is found again at a glance.
  const lines = subject.choices.variant === 'phone' ? [sentences.join(' ')] : sentences;
  return lines.filter((text) => text !== '').map((text) => ({ label: '', text }));
}

/** Each sentence needs what it speaks of; without it the whole sentence drops out. */
function proposedSentences({ source, people, interview }: PacketSubject): string[] {
  const { displayName, whoIAm } = source.me;
  const name = displayName.trim();
  const contactId = people[0]?.contactId ?? '';
  const sentences = [
    name === '' ? '' : `Hello, this is ${name}.`,
    endSentence(whoIAm),
    referrerSentence(source, contactId),
    objectiveSentence(interview?.objective ?? ''),
    interview === null ? '' : timeSentence(interview),
  ];
  return sentences.filter((sentence) => sentence !== '');
}

function timeSentence({ kind, lengthMinutes }: Interview): string {
  if (kind === 'job') return 'Thank you for inviting me.';
  if (lengthMinutes === 0) return '';
  return `You kindly offered ${countOf(lengthMinutes, 'minute')}; is this still a good time?`;
}

function skillsCard({ source }: PacketSubject): PacketBlock[] {
  const items = source.me.skills;
  if (items.length === 0) return [];
  return [
    {
      kind: 'checklist',
      purpose: 'skills',
      heading: 'What I can do',
      level: 2,
      hint: 'Mention two or three of them where they fit.',
      items,
    },
  ];
}
