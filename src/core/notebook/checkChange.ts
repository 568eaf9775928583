import type { Patch } from 'immer';
import { z } from 'zod';
import { NotebookError } from '../operation.ts';
import { notebookSchema } from './schema.ts';
import { isRecordKind, recordIn, type ShardedNotebook } from './shards.ts';

const shape: Record<string, z.ZodType> = notebookSchema.shape;

/**
 * Refuses a change whose result could be saved but not opened again, because a record in it breaks
 * the schema (a text made of others grows too long, a list too full). Looks only at the records that
 * `patches` touch, so it costs the same in a large notebook. Errors: `invalid_input`.
 */
export function checkChange(next: ShardedNotebook, patches: readonly Patch[]): void {
  const touched = new Map(patches.map(({ path }) => [path.slice(0, 2).join('/'), path]));
  for (const [field, id] of touched.values()) {
    const name = String(field);
    const schema = shape[name];
    if (!schema) throw new NotebookError('internal', `A notebook has no "${name}".`);
    if (id === undefined || !(schema instanceof z.ZodRecord)) {
      check(schema, next[name as keyof ShardedNotebook], name);
    } else {
      checkRecord(schema, next, name, String(id));
    }
  }
}

function checkRecord(schema: z.ZodRecord, next: ShardedNotebook, field: string, id: string): void {
  const record = isRecordKind(field)
    ? recordIn(next, field, id)
    : (next[field as keyof ShardedNotebook] as unknown as Record<string, unknown>)[id];
  if (record !== undefined) check(schema, { [id]: record }, field);
}

function check(schema: z.ZodType, value: unknown, field: string): void {
  const result = schema.safeParse(value);
  if (result.success) return;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: [field, ...path].join('.'),
    message,
  }));
  const first = issues[0];
  throw new NotebookError(
    'invalid_input',
    `This would not fit into the notebook, at "${first?.path}": ${first?.message}.`,
    issues,
  );
}
