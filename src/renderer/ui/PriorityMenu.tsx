import { useRef, useState } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { type Priority, priorities } from '../../core/question-bank/model.ts';
import { priorityWords } from '../../core/words.ts';
import choice from './Choice.module.css';
import type { MenuLine } from './MenuButton.tsx';
import { OwnPresses } from './OwnPresses.tsx';
import styles from './PriorityMenu.module.css';
import { useReadOnly } from './readOnly.tsx';

/** Shows how much a question matters and changes it; light enough for hundreds of rows. */
export function PriorityMenu({
  label,
  value,
  more = [],
  onChange,
}: {
  label: string;
  value: Priority;
  /** What else can become of the question, below the priorities. */
  more?: readonly MenuLine[];
  onChange: (priority: Priority) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isReadOnly = useReadOnly();
  if (isReadOnly) {
    return (
      <span className={styles.fixed} title={priorityWords[value]}>
        <PriorityMark priority={value} />
        <span className={styles.words}>{priorityWords[value]}</span>
      </span>
    );
  }
  const choose = (id: string) => {
    const line = more.find((one) => one.id === id);
    if (line) line.run();
    else onChange(id as Priority);
  };
  const close = () => {
    setIsOpen(false);
    // The row would take the focus; it belongs where it was before.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <OwnPresses>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={`${label}: ${priorityWords[value]}`}
        title={priorityWords[value]}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        <PriorityMark priority={value} />
        <span className={styles.words}>{priorityWords[value]}</span>
      </button>
      {isOpen ? (
        <Popover
          triggerRef={button}
          isOpen
          onOpenChange={close}
          aria-label={label}
          className={choice.popover ?? ''}
          offset={4}
        >
          <Menu
            aria-label={label}
            className={choice.list ?? ''}
            autoFocus="first"
            onAction={(id) => choose(id as string)}
            onClose={close}
          >
            {priorities.map((priority) => (
              <MenuItem
                key={priority}
                id={priority}
                textValue={priorityWords[priority]}
                className={choice.item ?? ''}
              >
                <PriorityMark priority={priority} />
                {priorityWords[priority]}
              </MenuItem>
            ))}
            {more.length === 0 ? null : <Separator className={styles.separator ?? ''} />}
            {more.map(({ id, label: words }) => (
              <MenuItem key={id} id={id} textValue={words} className={choice.item ?? ''}>
                {words}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      ) : null}
    </OwnPresses>
  );
}

/** A full, half or empty dot: must, should, if time. */
function PriorityMark({ priority }: { priority: Priority }) {
  return <span aria-hidden className={`${styles.mark} ${styles[priority] ?? ''}`} />;
}
