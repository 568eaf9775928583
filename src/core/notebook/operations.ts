import { z } from 'zod';
import { plain } from '../bin/putInBin.ts';
import { moveForHolidays } from '../follow-ups/chasingHolidays.ts';
import { command, query } from '../operation.ts';
import { assignFields } from './find.ts';
import { filledLineSchema } from './primitives.ts';
import { type Holiday, holidaySchema, meSchema } from './schema.ts';

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

  'notebook.setHolidays': command({
    summary:
      'Writes the list of days that are no business days; they are put in order, and of one day given twice the first counts. Days to chase move along.',
    label: 'Edit holidays',
    input: z.strictObject({
      holidays: z
        .array(holidaySchema.extend({ name: holidaySchema.shape.name.default('') }))
        .max(1_000),
    }),
    // Typing a name merges; another day is a step of its own.
    mergeKey: ({ holidays }) => `holidays:${holidays.map(({ fallsOn }) => fallsOn).join()}`,
    run: (draft, { holidays }) => {
      const byDay = new Map<string, Holiday>();
      for (const holiday of holidays) {
        if (!byDay.has(holiday.fallsOn)) byDay.set(holiday.fallsOn, holiday);
      }
      const before = plain(draft.holidays);
      draft.holidays = [...byDay.values()].sort((one, other) =>
        one.fallsOn.localeCompare(other.fallsOn),
      );
      moveForHolidays(draft, before, plain(draft.holidays));
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
