import type { Interview } from './model.ts';
import { rankedQuestions } from './ranking.ts';

/** When one planned question comes up, counted from the start of the interview. */
export type TimePlanSlot = {
  plannedQuestionId: string;
  startMinute: number;
  endMinute: number;
  /** Whether it ends within the planned length. */
  fits: boolean;
};

/** The minutes of a question plan against the length of its interview. */
export type TimePlan = {
  /** In rank order. */
  slots: readonly TimePlanSlot[];
  plannedMinutes: number;
  /** 0 when the interview has no length (e-mail): then everything fits. */
  lengthMinutes: number;
  /** How many questions fit, from rank 1 on. */
  fittingCount: number;
  /** Minutes planned beyond the length; 0 when it fits or has no length. */
  overMinutes: number;
};

/**
 * Lays the planned questions one after the other in rank order; those saved for later take no time.
 * What fits is a prefix: once a question runs past the length, those ranked below it do not fit either.
 */
export function planTime(
  interview: Pick<Interview, 'questions' | 'questionOrder' | 'lengthMinutes'>,
): TimePlan {
  const { lengthMinutes } = interview;
  const slots: TimePlanSlot[] = [];
  let minute = 0;
  for (const { plannedQuestionId, minutes } of rankedQuestions(interview)) {
    const startMinute = minute;
    minute += minutes;
    const fits = lengthMinutes === 0 || minute <= lengthMinutes;
    slots.push({ plannedQuestionId, startMinute, endMinute: minute, fits });
  }
  return {
    slots,
    plannedMinutes: minute,
    lengthMinutes,
    fittingCount: slots.filter(({ fits }) => fits).length,
    overMinutes: lengthMinutes === 0 ? 0 : Math.max(0, minute - lengthMinutes),
  };
}
