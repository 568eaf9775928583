import { z } from 'zod';
import { command, query } from '../operation.ts';
import { assignFields } from './find.ts';
import { filledLineSchema } from './primitives.ts';
import { meSchema } from './schema.ts';

/** Operations on the notebook as a whole and on me. */
export const notebookOperations = {
  'notebook.get': query({
    summary: 'Answers the whole notebook.',
    input: z.strictObject({}),
    run: (notebook) => notebook,
  }),

  'notebook.rename': command({
    summary: 'Gives the notebook another name; its folder keeps its own.',
    label: 'Rename notebook',
    input: z.strictObject({ name: filledLineSchema }),
    run: (draft, { name }) => {
      draft.name = name;
    },
  }),

  'me.update': command({
    summary: 'Changes what the notebook knows about me.',
    label: 'Edit me',
    input: z.strictObject({ fields: meSchema.partial() }),
    mergeKey: ({ fields }) => `me:${Object.keys(fields).join()}`,
    run: (draft, { fields }) => {
      assignFields(draft.me, fields);
    },
  }),
};
