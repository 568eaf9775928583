import type { Stage } from '../../../core/contacts/model.ts';
import type { Tone } from '../../ui/Pill.tsx';

/** The tone a stage is shown in. */
export const stageTone: Record<Stage, Tone> = {
  identified: 'neutral',
  asked: 'accent',
  scheduled: 'accent',
  talked: 'accent',
  thanked: 'done',
  in_touch: 'done',
  declined: 'neutral',
  no_answer: 'neutral',
};
