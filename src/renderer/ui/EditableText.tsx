import { type KeyboardEvent, useId } from 'react';
import { useAutosave } from '../replica/useAutosave.ts';
import styles from './EditableText.module.css';
import labels from './Field.module.css';
import { useReadOnly } from './readOnly.tsx';

/** How the text of a field looks. */
type TextLook = 'ui' | 'content' | 'title' | 'heading';

/** What an editable text needs. Give it a `key` of the record's id, so that text never crosses records. */
type EditableTextProps = {
  /** Its name; shown above it unless `isLabelHidden`. */
  label: string;
  isLabelHidden?: boolean;
  value: string;
  onSave: (text: string) => Promise<unknown>;
  placeholder?: string;
  look?: TextLook;
  /** Grows with its text and takes line breaks. */
  isMultiline?: boolean;
  /** Grows with its text but takes no line breaks; Enter leaves it. */
  isWrapped?: boolean;
  /** Never saves blank text; leaving it blank puts the old text back. */
  isRequired?: boolean;
  /** Smallest height in lines, for multiline text. */
  minLines?: number;
  autoFocus?: boolean;
  id?: string;
};

/** Text that can be changed where it stands and saves itself; see {@link useAutosave}. */
export function EditableText({
  label,
  isLabelHidden = false,
  value,
  onSave,
  placeholder = '',
  look = 'ui',
  isMultiline = false,
  isWrapped = false,
  isRequired = false,
  minLines = 1,
  autoFocus = false,
  id: givenId,
}: EditableTextProps) {
  const isReadOnly = useReadOnly();
  const ownId = useId();
  const id = givenId ?? ownId;
  const save = async (text: string) => {
    if (isRequired && text.trim() === '') return;
    await onSave(text);
  };
  const { text, setText, flush, revert } = useAutosave(value, save);
  const leave = () => (isRequired && text.trim() === '' ? revert() : flush());
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // While a syllable is being composed, Enter and Escape belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key === 'Enter' && !isMultiline && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      leave();
    }
  };
  const field = {
    id,
    value: text,
    // An invitation to write would be an empty promise.
    placeholder: isReadOnly ? '' : placeholder,
    readOnly: isReadOnly,
    dir: 'auto',
    className: `${styles.field} ${styles.saved} ${styles[look]}`,
    onChange: (event: { currentTarget: { value: string } }) =>
      setText(isWrapped ? oneLine(event.currentTarget.value) : event.currentTarget.value),
    onBlur: leave,
    onKeyDown,
    autoFocus,
    ...(isLabelHidden ? { 'aria-label': label } : {}),
  };
  return (
    <div className={styles.wrap}>
      {isLabelHidden ? null : (
        <label htmlFor={id} className={labels.label}>
          {label}
        </label>
      )}
      {isMultiline || isWrapped ? (
        // A field that is sized by its text takes no heed of rows.
        <textarea {...field} rows={minLines} style={{ minHeight: `calc(${minLines}lh + 8px)` }} />
      ) : (
        <input {...field} type="text" />
      )}
    </div>
  );
}

const oneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');
