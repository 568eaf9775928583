import type { BinKind } from '../../../core/bin/model.ts';
import type { Restored } from '../../../core/bin/restore.ts';
import type { Route } from '../../app/navigation.ts';

/** What kind of thing was removed, as the list says it. */
export const binKindWords: Record<BinKind, string> = {
  person: 'Person',
  interview: 'Interview',
  question: 'Question of an interview',
  bank_question: 'Question of the bank',
  question_set: 'Question set',
  referral: 'Referral',
  follow_up: 'Follow-up',
  promise: 'Promise',
};

/** For how long something can still be brought back, such as "29 days left". */
export function sayDaysLeft(days: number): string {
  if (days <= 0) return 'goes today';
  return days === 1 ? '1 day left' : `${days} days left`;
}

/** What is said once something is back, with what could not come along. */
export function sayRestored(name: string, { leftOut }: Pick<Restored, 'leftOut'>): string {
  return [`Brought back ${name}`, ...leftOut.map(withoutStop)].join('. ');
}

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

/** Where what came back is shown; null when it has no page of its own. */
export function placeOfRestored({ kind, recordId, interviewId }: Restored): Route | null {
  switch (kind) {
    case 'person':
      return { page: 'people', contactId: recordId };
    case 'interview':
      return { page: 'interviews', interviewId: recordId };
    case 'question':
      return interviewId === null ? null : { page: 'interviews', interviewId };
    case 'question_set':
      return { page: 'questions', questionSetId: recordId };
    default:
      return null;
  }
}
