import type { z } from 'zod';
import { emptyMe } from './emptyNotebook.ts';
import { mendReferences } from './mendReferences.ts';
import { type Notebook, notebookSchema } from './schema.ts';

/** How often what does not fit is taken away; what is nested shows only once its surroundings fit. */
const maxRounds = 8;

type Issue = z.core.$ZodIssue;
type Fields = Record<PropertyKey, unknown>;

/**
 * Reads as much of a newer Askbook's notebook as this one understands: fields it does not know are
 * left away, and so are single records that do not fit, with the references to them. Null when not
 * even the top level fits. `body` itself is left alone; never throws.
 */
export function readNewer(body: unknown): Notebook | null {
  try {
    const rest: unknown = JSON.parse(JSON.stringify(body));
    for (let round = 0; round < maxRounds; round += 1) {
      const result = notebookSchema.safeParse(rest);
      if (result.success) return mendReferences(result.data);
      if (!result.error.issues.every((issue) => takeAway(rest, issue))) return null;
    }
    return null;
  } catch {
    // Such as a nesting too deep to walk through.
    return null;
  }
}

/** Takes what an issue is about out of `rest` in place; false when that is more than a record. */
function takeAway(rest: unknown, issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') {
    const holder = valueAt(rest, issue.path);
    for (const key of issue.keys) delete holder?.[key];
    return holder !== undefined;
  }
  const [field, id] = issue.path;
  if (field === undefined || id === undefined) return false;
  const holder = valueAt(rest, [field]);
  if (holder === undefined) return false;
  if (field === 'me' && Object.hasOwn(emptyMe, id)) {
    holder[id] = emptyMe[id as keyof typeof emptyMe];
    return true;
  }
  if (Array.isArray(holder)) return false;
  return delete holder[id];
}

function valueAt(root: unknown, path: readonly PropertyKey[]): Fields | undefined {
  let value = root;
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
