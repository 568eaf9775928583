import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { useAction } from '../../app/commands.ts';
import { navigate } from '../../app/navigation.ts';
import { Agenda } from './Agenda.tsx';
import { AtHand } from './AtHand.tsx';
import { CallHeader } from './CallHeader.tsx';
import { CallKeys, KeyButton } from './CallKeys.tsx';
import { CallNotes } from './CallNotes.tsx';
import styles from './CallRoom.module.css';
import { CaptureLine } from './CaptureLine.tsx';
import { ClockFace } from './ClockFace.tsx';
import { useCapture } from './capture.ts';
import { keepCaret } from './keepCaret.ts';
import { MiddleQuestion } from './MiddleQuestion.tsx';
import { shownQuestion } from './shownQuestion.ts';
import { TheirQuestions } from './TheirQuestions.tsx';
import { useCallActions } from './useCallActions.ts';
import { useCallPlan } from './useCallPlan.ts';

/** The room of a call that goes on: the questions, the one in the middle with its note, and what is at hand. */
export function CallRoom({ interview }: { interview: InCall }) {
  const { interviewId, kind } = interview;
  const plan = useCallPlan(interview);
  const capture = useCapture();
  const shown = shownQuestion(interview, plan);
  useCallActions(interview, plan, capture);
  useAction('call.leave', () => navigate({ page: 'interviews', interviewId }));
  return (
    <main className={styles.room} aria-label="Call">
      <CallHeader interview={interview} />
      <div className={styles.columns}>
        <Agenda interview={interview} plan={plan} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the caret where it is */}
        <div className={styles.middle} onMouseDown={keepCaret}>
          <ClockFace interview={interview} clock={plan.clock} />
          <p className={styles.standing}>
            {kind === 'job'
              ? 'This is a job interview.'
              : 'This is not a job interview: I am here to learn.'}
          </p>
          <div className={styles.scroll}>
            <Middle interview={interview} shown={shown} />
            <CallNotes interview={interview} question={shown?.question ?? null} look="room" />
          </div>
          <div className={styles.steps}>
            <KeyButton actionId="call.previous" label="Previous" />
            <KeyButton actionId="call.next" label="Next" />
            <span className={styles.space} />
            <KeyButton actionId="call.skip" label="Skip" />
            <KeyButton actionId="call.asked" label="Asked" look="primary" />
          </div>
          <CaptureLine interviewId={interview.interviewId} capture={capture} />
        </div>
        <AtHand interview={interview} />
      </div>
      <CallKeys />
    </main>
  );
}

function Middle({
  interview,
  shown,
}: {
  interview: InCall;
  shown: ReturnType<typeof shownQuestion>;
}) {
  if (shown) return <MiddleQuestion interview={interview} shown={shown} />;
  if (interview.call.lane === 'they_may_ask') return <TheirQuestions interview={interview} />;
  return (
    <h1 className={styles.free}>
      {interview.call.lane === 'free' ? 'Free notes' : 'No question is planned'}
    </h1>
  );
}
