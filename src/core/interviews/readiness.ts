import type { Interview, PlannedQuestion } from './model.ts';
import { rankedQuestions } from './ranking.ts';

/** What a plan still lacks before it is printed or used; each is a warning and never blocks. */
export type ReadinessGap = 'objective' | 'questions' | 'time' | 'place' | 'referral_question';

const referralWords =
  /\b(refer|who else|whom else|talk to next|speak (?:with|to) next|introduc\w+|use your name)\b/i;

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
    ['referral_question', questions.length > 0 && !questions.some(asksForNames)],
  ];
  return gaps.filter(([, isMissing]) => isMissing).map(([gap]) => gap);
}
