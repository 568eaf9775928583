import type { Notebook } from '../notebook/schema.ts';
import type { BankQuestion } from '../question-bank/model.ts';
import { questionsOfSet } from '../question-bank/searchQuestions.ts';
import type { Interview, PlannedQuestion } from './model.ts';
import { rankedQuestions } from './ranking.ts';

/** What a plan still lacks before it is printed or used; each is a warning and never blocks. */
export type ReadinessGap =
  | 'objective'
  | 'questions'
  | 'time'
  | 'place'
  | 'referral_question'
  | 'script';

const referralWords =
  /\b(refer|who else|whom else|talk to next|speak (?:with|to) next|introduc\w+|(?:use|mention) your name|you sent me)\b/i;

/** Whether a question is the one that asks for names, by its words. */
export function asksForNames({ text }: Pick<PlannedQuestion, 'text'>): boolean {
  return referralWords.test(text);
}

/** Answers what an interview still lacks, in the order it is usually filled in. */
export function readinessGaps(interview: Interview): ReadinessGap[] {
  const questions = rankedQuestions(interview);
  const gaps: [ReadinessGap, boolean][] = [
    ['objective', interview.objective.trim() === ''],
    ['questions', questions.length === 0],
    ['time', interview.startsAt === null && interview.mode !== 'email'],
    ['place', interview.place.trim() === ''],
    [
      'referral_question',
      // In a job interview I am the one who is asked.
      interview.kind === 'informational' && questions.length > 0 && !questions.some(asksForNames),
    ],
    ['script', interview.mode !== 'email' && !hasWordsOfMine(interview)],
  ];
  return gaps.filter(([, isOpen]) => isOpen).map(([gap]) => gap);
}

/** Whether a gap is one to fill; the script is none, because the packet proposes an opening line. */
export function isMissing(gap: ReadinessGap): gap is Exclude<ReadinessGap, 'script'> {
  return gap !== 'script';
}

/** The first question of the bank that asks for names, in the order of its sets; null without one. */
export function referralQuestion(
  notebook: Pick<Notebook, 'questionSets' | 'questionSetOrder' | 'bankQuestions'>,
): BankQuestion | null {
  for (const questionSetId of notebook.questionSetOrder) {
    const set = notebook.questionSets[questionSetId];
    const found = set && questionsOfSet(notebook, set).find(isReferralQuestion);
    if (found) return found;
  }
  return null;
}

function isReferralQuestion(question: BankQuestion): boolean {
  return question.kind === 'question' && asksForNames(question);
}

function hasWordsOfMine({ openingLine, talkingPoints }: Interview): boolean {
  return openingLine.trim() !== '' || talkingPoints.length > 0;
}
