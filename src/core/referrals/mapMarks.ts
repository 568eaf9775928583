import type { Stage } from '../contacts/model.ts';
import type { MapNode } from './layoutMap.ts';

/** The shapes a mark can have, in the order of the legend. */
export const markKinds = ['me', 'bare', 'open', 'half', 'full', 'check', 'cross'] as const;

/** One of {@link markKinds}. */
export type MarkKind = (typeof markKinds)[number];

/** What a mark stands for, as the legend says it. */
export const markWords: Record<MarkKind, string> = {
  me: 'Me',
  bare: 'Name only',
  open: 'Not asked for a talk yet',
  half: 'Asked, or a talk is planned',
  full: 'Talked to',
  check: 'Thanked, or in touch',
  cross: 'Declined, or no answer',
};

const kindsByStage: Record<Stage, MarkKind> = {
  identified: 'open',
  asked: 'half',
  scheduled: 'half',
  talked: 'full',
  thanked: 'check',
  in_touch: 'check',
  declined: 'cross',
  no_answer: 'cross',
};

/** The shape of a node's mark. */
export function markKind({ node }: MapNode): MarkKind {
  if (node === null) return 'me';
  return node.stage === null ? 'bare' : kindsByStage[node.stage];
}

/** What is drawn with a line of a mark around a place, and what is filled, as SVG path data; '' for nothing. */
export function markPaths(kind: MarkKind, x: number, y: number, r: number) {
  const circle = `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  switch (kind) {
    case 'me':
      return { line: '', fill: `M${x - r} ${y}l${r} ${-r}l${r} ${r}l${-r} ${r}z` };
    case 'bare':
    case 'open':
      return { line: circle, fill: '' };
    case 'half':
      return { line: circle, fill: `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z` };
    case 'full':
      return { line: circle, fill: circle };
    case 'check':
      return {
        line: `M${x - r} ${y + 0.1 * r}l${0.7 * r} ${0.8 * r}l${1.3 * r} ${-1.7 * r}`,
        fill: '',
      };
    case 'cross': {
      const s = 0.75 * r;
      return {
        line: `M${x - s} ${y - s}l${2 * s} ${2 * s}M${x + s} ${y - s}l${-2 * s} ${2 * s}`,
        fill: '',
      };
    }
  }
}
