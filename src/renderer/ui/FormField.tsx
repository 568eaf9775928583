import { FieldError, Input, Label, TextArea, TextField } from 'react-aria-components';
import field from './Field.module.css';
import styles from './FormField.module.css';

/** A field of a sheet: its value is sent with the sheet's button, not by itself. */
export function FormField({
  label,
  value,
  onChange,
  isRequired = false,
  isMultiline = false,
  rows = 6,
  autoFocus = false,
  placeholder = '',
  error = null,
  hint = '',
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isRequired?: boolean;
  isMultiline?: boolean;
  /** Its height in lines, when it is multiline. */
  rows?: number;
  autoFocus?: boolean;
  placeholder?: string;
  error?: string | null;
  hint?: string;
}) {
  return (
    <TextField
      className={field.field ?? ''}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      isInvalid={error !== null}
      autoFocus={autoFocus}
    >
      <Label className={field.label ?? ''}>{label}</Label>
      {isMultiline ? (
        <TextArea className={styles.input ?? ''} placeholder={placeholder} rows={rows} dir="auto" />
      ) : (
        <Input className={styles.input ?? ''} placeholder={placeholder} dir="auto" />
      )}
      {hint ? <span className={styles.hint}>{hint}</span> : null}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </TextField>
  );
}
