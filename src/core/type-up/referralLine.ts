import { businessDaysAfter, type Holidays } from '../businessDays.ts';
import { formatDay } from '../dates.ts';
import type { Permission, ReferralFields } from '../referrals/model.ts';
import { cellWords, joinCells, joinTexts, quickCells } from './quickCells.ts';
import { readDay } from './readDay.ts';

/** What a line about a referral says. */
export type ReferralLine = { name: string } & Pick<
  ReferralFields,
  'why' | 'howToReach' | 'permission' | 'permissionLimits' | 'checkBackOn'
>;

/** Business days until I ask again, when nothing else was said. */
const checkBackDays = 7;

/**
 * Reads "Ana Ruiz; head of outreach; ana@x.org; may use": who, what they are or why, how to reach them, and whether I
 * may use the name. What looks like an address or a permission is known wherever it stands; whatever else there is
 * goes to why. `from` is the day it was said on; null for a blank line.
 */
export function readReferralLine(
  line: string,
  from: string,
  holidays: Holidays,
): ReferralLine | null {
  const cells = quickCells(line);
  const first = cells.findIndex((cell) => cell !== '');
  if (first < 0) return null;
  const rest = cells.slice(first + 1);
  const permissionAt = rest.findLastIndex((cell) => readPermission(cell, from, holidays) !== null);
  const reachAt = reachPlace(rest, permissionAt);
  return {
    name: cells[first] ?? '',
    why: joinTexts(rest.filter((_, place) => place !== permissionAt && place !== reachAt)),
    howToReach: rest[reachAt] ?? '',
    ...(readPermission(rest[permissionAt] ?? '', from, holidays) ?? notAsked),
  };
}

/** Writes what {@link readReferralLine} reads. */
export function writeReferralLine(said: ReferralLine): string {
  const { name, why, howToReach } = said;
  // An address that does not look like one is known by its place.
  const hasPlace = why !== '' || !(howToReach === '' || isReach(howToReach));
  const reach = howToReach === '' ? [] : [howToReach];
  return joinCells([name, ...(hasPlace ? [why] : []), ...reach, permissionCell(said)]);
}

type Said = Pick<ReferralLine, 'permission' | 'permissionLimits' | 'checkBackOn'>;

const notAsked: Said = { permission: 'not_asked', permissionLimits: '', checkBackOn: null };

// Who is "she", "he" or "they" makes no difference to what they said.
const who =
  '(?: (?:me|us|her|him|them|my name|your name|the name|their name|her name|his name|name))*';
const patterns: readonly [Permission, RegExp][] = [
  ['not_asked', /^(?:\?|not asked(?: yet)?)$/],
  ['do_not_mention', new RegExp(`^(?:no|n|(?:do not|don't|not to|never) (?:mention|use)${who})$`)],
  ['may_use', new RegExp(`^(?:yes|y|ok|okay|(?:i )?may(?: use)?${who})$`)],
  ['will_introduce', new RegExp(`^(?:(?:will|to) introduce|introduces|introduction|intro)${who}$`)],
];
const askPattern = new RegExp(`^(?:(?:will|to) ask|asks|ask)${who}(?: first)?(?: (.+))?$`);
const limitPattern =
  /^(?:yes,? but\s+|(?:(?:yes|may use),? )?(?:with |within )?limit(?:s|ed)?\s*(?:[:,]\s*|$))(.*)$/is;

/** What a cell says about using a name; null when it is about something else. */
export function readPermission(cell: string, from: string, holidays: Holidays): Said | null {
  const words = cellWords(cell);
  for (const [permission, pattern] of patterns) {
    if (pattern.test(words)) return { ...notAsked, permission };
  }
  const asks = askPattern.exec(words);
  if (asks) {
    const day =
      asks[1] === undefined
        ? businessDaysAfter(from, checkBackDays, holidays)
        : readDay(asks[1], from);
    return day === null ? null : { ...notAsked, permission: 'will_ask_first', checkBackOn: day };
  }
  const limited = limitPattern.exec(cell);
  if (limited)
    return { ...notAsked, permission: 'may_use_limited', permissionLimits: limited[1] ?? '' };
  return /^only /i.test(cell)
    ? { ...notAsked, permission: 'may_use_limited', permissionLimits: cell }
    : null;
}

function permissionCell({ permission, permissionLimits, checkBackOn }: Said): string {
  switch (permission) {
    case 'not_asked':
      return '';
    case 'may_use':
      return 'may use';
    case 'may_use_limited':
      return permissionLimits.trim() === '' ? 'limits' : `limits: ${permissionLimits}`;
    case 'will_ask_first':
      return checkBackOn === null ? 'will ask' : `will ask ${formatDay(checkBackOn)}`;
    case 'will_introduce':
      return 'will introduce';
    case 'do_not_mention':
      return 'do not mention';
  }
}

const reaches = [
  /\S@\S/,
  /^(?:https?:\/\/|www\.)/i,
  /^\+?[\d(][\d\s()/.-]{4,}/,
  /^(?:by|via|through|tel|phone|call|mail|e-mail|email)\b/i,
];

function isReach(cell: string): boolean {
  return reaches.some((pattern) => pattern.test(cell));
}

/** Where the address stands: third, unless one that looks like an address stands elsewhere; -1 for nowhere. */
function reachPlace(rest: readonly string[], permissionAt: number): number {
  const reachAt = rest.findIndex((cell, place) => place !== permissionAt && isReach(cell));
  const third = permissionAt === 1 ? '' : (rest[1] ?? '');
  return third !== '' && (reachAt < 0 || isReach(third)) ? 1 : reachAt;
}
