import { useState } from 'react';
import {
  type AnswerFilter,
  type AnswerGrouping,
  everyAnswer,
} from '../../../core/answers/model.ts';

/** Which answers are shown, and by what they are arranged. */
export type AnswersView = { filter: AnswerFilter; grouping: AnswerGrouping };

// Coming back to the answers finds them as they were left.
let left: AnswersView = { filter: everyAnswer, grouping: 'questions' };

/** Keeps what the answers show, also while another page is open. */
export function useAnswersView(): [AnswersView, (view: AnswersView) => void] {
  const [view, setView] = useState(left);
  const keep = (next: AnswersView) => {
    left = next;
    setView(next);
  };
  return [view, keep];
}

/** Whether anything is left out. */
export function isNarrowed({ filter }: AnswersView): boolean {
  return JSON.stringify({ ...filter, withUnanswered: false }) !== JSON.stringify(everyAnswer);
}
