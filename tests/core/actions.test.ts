import { expect, it } from 'vitest';
import { actions, menus } from '../../src/core/actions.ts';

it('gives no two actions the same id or the same keys', () => {
  const ids = actions.map((action) => action.actionId);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = actions.flatMap((action) => action.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

it('leaves the keys of text fields and of the system alone', () => {
  const taken = ['A', 'C', 'V', 'X', 'Q', 'W', 'M', 'H'].map((letter) => `CmdOrCtrl+${letter}`);
  for (const { keys } of actions) expect(taken).not.toContain(keys);
});

it('has something in every menu', () => {
  for (const menu of menus) expect(actions.some((action) => action.menu === menu)).toBe(true);
});
