import type { BankQuestion } from './model.ts';

/** One heading with the questions under it. */
export type QuestionGroup<Q> = { heading: string; questions: Q[] };

/** What a question is grouped by. */
type Grouped = Pick<BankQuestion, 'kind' | 'section'>;

/** What the lists of things that are no questions of mine are called. */
const kindHeadings = {
  talking_point: 'What I want to say',
  they_may_ask: 'They may ask me',
} as const;

/**
 * Groups questions under their sections, each section where its first question stands; talking
 * points and questions they may ask come last, under headings of their own.
 */
export function groupQuestions<Q extends Grouped>(questions: readonly Q[]): QuestionGroup<Q>[] {
  const groups = new Map<string, QuestionGroup<Q>>();
  const put = (key: string, heading: string, question: Q) => {
    const group = groups.get(key) ?? { heading, questions: [] };
    group.questions.push(question);
    groups.set(key, group);
  };
  const asked = questions.filter(({ kind }) => kind === 'question');
  for (const question of asked) put(`question:${question.section}`, question.section, question);
  for (const kind of ['talking_point', 'they_may_ask'] as const) {
    for (const question of questions) {
      if (question.kind === kind) put(kind, kindHeadings[kind], question);
    }
  }
  return [...groups.values()];
}

/** Where a moved question goes: its section and its place among all ids of the set, itself left out. */
export type SetPlace = { section: string; toIndex: number };

/**
 * Turns a place among the shown questions (grouped, counted from 0, the moved one left out) into a
 * place in the set. Dropped between two questions of one section it joins that section; on the line
 * between two sections it stays in its own if that is one of them, else joins the one above.
 */
export function placeInSet(
  shown: readonly BankQuestion[],
  questionIds: readonly string[],
  bankQuestionId: string,
  shownIndex: number,
): SetPlace {
  const moved = shown.find((question) => question.bankQuestionId === bankQuestionId);
  const others = shown.filter((question) => question !== moved);
  const ids = questionIds.filter((id) => id !== bankQuestionId);
  const above = others[shownIndex - 1];
  const below = others[shownIndex];
  const own = moved?.section ?? '';
  const isOwnNear = above?.section === own || below?.section === own;
  const section = isOwnNear && above?.section !== below?.section ? own : (above ?? below)?.section;
  const isBelowNear = below !== undefined && (below.section === section || above === undefined);
  const toIndex = isBelowNear
    ? ids.indexOf(below.bankQuestionId)
    : above
      ? ids.indexOf(above.bankQuestionId) + 1
      : 0;
  return { section: section ?? own, toIndex };
}
