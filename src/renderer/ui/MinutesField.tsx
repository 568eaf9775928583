import { type KeyboardEvent, useState } from 'react';
import styles from './MinutesField.module.css';
import { OwnPresses } from './OwnPresses.tsx';
import { useReadOnly } from './readOnly.tsx';

/** Whole minutes, typed or stepped with the arrow keys; saved when the field is left. */
export function MinutesField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (minutes: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const isReadOnly = useReadOnly();
  const send = (text: string) => {
    const minutes = Math.min(1_440, Number.parseInt(text, 10));
    if (Number.isFinite(minutes) && minutes >= 0 && minutes !== value) onChange(minutes);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || isReadOnly) return;
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const before = Number.parseInt(typed ?? String(value), 10) || 0;
      setTyped(String(Math.max(0, before + by)));
    } else if (event.key === 'Enter') send(typed ?? '');
    else if (event.key === 'Escape') setTyped(null);
  };
  return (
    <OwnPresses className={styles.field ?? ''}>
      <input
        className={styles.input}
        aria-label={label}
        inputMode="numeric"
        readOnly={isReadOnly}
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, '').slice(0, 4))}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => typed !== null && send(typed)}
        onKeyDown={onKeyDown}
      />
      <span aria-hidden>min</span>
    </OwnPresses>
  );
}
