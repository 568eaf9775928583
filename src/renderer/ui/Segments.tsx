import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Option } from './Choice.tsx';
import field from './Field.module.css';
import { useReadOnly } from './readOnly.tsx';
import styles from './Segments.module.css';

/** Two to five choices side by side. */
export function Segments<K extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  onChange,
}: {
  label: string;
  isLabelHidden?: boolean;
  /** null while nothing is chosen. */
  value: K | null;
  options: readonly Option<K>[];
  onChange: (value: K) => void;
}) {
  const isReadOnly = useReadOnly();
  return (
    <RadioGroup
      className={styles.group ?? ''}
      orientation="horizontal"
      isReadOnly={isReadOnly}
      value={value}
      onChange={(next) => onChange(next as K)}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className={field.label ?? ''}>{label}</Label>}
      <div className={styles.row}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.segment ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
