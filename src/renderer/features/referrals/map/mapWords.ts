import type { MapNode } from '../../../../core/referrals/layoutMap.ts';
import { furtherReferrers } from '../../../../core/referrals/referralTree.ts';
import { sayNode } from '../../../../core/referrals/referralWords.ts';
import { countWords } from './countWords.ts';

/** Everything about a node as a screen reader says it. */
export function spokenNode(item: MapNode, referrerName: string | null): string {
  const { node, childCount, hiddenCount } = item;
  if (node === null) return `Me; ${countWords(childCount, 'person', 'people')} I know`;
  // What is seen comes first, so that whoever says what they see is understood.
  const seen = `${node.name}, ${sayNode(node)}`;
  const who = [node.contact?.role ?? '', node.contact?.organisation ?? ''].filter(Boolean);
  return [
    seen,
    ...(who.length === 0 ? [] : [who.join(', ')]),
    ...(referrerName === null ? [] : [`named by ${referrerName}`]),
    ...(furtherReferrers(node).length === 0 ? [] : ['also named by others']),
    ...(childCount === 0 ? [] : [`named ${childCount}`]),
    ...(hiddenCount === 0 ? [] : [`${hiddenCount} hidden`]),
  ].join('; ');
}
