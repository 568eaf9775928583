import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { useReadOnly } from './readOnly.tsx';
import styles from './Tick.module.css';

/** A checkbox with words, or with a hidden name when `label` is given instead of children. */
export function Tick({
  isSelected,
  onChange,
  label,
  children,
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  label?: string;
  children?: ReactNode;
}) {
  const isReadOnly = useReadOnly();
  return (
    <Checkbox
      className={styles.tick ?? ''}
      isReadOnly={isReadOnly}
      isSelected={isSelected}
      onChange={onChange}
      {...(label ? { 'aria-label': label } : {})}
    >
      <span className={styles.box} aria-hidden>
        <Check size={12} strokeWidth={3} />
      </span>
      {children}
    </Checkbox>
  );
}
