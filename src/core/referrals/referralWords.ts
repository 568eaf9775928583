import { permissionWords, stageWords } from '../words.ts';
import type { ReferralNode } from './referralTree.ts';

/** What stands below a name: the permission it came with, and how far it got, such as "May use their name · Talked". */
export function sayNode({ referral, contact, stage, state, isDeadEnd }: ReferralNode): string {
  const permission = referral === null ? '' : permissionWords[referral.permission];
  const place = stage === null ? '' : stageWords[stage];
  return [
    permission,
    contact === null ? 'name only' : place,
    state === 'set_aside' ? 'set aside' : '',
    isDeadEnd ? 'leads no further' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
