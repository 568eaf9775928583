import { compareReferrals } from '../referrals/leadingReferrals.ts';
import { mayNameReferrer, saysWhoReferred, whyUnnamed } from '../referrals/mayBeSaid.ts';
import type { LetterFacts } from './letterFacts.ts';

/**
 * What is to be weighed before a text goes out, one sentence each for me: limits under which it names the referrer, and
 * referrers it names in words of mine who may not be named.
 */
export function cautionsOf(facts: LetterFacts, text: string): string[] {
  const { sentence, explanation, referral } = facts.mayBeSaid;
  const isLimited = referral?.permission === 'may_use_limited' && text.includes(sentence);
  return [
    ...(isLimited ? [explanation] : []),
    ...namedAgainstTheirWill(facts, text),
    ...saidOfNobody(facts, text),
  ];
}

/** Words that stayed in the text when the referral, or the referrer, was removed. */
function saidOfNobody({ mayBeSaid, contact }: LetterFacts, text: string): string[] {
  if (mayBeSaid.referral !== null || !saysWhoReferred(text)) return [];
  return [
    `This says who gave you the name, but nobody is noted as having given you that of ${contact.displayName}.`,
  ];
}

function namedAgainstTheirWill({ notebook, contact }: LetterFacts, text: string): string[] {
  const referrals = Object.values(notebook.referrals)
    .filter(({ toContactId }) => toContactId === contact.contactId)
    .sort(compareReferrals);
  const allowed = new Set(referrals.filter(mayNameReferrer).map((one) => one.fromContactId));
  const cautions = referrals.flatMap((referral) => {
    const name = notebook.contacts[referral.fromContactId]?.displayName ?? '';
    if (allowed.has(referral.fromContactId) || !hasName(text, name)) return [];
    return [`This names ${name}, who ${whyUnnamed(notebook, referral)}.`];
  });
  return [...new Set(cautions)];
}

// A name is not found in the middle of another word: "Bo" does not occur in "Book".
function hasName(text: string, name: string): boolean {
  const literal = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (literal === '') return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
