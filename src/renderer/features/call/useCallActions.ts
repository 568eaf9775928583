import { isPaused, minuteOf } from '../../../core/interviews/callClock.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { type CallPlan, stepInCall } from '../../../core/interviews/callPlan.ts';
import type { CallLane, CueState } from '../../../core/interviews/model.ts';
import { useAction } from '../../app/commands.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { flushPendingWrites } from '../../replica/pendingWrites.ts';
import { call } from '../../transport/client.ts';
import { stampMinute, toggleStar } from '../../ui/markLine.ts';
import { currentNote, focusNote } from './callNotes.ts';
import type { Capture } from './capture.ts';
import { shownQuestion } from './shownQuestion.ts';

/** Binds everything that can be done during a call, alike in the room and in the small window. */
export function useCallActions(interview: InCall, plan: CallPlan, capture: Capture): void {
  const { interviewId, call: running } = interview;
  const shown = shownQuestion(interview, plan);
  const plannedQuestionId = shown?.plannedQuestionId ?? null;

  const showLane = (lane: CallLane) => {
    const isBack = running.lane === lane;
    attempt(call('interviews.showInCall', { interviewId, lane: isBack ? 'question' : lane }));
  };
  const step = (by: 1 | -1) => {
    const next = stepInCall(plan, plannedQuestionId ?? running.plannedQuestionId, by);
    if (next === null) return;
    const to = { interviewId, lane: 'question', plannedQuestionId: next } as const;
    attempt(call('interviews.showInCall', to));
  };
  const mark = (outcome: 'asked' | 'skipped') => {
    if (plannedQuestionId === null) return;
    attempt(
      call('interviews.markQuestion', { interviewId, plannedQuestionId, outcome, movesOn: true }),
    );
  };
  const hear = (state: CueState) => {
    // The first cue nobody has marked yet; once all are, the last one is marked anew.
    const cues = shown?.question.cues ?? [];
    const cue = cues.find((one) => one.state === 'open') ?? cues.at(-1);
    if (plannedQuestionId === null || cue === undefined) return;
    const next = cue.state === state ? 'open' : state;
    const marked = { interviewId, plannedQuestionId, cueId: cue.cueId, state: next };
    attempt(call('interviews.markCue', marked));
  };
  const end = (wasCutShort: boolean) => attempt(endCall(interviewId, wasCutShort));

  useAction('call.asked', () => mark('asked'));
  useAction('call.skip', () => mark('skipped'));
  useAction('call.next', () => step(1));
  useAction('call.previous', () => step(-1));
  useAction('call.heard', () => hear('heard'));
  useAction('call.notHeard', () => hear('not_heard'));
  useAction('call.contradicted', () => hear('contradicted'));
  useAction('call.star', () => {
    const note = currentNote();
    if (note) toggleStar(note);
  });
  useAction('call.minute', () => {
    const note = currentNote();
    if (note) stampMinute(note, minuteOf(running, new Date().toISOString()));
  });
  useAction('call.free', () => showLane('free'));
  useAction('call.theyMayAsk', () => showLane('they_may_ask'));
  useAction('call.unplanned', () => capture.start('unplanned'));
  useAction('referral.record', () => capture.start('name'));
  useAction('call.promise', () =>
    capture.start(capture.kind === 'promise_mine' ? 'promise_theirs' : 'promise_mine'),
  );
  useAction('call.resource', () => capture.start('resource'));
  useAction('call.pause', () => {
    attempt(call('interviews.setPaused', { interviewId, isPaused: !isPaused(running) }));
    focusNote();
  });
  useAction('call.end', () => end(false));
  useAction('call.cutShort', () => end(true));
}

async function endCall(interviewId: string, wasCutShort: boolean): Promise<void> {
  // What was typed last belongs to the call, and is on disk before it is over.
  await flushPendingWrites();
  const done = wasCutShort ? 'Ended; they had to leave' : 'Ended';
  await attemptWithUndo('interviews.endCall', { interviewId, wasCutShort }, done);
}
