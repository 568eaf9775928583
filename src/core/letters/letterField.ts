import type { FieldValue } from './fillTemplate.ts';
import type { LetterFacts } from './letterFacts.ts';

/** A named field of a template. */
export type LetterField = {
  /** What it stands for, in one line for whoever edits a template. */
  explanation: string;
  /** Whether its text ends as a sentence does, so that the next sentence may run on behind it. */
  isSentence: boolean;
  valueOf: (facts: LetterFacts) => FieldValue;
};

/** A field that is a name, a number or another part of a sentence; it answers its text, or why there is none. */
export function wordsField(
  explanation: string,
  text: (facts: LetterFacts) => string,
  whyEmpty: (facts: LetterFacts) => string,
): LetterField {
  return { explanation, isSentence: false, valueOf: (facts) => said(text(facts), facts, whyEmpty) };
}

/** A field that ends as a sentence does; see {@link wordsField}. */
export function sentenceField(
  explanation: string,
  text: (facts: LetterFacts) => string,
  whyEmpty: (facts: LetterFacts) => string,
): LetterField {
  return { ...wordsField(explanation, text, whyEmpty), isSentence: true };
}

function said(
  text: string,
  facts: LetterFacts,
  whyEmpty: (facts: LetterFacts) => string,
): FieldValue {
  const trimmed = text.trim();
  return trimmed === '' ? { text: '', reason: whyEmpty(facts) } : { text: trimmed, reason: '' };
}
