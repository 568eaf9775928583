import { formatShortDay } from '../../../core/dates.ts';
import type { AskedBefore } from '../../../core/interviews/askedBefore.ts';
import { cueStateWords } from '../../../core/words.ts';
import { navigate } from '../../app/navigation.ts';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { QuestionRow } from '../../ui/QuestionRow.tsx';
import { RowLink } from '../../ui/RowLink.tsx';
import { CueLines } from './CueMarks.tsx';
import { FateFact } from './FateFact.tsx';
import { NoteFields } from './NoteFields.tsx';
import { PlannedQuestionEditor } from './PlannedQuestionEditor.tsx';
import styles from './PlanRow.module.css';
import { usePlan } from './planContext.ts';
import { notesOf, type PlanItem } from './planItems.ts';
import { questionSaver } from './updateQuestion.ts';

/** One planned question: a line while closed, everything about it once opened. */
export function PlanRow({ item }: { item: PlanItem }) {
  const { question, code, isOpen } = item;
  const { toggle, saveForLater } = usePlan();
  return (
    <QuestionRow
      question={question}
      heading={item.heading}
      code={code}
      isOpen={isOpen}
      isLate={!item.fits}
      isSkipped={question.outcome === 'skipped'}
      labels={{
        move: `Move ${code}`,
        text: `Text of ${code}`,
        priority: `Priority of ${code}`,
        minutes: `Minutes for ${code}`,
        details: `Details of ${code}`,
      }}
      save={questionSaver(item.interviewId, item.id)}
      more={[{ id: 'save', label: 'Save for in person', run: () => saveForLater(item.id) }]}
      onToggle={() => toggle(item.id)}
    >
      {isOpen ? null : <Facts item={item} />}
      <RowNotes item={item} />
      {isOpen ? <PlannedQuestionEditor item={item} /> : null}
    </QuestionRow>
  );
}

function Facts({ item }: { item: PlanItem }) {
  const facts = factsOf(item).filter(Boolean);
  const { fate } = item.question;
  if (facts.length === 0 && fate === null && item.askedBefore === null) return null;
  return (
    <div className={`${styles.facts} ${item.fits ? '' : styles.late}`}>
      {facts.map((fact) => (
        <span key={fact} className={styles.fact}>
          {fact}
        </span>
      ))}
      {item.askedBefore === null ? null : <AskedLink asked={item.askedBefore} />}
      {fate === null ? null : <FateFact interviewId={item.interviewId} fate={fate} />}
    </div>
  );
}

/** Leads to the talk in which it was asked, where its answer stands. */
function AskedLink({ asked: { interviewId, askedOn } }: { asked: AskedBefore }) {
  return (
    <OwnPresses>
      <RowLink onPress={() => navigate({ page: 'interviews', interviewId })}>
        Already asked on {formatShortDay(askedOn)}
      </RowLink>
    </OwnPresses>
  );
}

function factsOf({ question, fits, hasNoteField, sameAs }: PlanItem): string[] {
  const { outcome, condition, cues } = question;
  const heard = cues.map(({ text, state }) =>
    state === 'open' ? text : `${text} (${cueStateWords[state].toLowerCase()})`,
  );
  return [
    fits ? '' : 'No longer fits',
    sameAs === '' ? '' : `Same as ${sameAs}`,
    outcome === 'unasked' ? '' : outcome === 'asked' ? '✓ Asked' : 'Skipped',
    condition === null ? '' : `Only if: ${condition.text}`,
    heard.length === 0 || hasNoteField ? '' : `Listen for: ${heard.join('; ')}`,
  ];
}

function RowNotes({ item }: { item: PlanItem }) {
  const { toggle } = usePlan();
  const { question, code } = item;
  if (item.hasNoteField) {
    return (
      <OwnPresses className={styles.below ?? ''}>
        {item.isOpen ? null : <CueLines item={item} />}
        <NoteFields item={item} />
      </OwnPresses>
    );
  }
  const note = notesOf(question);
  if (note === '') return null;
  return (
    <OwnPresses className={styles.below ?? ''}>
      <button
        type="button"
        className={styles.preview}
        aria-label={`Note of ${code}: ${note.replaceAll('\n', ' ').slice(0, 300)}`}
        onClick={() => toggle(item.id, true)}
      >
        {note.slice(0, 600)}
      </button>
    </OwnPresses>
  );
}
