import { dayOf } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import { earlierTalks, whenOf } from './earlierTalks.ts';
import type { Interview, PlannedQuestion } from './model.ts';
import { rankedQuestions } from './ranking.ts';
import { topicsOf } from './topics.ts';
import { wasAsked } from './wasAsked.ts';

/** Where a question was asked, and on which day (YYYY-MM-DD). */
export type AskedBefore = { interviewId: string; askedOn: string };

/** Answers when a question, planned or of the bank, was last asked; null when it was not. */
export type AskedLookup = (
  question: Pick<PlannedQuestion, 'bankQuestionId' | 'text'>,
) => AskedBefore | null;

/** What one talk has asked, by topic. */
type AskedTopics = ReadonlyMap<string, AskedBefore>;

// Interviews are replaced, never changed, so typing into one leaves what was found in all others.
const askedTopics = new WeakMap<Interview, AskedTopics>();

/**
 * Answers for any question when the people of an interview, or one of them, were last asked it in another talk,
 * which is over.
 */
export function askedOfPeople(
  { interviews }: Pick<Notebook, 'interviews'>,
  interview: Interview,
): AskedLookup {
  const talks = earlierTalks(interviews, interview).map(topicsAsked);
  return (question) => {
    const topics = topicsOf(question);
    for (const talk of talks) {
      for (const topic of topics) {
        const asked = talk.get(topic);
        if (asked) return asked;
      }
    }
    return null;
  };
}

/** The questions of a plan that stand higher up in it already: each with the rank, from 1, of the first one. */
export function standingTwice(
  plan: Pick<Interview, 'questions' | 'questionOrder'>,
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  const twice = new Map<string, number>();
  for (const [place, question] of rankedQuestions(plan).entries()) {
    const topics = topicsOf(question);
    const rank = topics.map((topic) => first.get(topic)).find((known) => known !== undefined);
    if (rank !== undefined) twice.set(question.plannedQuestionId, rank);
    for (const topic of topics) if (!first.has(topic)) first.set(topic, rank ?? place + 1);
  }
  return twice;
}

function topicsAsked(talk: Interview): AskedTopics {
  let asked = askedTopics.get(talk);
  if (asked === undefined) {
    asked = findAsked(talk);
    askedTopics.set(talk, asked);
  }
  return asked;
}

function findAsked(talk: Interview): AskedTopics {
  const asked = new Map<string, AskedBefore>();
  const here = { interviewId: talk.interviewId, askedOn: dayOf(whenOf(talk), talk.timeZone) };
  for (const question of Object.values(talk.questions)) {
    if (!wasAsked(question)) continue;
    for (const topic of topicsOf(question)) asked.set(topic, here);
  }
  return asked;
}
