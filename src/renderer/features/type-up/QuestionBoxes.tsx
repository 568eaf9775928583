import type { CueState, PlannedQuestion } from '../../../core/interviews/model.ts';
import { wasAsked } from '../../../core/interviews/wasAsked.ts';
import { cueStateWords } from '../../../core/words.ts';
import { markCue, toggleOutcome } from './markQuestion.ts';
import styles from './Paper.module.css';
import { PaperBox } from './PaperBox.tsx';

const marks = ['heard', 'not_heard', 'contradicted'] as const satisfies CueState[];
const tones = { heard: 'heard', not_heard: 'plain', contradicted: 'contradicted' } as const;

/** Whether a question was asked or skipped; an answer says by itself that it was asked. */
export function OutcomeBoxes({
  interviewId,
  question,
  name,
}: {
  interviewId: string;
  question: PlannedQuestion;
  /** Its code, or its words where it has none. */
  name: string;
}) {
  const isSkipped = question.outcome === 'skipped';
  return (
    <span className={styles.boxes}>
      <PaperBox
        label="Asked"
        about={name}
        isTicked={!isSkipped && wasAsked(question)}
        onPress={() => toggleOutcome(interviewId, question, 'asked')}
      />
      <PaperBox
        label="Skipped"
        about={name}
        isTicked={isSkipped}
        onPress={() => toggleOutcome(interviewId, question, 'skipped')}
      />
    </span>
  );
}

/** The cues of a question, each with its boxes; the one the keys mark next has a sign. */
export function CueBoxes({
  interviewId,
  question,
  nextCueId,
}: {
  interviewId: string;
  question: PlannedQuestion;
  /** The cue the keys mark; null while one is elsewhere. */
  nextCueId: string | null;
}) {
  if (question.cues.length === 0) return null;
  return (
    <ul className={styles.cues}>
      {question.cues.map(({ cueId, text, state }) => (
        <li key={cueId} className={styles.cue}>
          <span className={styles.cueText} dir="auto">
            <span className={styles.next} aria-hidden>
              {cueId === nextCueId ? '›' : ''}
            </span>
            Listen for: {text}
          </span>
          <span className={styles.boxes}>
            {marks.map((mark) => (
              <PaperBox
                key={mark}
                label={cueStateWords[mark]}
                about={text}
                tone={tones[mark]}
                isTicked={state === mark}
                onPress={() =>
                  markCue(
                    interviewId,
                    question.plannedQuestionId,
                    cueId,
                    state === mark ? 'open' : mark,
                  )
                }
              />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
