import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap, type ReferralMap, withLinks } from '../../src/core/referrals/layoutMap.ts';
import { linkPaths } from '../../src/core/referrals/mapLinks.ts';
import { mapSpacing, nodeWidth } from '../../src/core/referrals/mapSizes.ts';
import { referralTree } from '../../src/core/referrals/referralTree.ts';
import { makeContact, makeNotebook, makeReferral } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

/** Person 0 to n, each named by one before them; `again` are further pairs, of which the later one is named. */
function mapOf(givers: readonly number[], again: readonly (readonly [number, number])[]) {
  const idOf = (place: number) => `p${place}`;
  const count = givers.length + 1;
  const notebook = makeNotebook({
    contacts: Array.from({ length: count }, (_, place) => makeContact(idOf(place))),
    referrals: [
      ...givers.map((giver, place) =>
        makeReferral(`r${place}`, idOf(giver % (place + 1)), idOf(place + 1), { isMain: true }),
      ),
      ...again.map(([one, other], place) => {
        const [from, to] = [one % count, other % count].sort((a, b) => a - b);
        return makeReferral(`s${place}`, idOf(from ?? 0), idOf(to ?? 0));
      }),
    ],
  });
  return withLinks(layoutMap(referralTree(notebook, '2026-05-04'), new Set(), mapSpacing));
}

type Leg = { kind: string; points: [number, number][] };

function legsOf(path: string): Leg[] {
  let at: [number, number] = [0, 0];
  return [...path.matchAll(/([MCH])([^MCH]*)/g)].map(([, kind = '', numbers = '']) => {
    const values = numbers.trim().split(/\s+/).map(Number);
    const points: [number, number][] =
      kind === 'H'
        ? [at, [values[0] ?? 0, at[1]]]
        : values.flatMap((x, place): [number, number][] =>
            place % 2 === 0 ? [[x, values[place + 1] ?? 0]] : [],
          );
    at = points.at(-1) ?? at;
    return { kind, points };
  });
}

function secondPaths(map: ReferralMap): string[] {
  const nodes = new Map(map.nodes.map((node) => [node.nodeId, node]));
  const pathOf = linkPaths(map);
  return map.links.flatMap((link) => {
    const [from, to] = [nodes.get(link.fromId), nodes.get(link.toId)];
    return link.isSecond && from && to ? [pathOf({ link, from, to })] : [];
  });
}

describe('the links of further referrers', () => {
  it('go up and down between the columns only, and pass a column where no words are', () => {
    const givers = fc.array(fc.nat(60), { minLength: 2, maxLength: 40 });
    const again = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(givers, again, (named, others) => {
        const map = mapOf(named, others);
        for (const { kind, points } of secondPaths(map).flatMap(legsOf)) {
          if (kind !== 'H') {
            for (const [x] of points) {
              expect(x % mapSpacing.column).toBeGreaterThanOrEqual(nodeWidth);
            }
            continue;
          }
          const [start, end] = points.map(([x]) => x).sort((a, b) => a - b);
          const y = points[0]?.[1] ?? 0;
          for (const node of map.nodes) {
            if (node.x > (end ?? 0) || node.x + nodeWidth < (start ?? 0)) continue;
            expect(y <= node.y - 14 || y >= node.y + 28, `${y} at ${node.y}`).toBe(true);
          }
        }
      }),
      randomSettings(200, 'links'),
    );
  });

  it('lead forward over columns between, within a column, and back', () => {
    // 0 named 1, 1 named 2, 2 named 3; 0 named 4 and 5.
    const paths = secondPaths(
      mapOf(
        [0, 1, 2, 0, 0],
        [
          [0, 3],
          [4, 5],
          [3, 4],
        ],
      ),
    );
    expect(paths.map((path) => path.replace(/[^MCH]/g, ''))).toEqual([
      'MCHCHC',
      'MCHCHCHC',
      'MCHC',
    ]);
  });
});
