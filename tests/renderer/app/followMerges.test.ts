import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followMerges, type Route, rememberMerge } from '../../../src/renderer/app/navigation.ts';
import { randomSettings } from '../../fixtures/randomSettings.ts';

const person = (contactId: string | null): Route => ({ page: 'people', contactId });
const there =
  (...ids: string[]) =>
  (contactId: string) =>
    ids.includes(contactId);

it('leads to whom somebody became, over any number of merges, and back with undo', () => {
  rememberMerge('ana', 'bo');
  rememberMerge('bo', 'cy');
  const route = person('ana');
  expect(followMerges(route, there('cy'))).toEqual(person('cy'));
  expect(followMerges(route, there('bo', 'cy'))).toEqual(person('bo'));
  expect(followMerges(route, there('ana', 'bo', 'cy'))).toEqual(route);
  // Merged the other way round after both were undone.
  rememberMerge('cy', 'ana');
  expect(followMerges(person('cy'), there('ana', 'bo'))).toEqual(person('ana'));
  expect(followMerges(route, there('ana', 'bo'))).toEqual(route);
  expect(followMerges(route, there())).toEqual(route);
  rememberMerge('gus', 'ana');
  expect(followMerges(person('gus'), there())).toEqual(person('gus'));
});

it('follows every place that is about people', () => {
  rememberMerge('di', 'eva');
  expect(followMerges(person('di'), there())).toEqual(person('di'));
  const now = (route: Route) => followMerges(route, there('eva', 'flo'));
  expect(now({ page: 'referrals', view: 'map', nodeId: 'di' })).toEqual({
    page: 'referrals',
    view: 'map',
    nodeId: 'eva',
  });
  expect(
    now({ page: 'letter', contactId: 'di', kind: 'request' } as unknown as Route),
  ).toMatchObject({ contactId: 'eva' });
  const packet = { page: 'packet', contactIds: ['di', 'flo', 'eva'] } as unknown as Route;
  expect(now(packet)).toMatchObject({ contactIds: ['eva', 'flo'] });
  const nobody = person(null);
  expect(now(nobody)).toBe(nobody);
});

it('never stops on somebody who is gone while there is one they became, in any order of merge, undo and redo', () => {
  const step = fc.oneof(
    fc.record({ kept: fc.nat(4), merged: fc.nat(4) }),
    fc.constantFrom('undo' as const, 'redo' as const),
  );
  const settings = randomSettings(300, 'follow merges');
  let run = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      run += 1;
      const all = [0, 1, 2, 3, 4].map((place) => `${run} ${place}`);
      let done: { merged: string; kept: string }[] = [];
      let undone: typeof done = [];
      const gone = () => new Map(done.map(({ merged, kept }) => [merged, kept]));
      for (const one of steps) {
        if (one === 'undo') undone.push(...done.splice(-1));
        else if (one === 'redo') done.push(...undone.splice(-1));
        else {
          const [merged, kept] = [all[one.merged] ?? '', all[one.kept] ?? ''];
          if (merged === kept || gone().has(merged) || gone().has(kept)) continue;
          rememberMerge(merged, kept);
          done = [...done, { merged, kept }];
          undone = [];
        }
        const became = gone();
        for (const id of all) {
          let expected = id;
          for (let next = became.get(id); next !== undefined; next = became.get(next)) {
            expected = next;
          }
          expect(followMerges(person(id), (other) => !became.has(other))).toEqual(person(expected));
        }
      }
    }),
    settings,
  );
});
