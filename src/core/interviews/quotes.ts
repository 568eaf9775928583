import type { Interview } from './model.ts';
import { starredLines } from './noteLines.ts';
import { rankedQuestions, savedQuestions } from './ranking.ts';

/** What was said that is worth keeping word for word: the starred lines of all notes, in the order of the plan. */
export function quotesOf(
  interview: Pick<Interview, 'questions' | 'questionOrder' | 'freeNote'>,
): string[] {
  const questions = [...rankedQuestions(interview), ...savedQuestions(interview)];
  const notes = questions.flatMap(({ parts, note }) => [...parts.map((part) => part.note), note]);
  return [...notes, interview.freeNote].flatMap(starredLines);
}
