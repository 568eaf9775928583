import type { Interview, PlannedQuestion } from '../interviews/model.ts';
import { hasAnswer, wasAsked } from '../interviews/wasAsked.ts';
import type { Notebook } from '../notebook/schema.ts';
import { type AskedQuestion, type Asking, askedQuestions, dayOfTalk } from './askedQuestions.ts';
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
  const presentIn = presence(notebook.contacts);
  const last = { rank: places.size, questionSetId: null };
  return askedQuestions(notebook.interviews)
    .questions.map((asked) => ({ asked, place: places.get(asked.topic) ?? last }))
    .sort((one, other) => one.place.rank - other.place.rank)
    .map(({ asked, place }) => rowOf(asked, place.questionSetId, notebook, presentIn));
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
  presentIn: PresentIn,
): QuestionRow {
  // The bank may have found better words since; a question that is not in it is said as it was last.
  const words = bankQuestions[topic] ?? (askings.at(-1) ?? askings[0]).question;
  const sources = new Set<string>();
  for (const { interview, question } of askings) {
    if (stateOf(question) !== 'answered') continue;
    for (const contactId of presentIn(interview)) sources.add(contactId);
  }
  const isSingleSource = sources.size === 1;
  const answers = new Map<string, Answer[]>();
  for (const asking of askings) {
    const present = presentIn(asking.interview);
    const alone = knownAnswer(asking, words.text, isSingleSource);
    for (const contactId of present) {
      const answer = present.length === 1 ? alone : withOthers(alone, contactId, present, contacts);
      const earlier = answers.get(contactId);
      if (earlier) earlier.push(answer);
      else answers.set(contactId, [answer]);
    }
  }
  return { topic, text: words.text, section: words.section, questionSetId, sources, answers };
}

function withOthers(
  answer: Answer,
  contactId: string,
  present: readonly string[],
  contacts: Notebook['contacts'],
): Answer {
  const others = present.filter((other) => other !== contactId);
  return { ...answer, togetherWith: others.map((other) => contacts[other]?.displayName ?? '') };
}

/** Who took part in a talk and is still in the notebook, each once. */
type PresentIn = (interview: Interview) => readonly string[];

function presence(contacts: Notebook['contacts']): PresentIn {
  const known = new Map<Interview, readonly string[]>();
  return (interview) => {
    const before = known.get(interview);
    if (before !== undefined) return before;
    const { contactIds } = interview;
    const present = [...new Set(contactIds)].filter((id) => Object.hasOwn(contacts, id));
    known.set(interview, present);
    return present;
  };
}

// A change of one interview leaves the answers of all others as they are, and what was folded of them.
const answered = new WeakMap<PlannedQuestion, { interview: Interview; answer: Answer }>();

function knownAnswer(asking: Asking, text: string, isSingleSource: boolean): Answer {
  const { interview, question } = asking;
  const known = answered.get(question);
  if (
    known?.interview === interview &&
    known.answer.question === text &&
    known.answer.isSingleSource === isSingleSource
  ) {
    return known.answer;
  }
  const answer = answerOf(asking, text, isSingleSource);
  answered.set(question, { interview, answer });
  return answer;
}

function answerOf({ interview, question }: Asking, text: string, isSingleSource: boolean): Answer {
  const { plannedQuestionId, cues } = question;
  return {
    interviewId: interview.interviewId,
    plannedQuestionId,
    on: dayOfTalk(interview),
    question: text,
    // A typed question is the same one by its words, whatever their case.
    askedAs: question.bankQuestionId === null || question.text === text ? '' : question.text,
    state: stateOf(question),
    notes: notesOf(question),
    cues:
      cues.length === 0
        ? none
        : cues.flatMap(({ text: cue, state }) => (state === 'open' ? [] : [{ text: cue, state }])),
    togetherWith: none,
    isSingleSource,
  };
}

const none: readonly never[] = [];

function stateOf(question: PlannedQuestion): AnswerState {
  const wasHeard = question.cues.some(({ state }) => state === 'heard' || state === 'contradicted');
  if (hasAnswer(question) || wasHeard) return 'answered';
  if (question.outcome === 'skipped') return 'skipped';
  return wasAsked(question) ? 'asked' : 'not_asked';
}

function notesOf({ note, parts }: PlannedQuestion): AnswerNote[] {
  const notes = note.trim() === '' ? [] : [{ part: '', text: note.trimEnd() }];
  for (const part of parts) {
    if (part.note.trim() !== '') notes.push({ part: part.text, text: part.note.trimEnd() });
  }
  return notes;
}
