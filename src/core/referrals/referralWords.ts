import { knownByMyself, permissionRemarks, stageWords } from '../words.ts';
import type { ReferralNode } from './referralTree.ts';

/** What stands below a name: the permission it came with, and how far it got, such as "may use name · talked". */
export function sayNode({ referral, stage, state, isDeadEnd }: ReferralNode): string {
  return [
    referral === null ? knownByMyself : permissionRemarks[referral.permission],
    stage === null ? 'only a name' : stageWords[stage].toLowerCase(),
    ...(state === 'set_aside' ? ['set aside'] : []),
    ...(isDeadEnd ? ['leads no further'] : []),
  ].join(' · ');
}
