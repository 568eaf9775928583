import { type Graph, graphNodes } from './graph.ts';

/** The media type of Mermaid text. */
export const mermaidMediaType = 'text/vnd.mermaid';

/** Writes a map of referrals as a Mermaid flowchart; second referrers and bare names are dashed. */
export function writeMermaid(graph: Graph): string {
  const nodes = graphNodes(graph);
  const all = [...nodes.values()];
  const bare = all.filter(({ isBareName }) => isBareName).map(({ id }) => id);
  return [
    'flowchart LR',
    ...all.map(({ id, lines }) => `  ${id}["${lines.map(mermaidText).join('<br/>')}"]`),
    ...graph.links.flatMap(({ fromId, toId, isSecond }) => {
      const [from, to] = [nodes.get(fromId), nodes.get(toId)];
      return from === undefined || to === undefined
        ? []
        : [`  ${from.id} ${isSecond ? '-.->' : '-->'} ${to.id}`];
    }),
    ...(bare.length === 0
      ? []
      : ['  classDef nameOnly stroke-dasharray:4 3', `  class ${bare.join(',')} nameOnly`]),
    '',
  ].join('\n');
}

/**
 * A text as it stands between the quotes of a label: every ASCII sign that could mean something to Mermaid becomes an entity of
 * its own, such as `#34;`. The colon is one of them: behind the word "style" Mermaid takes the end of an entity away.
 */
export function mermaidText(text: string): string {
  return text.split(joints).map(encode).join('<wbr/>');
}

function encode(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) =>
    harmless.has(sign) ? sign : `#${sign.codePointAt(0)};`,
  );
}

const harmless = new Set([',', "'", '(', ')', '/', '?', '.', '-']);

// Signs that mean something together once Mermaid has put entities back: a new line, a formula, a picture from Font Awesome,
// and what stands for "&" and ";" within Mermaid itself. A place where a line may end keeps them apart, and adds no letter.
const joints = /(?<=\\)(?=n)|(?<=\$)(?=\$)|(?<=:)(?=fa-)|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)/;
