import { z } from 'zod';
import { plain } from '../bin/putInBin.ts';
import type { Notebook } from '../notebook/schema.ts';
import { command } from '../operation.ts';
import { recordKinds } from './model.ts';
import { sameValue } from './sameValue.ts';

const inputSchema = z.strictObject({ notebook: z.custom<Notebook>(), label: z.string() });

/**
 * Gives the notebook the content of another one, such as a backup, touching only what differs, so
 * that it can be undone like anything else. It keeps its own id. Not in the registry: the shell runs
 * it with a notebook it has read and verified.
 */
export const restoreNotebook = command({
  summary: 'Gives the notebook the content of an earlier one.',
  label: ({ label }) => label,
  input: inputSchema,
  run: (draft, { notebook }) => {
    for (const kind of [...recordKinds, 'bin'] as const) {
      restoreRecords(draft[kind], notebook[kind]);
    }
    restoreFields(draft, notebook);
  },
});

function restoreRecords(records: Record<string, unknown>, earlier: Record<string, unknown>): void {
  for (const id of Object.keys(records)) {
    if (!Object.hasOwn(earlier, id)) delete records[id];
  }
  for (const [id, record] of Object.entries(earlier)) {
    const present = Object.hasOwn(records, id) ? plain(records[id]) : undefined;
    if (!sameValue(present, record)) records[id] = record;
  }
}

const restoredFields = [
  'name',
  'isSample',
  'createdAt',
  'me',
  'questionSetOrder',
  'letterTemplates',
  'holidays',
] as const;

function restoreFields(draft: Notebook, notebook: Notebook): void {
  for (const field of restoredFields) copyField(draft, notebook, field);
}

function copyField<K extends (typeof restoredFields)[number]>(
  draft: Pick<Notebook, K>,
  notebook: Pick<Notebook, K>,
  field: K,
): void {
  if (!sameValue(plain(draft[field]), notebook[field])) draft[field] = notebook[field];
}
