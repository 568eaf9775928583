import { type KeyboardEvent, useState } from 'react';
import { addDays } from '../../../core/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import form from '../../ui/Form.module.css';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';

/** Asks for the day something shall come back. */
export function SnoozeDaySheet({
  name,
  today,
  onChoose,
  onClose,
}: {
  /** What is put off; null while the sheet is closed. */
  name: string | null;
  today: string;
  onChoose: (until: string) => void;
  onClose: () => void;
}) {
  return (
    <Sheet title="Snooze until a day" isOpen={name !== null} onClose={onClose} size="small">
      <DayForm key={name} {...{ name: name ?? '', today, onChoose, onClose }} />
    </Sheet>
  );
}

function DayForm({
  name,
  today,
  onChoose,
  onClose,
}: {
  name: string;
  today: string;
  onChoose: (until: string) => void;
  onClose: () => void;
}) {
  const [until, setUntil] = useState<string | null>(() => addDays(today, 14));
  const isToCome = until !== null && until > today;
  const choose = () => {
    if (until !== null && isToCome) onChoose(until);
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    if (key === 'Enter' && target instanceof HTMLElement && target.role === 'spinbutton') choose();
  };
  return (
    // Heard on the way down: a part of the day hands on no key.
    <div className={form.form} onKeyDownCapture={onKeyDown}>
      <p className={form.hint}>{name}</p>
      <DateField label="Show it again on" value={until} onChange={setUntil} autoFocus />
      {until !== null && !isToCome ? (
        <p className={form.problem}>Choose a day after today.</p>
      ) : null}
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" isDisabled={!isToCome} onPress={choose}>
          Snooze
        </Button>
      </SheetButtons>
    </div>
  );
}
