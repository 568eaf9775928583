import { Dialog, Heading, Popover } from 'react-aria-components';
import type { GridPerson, GridRow } from '../../../core/answers/model.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AnswerPopover.module.css';
import { AnswerText } from './AnswerText.tsx';
import { openAnswer } from './openAnswer.ts';

/** All of what one person said to one question, over its cell. */
export function AnswerPopover({
  person,
  row,
  isByTopic,
  cell,
  onClose,
}: {
  person: GridPerson | undefined;
  row: GridRow | undefined;
  isByTopic: boolean;
  cell: HTMLElement | null;
  onClose: () => void;
}) {
  const answers = row?.cells.get(person?.contact.contactId ?? '') ?? [];
  const newest = answers.at(-1);
  if (!person || !row || !cell || !newest) return null;
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      triggerRef={{ current: cell }}
      placement="bottom start"
      offset={-cell.clientHeight}
      className={styles.popover ?? ''}
    >
      <Dialog className={styles.dialog ?? ''}>
        <Heading slot="title" className={styles.title ?? ''}>
          <bdi>{person.contact.displayName}</bdi>
        </Heading>
        <p className={styles.question} dir="auto">
          {row.text}
        </p>
        <div className={styles.answers}>
          <AnswerText
            answers={answers}
            isByTopic={isByTopic}
            showsDays
            lettersShown={Number.POSITIVE_INFINITY}
            isInGrid={false}
          />
        </div>
        <div className={styles.buttons}>
          <Button
            onPress={() => {
              onClose();
              openAnswer(newest);
            }}
          >
            Open the interview
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}
