import type { Notebook } from '../notebook/schema.ts';
import { countOf, listNames } from '../packet/wording.ts';
import type { GiverCounts, ReferralNumbers } from './referralCounts.ts';

/** What the referrals amount to, as the parts of one line; [] where no name was given. */
export function numberWords(
  numbers: ReferralNumbers,
  givers: readonly GiverCounts[],
  contacts: Notebook['contacts'],
): string[] {
  if (numbers.namesCount === 0) return [];
  return [
    namesWords(numbers),
    actedOnWords(numbers),
    numbers.depth > 1 ? `up to ${numbers.depth} steps from you` : '',
    doorsWords(givers, contacts),
  ].filter((words) => words !== '');
}

function namesWords(numbers: ReferralNumbers): string {
  const { namesCount, namesFromConversationsCount: fromTalks, conversationsCount } = numbers;
  const names = countOf(namesCount, 'name');
  if (fromTalks === 0) return names;
  const talks = countOf(conversationsCount, 'conversation');
  const each = conversationsCount < 2 ? '' : `, ${mean(fromTalks, conversationsCount)} each`;
  return fromTalks === namesCount
    ? `${names} from ${talks}${each}`
    : `${names}, ${fromTalks} of them from ${talks}${each}`;
}

function mean(sum: number, count: number): string {
  return (sum / count).toFixed(1).replace(/\.0$/, '');
}

function actedOnWords({ namesCount, actedOnCount, setAsideCount }: ReferralNumbers): string {
  const setAside = setAsideCount === 0 ? '' : `, ${setAsideCount} set aside`;
  if (actedOnCount === 0) return `none acted on yet${setAside}`;
  return `${actedOnCount} of ${namesCount} acted on${setAside}`;
}

function doorsWords(givers: readonly GiverCounts[], contacts: Notebook['contacts']): string {
  const most = givers.reduce((highest, { doorsCount }) => Math.max(highest, doorsCount), 0);
  if (most === 0) return '';
  const names = givers
    .filter(({ doorsCount }) => doorsCount === most)
    .map(({ contactId }) => contacts[contactId]?.displayName ?? '');
  if (names.length === 1) return `${names[0]} opened the most doors (${most})`;
  const who = names.length === 2 ? listNames(names) : `${names.length} people`;
  return `${who} opened the most doors (${most} each)`;
}
