import type { MapNode } from '../../../../core/referrals/layoutMap.ts';
import type { Permission } from '../../../../core/referrals/model.ts';
import type { ReferralNode } from '../../../../core/referrals/referralTree.ts';
import { stageWords } from '../../../../core/words.ts';
import { countWords } from './countWords.ts';

const shortPermission: Record<Permission, string> = {
  not_asked: 'not asked about name',
  may_use: 'may use name',
  may_use_limited: 'may use name, with limits',
  will_ask_first: 'will ask first',
  will_introduce: 'will introduce us',
  do_not_mention: 'do not mention',
};

/** What stands beneath a name: what may be said, how far it went, whether it leads on. */
export function nodeWords(node: ReferralNode): string {
  return parts(node).join(' · ');
}

/** Everything about a node as a screen reader says it. */
export function spokenNode(item: MapNode, referrerName: string | null): string {
  const { node, childCount, hiddenCount } = item;
  if (node === null) return `Me; ${countWords(childCount, 'person', 'people')} I know`;
  // What is seen comes first, so that whoever says what they see is understood.
  const seen = `${node.name}, ${nodeWords(node)}`;
  const who = [node.contact?.role ?? '', node.contact?.organisation ?? ''].filter(Boolean);
  return [
    seen,
    ...(who.length === 0 ? [] : [who.join(', ')]),
    ...(referrerName === null ? [] : [`named by ${referrerName}`]),
    ...(node.others.length === 0 ? [] : ['also named by others']),
    ...(childCount === 0 ? [] : [`named ${childCount}`]),
    ...(hiddenCount === 0 ? [] : [`${hiddenCount} hidden`]),
  ].join('; ');
}

function parts(node: ReferralNode): string[] {
  const said = node.referral === null ? 'I know them' : shortPermission[node.referral.permission];
  const stage = node.stage === null ? 'only a name' : stageWords[node.stage].toLowerCase();
  return [
    said,
    stage,
    ...(node.state === 'set_aside' ? ['set aside'] : []),
    ...(node.isDeadEnd ? ['leads no further'] : []),
  ];
}
