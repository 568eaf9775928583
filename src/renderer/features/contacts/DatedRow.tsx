import type { ReactNode } from 'react';
import { dueWords } from '../../app/dayWords.ts';
import { DateField } from '../../ui/DateField.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './Rows.module.css';

/** One thing to do or promised: a tick, its words, and by when. Give it a `key` of its id. */
export function DatedRow({
  text,
  aside,
  beside = null,
  dueOn,
  isDueRequired,
  isClosed,
  isMoot = false,
  onText,
  onDue,
  onTick,
  menu,
}: {
  text: string;
  /** What it is, said small: "Thank you", "They promised". */
  aside: string;
  /** What else can be done, beside its words. */
  beside?: ReactNode;
  dueOn: string | null;
  isDueRequired: boolean;
  isClosed: boolean;
  /** Whether it has become pointless by itself; then it is not due, and can still be done. */
  isMoot?: boolean;
  onText: (text: string) => Promise<unknown>;
  onDue: (day: string | null) => void;
  onTick: (isDone: boolean) => void;
  menu: readonly MenuLine[];
}) {
  const due = dueOn === null || isClosed || isMoot ? null : dueWords(dueOn);
  return (
    <li className={`${styles.dated} ${isClosed || isMoot ? styles.closed : ''}`}>
      <Tick label={`Done: ${text}`} isSelected={isClosed} onChange={onTick} />
      <span className={styles.text}>
        <EditableText
          label="What"
          isLabelHidden
          isRequired
          isWrapped
          value={text}
          onSave={onText}
        />
        {beside}
      </span>
      <span className={styles.kind}>{aside}</span>
      <span className={styles.day}>
        <DateField
          label="By when"
          isLabelHidden
          look="quiet"
          isRequired={isDueRequired}
          value={dueOn}
          onChange={onDue}
        />
      </span>
      <span className={styles.due}>{due ? <Pill tone={due.tone}>{due.words}</Pill> : null}</span>
      <MenuButton label={`More for: ${text}`} lines={menu} />
    </li>
  );
}
