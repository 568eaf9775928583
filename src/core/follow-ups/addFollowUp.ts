import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import type { FollowUp } from './model.ts';
import { nameInWords } from './nameInWords.ts';

/** Adds an open follow-up to `notebook` in place and answers its id. */
export function addFollowUp(
  notebook: Pick<Notebook, 'followUps'>,
  fields: Omit<
    FollowUp,
    'followUpId' | 'referralId' | 'messageId' | 'remindOn' | 'closedAt' | 'closedAs' | 'createdAt'
  > &
    Partial<Pick<FollowUp, 'referralId' | 'messageId'>>,
  { newId, now }: Pick<CommandContext, 'newId' | 'now'>,
): string {
  const followUpId = newId();
  notebook.followUps[followUpId] = {
    followUpId,
    referralId: null,
    messageId: null,
    ...fields,
    remindOn: null,
    closedAt: null,
    closedAs: null,
    createdAt: now,
  };
  return followUpId;
}

/** The words of a thank-you follow-up for a person of this name. */
export function thankYouText(displayName: string): string {
  return `Thank ${nameInWords(displayName)}`.trim();
}
