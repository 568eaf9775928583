import type { FollowUp, PromiseRecord } from '../follow-ups/model.ts';
import type { Interview, Resource } from '../interviews/model.ts';
import type { FormTableBlock, QuestionBlock } from '../packet/outline.ts';
import type { Referral } from '../referrals/model.ts';

/** One row of the paper that is typed up: a Tab leads from each to the next. */
export type TypeUpRow = {
  /** The same as long as the row is about the same thing. */
  rowId: string;
  /** What is said of where one is, such as "Q07a" or "Promises". */
  place: string;
};

/** An answer to write down: to a whole question, or to a part of it. */
export type AnswerRow = TypeUpRow & {
  plannedQuestionId: string;
  partId: string | null;
  /** What the part asks for; '' for the whole question. */
  label: string;
};

/** A line of a table; `record` is null for the line that adds one. */
export type RecordRow<T> = TypeUpRow & { record: T | null };

/** A table of the paper with what was entered so far. */
export type TableOf<P extends string, T> = {
  kind: 'table';
  purpose: P;
  heading: string;
  hint: string;
  /** Who said it, a row of its own; null when only one person can have. */
  who: TypeUpRow | null;
  rows: readonly RecordRow<T>[];
};

/** The tables that are typed up line by line. */
export type TypeUpTable =
  | TableOf<'referrals', Referral>
  | TableOf<'resources', Resource>
  | TableOf<'promises', PromiseRecord>
  | TableOf<'differently', Interview['selfReview']['improvements'][number]>
  | TableOf<'nextStep', FollowUp>;

/** A text of its own: the free note, the summary, or one of the looks back. */
export type TextBlock = {
  kind: 'text';
  about: 'freeNote' | 'summary' | 'learned' | 'fit' | 'advice' | 'wentWell';
  heading: string;
  hint: string;
  row: TypeUpRow;
};

/** What is typed up, in print order; what the packet prints without room to write is left out. */
export type TypeUpBlock =
  | { kind: 'heading'; level: 1 | 2; text: string; aside: string }
  | { kind: 'remark'; text: string }
  | { kind: 'question'; question: QuestionBlock; answers: readonly AnswerRow[] }
  | {
      kind: 'saved';
      heading: string;
      hint: string;
      questions: readonly {
        plannedQuestionId: string;
        text: string;
        rule: string;
        answers: readonly AnswerRow[];
      }[];
    }
  | TextBlock
  | TypeUpTable
  | { kind: 'thankYou'; table: FormTableBlock }
  | { kind: 'chemistry'; row: TypeUpRow };

/** All rows in the order one goes through them. */
export function typeUpRows(blocks: readonly TypeUpBlock[]): TypeUpRow[] {
  return blocks.flatMap(rowsOf);
}

function rowsOf(block: TypeUpBlock): readonly TypeUpRow[] {
  switch (block.kind) {
    case 'question':
      return block.answers;
    case 'saved':
      return block.questions.flatMap(({ answers }) => answers);
    case 'table':
      return [...(block.who === null ? [] : [block.who]), ...block.rows];
    case 'text':
    case 'chemistry':
      return [block.row];
    case 'heading':
    case 'remark':
    case 'thankYou':
      return [];
  }
}
