import type { Cue, CueState } from '../../../core/interviews/model.ts';
import { cueStateWords } from '../../../core/words.ts';
import { attempt } from '../../app/notices.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { useLatest } from '../../ui/useLatest.ts';
import styles from './CueMarks.module.css';
import type { PlanItem } from './planItems.ts';
import { questionSaver } from './updateQuestion.ts';

const marks = ['heard', 'not_heard', 'contradicted'] as const satisfies CueState[];

/** What was made of a cue: one press marks it, the same press again leaves it open. */
export function CueMarks({
  label,
  state,
  onChange,
}: {
  /** The cue, for those who cannot see what the marks stand beside. */
  label: string;
  state: CueState;
  onChange: (state: CueState) => void;
}) {
  const isReadOnly = useReadOnly();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a line
    <span role="group" aria-label={label} className={styles.marks}>
      {marks.map((mark) => (
        <button
          key={mark}
          type="button"
          aria-pressed={state === mark}
          disabled={isReadOnly}
          className={`${styles.mark} ${styles[mark] ?? ''}`}
          onClick={() => onChange(state === mark ? 'open' : mark)}
        >
          {cueStateWords[mark]}
        </button>
      ))}
    </span>
  );
}

/** The cues of a closed question while notes are taken: to be marked, not to be reworded. */
export function CueLines({ item }: { item: PlanItem }) {
  const { cues } = item.question;
  const save = questionSaver(item.interviewId, item.id);
  const change = useLatest<Cue[]>(cues, (next) => save({ cues: next }));
  return (
    <div className={styles.cues}>
      {cues.map(({ cueId, text, state }) => (
        <div key={cueId} className={styles.cue}>
          <span className={styles.text}>Listen for: {text}</span>
          <CueMarks
            label={text}
            state={state}
            onChange={(next) =>
              attempt(
                change((before) =>
                  before.map((cue) => (cue.cueId === cueId ? { ...cue, state: next } : cue)),
                ),
              )
            }
          />
        </div>
      ))}
    </div>
  );
}
