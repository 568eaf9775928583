import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { removeBankQuestion, removeQuestionSet } from '../bin/removeRecords.ts';
import { addQuestionSet } from '../notebook/emptyNotebook.ts';
import { assignFields, find, moveItem } from '../notebook/find.ts';
import { filledLineSchema, idSchema, lineSchema, textSchema } from '../notebook/primitives.ts';
import { command, exporter, importer } from '../operation.ts';
import { bankQuestionInputSchema, emptyBankQuestionFields } from './model.ts';
import { readQuestionList } from './readQuestionList.ts';
import { readSetFile } from './readSetFile.ts';
import { questionsOfSet } from './searchQuestions.ts';
import { foreignSetSchema, setFileLimit, setFileMediaType, writeSetFile } from './setFile.ts';

const setFields = z.strictObject({ name: filledLineSchema, description: textSchema });
const setRef = z.strictObject({ questionSetId: idSchema });
const newQuestion = bankQuestionInputSchema.partial().required({ text: true });

/** Operations on the question bank. */
export const questionBankOperations = {
  'questionBank.addSet': command({
    summary: 'Adds an empty set of one’s own.',
    label: 'Add question set',
    input: setFields.partial().required({ name: true }),
    run: (draft, { name, description = '' }, context) => ({
      questionSetId: addQuestionSet(draft, { name, description, questions: [] }, 'own', context),
    }),
  }),

  'questionBank.updateSet': command({
    summary: 'Changes the name or description of a set.',
    label: 'Edit question set',
    input: z.strictObject({ questionSetId: idSchema, fields: setFields.partial() }),
    mergeKey: ({ questionSetId, fields }) => `set:${questionSetId}:${Object.keys(fields).join()}`,
    run: (draft, { questionSetId, fields }) => {
      assignFields(find(draft.questionSets, questionSetId, 'question set'), fields);
    },
  }),

  'questionBank.removeSet': command({
    summary: 'Puts a set with its questions into the bin; plans made from it stay.',
    label: 'Remove question set',
    input: z.strictObject({ questionSetId: idSchema }),
    run: (draft, { questionSetId }, context) => ({
      binEntryId: removeQuestionSet(draft, questionSetId, context),
    }),
  }),

  'questionBank.addQuestions': command({
    summary: 'Adds questions at the end of a set, in the order given.',
    label: ({ questions }) => (questions.length === 1 ? 'Add question' : 'Add questions'),
    isImport: ({ questions }) => questions.length > 1,
    input: z.strictObject({
      questionSetId: idSchema,
      questions: z.array(newQuestion).min(1).max(5_000),
    }),
    run: (draft, { questionSetId, questions }, { newId, now }) => {
      const set = find(draft.questionSets, questionSetId, 'question set');
      const bankQuestionIds = questions.map(({ text, ...fields }) => {
        const bankQuestionId = newId();
        const question = { ...emptyBankQuestionFields, text, bankQuestionId, createdAt: now };
        assignFields(question, fields);
        draft.bankQuestions[bankQuestionId] = question;
        return bankQuestionId;
      });
      set.questionIds.push(...bankQuestionIds);
      return { bankQuestionIds };
    },
  }),

  'questionBank.updateQuestion': command({
    summary: 'Changes fields of a bank question; plans that copied it stay as they are.',
    label: 'Edit question',
    input: z.strictObject({
      bankQuestionId: idSchema,
      fields: bankQuestionInputSchema.partial(),
    }),
    mergeKey: ({ bankQuestionId, fields }) =>
      `bank:${bankQuestionId}:${Object.keys(fields).join()}`,
    run: (draft, { bankQuestionId, fields }) => {
      assignFields(find(draft.bankQuestions, bankQuestionId, 'question'), fields);
    },
  }),

  'questionBank.moveQuestion': command({
    summary:
      'Moves a question to a place in its set, counted from 0, and into a section when one is given.',
    label: 'Move question',
    input: z.strictObject({
      bankQuestionId: idSchema,
      toIndex: z.int().min(0),
      section: lineSchema.nullable().default(null),
    }),
    run: (draft, { bankQuestionId, toIndex, section }) => {
      const question = find(draft.bankQuestions, bankQuestionId, 'question');
      if (section !== null) question.section = section;
      for (const set of Object.values(draft.questionSets)) {
        const from = set.questionIds.indexOf(bankQuestionId);
        if (from >= 0) moveItem(set.questionIds, from, toIndex);
      }
    },
  }),

  'questionBank.removeQuestion': command({
    summary: 'Puts a bank question into the bin; plans that copied it keep their copy.',
    label: 'Remove question',
    input: z.strictObject({ bankQuestionId: idSchema }),
    run: (draft, { bankQuestionId }, context) => ({
      binEntryId: removeBankQuestion(draft, bankQuestionId, context),
    }),
  }),

  'questionBank.readList': importer({
    summary: 'Reads a pasted list of questions, one a line, into a preview.',
    input: z.strictObject({ text: textSchema }),
    run: (_notebook, { text }) => readQuestionList(text),
  }),

  'questionBank.exportSet': exporter<typeof setRef, unknown>({
    summary: 'Makes a set into a file that another notebook can read.',
    input: setRef,
    run: (notebook, { questionSetId }) => {
      const set = find(notebook.questionSets, questionSetId, 'question set');
      const text = writeSetFile(set, questionsOfSet(notebook, set));
      return {
        kind: 'file',
        label: 'Saving the question set',
        fileName: `${set.name}.json`,
        mediaType: setFileMediaType,
        make: async () => utf8ToBytes(text),
      };
    },
  }),

  'questionBank.readSet': importer({
    summary: 'Reads the text of a question set’s file into a preview.',
    input: z.strictObject({ text: z.string().max(setFileLimit) }),
    run: (notebook, { text }) => readSetFile(notebook, text),
  }),

  'questionBank.importSet': command({
    summary: 'Adds a set with its questions, as read from a file, as one of one’s own.',
    label: 'Import question set',
    isImport: () => true,
    input: foreignSetSchema,
    run: (draft, set, context) => ({ questionSetId: addQuestionSet(draft, set, 'own', context) }),
  }),
};
