import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Priority } from '../../core/question-bank/model.ts';
import { attempt } from '../app/notices.ts';
import { EditableText } from './EditableText.tsx';
import type { MenuLine } from './MenuButton.tsx';
import { MinutesField } from './MinutesField.tsx';
import { OwnPresses } from './OwnPresses.tsx';
import { PriorityMenu } from './PriorityMenu.tsx';
import styles from './QuestionRow.module.css';
import { MoveHandle } from './RankedList.tsx';

type Line = { text: string; priority: Priority; minutes: number };

/** A question in a ranked list: its line, and below it whatever `children` say of it. */
export function QuestionRow({
  question,
  heading,
  code = '',
  isOpen,
  isLate = false,
  isSkipped = false,
  labels,
  save,
  more = [],
  onToggle,
  children,
}: {
  question: Line;
  /** The section that begins here; '' for none. */
  heading: string;
  /** Such as Q07; '' for none. */
  code?: string;
  isOpen: boolean;
  /** Whether there is no time left for it. */
  isLate?: boolean;
  isSkipped?: boolean;
  /** How each part of the line is called when it is read out. */
  labels: { move: string; text: string; priority: string; minutes: string; details: string };
  save: (fields: Partial<Line>) => Promise<unknown>;
  /** What else can become of it; stands below its priorities. */
  more?: readonly MenuLine[];
  onToggle: () => void;
  children: ReactNode;
}) {
  const looks = [code && styles.coded, isLate && styles.late, isSkipped && styles.skipped];
  return (
    <div className={[styles.row, ...looks].filter(Boolean).join(' ')}>
      {heading ? <div className={styles.heading}>{heading}</div> : null}
      <div className={styles.line}>
        <span className={styles.cell}>
          <MoveHandle label={labels.move} />
        </span>
        {code ? <span className={`${styles.cell} ${styles.code}`}>{code}</span> : null}
        {isOpen ? (
          <OwnPresses className={styles.words ?? ''}>
            <EditableText
              label={labels.text}
              isLabelHidden
              isRequired
              isWrapped
              look="content"
              value={question.text}
              onSave={(text) => save({ text })}
            />
          </OwnPresses>
        ) : (
          <span className={`${styles.text} ${styles.words}`} dir="auto">
            {question.text}
          </span>
        )}
        <span className={styles.cell}>
          <PriorityMenu
            label={labels.priority}
            value={question.priority}
            more={more}
            onChange={(priority) => attempt(save({ priority }))}
          />
        </span>
        <span className={styles.cell}>
          <MinutesField
            label={labels.minutes}
            value={question.minutes}
            onChange={(minutes) => attempt(save({ minutes }))}
          />
        </span>
        <Toggle label={labels.details} isOpen={isOpen} onToggle={onToggle} />
      </div>
      {children}
    </div>
  );
}

function Toggle({
  label,
  isOpen,
  onToggle,
}: {
  label: string;
  isOpen: boolean;
  onToggle: () => void;
}) {
  return (
    <OwnPresses>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-label={label}
        onClick={onToggle}
      >
        <ChevronRight
          size={15}
          aria-hidden
          className={`${styles.chevron} ${isOpen ? styles.isOpen : ''}`}
        />
      </button>
    </OwnPresses>
  );
}
