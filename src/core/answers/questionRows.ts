import { dayOf } from '../dates.ts';
import { whenOf } from '../interviews/carryOver.ts';
import type { PlannedQuestion } from '../interviews/model.ts';
import { hasAnswer, wasAsked } from '../interviews/wasAsked.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type AskedQuestion, type Asking, askedQuestions } from './askedQuestions.ts';
import type { Answer, AnswerNote, AnswerState } from './model.ts';

/** The parts of a notebook a grid of answers is made from. */
export type AnswerSource = Pick<
  Notebook,
  'contacts' | 'interviews' | 'bankQuestions' | 'questionSets' | 'questionSetOrder'
>;

/** A question with everything anybody said to it; nothing is left out yet. */
export type QuestionRow = {
  topic: string;
  text: string;
  section: string;
  /** The set of the bank question it is; null when it was typed or is no longer in the bank. */
  questionSetId: string | null;
  /** Who has answered it. */
  sources: ReadonlySet<string>;
  /** By contact, oldest talk first. */
  answers: ReadonlyMap<string, readonly Answer[]>;
};

// Filtering asks for the same rows at every key; they hang on the interviews they were made from.
const made = new WeakMap<object, { from: AnswerSource; rows: readonly QuestionRow[] }>();

/** Every question planned for a talk that took place, in the order of the question bank, then of the plans. */
export function questionRows(notebook: AnswerSource): readonly QuestionRow[] {
  const known = made.get(notebook.interviews);
  if (known !== undefined && isSameSource(known.from, notebook)) return known.rows;
  const { contacts, interviews, bankQuestions, questionSets, questionSetOrder } = notebook;
  const from = { contacts, interviews, bankQuestions, questionSets, questionSetOrder };
  const rows = makeRows(from);
  made.set(interviews, { from, rows });
  return rows;
}

function isSameSource(one: AnswerSource, other: AnswerSource): boolean {
  return (Object.keys(one) as (keyof AnswerSource)[]).every((key) => one[key] === other[key]);
}

function makeRows(notebook: AnswerSource): QuestionRow[] {
  const places = bankPlaces(notebook);
  const last = { rank: places.size, questionSetId: null };
  return askedQuestions(notebook.interviews)
    .questions.map((asked) => ({ asked, place: places.get(asked.topic) ?? last }))
    .sort((one, other) => one.place.rank - other.place.rank)
    .map(({ asked, place }) => rowOf(asked, place.questionSetId, notebook));
}

type BankPlace = { rank: number; questionSetId: string | null };

function bankPlaces({
  questionSets,
  questionSetOrder,
}: Pick<Notebook, 'questionSets' | 'questionSetOrder'>): Map<string, BankPlace> {
  const places = new Map<string, BankPlace>();
  for (const questionSetId of questionSetOrder) {
    for (const id of questionSets[questionSetId]?.questionIds ?? []) {
      places.set(id, { rank: places.size, questionSetId });
    }
  }
  return places;
}

function rowOf(
  { topic, askings }: AskedQuestion,
  questionSetId: string | null,
  { contacts, bankQuestions }: AnswerSource,
): QuestionRow {
  // The bank may have found better words since; a question that is not in it is said as it was last.
  const words = bankQuestions[topic] ?? (askings.at(-1) ?? askings[0]).question;
  const sources = sourcesOf(askings, contacts);
  const isSingleSource = sources.size === 1;
  const answers = new Map<string, Answer[]>();
  for (const asking of askings) {
    const present = peopleOf(asking, contacts);
    const common = answerOf(asking, words.text, isSingleSource);
    for (const contactId of present) {
      const togetherWith =
        present.length === 1
          ? nobody
          : present
              .filter((other) => other !== contactId)
              .map((other) => contacts[other]?.displayName ?? '');
      const answer = { ...common, togetherWith };
      const earlier = answers.get(contactId);
      if (earlier) earlier.push(answer);
      else answers.set(contactId, [answer]);
    }
  }
  return { topic, text: words.text, section: words.section, questionSetId, sources, answers };
}

const nobody: readonly string[] = [];

function sourcesOf(askings: readonly Asking[], contacts: Notebook['contacts']): Set<string> {
  return new Set(
    askings.flatMap((asking) =>
      stateOf(asking.question) === 'answered' ? peopleOf(asking, contacts) : [],
    ),
  );
}

/** Who took part and is still in the notebook, each once. */
function peopleOf({ interview }: Asking, contacts: Notebook['contacts']): string[] {
  return [...new Set(interview.contactIds)].filter((id) => Object.hasOwn(contacts, id));
}

function answerOf({ interview, question }: Asking, text: string, isSingleSource: boolean): Answer {
  const { plannedQuestionId, cues } = question;
  return {
    interviewId: interview.interviewId,
    plannedQuestionId,
    on: dayOf(whenOf(interview), interview.timeZone),
    question: text,
    askedAs: question.text === text ? '' : question.text,
    state: stateOf(question),
    notes: notesOf(question),
    cues: cues.flatMap(({ text: cue, state }) => (state === 'open' ? [] : [{ text: cue, state }])),
    togetherWith: nobody,
    isSingleSource,
  };
}

function stateOf(question: PlannedQuestion): AnswerState {
  const wasHeard = question.cues.some(({ state }) => state === 'heard' || state === 'contradicted');
  if (hasAnswer(question) || wasHeard) return 'answered';
  if (question.outcome === 'skipped') return 'skipped';
  return wasAsked(question) ? 'asked' : 'not_asked';
}

function notesOf({ note, parts }: PlannedQuestion): AnswerNote[] {
  const all = [
    { part: '', text: note },
    ...parts.map((part) => ({ part: part.text, text: part.note })),
  ];
  return all.flatMap(({ part, text }) =>
    text.trim() === '' ? [] : [{ part, text: text.trimEnd() }],
  );
}
