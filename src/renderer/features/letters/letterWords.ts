import { letterKindWords } from '../../../core/letters/letterKindWords.ts';
import type { LetterKind } from '../../../core/letters/model.ts';
import type { Message, Purpose, Reply } from '../../../core/messages/model.ts';

/** What a message is for, as it is said in a row. */
export const purposeWords: Record<Purpose, string> = {
  ask: 'Asked for a talk',
  chase: 'Asked once more',
  thank_you: 'Thanked',
  report_back: 'Told how it went',
  keep_in_touch: 'Kept in touch',
  other: 'Other',
};

/** What came back, as it is said in a row. */
export const replyWords: Record<Reply, string> = {
  yes: 'They agreed',
  no: 'They declined',
  other: 'They answered',
};

/** What is said of a message that went out, to be followed by a day. */
export function sentWords({ channel }: Pick<Message, 'channel'>): string {
  return channel === 'email' || channel === 'letter' || channel === 'other' ? 'Sent on' : 'Said on';
}

/** Whether what is written with a kind is spoken. */
export function isSpokenKind(kind: LetterKind | null): boolean {
  return kind !== null && letterKindWords[kind].isSpoken;
}

/** What a message is called while it is written. */
export function letterName(kind: LetterKind | null): string {
  return kind === null ? 'Message' : letterKindWords[kind].name;
}
