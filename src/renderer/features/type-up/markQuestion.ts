import type { CueState, PlannedQuestion } from '../../../core/interviews/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';

/** Marks a question as asked or skipped; the same mark again takes it away. */
export function toggleOutcome(
  interviewId: string,
  { plannedQuestionId, outcome }: PlannedQuestion,
  mark: 'asked' | 'skipped',
): void {
  const next = outcome === mark ? 'unasked' : mark;
  attempt(
    call('interviews.markQuestion', {
      interviewId,
      plannedQuestionId,
      outcome: next,
      movesOn: false,
    }),
  );
}

/** Says what became of a cue. */
export function markCue(
  interviewId: string,
  plannedQuestionId: string,
  cueId: string,
  state: CueState,
): void {
  attempt(call('interviews.markCue', { interviewId, plannedQuestionId, cueId, state }));
}
