import { permissionWords, stageWords } from '../words.ts';
import type { Referral } from './model.ts';
import type { NameState } from './nameStates.ts';
import type { ReferralNode } from './referralTree.ts';

/** How it is said what became of a name. */
export const nameStateWords: Record<NameState, string> = {
  open: 'Not acted on',
  under_way: 'Under way',
  talked: 'Talked',
  over: 'No talk',
  set_aside: 'Set aside',
};

/** What a referral allows, limits included, such as "May use their name: only the project". */
export function sayPermission({ permission, permissionLimits }: Referral): string {
  const limits = permission === 'may_use_limited' ? permissionLimits.trim() : '';
  return limits === '' ? permissionWords[permission] : `${permissionWords.may_use}: ${limits}`;
}

/** What stands below a name: the permission it came with, and how far it got, such as "May use their name · Talked". */
export function sayNode({ referral, contact, stage, state, isDeadEnd }: ReferralNode): string {
  const permission = referral === null ? '' : permissionWords[referral.permission];
  const place = stage === null ? '' : stageWords[stage];
  return [
    permission,
    contact === null ? 'name only' : place,
    state === 'set_aside' ? 'set aside' : '',
    isDeadEnd ? 'led nowhere' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
