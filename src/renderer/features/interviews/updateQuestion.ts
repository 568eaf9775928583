import type { PlannedQuestion } from '../../../core/interviews/model.ts';
import { call } from '../../transport/client.ts';

/** The fields of a planned question that are edited in its row; notes have their own way. */
export type QuestionFields = Partial<
  Omit<PlannedQuestion, 'plannedQuestionId' | 'bankQuestionId' | 'note' | 'release'>
>;

/** Makes the saver of one planned question's fields. */
export function questionSaver(interviewId: string, plannedQuestionId: string) {
  return (fields: QuestionFields) =>
    call('interviews.updateQuestion', { interviewId, plannedQuestionId, fields });
}
