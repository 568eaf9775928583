import { z } from 'zod';
import type { Notebook } from '../notebook/schema.ts';
import { NotebookError } from '../operation.ts';
import { sameWords } from './sameWords.ts';
import {
  type foreignSetSchema,
  setFileFormat,
  setFileSchema,
  setFileVersion,
  setQuestionLimit,
} from './setFile.ts';

/** What was read from a question set's file, and what of it the bank has already. */
export type QuestionSetPreview = {
  /** The set as `questionBank.importSet` takes it. */
  set: z.output<typeof foreignSetSchema>;
  /** Places of the questions, counted from 0, that stand in the bank in the same words. */
  knownPlaces: number[];
};

const headSchema = z.object({ format: z.literal(setFileFormat), version: z.int().min(1) });

/** Longest list that a question may hold of anything. */
const listLimit = 100;

/**
 * Reads the text of a question set's file, whatever it holds, and compares it with the bank.
 * Errors: `invalid_input` for anything that is no such file, `unsupported_version` for one of a newer Askbook.
 */
export function readSetFile(
  { bankQuestions }: Pick<Notebook, 'bankQuestions'>,
  text: string,
): QuestionSetPreview {
  const { format: _format, version: _version, ...set } = parseSetFile(text);
  const known = new Set(Object.values(bankQuestions).map((question) => sameWords(question.text)));
  const knownPlaces = set.questions.flatMap((question, place) =>
    known.has(sameWords(question.text)) ? place : [],
  );
  return { set, knownPlaces };
}

function parseSetFile(text: string): z.output<typeof setFileSchema> {
  const value = parseJson(text);
  const head = headSchema.safeParse(value);
  if (!head.success) throw foreign();
  if (head.data.version > setFileVersion) throw newer();
  // Each item of a list that is too long would be looked at and complained of before the list is refused.
  if (!hasShortLists(value)) throw damaged(undefined);
  const file = setFileSchema.safeParse(value);
  if (file.success) return file.data;
  throw damaged(file.error.issues[0]);
}

function parseJson(text: string): unknown {
  try {
    // Some editors put a byte order mark before what they save.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw foreign();
  }
}

function hasShortLists(value: unknown): boolean {
  const questions = Object(value).questions as unknown;
  if (!Array.isArray(questions)) return true;
  return (
    questions.length <= setQuestionLimit &&
    questions.every((question) =>
      Object.values(Object(question)).every(
        (field) => !Array.isArray(field) || field.length <= listLimit,
      ),
    )
  );
}

function foreign(): NotebookError {
  return new NotebookError(
    'invalid_input',
    'This file is not a question set of Askbook. Nothing was added; choose one that was saved with “Save set as file”.',
  );
}

function newer(): NotebookError {
  return new NotebookError(
    'unsupported_version',
    'This question set was saved by a newer Askbook. Nothing was added; update Askbook to read it.',
  );
}

function damaged(issue: z.core.$ZodIssue | undefined): NotebookError {
  return new NotebookError(
    'invalid_input',
    `This question set cannot be read${whereWords(issue)}. Nothing was added; mend the file or ask for it again.`,
  );
}

/** Says where something is wrong, such as ", because of “minutes” in question 3". */
function whereWords(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return '';
  const [field, place, inQuestion] = issue.path;
  if (field !== 'questions' || typeof place !== 'number') {
    const unknown = unknownField(issue);
    return becauseOf(unknown ?? (field === undefined ? null : String(field)));
  }
  const what = unknownField(issue) ?? (inQuestion === undefined ? null : String(inQuestion));
  return `${becauseOf(what)}${what === null ? ', because of' : ' in'} question ${place + 1}`;
}

function becauseOf(what: string | null): string {
  if (what === null) return '';
  const shown = what.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 40);
  return `, because of “${shown}”`;
}

function unknownField(issue: z.core.$ZodIssue): string | null {
  return issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? null) : null;
}
