import { foldText, matchesSearch, searchWords } from '../contacts/searchText.ts';
import { type ReferralNode, walkTree } from './referralTree.ts';

/** The part of a tree with the people and names that match a search, and those on the way to them. */
export function searchTree(roots: readonly ReferralNode[], search: string): ReferralNode[] {
  const words = searchWords(search);
  if (words.length === 0) return [...roots];
  const found = new Map<ReferralNode, ReferralNode>();
  const all = [...walkTree(roots)].map(({ node }) => node);
  // Children before their parents, so that each knows what was found below it.
  for (const node of all.reverse()) {
    const children = foundAmong(node.children, found);
    if (children.length > 0 || isMatch(node, words)) found.set(node, { ...node, children });
  }
  return foundAmong(roots, found);
}

function foundAmong(
  nodes: readonly ReferralNode[],
  found: ReadonlyMap<ReferralNode, ReferralNode>,
): ReferralNode[] {
  return nodes.flatMap((node) => found.get(node) ?? []);
}

function isMatch({ contact, name }: ReferralNode, words: readonly string[]): boolean {
  if (contact !== null) return matchesSearch(contact, words);
  const folded = foldText(name);
  return words.every((word) => folded.includes(word));
}
