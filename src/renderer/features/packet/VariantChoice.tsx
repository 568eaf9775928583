import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PacketVariant } from '../../../core/packet/choices.ts';
import styles from './PacketInspector.module.css';
import { variantWords } from './packetWords.ts';

/** Chooses what sort of packet it shall be; each says what it is for. */
export function VariantChoice({
  value,
  options,
  onChange,
}: {
  value: PacketVariant;
  options: readonly PacketVariant[];
  onChange: (variant: PacketVariant) => void;
}) {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(variant) => onChange(variant as PacketVariant)}
    >
      <Label className={styles.heading ?? ''}>What</Label>
      {options.map((variant) => (
        <Radio key={variant} value={variant} className={styles.variant ?? ''}>
          <span className={styles.dot} aria-hidden />
          {/* The blank is not seen; it keeps the words apart for those who hear them. */}
          <span className={styles.variantWords}>
            <span>{variantWords[variant].label}</span>{' '}
            <span className={styles.use}>{variantWords[variant].use}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
