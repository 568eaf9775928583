import { foldText, searchWords } from '../contacts/searchText.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { BankQuestion, QuestionSet } from './model.ts';

/** A set with those of its questions that were found, in the set's order. */
export type FoundInSet = { set: QuestionSet; questions: BankQuestion[] };

// Questions are replaced, never changed, once they are in a notebook: a new object is folded anew.
const folded = new WeakMap<BankQuestion, string>();

/**
 * Finds the questions that hold every word of the query somewhere: in text, section, tags, cues,
 * probes or the prepared answer. Sets come in their own order; a blank query finds everything.
 */
export function searchQuestions(
  notebook: Pick<Notebook, 'questionSets' | 'questionSetOrder' | 'bankQuestions'>,
  query: string,
): FoundInSet[] {
  const words = searchWords(query);
  return notebook.questionSetOrder.flatMap((questionSetId) => {
    const set = notebook.questionSets[questionSetId];
    if (!set) return [];
    const questions = questionsOfSet(notebook, set).filter((question) => {
      const text = searchTextOf(question);
      return words.every((word) => text.includes(word));
    });
    return questions.length > 0 ? [{ set, questions }] : [];
  });
}

/** The questions of a set in its order. */
export function questionsOfSet(
  notebook: Pick<Notebook, 'bankQuestions'>,
  set: QuestionSet,
): BankQuestion[] {
  return set.questionIds.flatMap((id) => notebook.bankQuestions[id] ?? []);
}

function searchTextOf(question: BankQuestion): string {
  const known = folded.get(question);
  if (known !== undefined) return known;
  // Line breaks between the fields, so that a word never matches across two of them.
  const text = foldText(
    [
      question.text,
      question.section,
      question.whyAsk,
      question.guidance,
      question.condition?.text ?? '',
      ...question.tags,
      ...question.cues,
      ...question.probes,
      ...question.parts,
      ...question.answerPoints.flatMap((point) => [point.title, point.text]),
    ].join('\n'),
  );
  folded.set(question, text);
  return text;
}
