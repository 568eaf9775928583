import { Heart } from 'lucide-react';
import { VisuallyHidden } from 'react-aria-components';
import type { ThankYouState } from '../../core/follow-ups/thankYouClock.ts';
import { thankYouTone } from './ThankYouLine.tsx';
import styles from './ThankYouMark.module.css';

/** A small mark for a thank-you that is owed; its words are heard, and shown when pointed at. */
export function ThankYouMark({ state, words }: { state: ThankYouState; words: string }) {
  return (
    <span className={`${styles.mark} ${styles[thankYouTone[state]]}`} title={words}>
      <Heart size={13} strokeWidth={2} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>{' '}
    </span>
  );
}
