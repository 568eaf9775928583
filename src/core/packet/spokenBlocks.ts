import type { PlannedQuestion } from '../interviews/model.ts';
import { savedQuestions } from '../interviews/ranking.ts';
import { hasAnswer } from '../interviews/wasAsked.ts';
import type { PacketBlock } from './outline.ts';
import type { PacketSubject } from './packetSubject.ts';

/** What I want to say, each with a box; in a blank copy room to write it, else nothing when there is none. */
export function talkingPointBlocks({ interview, choices }: PacketSubject): PacketBlock[] {
  const heading = choices.variant === 'report' ? 'What I wanted to say' : 'What I want to say';
  if (choices.variant === 'blank') {
    const shape = { level: 1, ruledLineCount: 5, startsPage: false } as const;
    return [{ kind: 'ruledSpace', heading, hint: 'What I offer, or want them to know.', ...shape }];
  }
  const items = (interview?.talkingPoints ?? []).map(({ text }) => text);
  if (items.length === 0) return [];
  return [{ kind: 'checklist', purpose: 'talkingPoints', heading, level: 1, hint: '', items }];
}

/** What they may ask me with my prepared answers; nothing when there is none. */
export function theyMayAskBlocks({ interview }: PacketSubject): PacketBlock[] {
  if (interview === null || interview.theyMayAsk.length === 0) return [];
  const questions = interview.theyMayAsk.map(({ text, answerPoints }) => ({ text, answerPoints }));
  return [{ kind: 'theyMayAsk', heading: 'They may ask me', questions }];
}

/** The questions saved for the talk in person, each with when to ask it; nothing when there is none. */
export function savedForLaterBlocks({ interview, choices }: PacketSubject): PacketBlock[] {
  if (interview === null) return [];
  const shown = savedQuestions(interview).filter(
    // A report has those that were answered among its questions.
    (question) => choices.variant !== 'report' || !hasAnswer(question),
  );
  if (shown.length === 0) return [];
  return [
    {
      kind: 'savedForLater',
      heading: 'Saved for later',
      hint: 'For the talk in person.',
      questions: shown.map((question) => ({
        plannedQuestionId: question.plannedQuestionId,
        text: question.text,
        rule: ruleText(question, choices.isAnnotated),
      })),
    },
  ];
}

function ruleText({ release, cues }: PlannedQuestion, isAnnotated: boolean): string {
  switch (release?.rule) {
    case 'not_heard': {
      const texts = isAnnotated ? cues.map(({ text }) => text) : [];
      return texts.length === 0
        ? 'Only if it was not heard by then'
        : `Only if this was not heard: ${texts.join('; ')}`;
    }
    case 'fact':
      return factText(release.fact.trim());
    case 'if_time':
      return 'Only if there is time';
    case 'always':
    case undefined:
      return 'Ask it in any case';
  }
}

function factText(fact: string): string {
  if (fact === '') return 'Only if it applies';
  // The usual beginnings lose their capital; any other first word may be a name.
  return `Only if ${fact.replace(/^(It|The|They|There|This|These|We|You|He|She|A|An)\b/, (word) => word.toLowerCase())}`;
}
