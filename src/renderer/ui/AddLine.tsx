import { type KeyboardEvent, type Ref, useState } from 'react';
import styles from './EditableText.module.css';
import { useReadOnly } from './readOnly.tsx';

/** A line one types into; Enter adds what was typed and leaves the line empty for the next. Not there while reading only. */
export function AddLine({
  label,
  onAdd,
  look = 'ui',
  inputRef,
}: {
  /** Says what is added; shown while the line is empty. */
  label: string;
  onAdd: (text: string) => void;
  look?: 'ui' | 'content';
  inputRef?: Ref<HTMLInputElement>;
}) {
  const [text, setText] = useState('');
  const isReadOnly = useReadOnly();
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') event.currentTarget.blur();
  };
  if (isReadOnly) return null;
  return (
    <input
      ref={inputRef}
      type="text"
      dir="auto"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      // Nothing typed is lost by leaving the line.
      onBlur={add}
      className={`${styles.field} ${look === 'content' ? styles.content : ''}`}
    />
  );
}
