import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { textSchema } from '../notebook/primitives.ts';
import { NotebookError } from '../operation.ts';
import {
  type BankQuestion,
  type BankQuestionFields,
  bankQuestionFieldsSchema,
  emptyBankQuestionFields,
  type QuestionSet,
  questionSetFileSchema,
} from './model.ts';

/** What the head of a question set's file says, so that foreign files are told apart. */
export const setFileFormat = 'askbook-question-set';

/** The version of the file this code writes. */
export const setFileVersion = 1;

/** The media type of a question set's file (IANA). */
export const setFileMediaType = 'application/json';

/** Longest file of a question set, in UTF-16 code units and in bytes. */
export const setFileLimit = 5_000_000;

/** How many questions a set may bring. */
export const setQuestionLimit = 5_000;

/** A set that comes from elsewhere; absent fields are empty. */
export const foreignSetSchema = questionSetFileSchema.extend({
  description: textSchema.default(''),
  questions: questionSetFileSchema.shape.questions.max(setQuestionLimit),
});

/** The whole file. Its head is checked first, because a newer version may have any other shape. */
export const setFileSchema = z.strictObject({
  format: z.literal(setFileFormat),
  version: z.literal(setFileVersion),
  ...foreignSetSchema.shape,
});

type WrittenField = Exclude<keyof BankQuestionFields, 'text'>;

/** The fields of a question in the order of the file. */
const fieldOrder = Object.keys(bankQuestionFieldsSchema.shape) as (keyof BankQuestionFields)[];

/**
 * Writes a set as the text of a file: the same set gives the same text, and fields that say nothing are left out.
 * Errors: `conflict` when it is too large to be read again.
 */
export function writeSetFile(
  { name, description }: Pick<QuestionSet, 'name' | 'description'>,
  questions: readonly BankQuestion[],
): string {
  const file = {
    format: setFileFormat,
    version: setFileVersion,
    name,
    ...(description === '' ? {} : { description }),
    questions: questions.map(writtenQuestion),
  };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  if (questions.length > setQuestionLimit || utf8ToBytes(text).length > setFileLimit)
    throw tooLarge();
  return text;
}

function writtenQuestion(question: BankQuestion): Partial<BankQuestionFields> {
  const fields = fieldOrder
    .filter((field) => field === 'text' || !saysNothing(field, question))
    .map((field) => [field, question[field]]);
  return Object.fromEntries(fields);
}

function saysNothing(field: WrittenField, question: BankQuestion): boolean {
  const value = question[field];
  return Array.isArray(value) ? value.length === 0 : value === emptyBankQuestionFields[field];
}

function tooLarge(): NotebookError {
  return new NotebookError(
    'conflict',
    `This set is too large for one file, which holds 5,000 questions and 5 MB at most. Nothing was written; split the set in two.`,
  );
}
