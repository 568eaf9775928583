import { PanelsTopLeft } from 'lucide-react';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { doNotName } from '../../../core/packet/referralLines.ts';
import { attempt } from '../../app/notices.ts';
import { SaveMark } from '../../app/SaveMark.tsx';
import { call } from '../../transport/client.ts';
import { IconButton } from '../../ui/Button.tsx';
import { usePeople } from '../interviews/peopleOf.ts';
import { rankCode } from '../interviews/planItems.ts';
import { CallCues } from './CallCues.tsx';
import { KeyButton } from './CallKeys.tsx';
import { CallNotes } from './CallNotes.tsx';
import { CaptureLine } from './CaptureLine.tsx';
import { ClockFace } from './ClockFace.tsx';
import { useCapture } from './capture.ts';
import { keepCaret } from './keepCaret.ts';
import styles from './SmallCall.module.css';
import { nextQuestion, shownQuestion } from './shownQuestion.ts';
import { TheirQuestions } from './TheirQuestions.tsx';
import { useCallActions } from './useCallActions.ts';
import { useCallPlan } from './useCallPlan.ts';
import { useReferrerLines } from './useReferrerLines.ts';

/** A call that goes on, in the small window: clock, question, note and what comes next; the keys are the same. */
export function SmallCall({ interview }: { interview: InCall }) {
  const plan = useCallPlan(interview);
  const capture = useCapture();
  const shown = shownQuestion(interview, plan);
  const next = nextQuestion(interview, plan);
  useCallActions(interview, plan, capture);
  const { lane } = interview.call;
  return (
    <main className={styles.window} aria-label="Call" onMouseDown={keepCaret}>
      <ClockFace interview={interview} clock={plan.clock} look="small" />
      <Unnamed interview={interview} />
      <div className={styles.scroll}>
        {lane === 'they_may_ask' ? <TheirQuestions interview={interview} /> : null}
        {lane === 'free' ? <h1 className={styles.text}>Free notes</h1> : null}
        {shown ? (
          <>
            <h1 className={styles.text} dir="auto">
              <span className={styles.code}>{rankCode(shown.rank)}</span> {shown.question.text}
            </h1>
            <CallCues interviewId={interview.interviewId} shown={shown} />
          </>
        ) : null}
        <CallNotes interview={interview} question={shown?.question ?? null} look="small" />
      </div>
      <CaptureLine interviewId={interview.interviewId} capture={capture} saysSo />
      <div className={styles.foot}>
        <IconButton
          icon={PanelsTopLeft}
          label="Back to Askbook"
          onPress={() => attempt(call('desktop.showMainWindow', {}))}
        />
        <SaveMark />
        <p className={styles.next} dir="auto">
          {next === null ? 'Nothing is left to ask' : `Next: ${next.question.text}`}
        </p>
        <KeyButton actionId="call.asked" label="Asked" look="primary" />
      </div>
    </main>
  );
}

/** Whom I must not name; what I may say stands in the room. */
function Unnamed({ interview }: { interview: InCall }) {
  return useReferrerLines(usePeople(interview), doNotName).map((line) => (
    <p key={line} className={styles.unnamed} title={line}>
      {line}
    </p>
  ));
}
