import type { Answer } from '../../../core/answers/model.ts';
import { navigate } from '../../app/navigation.ts';
import { seekQuestion } from '../../app/soughtQuestion.ts';

/** Goes to the interview an answer was given in, at its question. */
export function openAnswer({ interviewId, plannedQuestionId }: Answer): void {
  seekQuestion(plannedQuestionId);
  navigate({ page: 'interviews', interviewId });
}
