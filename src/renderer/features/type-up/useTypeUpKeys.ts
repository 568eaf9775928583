import { useRef } from 'react';
import type { ActionId } from '../../../core/actions.ts';
import type { CueState, Interview } from '../../../core/interviews/model.ts';
import { cueToMark } from '../../../core/type-up/cueToMark.ts';
import { useAction } from '../../app/commands.ts';
import { toggleStar } from '../../ui/markLine.ts';
import { markCue, toggleOutcome } from './markQuestion.ts';

/**
 * Binds the keys of a call to the question one is at, and answers which cue they mark next. They do nothing in rows
 * that answer no question; the star works in every text but the lines of tables.
 */
export function useTypeUpKeys(interview: Interview, plannedQuestionId: string | null) {
  const { interviewId, questions } = interview;
  const question = plannedQuestionId === null ? undefined : questions[plannedQuestionId];
  const last = useRef<string | null>(null);
  const cueId = question ? cueToMark(question.cues, last.current) : null;
  const mark = (state: CueState) => () => {
    if (!question || cueId === null) return;
    last.current = cueId;
    markCue(interviewId, question.plannedQuestionId, cueId, state);
  };
  const outcome = (as: 'asked' | 'skipped') => () => {
    if (question) toggleOutcome(interviewId, question, as);
  };
  const bindings: readonly [ActionId, () => void][] = [
    ['call.heard', mark('heard')],
    ['call.notHeard', mark('not_heard')],
    ['call.contradicted', mark('contradicted')],
    ['call.asked', outcome('asked')],
    ['call.skip', outcome('skipped')],
    ['call.star', starLine],
  ];
  for (const [actionId, run] of bindings) {
    // biome-ignore lint/correctness/useHookAtTopLevel: always the same actions in the same order
    useAction(actionId, run);
  }
  return cueId;
}

function starLine(): void {
  const field = document.activeElement;
  const isText = field instanceof HTMLTextAreaElement && !('quickLine' in field.dataset);
  if (isText && field.closest('[data-row]')) toggleStar(field);
}
