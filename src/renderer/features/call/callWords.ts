import type { CallClock } from '../../../core/interviews/callClock.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';

/** A stretch of time as a clock shows it: "4:05", "1:02:09"; whole seconds, without a sign. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** How much of a call is left, or how far over it is; '' without a planned length. */
export function leftWords({ leftMs }: Pick<CallClock, 'leftMs'>): string {
  if (leftMs === null) return '';
  // Rounded up, so that what has gone and what is left add up to the length.
  return leftMs > 0
    ? `${clockWords(Math.ceil(leftMs / 1_000) * 1_000)} left`
    : `${clockWords(leftMs)} over`;
}

/** What the moment of a call asks for; '' while there is nothing to say. */
export function momentWords({ moment, isPaused }: CallClock, { kind }: InCall): string {
  if (isPaused) return 'Paused; the clock stands still';
  switch (moment) {
    case 'questions':
      return '';
    case 'names':
      return kind === 'job'
        ? 'Ask what happens next'
        : 'Ask who else to talk to, and whether you may use their name';
    case 'thanks':
      return 'Say thank you, and repeat what was promised';
    case 'over':
      return 'Over the time you asked for: offer to end';
  }
}
