import { z } from 'zod';
import type { Contact } from '../contacts/model.ts';
import type { CueState } from '../interviews/model.ts';
import { idSchema, lineSchema } from '../notebook/primitives.ts';

/** What the rows of a grid of answers are: single questions, or the sections they stand in. */
export const answerGroupings = ['questions', 'topics'] as const;

/** One of {@link answerGroupings}. */
export type AnswerGrouping = (typeof answerGroupings)[number];

/** Which answers a grid shows; '', null and false leave a question open. */
export const answerFilterSchema = z.strictObject({
  /** Every word must occur in the question or in one answer to it. */
  search: z.string().max(1_000).default(''),
  questionSetId: idSchema.nullable().default(null),
  /** The three say whose answers. */
  tag: lineSchema.nullable().default(null),
  organisation: lineSchema.nullable().default(null),
  field: lineSchema.nullable().default(null),
  /** Only questions that one person alone has answered. */
  onlySingleSource: z.boolean().default(false),
  /** Only the starred lines of notes. */
  onlyStarred: z.boolean().default(false),
  /** Questions nobody answered and people who answered nothing, too. */
  withUnanswered: z.boolean().default(false),
});

/** Which answers a grid shows; see {@link answerFilterSchema}. */
export type AnswerFilter = z.output<typeof answerFilterSchema>;

/** The filter that lets every answer through. */
export const everyAnswer: AnswerFilter = answerFilterSchema.parse({});

/** What was noted under a question or one of its parts; `part` holds the part's words, '' for the whole question. */
export type AnswerNote = { part: string; text: string };

/** What became of a question in one talk; `answered` is noted or heard. */
export type AnswerState = 'answered' | 'asked' | 'skipped' | 'not_asked';

/** What one person said to one question in one talk. */
export type Answer = {
  interviewId: string;
  plannedQuestionId: string;
  /** The day of the talk. */
  on: string;
  /** The question in the words of its row. */
  question: string;
  /** The words it was planned in for this talk; '' when they are those of the row. */
  askedAs: string;
  state: AnswerState;
  /** Those with something in them. */
  notes: readonly AnswerNote[];
  /** Cues that were heard, not heard or contradicted. */
  cues: readonly { text: string; state: Exclude<CueState, 'open'> }[];
  /** Names of the others who took part: nobody knows from the note who of them said it. [] when alone. */
  togetherWith: readonly string[];
  /** Whether nobody else has answered the question. */
  isSingleSource: boolean;
};

/** A question, or a section of questions, with what each person said. */
export type GridRow = {
  /** The same for the same question, whatever the filter. */
  rowId: string;
  text: string;
  /** The section a question stands in; '' for none, and in a grid of topics. */
  section: string;
  /** How many people have answered, shown or not: a claim does not lose its sources by looking at a part of them. */
  sourceCount: number;
  /** How many of them are shown. */
  shownCount: number;
  /** By contact, oldest talk first. */
  cells: ReadonlyMap<string, readonly Answer[]>;
};

/** Somebody talked to, and the talks, oldest first. */
export type GridPerson = {
  contact: Contact;
  talks: readonly { interviewId: string; on: string }[];
};

/** Questions down, people across. */
export type AnswerGrid = {
  /** In the order I first talked to them. */
  people: readonly GridPerson[];
  /** In the order of the question bank, then that of the plans. */
  rows: readonly GridRow[];
};
