import type { Patch } from 'immer';
import { z } from 'zod';
import { NotebookError } from '../operation.ts';
import { type Notebook, notebookSchema } from './schema.ts';

const shape: Record<string, z.ZodType> = notebookSchema.shape;

/**
 * Refuses a change whose result could be saved but not opened again, because a record in it breaks
 * the schema (a text made of others grows too long, a list too full). Looks only at the records that
 * `patches` touch, so it costs the same in a large notebook. Errors: `invalid_input`.
 */
export function checkChange(next: Notebook, patches: readonly Patch[]): void {
  const touched = new Map(patches.map(({ path }) => [path.slice(0, 2).join('/'), path]));
  for (const [kind, id] of touched.values()) {
    const schema = shape[String(kind)];
    const records = next[kind as keyof Notebook] as unknown;
    if (!schema) throw new NotebookError('internal', `A notebook has no "${String(kind)}".`);
    if (id === undefined || !(schema instanceof z.ZodRecord)) check(schema, records, String(kind));
    else checkRecord(schema, records as Record<string, unknown>, String(kind), String(id));
  }
}

function checkRecord(
  schema: z.ZodRecord,
  records: Record<string, unknown>,
  kind: string,
  id: string,
): void {
  if (!Object.hasOwn(records, id)) return;
  check(schema, { [id]: records[id] }, kind);
}

function check(schema: z.ZodType, value: unknown, kind: string): void {
  const result = schema.safeParse(value);
  if (result.success) return;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: [kind, ...path].join('.'),
    message,
  }));
  const first = issues[0];
  throw new NotebookError(
    'invalid_input',
    `This would not fit into the notebook, at "${first?.path}": ${first?.message}.`,
    issues,
  );
}
