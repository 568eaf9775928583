import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import { layoutMap, meNodeId, withLinks } from '../../src/core/referrals/layoutMap.ts';
import {
  isInScope,
  mapScopes,
  narrowTree,
  treeInScope,
} from '../../src/core/referrals/mapFilter.ts';
import { furtherReferrers, referralTree, walkTree } from '../../src/core/referrals/referralTree.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

const today = '2026-05-04';

const spacing = { column: 200, row: 40 };

/** Ana named Bo and a bare name; Bo named Cy; Dee named Cy too; Eva and Flo named nobody, Flo in the pool. */
function notebook() {
  return makeNotebook({
    contacts: [
      makeContact('ana'),
      makeContact('bo'),
      makeContact('cy'),
      makeContact('dee'),
      makeContact('eva'),
      makeContact('flo', { standing: 'pool' }),
    ],
    interviews: [makeInterview('talk', ['cy'], [], { status: 'done' })],
    referrals: [
      makeReferral('r1', 'ana', 'bo'),
      makeReferral('r2', 'bo', 'cy', { isMain: true, permission: 'do_not_mention' }),
      makeReferral('r3', 'dee', 'cy'),
      {
        ...makeReferral('r4', 'ana', 'bo', { permission: 'not_asked' }),
        toContactId: null,
        toName: 'Someone in HR',
      },
    ],
  });
}

function idsOf(roots: Parameters<typeof walkTree>[0]): string[] {
  return [...walkTree(roots)].map(({ node }) => node.nodeId);
}

/** A made-up tree: each person is named by one of those before them, drawn from a seed. */
function randomNotebook(seed: number, count: number) {
  let state = seed;
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const ids = Array.from({ length: count }, (_, index) => `p${index}`);
  return makeNotebook({
    contacts: ids.map((id) => makeContact(id)),
    referrals: ids.slice(5).map((id, index) => {
      return makeReferral(`r-${id}`, `p${Math.floor(draw() * (index + 5))}`, id, { isMain: true });
    }),
  });
}

describe('the layout of the map', () => {
  it('places every node once, none over another', () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    const roots = referralTree(randomNotebook(seed, 400), today);
    const { nodes, width, height } = layoutMap(roots, new Set(), spacing);
    const context = `seed ${seed}`;
    expect(nodes.map(({ nodeId }) => nodeId).sort(), context).toEqual(
      [meNodeId, ...idsOf(roots)].sort(),
    );
    for (const column of new Set(nodes.map(({ x }) => x))) {
      const sorted = nodes.flatMap(({ x, y }) => (x === column ? [y] : [])).sort((a, b) => a - b);
      sorted.slice(1).forEach((y, place) => {
        expect(y - (sorted[place] ?? 0), context).toBeGreaterThanOrEqual(spacing.row - 1e-6);
      });
    }
    for (const { x, y } of nodes) {
      expect(x >= 0 && x < width && y > 0 && y < height, context).toBe(true);
    }
  });

  it('draws a second referrer as a second link, and none to what is hidden', () => {
    const roots = referralTree(notebook(), today);
    const whole = withLinks(layoutMap(roots, new Set(), spacing));
    const seconds = whole.links.filter(({ isSecond }) => isSecond);
    expect(seconds.map(({ fromId, toId }) => [fromId, toId])).toEqual([['dee', 'cy']]);
    const closed = withLinks(layoutMap(roots, new Set(['bo']), spacing));
    expect(closed.links.some(({ toId }) => toId === 'cy')).toBe(false);
    expect(closed.nodes.find(({ nodeId }) => nodeId === 'bo')?.hiddenCount).toBe(1);
  });

  it('numbers those who hang on the same node', () => {
    const { nodes } = layoutMap(referralTree(notebook(), today), new Set(), spacing);
    const below = nodes.filter(({ parentId }) => parentId === 'ana');
    expect(below.map(({ place, siblingCount, depth }) => [place, siblingCount, depth])).toEqual([
      [1, 2, 2],
      [2, 2, 2],
    ]);
  });

  it('survives a chain deeper than calls can be', () => {
    const ids = Array.from({ length: 3_000 }, (_, index) => `p${index}`);
    const deep = makeNotebook({
      contacts: ids.map((id) => makeContact(id)),
      referrals: ids
        .slice(1)
        .map((id, index) => makeReferral(`r${index}`, `p${index}`, id, { isMain: true })),
    });
    const roots = referralTree(deep, today);
    expect(narrowTree(roots, 'nameable').found?.size).toBe(2_999);
    expect(idsOf(narrowTree(roots, 'open').roots)).toHaveLength(3_000);
  });
});

describe('what the map shows', () => {
  const roots = referralTree(notebook(), today);

  it('leaves out who is in no chain, and the pool in any case', () => {
    expect(idsOf(treeInScope(roots, 'chains'))).toEqual(
      expect.arrayContaining(['ana', 'bo', 'cy', 'r4']),
    );
    expect(idsOf(treeInScope(roots, 'chains'))).not.toContain('eva');
    expect(idsOf(treeInScope(roots, 'everybody'))).toContain('eva');
    expect(idsOf(treeInScope(roots, 'everybody'))).not.toContain('flo');
  });

  it('has those with somebody below them first, else the order of names', () => {
    expect(roots.map(({ nodeId }) => nodeId)).toEqual(['ana', 'dee', 'eva', 'flo']);
    const named = makeNotebook({
      contacts: ['ana', 'bo', 'cy', 'dee'].map((id) => makeContact(id)),
      referrals: [makeReferral('r1', 'cy', 'dee')],
    });
    expect(referralTree(named, today).map(({ nodeId }) => nodeId)).toEqual(['cy', 'ana', 'bo']);
  });

  it.each(mapScopes)(
    'is the same for “%s” whether others are left out before or after',
    (scope) => {
      const wanted = referralTree(notebook(), today, (root) => isInScope(root, scope));
      expect(wanted).toEqual(treeInScope(roots, scope));
    },
  );

  it.each([
    ['open', ['bo', 'r4'], ['ana', 'bo', 'r4']],
    ['talked', ['cy'], ['ana', 'bo', 'cy']],
    ['nameable', ['bo'], ['ana', 'bo']],
    ['dead_ends', ['cy'], ['ana', 'bo', 'cy']],
    ['bare_names', ['r4'], ['ana', 'r4']],
  ] as const)('keeps for “%s” what it looks for and who leads there', (filter, found, kept) => {
    const narrowed = narrowTree(roots, filter);
    expect([...(narrowed.found ?? [])].sort()).toEqual(found);
    expect(idsOf(narrowed.roots)).toEqual(kept);
  });
});

describe('further referrers', () => {
  const twice = () =>
    makeNotebook({
      contacts: [makeContact('ana'), makeContact('bo'), makeContact('cy')],
      referrals: [
        makeReferral('r1', 'ana', 'cy', { isMain: true }),
        makeReferral('r2', 'bo', 'cy'),
        makeReferral('r3', 'ana', 'cy'),
      ],
    });

  it('stand in chains with their dashed link, though another led to all they named', () => {
    const roots = treeInScope(referralTree(twice(), today), 'chains');
    expect(roots.map(({ nodeId }) => nodeId)).toEqual(['ana', 'bo']);
    const { links } = withLinks(layoutMap(roots, new Set(), spacing));
    const seconds = links.filter(({ isSecond }) => isSecond);
    expect(seconds.map(({ fromId, toId }) => [fromId, toId])).toEqual([['bo', 'cy']]);
  });

  it('are not whoever led there and gave the name twice', () => {
    const cy = referralTree(twice(), today)[0]?.children[0];
    expect(cy?.others).toHaveLength(2);
    expect(cy && furtherReferrers(cy)).toEqual(['bo']);
  });

  it('are all of them, each once', () => {
    const { contacts, referrals } = twice();
    const notebook = makeNotebook({
      contacts: [...Object.values(contacts), makeContact('dee')],
      referrals: [
        ...Object.values(referrals),
        makeReferral('r4', 'dee', 'cy'),
        makeReferral('r5', 'bo', 'cy'),
      ],
    });
    const cy = referralTree(notebook, today)[0]?.children[0];
    expect(cy && furtherReferrers(cy)).toEqual(['bo', 'dee']);
  });

  it('are no dead end and stay when they are put away, because they gave a name', () => {
    const { contacts, referrals } = twice();
    const { bo, ...others } = contacts;
    const notebook = makeNotebook({
      contacts: [
        ...Object.values(others),
        { ...bo, archivedAt: '2026-05-01T09:00:00.000Z' },
      ] as Contact[],
      referrals: Object.values(referrals),
      interviews: [makeInterview('talk', ['bo'], [], { status: 'done' })],
    });
    const [, found] = referralTree(notebook, today);
    expect([found?.nodeId, found?.state, found?.isDeadEnd]).toEqual(['bo', 'talked', false]);
  });
});
