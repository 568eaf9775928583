import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FormField } from '../../ui/FormField.tsx';
import styles from './Rows.module.css';

/** The line that adds something dated: Enter adds, Escape or Cancel leaves it. */
export function AddDated({
  label,
  dayLabel = 'By when',
  firstDay,
  isDayRequired,
  onAdd,
  onClose,
  children,
}: {
  label: string;
  dayLabel?: string;
  firstDay: string | null;
  isDayRequired: boolean;
  onAdd: (text: string, day: string | null) => Promise<unknown>;
  onClose: () => void;
  /** A choice before the words, such as whose promise it is. */
  children?: ReactNode;
}) {
  const [text, setText] = useState('');
  const [day, setDay] = useState(firstDay);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setProblem('A few words are needed.');
      return;
    }
    try {
      await onAdd(text, day);
      onClose();
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={add}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      noValidate
    >
      {children}
      <div className={styles.grow}>
        <FormField label={label} value={text} onChange={setText} autoFocus error={problem} />
      </div>
      <DateField label={dayLabel} isRequired={isDayRequired} value={day} onChange={setDay} />
      <Button type="submit" look="primary">
        Add
      </Button>
      <Button onPress={onClose}>Cancel</Button>
    </form>
  );
}
