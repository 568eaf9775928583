import { X } from 'lucide-react';
import { useRef } from 'react';
import {
  type Interview,
  type PlannedQuestion,
  type Release,
  type ReleaseRule,
  releaseRules,
} from '../../../core/interviews/model.ts';
import { savedQuestions } from '../../../core/interviews/ranking.ts';
import { releaseRuleWords } from '../../../core/words.ts';
import { attempt, attemptWithUndo } from '../../app/notices.ts';
import { sayRemoved } from '../../app/safekeepingWords.ts';
import { call } from '../../transport/client.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { keepFocus, neighbourOf } from '../../ui/keepFocus.ts';
import { Section } from '../../ui/Section.tsx';
import { notesOf } from './planItems.ts';
import styles from './SavedQuestions.module.css';
import { questionSaver } from './updateQuestion.ts';
import { rowOf } from './usePlanRows.ts';

const rules = releaseRules.map((rule) => ({ id: rule, label: releaseRuleWords[rule] }));

/** The questions saved for the talk in person, each with when it shall be asked there; not there without any. */
export function SavedQuestions({ interview }: { interview: Interview }) {
  const saved = savedQuestions(interview);
  if (saved.length === 0) return null;
  return (
    <Section title="Saved for in person" aside={String(saved.length)}>
      <ul className={styles.list}>
        {saved.map((question) => (
          <SavedQuestion
            key={question.plannedQuestionId}
            interviewId={interview.interviewId}
            question={question}
          />
        ))}
      </ul>
    </Section>
  );
}

function SavedQuestion({
  interviewId,
  question,
}: {
  interviewId: string;
  question: PlannedQuestion;
}) {
  const { plannedQuestionId, text } = question;
  const saved = { interviewId, plannedQuestionId };
  const note = notesOf(question);
  const own = useRef<HTMLLIElement>(null);
  /** Goes on with the next saved question, or where this one went. */
  const leave = (step: Promise<unknown>) => {
    const next = neighbourOf(own.current, 'li')?.querySelector<HTMLElement>('[data-back] button');
    void keepFocus(step, () => next ?? rowOf(plannedQuestionId));
  };
  const remove = () =>
    leave(attemptWithUndo('interviews.removeQuestion', saved, sayRemoved('the question')));
  const takeBack = () =>
    leave(attemptWithUndo('interviews.takeBackQuestion', saved, 'Back in this interview'));
  return (
    <li ref={own} className={styles.row}>
      <div className={styles.top}>
        <EditableText
          label="Saved question"
          isLabelHidden
          isRequired
          isWrapped
          look="content"
          value={text}
          onSave={(next) => questionSaver(interviewId, plannedQuestionId)({ text: next })}
        />
        <span className={styles.remove}>
          <IconButton changes icon={X} size={14} label={`Remove: ${text}`} onPress={remove} />
        </span>
      </div>
      {note === '' ? null : <p className={styles.note}>{note.slice(0, 600)}</p>}
      <div className={styles.rule}>
        <Rule interviewId={interviewId} question={question} />
        <span className={styles.back} data-back={plannedQuestionId}>
          <Button
            changes
            look="quiet"
            aria-label={`Ask in this interview: ${text}`}
            onPress={takeBack}
          >
            Ask in this interview
          </Button>
        </span>
      </div>
    </li>
  );
}

function Rule({ interviewId, question }: { interviewId: string; question: PlannedQuestion }) {
  const { plannedQuestionId, text, release, condition, cues } = question;
  if (release === null) return null;
  const save = (next: Release) =>
    call('interviews.saveQuestion', { interviewId, plannedQuestionId, release: next });
  // The fact it hangs on in this interview is most likely the one it hangs on later.
  const known = condition?.kind === 'fact' ? condition.text : '';
  const choose = (rule: ReleaseRule) => {
    if (rule !== release.rule) attempt(save({ rule, fact: rule === 'fact' ? known : '' }));
  };
  return (
    <>
      <Choice
        label={`When to ask: ${text}`}
        isLabelHidden
        look="quiet"
        value={release.rule}
        options={rules}
        onChange={choose}
      />
      {release.rule === 'fact' ? (
        <span className={styles.beside}>
          <EditableText
            label={`Fact that must hold for: ${text}`}
            isLabelHidden
            isWrapped
            value={release.fact}
            placeholder="Such as “It is a new position”"
            onSave={(fact) => save({ rule: 'fact', fact })}
          />
        </span>
      ) : null}
      {release.rule === 'not_heard' && cues.length > 0 ? (
        <span className={`${styles.beside} ${styles.cues}`}>
          Listen for: {cues.map((cue) => cue.text).join('; ')}
        </span>
      ) : null}
    </>
  );
}
