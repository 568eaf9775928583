import type { Patch } from 'immer';

/**
 * Applies immer's patches to a value that nobody else holds, in place: at opening, thousands of steps
 * then cost no copies. Patch values are copied in, because undo keeps them too. Throws on a patch that
 * does not fit.
 */
export function applyInPlace(root: object, patches: readonly Patch[]): void {
  for (const { op, path, value } of patches) {
    const key = path.at(-1);
    const parent = path.slice(0, -1).reduce<unknown>(childOf, root);
    if (key === undefined || isUnsafe(key) || typeof parent !== 'object' || parent === null) {
      throw new Error('A patch leads nowhere.');
    }
    if (Array.isArray(parent)) applyToList(parent, op, key, value);
    else if (op === 'remove') delete (parent as Record<string | number, unknown>)[key];
    else (parent as Record<string | number, unknown>)[key] = copyOf(value);
  }
}

function applyToList(list: unknown[], op: Patch['op'], key: string | number, value: unknown): void {
  if (key === 'length') list.length = Number(value);
  else if (op === 'add') list.splice(Number(key), 0, copyOf(value));
  else if (op === 'remove') list.splice(Number(key), 1);
  else list[Number(key)] = copyOf(value);
}

function childOf(parent: unknown, key: string | number): unknown {
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) {
    throw new Error('A patch leads nowhere.');
  }
  return (parent as Record<string | number, unknown>)[key];
}

// SECURITY: a patch must not reach the prototype of anything.
function isUnsafe(key: string | number): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}

function copyOf<T>(value: T): T {
  return typeof value === 'object' && value !== null ? structuredClone(value) : value;
}
