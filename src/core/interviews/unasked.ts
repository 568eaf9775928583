import type { Notebook } from '../notebook/schema.ts';
import type { Interview, PlannedQuestion } from './model.ts';
import { rankedQuestions, savedQuestions } from './ranking.ts';
import { shareTopic } from './topics.ts';
import { wasAsked } from './wasAsked.ts';

type Plan = Pick<Interview, 'questions' | 'questionOrder'>;

/** The questions of a plan that were not asked, rank 1 first; those saved for the talk in person by themselves. */
export function unaskedQuestions(plan: Plan): {
  ranked: PlannedQuestion[];
  saved: PlannedQuestion[];
} {
  const isLeft = (question: PlannedQuestion) => !wasAsked(question);
  return {
    ranked: rankedQuestions(plan).filter(isLeft),
    saved: savedQuestions(plan).filter(isLeft),
  };
}

/** The questions that are to go into the thank-you, rank 1 first. */
export function questionsForThankYou(plan: Plan): PlannedQuestion[] {
  return unaskedQuestions(plan).ranked.filter(({ fate }) => fate?.kind === 'thank_you');
}

/** The interview a question was moved into, the newest should there be several; null when it was not, or is gone. */
export function interviewMovedTo(
  { interviews }: Pick<Notebook, 'interviews'>,
  question: PlannedQuestion,
): Interview | null {
  const { fate } = question;
  if (fate?.kind !== 'moved' || fate.contactId === null) return null;
  const { contactId } = fate;
  const [newest] = Object.values(interviews)
    .filter(
      ({ contactIds, questions }) =>
        contactIds.includes(contactId) &&
        Object.values(questions).some((one) => shareTopic(one, question)),
    )
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
  return newest ?? null;
}
