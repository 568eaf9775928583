import { z } from 'zod';
import { find } from '../notebook/find.ts';
import { idSchema, textSchema } from '../notebook/primitives.ts';
import { command } from '../operation.ts';

/** Where a note goes: under a question, under one part of it, or free when `plannedQuestionId` is null. */
const notePlace = {
  interviewId: idSchema,
  plannedQuestionId: idSchema.nullable().default(null),
  partId: idSchema.nullable().default(null),
};

/** Operations for what was said. */
export const interviewNoteOperations = {
  'interviews.writeNote': command({
    summary: 'Writes the note of a question, of a part of it, or the free note of the interview.',
    label: 'Write note',
    input: z.strictObject({ ...notePlace, text: textSchema }),
    mergeKey: ({ interviewId, plannedQuestionId, partId }) =>
      `note:${interviewId}:${plannedQuestionId}:${partId}`,
    run: (draft, { interviewId, plannedQuestionId, partId, text }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      if (plannedQuestionId === null) {
        interview.freeNote = text;
        return;
      }
      const question = find(interview.questions, plannedQuestionId, 'question');
      const parts = Object.fromEntries(question.parts.map((part) => [part.partId, part]));
      const holder = partId === null ? question : find(parts, partId, 'part of the question');
      holder.note = text;
    },
  }),

  'interviews.writeSummary': command({
    summary: 'Writes what I take away from an interview.',
    label: 'Write summary',
    input: z.strictObject({ interviewId: idSchema, text: textSchema }),
    mergeKey: ({ interviewId }) => `summary:${interviewId}`,
    run: (draft, { interviewId, text }) => {
      find(draft.interviews, interviewId, 'interview').summary = text;
    },
  }),
};
