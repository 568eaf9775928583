import fc from 'fast-check';
import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { applyInPlace } from '../../src/storage/applyInPlace.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

enablePatches();

type Value = null | string | number | Value[] | { [key: string]: Value };

const key = fc.constantFrom('a', 'b', 'c', '0', '1', 'length', 'text');
const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('x', '', null, 1),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** One change somewhere below the root; numbers choose the way there. */
type Edit = { way: number[]; kind: number; index: number; key: string; value: Value };

const edit: fc.Arbitrary<Edit> = fc.record({
  way: fc.array(fc.nat(9), { maxLength: 4 }),
  kind: fc.nat(7),
  index: fc.nat(5),
  key,
  value: anyValue,
});

const isHolder = (value: unknown): value is Value[] | Record<string, Value> =>
  typeof value === 'object' && value !== null;

function change(root: Record<string, Value>, { way, kind, index, key, value }: Edit): void {
  let holder: Value[] | Record<string, Value> = root;
  for (const turn of way) {
    const holders: unknown[] = Object.values(holder).filter(isHolder);
    holder = (holders[turn % Math.max(1, holders.length)] ?? holder) as typeof holder;
  }
  const given = structuredClone(value);
  if (!Array.isArray(holder)) {
    if (kind < 5) holder[key] = given;
    else delete holder[key];
    return;
  }
  if (kind === 0) holder.push(given, 'last');
  if (kind === 1) holder.unshift(given);
  if (kind === 2) holder.splice(index, 2);
  if (kind === 3) holder.splice(index, 1, given, given);
  if (kind === 4) holder.reverse();
  if (kind === 5) holder.length = Math.min(index, holder.length);
  if (kind === 6 && index < holder.length) holder[index] = given;
  if (kind === 7) holder.pop();
}

describe('patches applied in place', () => {
  it('come to what immer makes of them, there and back', () => {
    const roots = fc.dictionary(key, anyValue, { noNullPrototype: true, maxKeys: 5 });
    fc.assert(
      fc.property(roots, fc.array(edit, { minLength: 1, maxLength: 8 }), (before, edits) => {
        const [after, patches, inversePatches] = produceWithPatches(before, (draft) => {
          for (const one of edits) change(draft as Record<string, Value>, one);
        });
        const value = structuredClone(before);
        applyInPlace(value, patches);
        expect(value).toEqual(applyPatches(before, patches));
        expect(value).toEqual(after);
        applyInPlace(value, inversePatches);
        expect(value).toEqual(before);
      }),
      randomSettings(1_000, 'applyInPlace'),
    );
  });

  it('cut a list when they set its length, as earlier versions of immer wrote it', () => {
    const cut: Patch = { op: 'replace', path: ['list', 'length'], value: 1 };
    const value = { list: [1, 2, 3] };
    const expected = applyPatches(value, [cut]);
    const own = structuredClone(value);
    applyInPlace(own, [cut]);
    expect(own).toEqual(expected);
    expect(own.list).toHaveLength(1);
  });

  it('copy what they bring, so that a later patch does not change an earlier one', () => {
    const value = { people: {} as Record<string, { tags: string[] }> };
    const added: Patch = { op: 'add', path: ['people', 'a'], value: { tags: [] } };
    const tagged: Patch = { op: 'add', path: ['people', 'a', 'tags', 0], value: 'press' };
    applyInPlace(value, [added, tagged]);
    expect(value.people.a?.tags).toEqual(['press']);
    expect(added.value).toEqual({ tags: [] });
  });

  it.each<[what: string, path: (string | number)[]]>([
    ['nowhere', []],
    ['below what is not there', ['people', 'b', 'name']],
    ['below a text', ['name', 'x']],
    ['below null', ['nothing', 'x']],
    ['to a prototype', ['__proto__']],
    ['through a prototype', ['__proto__', 'polluted']],
    ['through a constructor', ['constructor', 'prototype', 'polluted']],
    ['through what every object has', ['toString', 'polluted']],
  ])('throw when they lead %s', (_what, path) => {
    const value = { people: {}, name: 'x', nothing: null };
    for (const op of ['add', 'replace', 'remove'] as const) {
      expect(() => applyInPlace(value, [{ op, path, value: 1 }])).toThrow('leads nowhere');
    }
    expect(value).toEqual({ people: {}, name: 'x', nothing: null });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
