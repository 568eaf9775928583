import { listNames } from '../packet/wording.ts';
import { compareReferrals } from '../referrals/leadingReferrals.ts';
import { type Permission, permissions, type Referral } from '../referrals/model.ts';
import type { LetterFacts } from './letterFacts.ts';

/** Thanks for the names the person gave me in the talk, as a sentence; '' when there were none. */
export function namesGiven(facts: LetterFacts): string {
  const names = namesOf(facts, referralsGiven(facts));
  if (names.length === 0) return '';
  return `Thank you for the ${names.length === 1 ? 'name' : 'names'} of ${listNames(names)}.`;
}

/** What the person lets me say to those they named in the talk, a sentence for each permission; '' without names. */
export function useOfTheirName(facts: LetterFacts): string {
  const given = referralsGiven(facts);
  return permissions
    .map((permission) => {
      const those = given.filter((referral) => referral.permission === permission);
      const names = namesOf(facts, those);
      return names.length === 0 ? '' : sentences[permission](listNames(names));
    })
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const sentences: Record<Permission, (names: string) => string> = {
  not_asked: (names) => `I forgot to ask: may I say to ${names} that you sent me?`,
  may_use: (names) => `As you allowed, I will say to ${names} that you sent me.`,
  may_use_limited: (names) => `I will say to ${names} that you sent me, within the limits you set.`,
  will_ask_first: (names) => `I will wait until you have asked ${names}.`,
  will_introduce: (names) => `I am glad that you will introduce me to ${names}.`,
  do_not_mention: (names) => `As you wished, I will not mention you to ${names}.`,
};

function referralsGiven({ notebook, contact, held }: LetterFacts): Referral[] {
  if (held === null) return [];
  return Object.values(notebook.referrals)
    .filter(
      ({ fromContactId, interviewId, setAsideAt }) =>
        fromContactId === contact.contactId &&
        interviewId === held.interviewId &&
        setAsideAt === null,
    )
    .sort(compareReferrals);
}

function namesOf({ notebook }: LetterFacts, referrals: readonly Referral[]): string[] {
  const names = referrals.map(({ toContactId, toName }) =>
    toContactId === null ? toName : (notebook.contacts[toContactId]?.displayName ?? ''),
  );
  return [...new Set(names)].filter((name) => name !== '');
}
