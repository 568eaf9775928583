import { z } from 'zod';
import { answerGrid } from '../core/answers/answerGrid.ts';
import { answersTable } from '../core/answers/answersTable.ts';
import { type AnswerGrid, answerFilterSchema, answerGroupings } from '../core/answers/model.ts';
import { answersFrame, answersTables } from '../core/answers/outlineAnswers.ts';
import { dayOf } from '../core/dates.ts';
import { find } from '../core/notebook/find.ts';
import type { Notebook } from '../core/notebook/schema.ts';
import { exporter, NotebookError } from '../core/operation.ts';
import { packetPapers } from '../core/packet/choices.ts';
import { csvMediaType, writeCsv } from '../formats/csv/writeCsv.ts';
import { docxMediaType } from './packet.ts';
import type { Writers } from './writers.ts';

const gridSchema = z.strictObject({
  filter: answerFilterSchema.prefault({}),
  grouping: z.enum(answerGroupings).default('questions'),
});
const documentSchema = gridSchema.extend({ paper: z.enum(packetPapers).default('a4') });

/** Everything that makes what people answered into files. */
export const answersOperations = {
  'answers.exportCsv': exporter<typeof gridSchema, Writers>({
    summary: 'Makes a table of answers: questions or topics down, people across.',
    input: gridSchema,
    run: (notebook, input, { now, timeZone }) => {
      const grid = gridOf(notebook, input);
      const today = dayOf(now, timeZone);
      return {
        kind: 'file',
        label: 'Making the table',
        fileName: `Answers ${today}.csv`,
        mediaType: csvMediaType,
        make: async () => writeCsv(answersTable(grid, input.grouping, today)),
      };
    },
  }),

  'answers.exportDocx': exporter<typeof documentSchema, Writers>({
    summary: 'Makes a Word document of answers: questions or topics down, people across.',
    input: documentSchema,
    run: (notebook, input, { now, timeZone }) => {
      const order = { ...input, now, timeZone };
      const grid = gridOf(notebook, input);
      return {
        kind: 'file',
        label: 'Making the document',
        fileName: `Answers ${dayOf(now, timeZone)}.docx`,
        mediaType: docxMediaType,
        make: (work, writers) =>
          writers.answers(answersFrame(notebook, grid, order), answersTables(grid, order), work),
      };
    },
  }),
};

/** The grid that is asked for. Errors: not_found for a set that is gone, and when no answer is left. */
function gridOf(notebook: Notebook, input: z.output<typeof gridSchema>): AnswerGrid {
  const { filter, grouping } = input;
  if (filter.questionSetId !== null) {
    find(notebook.questionSets, filter.questionSetId, 'question set');
  }
  const grid = answerGrid(notebook, filter, grouping);
  if (grid.rows.length === 0 || grid.people.length === 0) {
    throw new NotebookError('not_found', 'There are no answers of that kind.');
  }
  return grid;
}
