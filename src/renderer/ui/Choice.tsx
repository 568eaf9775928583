import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import styles from './Choice.module.css';
import field from './Field.module.css';
import { FixedValue } from './FixedValue.tsx';
import { useReadOnly } from './readOnly.tsx';

/** One of the things a {@link Choice} offers. */
export type Option<K extends string> = { id: K; label: string };

/** A pop-up list of few choices. */
export function Choice<K extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  onChange,
  placeholder = 'Choose',
  isDisabled = false,
  look = 'field',
}: {
  label: string;
  isLabelHidden?: boolean;
  value: K | null;
  options: readonly Option<K>[];
  onChange: (value: K) => void;
  placeholder?: string;
  isDisabled?: boolean;
  /** Quiet has no box until it is pointed at; for choices that stand among text. */
  look?: 'field' | 'quiet';
}) {
  const isReadOnly = useReadOnly();
  if (isReadOnly) {
    const text = options.find((option) => option.id === value)?.label ?? '';
    const like = look === 'quiet' ? 'choice' : 'text';
    return <FixedValue label={label} isLabelHidden={isLabelHidden} text={text} like={like} />;
  }
  return (
    <Select
      className={`${field.field} ${styles.select}`}
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => key !== null && onChange(key as K)}
      placeholder={placeholder}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className={field.label ?? ''}>{label}</Label>}
      <Button className={`${styles.button} ${look === 'quiet' ? styles.quiet : ''}`}>
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText }) => selectedText || placeholder}
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.check}>
                    {isSelected ? <Check size={14} aria-hidden /> : null}
                  </span>
                  {option.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
