import { ruledLineHeight } from './measures.ts';
import type { PacketBlock, PacketText, RuledSpaceBlock } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';
import { ownPage, type PagePosition } from './pageFlow.ts';

/** What stands over the room for what no question asked for. */
export const cameUpHeading = 'What came up';

/** Room for what no question asked for, a page of it; in a report the note that answers no question. */
export function cameUpBlocks(subject: PacketSubject, position: PagePosition): PacketBlock[] {
  const { interview, choices } = subject;
  const heading = cameUpHeading;
  if (choices.variant === 'report') {
    const text = interview?.freeNote.trim() ?? '';
    if (text === '') return [];
    return [{ kind: 'texts', purpose: 'notes', heading, hint: '', texts: [{ label: '', text }] }];
  }
  const isPhone = choices.variant === 'phone';
  const { startsPage, room } = ownPage(position, 15);
  const lines = Math.floor((room - 6) / ruledLineHeight(choices.print));
  return [
    {
      kind: 'ruledSpace',
      heading,
      level: 1,
      hint: 'Surprises, numbers, books and names, in the order they came.',
      ruledLineCount: isPhone ? 6 : Math.max(6, lines),
      startsPage: startsPage && !isPhone,
    },
  ];
}

/** What to think over afterwards, a page to write on; in a report what was written, nothing when nothing was. */
export function debriefBlocks(subject: PacketSubject, position: PagePosition): PacketBlock[] {
  if (subject.choices.variant === 'report') return reviewTexts(subject);
  const headings = 5 + debriefSpaces.length * 2;
  const least = debriefSpaces.reduce((total, { leastLines }) => total + leastLines, 0);
  const leastLines = headings + least * ruledLineHeight(subject.choices.print);
  const { startsPage, room } = ownPage(position, leastLines);
  const lines = Math.floor((room - headings) / ruledLineHeight(subject.choices.print));
  return [
    { kind: 'heading', level: 1, text: debriefHeading, aside: '', startsPage },
    ...debriefSpaces.map(({ heading }, place): RuledSpaceBlock => {
      const ruledLineCount = shareOf(lines, place);
      return { kind: 'ruledSpace', heading, level: 2, hint: '', ruledLineCount, startsPage: false };
    }),
  ];
}

/** The lines of one space; what rounding leaves over goes to the first ones. */
function shareOf(lines: number, place: number): number {
  const whole = debriefSpaces.map(({ share }) => Math.floor(lines * share));
  const spare = lines - whole.reduce((total, one) => total + one, 0);
  return Math.max(
    debriefSpaces[place]?.leastLines ?? 1,
    (whole[place] ?? 0) + (place < spare ? 1 : 0),
  );
}

/** What stands over what is to be thought over afterwards. */
export const debriefHeading = 'Looking back';

const labels = {
  summary: 'What I take away',
  chemistry: 'We got on',
  learned: 'What I learned',
  fit: 'How it fits me',
  advice: 'Advice I will act on',
  wentWell: 'What went well',
  differently: 'What I will do differently',
};

/**
 * The rooms to write in afterwards, what each is about, its share of the page, and the lines it has at least: all of them
 * stay on one page, also in large print.
 */
export const debriefSpaces = [
  { about: 'learned', heading: labels.learned, share: 0.22, leastLines: 2 },
  { about: 'fit', heading: labels.fit, share: 0.16, leastLines: 1 },
  { about: 'advice', heading: labels.advice, share: 0.16, leastLines: 2 },
  { about: 'wentWell', heading: labels.wentWell, share: 0.16, leastLines: 1 },
  { about: 'differently', heading: labels.differently, share: 0.16, leastLines: 1 },
  { about: 'nextStep', heading: 'Next step', share: 0.14, leastLines: 1 },
] as const;

function reviewTexts({ interview }: PacketSubject): PacketBlock[] {
  if (interview === null) return [];
  const { learned, fit, advice, wentWell, improvements, chemistry } = interview.selfReview;
  const all: PacketText[] = [
    { label: labels.summary, text: interview.summary.trim() },
    { label: labels.chemistry, text: chemistry === null ? '' : `${chemistry} of 5` },
    { label: labels.learned, text: learned.trim() },
    { label: labels.fit, text: fit.trim() },
    { label: labels.advice, text: advice.trim() },
    { label: labels.wentWell, text: wentWell.trim() },
    { label: labels.differently, text: improvements.map(({ text }) => text).join('\n') },
  ];
  const texts = all.filter(({ text }) => text !== '');
  if (texts.length === 0) return [];
  return [{ kind: 'texts', purpose: 'review', heading: debriefHeading, hint: '', texts }];
}
