import type { Interview } from '../interviews/model.ts';
import { rankedQuestions, savedQuestions } from '../interviews/ranking.ts';
import { planTime } from '../interviews/timePlan.ts';
import { hasAnswer, wasAsked } from '../interviews/wasAsked.ts';
import { planClock } from './clockPlan.ts';
import { ruledLineHeight } from './measures.ts';
import type { HeadingBlock, PacketBlock } from './outline.ts';
import { fillsItsPage, freeLines, type PagePosition } from './pageFlow.ts';
import { type QuestionSubject, questionBlock } from './questionBlock.ts';
import { planRemark } from './questionCodes.ts';
import { countOf } from './wording.ts';

/** The ranked questions under their headings, or room to write some; a report shows what was answered. */
export function questionSection(subject: QuestionSubject, position: PagePosition): PacketBlock[] {
  const { interview, choices } = subject;
  if (choices.variant === 'report')
    return interview === null ? [] : reportBlocks(interview, subject);
  const startsPage = choices.variant !== 'phone' && fillsItsPage(position);
  if (interview === null || rankedQuestions(interview).length === 0) {
    return roomForQuestions(subject, position, startsPage);
  }
  const plan = planTime(interview);
  return [
    { kind: 'heading', level: 1, text: 'Questions', aside: planRemark(plan), startsPage },
    ...rankedBlocks(interview, subject),
  ];
}

/**
 * The questions in the order of their rank. Rank wins over sections: a section that comes up again gets its heading
 * again, marked as continued.
 */
function rankedBlocks(interview: Interview, subject: QuestionSubject): PacketBlock[] {
  const { fittingCount, lengthMinutes } = planTime(interview);
  const { startMinutes } = planClock(interview);
  const isReport = subject.choices.variant === 'report';
  const blocks: PacketBlock[] = [];
  const seenSections = new Set<string>();
  let section = '';
  for (const [place, question] of rankedQuestions(interview).entries()) {
    const rank = place + 1;
    const startMinute = startMinutes.get(rank) ?? null;
    if (!isReport && place === fittingCount && place > 0) blocks.push(timeEnds(lengthMinutes));
    const own = question.section.trim();
    if (own !== section) {
      blocks.push(sectionHeading(own, seenSections.has(own)));
      section = own;
    }
    seenSections.add(own);
    const fits = place < fittingCount;
    blocks.push(questionBlock(question, { rank, startMinute, fits, interview, subject }));
  }
  return blocks;
}

/** What was asked and answered; a question saved for later that was answered after all comes last. */
function reportBlocks(interview: Interview, subject: QuestionSubject): PacketBlock[] {
  const ranked = rankedQuestions(interview);
  const afterAll = savedQuestions(interview).filter(hasAnswer);
  const count = ranked.length + afterAll.length;
  if (count === 0) return [];
  const asked = [...ranked, ...afterAll].filter(wasAsked);
  const aside = `${countOf(count, 'question')}, ${asked.length} asked`;
  const blocks: PacketBlock[] = [
    { kind: 'heading', level: 1, text: 'Questions and answers', aside, startsPage: false },
    ...rankedBlocks(interview, subject),
  ];
  if (afterAll.length > 0) blocks.push(levelTwo('Asked after all'));
  for (const [place, question] of afterAll.entries()) {
    const rank = ranked.length + place + 1;
    blocks.push(questionBlock(question, { rank, ...untimed, interview, subject }));
  }
  return blocks;
}

const untimed = { startMinute: null, fits: true };

function timeEnds(lengthMinutes: number): PacketBlock {
  return {
    kind: 'timeEnds',
    text: `The ${countOf(lengthMinutes, 'minute')} end here. What follows only if time is left.`,
  };
}

function sectionHeading(section: string, isContinued: boolean): HeadingBlock {
  const text = section === '' ? 'More questions' : section;
  return levelTwo(isContinued ? `${text} (continued)` : text);
}

function levelTwo(text: string): HeadingBlock {
  return { kind: 'heading', level: 2, text, aside: '', startsPage: false };
}

// A packet without a plan is still a packet: room to write questions by hand, up to the end of the page.
function roomForQuestions(
  { choices }: QuestionSubject,
  position: PagePosition,
  startsPage: boolean,
): PacketBlock[] {
  const room = startsPage ? position.linesOnPage : freeLines(position);
  const hint = 'Write your own here, the most important first.';
  const lines = Math.floor((room - 5) / ruledLineHeight(choices.print));
  return [
    { kind: 'heading', level: 1, text: 'Questions', aside: '', startsPage },
    {
      kind: 'ruledSpace',
      heading: '',
      level: 2,
      hint: choices.variant === 'blank' ? hint : `No questions are planned yet. ${hint}`,
      ruledLineCount: Math.max(6, choices.variant === 'phone' ? Math.min(lines, 14) : lines),
      startsPage: false,
    },
  ];
}
