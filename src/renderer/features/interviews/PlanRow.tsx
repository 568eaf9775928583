import { ChevronRight } from 'lucide-react';
import { cueStateWords } from '../../../core/words.ts';
import { attempt } from '../../app/notices.ts';
import { EditableText } from '../../ui/EditableText.tsx';
import { MinutesField } from '../../ui/MinutesField.tsx';
import { OwnPresses } from '../../ui/OwnPresses.tsx';
import { PriorityMenu } from '../../ui/PriorityMenu.tsx';
import { MoveHandle } from '../../ui/RankedList.tsx';
import { CueLines } from './CueMarks.tsx';
import { NoteFields } from './NoteFields.tsx';
import { PlannedQuestionEditor } from './PlannedQuestionEditor.tsx';
import styles from './PlanRow.module.css';
import { usePlan } from './planContext.ts';
import type { PlanItem } from './planItems.ts';
import { questionSaver } from './updateQuestion.ts';

/** One planned question: a line while closed, everything about it once opened. */
export function PlanRow({ item }: { item: PlanItem }) {
  const { question, code, isOpen } = item;
  const save = questionSaver(item.interviewId, item.id);
  const tone = [
    question.outcome === 'skipped' ? styles.skipped : '',
    item.fits ? '' : styles.late,
  ].join(' ');
  return (
    <div className={tone}>
      {item.heading ? <div className={styles.heading}>{item.heading}</div> : null}
      <div className={styles.line}>
        <span className={styles.cell}>
          <MoveHandle label={`Move ${code}`} />
        </span>
        <span className={`${styles.cell} ${styles.code}`}>{code}</span>
        {isOpen ? (
          <OwnPresses>
            <EditableText
              label={`Text of ${code}`}
              isLabelHidden
              isRequired
              isWrapped
              look="content"
              value={question.text}
              onSave={(text) => save({ text })}
            />
          </OwnPresses>
        ) : (
          <span className={styles.text} dir="auto">
            {question.text}
          </span>
        )}
        <span className={styles.cell}>
          <PriorityMenu
            label={`Priority of ${code}`}
            value={question.priority}
            onChange={(priority) => attempt(save({ priority }))}
          />
        </span>
        <span className={styles.cell}>
          <MinutesField
            label={`Minutes for ${code}`}
            value={question.minutes}
            onChange={(minutes) => attempt(save({ minutes }))}
          />
        </span>
        <Toggle item={item} />
      </div>
      {isOpen ? null : <Facts item={item} />}
      <RowNotes item={item} />
      {isOpen ? <PlannedQuestionEditor item={item} /> : null}
    </div>
  );
}

function Toggle({ item }: { item: PlanItem }) {
  const { toggle } = usePlan();
  return (
    <OwnPresses>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={item.isOpen}
        aria-label={`Details of ${item.code}`}
        onClick={() => toggle(item.id)}
      >
        <ChevronRight
          size={15}
          aria-hidden
          className={`${styles.chevron} ${item.isOpen ? styles.isOpen : ''}`}
        />
      </button>
    </OwnPresses>
  );
}

function Facts({ item }: { item: PlanItem }) {
  const facts = factsOf(item).filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <div className={styles.facts}>
      {facts.map((fact) => (
        <span key={fact} className={styles.fact}>
          {fact}
        </span>
      ))}
    </div>
  );
}

function factsOf({ question, fits, hasNoteField }: PlanItem): string[] {
  const { outcome, condition, cues } = question;
  const heard = cues.map(({ text, state }) =>
    state === 'open' ? text : `${text} (${cueStateWords[state].toLowerCase()})`,
  );
  return [
    fits ? '' : 'No longer fits',
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
  const note = [...question.parts.map((part) => part.note), question.note].filter(Boolean);
  if (note.length === 0) return null;
  return (
    <OwnPresses className={styles.below ?? ''}>
      <button
        type="button"
        className={styles.preview}
        aria-label={`Note of ${code}: ${note.join(' ').slice(0, 300)}`}
        onClick={() => toggle(item.id, true)}
      >
        {note.join('\n').slice(0, 600)}
      </button>
    </OwnPresses>
  );
}
