import type { Mode } from './model.ts';
import type { ReadinessGap } from './readiness.ts';

const placeGaps: Record<Mode, string> = {
  phone: 'a number to call',
  video: 'a link',
  in_person: 'a place',
  email: 'an address to write to',
};

/** What a plan still lacks, as part of a sentence. */
export function gapWords(gap: Exclude<ReadinessGap, 'script'>, mode: Mode): string {
  switch (gap) {
    case 'objective':
      return 'an objective';
    case 'questions':
      return 'questions';
    case 'time':
      return 'a time';
    case 'place':
      return placeGaps[mode];
    case 'referral_question':
      return 'a question that asks for names';
  }
}

/** What is said of the gap `script`, which is none to fill. */
export const scriptRemark = 'The opening line is the one the packet proposes.';
