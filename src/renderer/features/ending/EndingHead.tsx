import { dayOf } from '../../../core/dates.ts';
import { callMinutes, likelyMinutes } from '../../../core/interviews/callLength.ts';
import type { Call, Interview } from '../../../core/interviews/model.ts';
import { sayDay } from '../../app/dayWords.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import { MinutesField } from '../../ui/MinutesField.tsx';
import styles from './EndingHead.module.css';
import { comparedWords, spanWords } from './lengthWords.ts';
import { ThankYouDue } from './ThankYouDue.tsx';

/** How long after its end a call may have been ended by mistake, in ms. */
const mistakeMs = 12 * 60 * 60_000;

/** Who it was with, how long it took, when the thank-you is due, and the way back into it. */
export function EndingHead({ interview, names }: { interview: Interview; names: string }) {
  const { interviewId, endedAt, timeZone } = interview;
  const isRecent = Date.now() - Date.parse(endedAt ?? '') < mistakeMs;
  const goOn = () => attempt(call('interviews.goOnWithCall', { interviewId }));
  return (
    <header>
      <div className={styles.top}>
        <h1 className={styles.title} dir="auto">
          Talk with {names} is over
        </h1>
        {interview.call !== null && isRecent ? (
          <Button changes look="quiet" onPress={goOn}>
            Go on with the call
          </Button>
        ) : null}
      </div>
      <p className={styles.facts}>
        {interview.call === null ? (
          <span>{endedAt === null ? '' : `Held on ${sayDay(dayOf(endedAt, timeZone))}`}</span>
        ) : (
          <CallLength interview={interview} of={interview.call} />
        )}
        <ThankYouDue interview={interview} />
      </p>
      <LeftOpen interview={interview} />
    </header>
  );
}

function CallLength({ interview, of }: { interview: Interview; of: Call }) {
  const { interviewId, lengthMinutes } = interview;
  const minutes = callMinutes(of);
  return (
    <span className={styles.length}>
      <span id="ending-minutes">
        <MinutesField
          label="How long it took, in minutes"
          value={minutes}
          onChange={(next) =>
            attempt(call('interviews.setCallMinutes', { interviewId, minutes: next }))
          }
        />
      </span>
      {comparedWords(minutes, lengthMinutes)}
      {of.wasCutShort ? '; they had to leave' : ''}
    </span>
  );
}

/** Proposes the planned length for a call that nobody ended for hours. */
function LeftOpen({ interview }: { interview: Interview }) {
  const { interviewId } = interview;
  const likely = likelyMinutes(interview);
  if (likely === null || interview.call === null) return null;
  const shorten = () => {
    const input = { interviewId, minutes: likely };
    const step = attemptWithUndo('interviews.setCallMinutes', input, `It took ${likely} min`);
    void keepFocus(step, () => document.querySelector<HTMLElement>('#ending-minutes input'));
  };
  return (
    <p className={styles.proposal}>
      The call was left open for {spanWords(callMinutes(interview.call))}.
      <Button changes onPress={shorten}>
        Make it the planned {likely} min
      </Button>
    </p>
  );
}
