import { Check } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import { type CarriedQuestion, carryOver } from '../../../core/interviews/carryOver.ts';
import type { Interview } from '../../../core/interviews/model.ts';
import { focusHeading } from '../../app/focusHeading.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import tick from '../../ui/Tick.module.css';
import list from './AddFromBankSheet.module.css';
import styles from './CarryOver.module.css';
import { takeLeftQuestions } from './leftQuestions.ts';

/** Says that earlier talks with the same people have left questions, and leads to them; else nothing. */
export function CarryOver({ interview }: { interview: Interview }) {
  const { interviewId } = interview;
  const { interviews } = useNotebook();
  const [isOpen, setIsOpen] = useState(false);
  const carried = useMemo(
    () => (interview.status === 'planned' ? carryOver({ interviews }, interview) : []),
    [interviews, interview],
  );
  useEffect(() => {
    if (takeLeftQuestions(interviewId)) setIsOpen(true);
  }, [interviewId]);
  const close = () => {
    setIsOpen(false);
    // What opened it may be gone, or it opened by itself.
    focusHeading();
  };
  if (carried.length === 0) return null;
  const count = carried.length === 1 ? '1 question is' : `${carried.length} questions are`;
  return (
    <div className={styles.line}>
      <span>{count} left from earlier talks.</span>
      <Button look="quiet" changes onPress={() => setIsOpen(true)}>
        Look at {carried.length === 1 ? 'it' : 'them'}…
      </Button>
      <Sheet title="Left from earlier talks" size="large" isOpen={isOpen} onClose={close}>
        {isOpen ? <Chooser interview={interview} carried={carried} onClose={close} /> : null}
      </Sheet>
    </div>
  );
}

function Chooser({
  interview,
  carried,
  onClose,
}: {
  interview: Interview;
  carried: readonly CarriedQuestion[];
  onClose: () => void;
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(carried.filter(({ isProposed }) => isProposed).map(keyOf)),
  );
  const choose = (selection: Selection) =>
    setTicked(new Set(selection === 'all' ? carried.map(keyOf) : [...selection].map(String)));
  const chosen = carried.filter((one) => ticked.has(keyOf(one)));
  const add = () => {
    const questions = chosen.map(({ interviewId, plannedQuestionId }) => ({
      interviewId,
      plannedQuestionId,
    }));
    attempt(call('interviews.carryOver', { interviewId: interview.interviewId, questions }));
    onClose();
  };
  return (
    <>
      <ListBox
        aria-label="Questions left from earlier talks"
        className={`${list.questions} ${styles.questions}`}
        items={carried}
        selectionMode="multiple"
        selectedKeys={ticked}
        onSelectionChange={choose}
        escapeKeyBehavior="none"
        autoFocus
      >
        {(one) => (
          <ListBoxItem
            id={keyOf(one)}
            textValue={`${one.question.text}. ${one.reason}`}
            className={list.question ?? ''}
          >
            <span className={`${tick.box} ${list.box}`} aria-hidden>
              <Check size={12} strokeWidth={3} />
            </span>
            <span className={list.text}>
              <span dir="auto">{one.question.text}</span>
              <span className={styles.reason} dir="auto">
                {one.reason}
              </span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" isDisabled={chosen.length === 0} onPress={add}>
          {chosen.length === 0
            ? 'Add questions'
            : `Add ${chosen.length} ${chosen.length === 1 ? 'question' : 'questions'}`}
        </Button>
      </SheetButtons>
    </>
  );
}

function keyOf({ interviewId, plannedQuestionId }: CarriedQuestion): string {
  return `${interviewId} ${plannedQuestionId}`;
}
