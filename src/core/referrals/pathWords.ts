import { formatShortDay } from '../dates.ts';
import { sourceLabels } from '../packet/wording.ts';
import type { ReferralSource } from './leadingReferrals.ts';
import { mayNameReferrer } from './mayBeSaid.ts';
import type { Permission, Referral } from './model.ts';
import { type PathStep, pathToContact } from './paths.ts';

/** Who reads a path: I see everything; what goes on paper names nobody who must not be named. */
export type PathReader = 'me' | 'packet';

/** One person on the way, and what is said behind the name, such as "friend, may use name, 3 May"; '' for nothing. */
export type PathPlace = { contactId: string; name: string; remark: string };

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
  const places = shown.map((step, place) => {
    const contact = notebook.contacts[step.contactId];
    const next = shown[place + 1]?.referral ?? null;
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
  return { isCut: cut > 0, places };
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

/** What a referrer allows, as a path says it behind their name. */
const permissionRemarks: Record<Permission, string> = {
  not_asked: 'not asked yet',
  may_use: 'may use name',
  may_use_limited: 'may use name',
  will_ask_first: 'wants to ask first',
  will_introduce: 'will introduce us',
  do_not_mention: 'do not mention',
};

function remarksOn({ permission, referredOn }: Referral): string[] {
  const remark = permissionRemarks[permission];
  return referredOn === null ? [remark] : [remark, formatShortDay(referredOn)];
}
