import { type MapLink, type MapNode, meNodeId } from '../../core/referrals/layoutMap.ts';
import { sayNode } from '../../core/referrals/referralWords.ts';
import { xmlSafeLine } from '../xmlSafe.ts';

/** Everything the text of a graph is made from. */
export type Graph = { nodes: readonly MapNode[]; links: readonly MapLink[] };

/** A name that any graph language takes, and the lines of its label. */
export type GraphNode = { id: string; lines: string[]; isBareName: boolean };

/** The nodes with plain ids, by `nodeId`: own ids may hold any character. */
export function graphNodes({ nodes }: Graph): Map<string, GraphNode> {
  return new Map(
    nodes.map(({ nodeId, node }, place) => [
      nodeId,
      {
        id: nodeId === meNodeId ? 'me' : `n${place}`,
        lines: node === null ? ['Me'] : [xmlSafeLine(node.name), sayNode(node)],
        isBareName: node !== null && node.contact === null,
      },
    ]),
  );
}
