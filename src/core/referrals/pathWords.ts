import { formatShortDay } from '../dates.ts';
import { sourceLabels } from '../packet/wording.ts';
import { permissionRemarks } from '../words.ts';
import { leadingReferrals, type ReferralSource } from './leadingReferrals.ts';
import { mayNameReferrer } from './mayBeSaid.ts';
import type { Referral } from './model.ts';
import { type PathStep, pathThrough, pathToContact } from './paths.ts';
import type { ReferralNode } from './referralTree.ts';

/** Who reads a path: I see everything; what goes on paper names nobody who must not be named. */
export type PathReader = 'me' | 'packet';

/** One person on the way, and what is said behind the name, such as "friend, may use name, 3 May"; '' for nothing. */
export type PathPlace = {
  /** Null for a bare name. */
  contactId: string | null;
  name: string;
  remark: string;
};

/** The way from me to a person in words; `isCut` when its beginning is left out. */
export type PathInWords = { isCut: boolean; places: PathPlace[] };

/** Says the steps of a path in words, first the person I know by myself. */
export function pathInWords(
  notebook: ReferralSource,
  path: readonly PathStep[],
  reader: PathReader,
): PathInWords {
  // A step names the person before it: that person may be shown only when this referral allows it.
  const cut =
    reader === 'me'
      ? -1
      : path.findLastIndex(({ referral }) => referral !== null && !mayNameReferrer(referral));
  const shown = path.slice(Math.max(cut, 0));
  return { isCut: cut > 0, places: placesOf(notebook, shown, null) };
}

/** The way from me to a node of the tree in words, as I see it; a bare name stands last. */
export function wayToNode(
  notebook: ReferralSource,
  { contact, referral, name }: Pick<ReferralNode, 'contact' | 'referral' | 'name'>,
  leading: ReadonlyMap<string, Referral> = leadingReferrals(notebook),
): PathPlace[] {
  const wayTo = (contactId: string) =>
    Object.hasOwn(notebook.contacts, contactId) ? pathThrough(leading, contactId) : [];
  if (contact !== null || referral === null) {
    return placesOf(notebook, wayTo(contact?.contactId ?? ''), null);
  }
  const giver = wayTo(referral.fromContactId);
  return [...placesOf(notebook, giver, referral), { contactId: null, name, remark: '' }];
}

/** `last` is what the last of them gave beyond these steps; null for nothing. */
function placesOf(
  { contacts }: ReferralSource,
  steps: readonly PathStep[],
  last: Referral | null,
): PathPlace[] {
  return steps.map((step, place) => {
    const contact = contacts[step.contactId];
    const next = steps[place + 1]?.referral ?? (place === steps.length - 1 ? last : null);
    const remarks = next === null ? [] : remarksOn(next);
    if (step.referral === null && contact?.source != null && contact.source !== 'referral') {
      remarks.unshift(sourceLabels[contact.source]);
    }
    return {
      contactId: step.contactId,
      name: contact?.displayName ?? '',
      remark: remarks.join(', '),
    };
  });
}

/** The way from me to a contact as one line, such as "me > Ana (friend, may use name, 3 May) > Bo". */
export function pathSentence(
  notebook: ReferralSource,
  contactId: string,
  reader: PathReader,
): string {
  return sentenceOf(pathInWords(notebook, pathToContact(notebook, contactId), reader));
}

function sentenceOf({ isCut, places }: PathInWords): string {
  const words = places.map(({ name, remark }) => (remark === '' ? name : `${name} (${remark})`));
  return ['me', ...(isCut ? ['…'] : []), ...words].join(' > ');
}

function remarksOn({ permission, referredOn }: Referral): string[] {
  const remark = permissionRemarks[permission];
  return referredOn === null ? [remark] : [remark, formatShortDay(referredOn)];
}
