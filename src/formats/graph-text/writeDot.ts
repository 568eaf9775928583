import { type Graph, type GraphNode, graphNodes } from './graph.ts';

/** The media type of Graphviz text. */
export const dotMediaType = 'text/vnd.graphviz';

/** Writes a map of referrals for Graphviz; second referrers and bare names are dashed. */
export function writeDot(graph: Graph): string {
  const nodes = graphNodes(graph);
  return [
    'digraph referrals {',
    '  graph [rankdir=LR, charset="UTF-8"];',
    '  node [shape=box, fontname="Georgia"];',
    ...[...nodes.values()].map((node) => `  ${node.id} [${nodeAttributes(node)}];`),
    ...graph.links.flatMap(({ fromId, toId, isSecond }) => {
      const [from, to] = [nodes.get(fromId), nodes.get(toId)];
      if (from === undefined || to === undefined) return [];
      return [`  ${from.id} -> ${to.id}${isSecond ? ' [style=dashed, constraint=false]' : ''};`];
    }),
    '}',
    '',
  ].join('\n');
}

function nodeAttributes({ lines, isBareName }: GraphNode): string {
  const label = `label="${lines.map(dotText).join('\\n')}"`;
  return isBareName ? `${label}, style=dashed` : label;
}

/** A text as it stands between the quotes of a label, where `\N` is the name of the node and `&lt;` an entity. */
function dotText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}
