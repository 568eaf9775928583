import type { PlannedQuestion } from './model.ts';

/** Whether anything was noted in answer to a question or one of its parts. */
export function hasAnswer({ note, parts }: Pick<PlannedQuestion, 'note' | 'parts'>): boolean {
  return [note, ...parts.map((part) => part.note)].some((text) => text.trim() !== '');
}

/** Whether a question was asked: marked so, or answered without being marked. */
export function wasAsked(question: Pick<PlannedQuestion, 'outcome' | 'note' | 'parts'>): boolean {
  return question.outcome === 'asked' || hasAnswer(question);
}
