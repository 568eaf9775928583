import { Heart } from 'lucide-react';
import { VisuallyHidden } from 'react-aria-components';
import type { ThankYouState } from '../../core/follow-ups/thankYouClock.ts';
import { thankYouTone } from './ThankYouLine.tsx';
import styles from './ThankYouMark.module.css';

/**
 * A small mark for a thank-you that is owed, with its words when pointed at. Who hears the line needs
 * {@link ThankYouWords} at its end: in the middle they would part what is seen together.
 */
export function ThankYouMark({ state, words }: { state: ThankYouState; words: string }) {
  return (
    <span className={`${styles.mark} ${styles[thankYouTone[state]]}`} title={words} aria-hidden>
      <Heart size={13} strokeWidth={2} />
    </span>
  );
}

/** What a {@link ThankYouMark} says to those who do not see it. */
export function ThankYouWords({ words }: { words: string }) {
  return <VisuallyHidden elementType="span">{words}</VisuallyHidden>;
}
