import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDot } from '../../src/formats/graph-text/writeDot.ts';
import {
  anyName,
  drawingOf,
  hostileNames,
  mapOfNames,
  type ReadDrawing,
  sortLinks,
} from '../fixtures/namesOnMap.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const canDraw = spawnSync('dot', ['-V']).error === undefined;

/** The parts of Graphviz' JSON that are looked at; `_ldraw_` holds what is written, line by line. */
type Drawn = { style?: string };
type DotJson = {
  objects: (Drawn & { _ldraw_: { op: string; text?: string }[] })[];
  edges?: (Drawn & { tail: number; head: number })[];
};

/** What Graphviz makes of some texts, in one start of it. */
function readDots(dots: string[]): ReadDrawing[] {
  const { status, stdout, stderr } = spawnSync('dot', ['-Tjson'], {
    input: dots.join(''),
    maxBuffer: 1_000_000_000,
  });
  expect(stderr.toString('utf8')).toBe('');
  expect(status).toBe(0);
  // One object after the other; within one no line begins with a brace.
  const graphs = stdout.toString('utf8').split(/(?<=^\})\n/m);
  return graphs.filter((json) => json.trim() !== '').map((json) => drawnBy(JSON.parse(json)));
}

function drawnBy({ objects, edges = [] }: DotJson): ReadDrawing {
  const isDashed = ({ style = '' }: Drawn) => style === 'dashed';
  return {
    cards: objects.map((object) => ({
      lines: object._ldraw_.flatMap(({ op, text }) => (op === 'T' ? [text ?? ''] : [])),
      isDashed: isDashed(object),
    })),
    links: sortLinks(
      edges.map((edge) => ({ from: edge.tail, to: edge.head, isDashed: isDashed(edge) })),
    ),
  };
}

// Where Graphviz is installed: what it draws of our text.
describe.runIf(canDraw)('the text for Graphviz, drawn by Graphviz', () => {
  /** Of an empty line nothing is drawn. */
  const expected = (names: readonly string[]): ReadDrawing => {
    const { cards, links } = drawingOf(mapOfNames(names));
    const drawn = (line: string) => line !== '';
    return { cards: cards.map((card) => ({ ...card, lines: card.lines.filter(drawn) })), links };
  };

  it('shows every name letter by letter, and who named whom, once', () => {
    const [drawn] = readDots([writeDot(mapOfNames(hostileNames))]);
    expect(drawn?.links.filter(({ isDashed }) => isDashed).length).toBeGreaterThan(9);
    expect(drawn?.cards.filter(({ isDashed }) => isDashed).length).toBeGreaterThan(9);
    expect(drawn).toEqual(expected(hostileNames));
  });

  it('shows whatever names there may be', () => {
    const { numRuns, seed } = randomSettings(300, 'graphviz');
    const some = fc.array(anyName, { minLength: 1, maxLength: 8 });
    const maps = fc.sample(some, { numRuns, seed });
    const drawn = readDots(maps.map((names) => writeDot(mapOfNames(names))));
    expect(drawn).toHaveLength(maps.length);
    for (const [place, names] of maps.entries()) expect(drawn[place]).toEqual(expected(names));
  });
});
