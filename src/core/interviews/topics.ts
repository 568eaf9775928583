import { sameWords } from '../question-bank/sameWords.ts';

type Question = { bankQuestionId: string | null; text: string };

// Questions are replaced, never changed, once they are in a notebook: a new object is looked at anew.
const known = new WeakMap<Question, readonly string[]>();

/**
 * What a question is about, to be compared: the bank question it comes from, and its words. Two questions that share
 * one of these are the same one.
 */
export function topicsOf(question: Question): readonly string[] {
  let topics = known.get(question);
  if (topics === undefined) {
    const { bankQuestionId, text } = question;
    const words = sameWords(text);
    topics = [
      ...(bankQuestionId === null ? [] : [`bank ${bankQuestionId}`]),
      ...(words === '' ? [] : [`words ${words}`]),
    ];
    known.set(question, topics);
  }
  return topics;
}

/** Whether two questions are the same one. */
export function shareTopic(one: Question, other: Question): boolean {
  const topics = topicsOf(other);
  return topicsOf(one).some((topic) => topics.includes(topic));
}
