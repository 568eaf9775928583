import { knownByMyself, permissionRemarks, stageWords } from '../words.ts';
import type { ReferralNode } from './referralTree.ts';

/** What stands below a name: the permission it came with, and how far it got, such as "may use name · talked". */
export function sayNode({ referral, stage, state, isDeadEnd }: ReferralNode): string {
  return [
    referral === null ? knownByMyself : permissionRemarks[referral.permission],
    ...(state === 'set_aside' ? ['set aside'] : []),
    stage === null ? 'name only' : stageWords[stage].toLowerCase(),
    ...(isDeadEnd ? ['leads no further'] : []),
  ].join(' · ');
}
