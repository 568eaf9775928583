import { factState, factsOfPlan } from '../../../core/interviews/conditions.ts';
import { earlierTalks } from '../../../core/interviews/earlierTalks.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './CueMarks.module.css';
import { FactMarks } from './FactMarks.tsx';

/** What questions of a plan hang on, to be settled as soon as it is known; nothing when none does. */
export function PlanFacts({ interview }: { interview: Interview }) {
  const { interviews } = useNotebook();
  const facts = factsOfPlan(interview);
  if (facts.length === 0) return null;
  const talks = [interview, ...earlierTalks(interviews, interview)];
  return (
    <section className={styles.cues} aria-label="What questions hang on">
      {facts.map((text) => (
        <div key={text} className={styles.cue}>
          <span className={styles.text} dir="auto">
            Questions hang on: {text}
          </span>
          <FactMarks
            interviewId={interview.interviewId}
            text={text}
            state={factState(text, talks)}
          />
        </div>
      ))}
    </section>
  );
}
