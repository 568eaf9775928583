import { Tooltip as AriaTooltip } from 'react-aria-components';
import styles from './Tooltip.module.css';

/** The words that show when a control is rested on, with its keys if it has any. */
export function Tooltip({ text, keys = '' }: { text: string; keys?: string }) {
  return (
    <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
      {text}
      {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
    </AriaTooltip>
  );
}
