import type { Interview, PlannedQuestion } from './model.ts';

type Plan = Pick<Interview, 'questions' | 'questionOrder'>;

/** The questions to ask in this interview, rank 1 first; those saved for the talk in person are left out. */
export function rankedQuestions(plan: Plan): PlannedQuestion[] {
  return inOrder(plan).filter(({ release }) => release === null);
}

/** The questions saved for the talk in person, the most important first. */
export function savedQuestions(plan: Plan): PlannedQuestion[] {
  return inOrder(plan).filter(({ release }) => release !== null);
}

/**
 * Moves a planned question in place to `rank`, counted from 0, among those it is one of: the ones to ask in
 * this interview, or the saved ones. A rank beyond them is the last.
 */
export function giveRank(plan: Plan, plannedQuestionId: string, rank: number): void {
  const { questions, questionOrder } = plan;
  const isSaved = questions[plannedQuestionId]?.release != null;
  const group = (isSaved ? savedQuestions(plan) : rankedQuestions(plan)).map(idOf);
  const peers = group.filter((id) => id !== plannedQuestionId);
  // The order also holds the others: to move past them alone would be a step nobody sees.
  if (group.indexOf(plannedQuestionId) === Math.min(rank, peers.length)) return;
  questionOrder.splice(questionOrder.indexOf(plannedQuestionId), 1);
  const next = peers[rank];
  const to = next === undefined ? questionOrder.length : questionOrder.indexOf(next);
  questionOrder.splice(to, 0, plannedQuestionId);
}

const idOf = ({ plannedQuestionId }: PlannedQuestion) => plannedQuestionId;

function inOrder({ questions, questionOrder }: Plan): PlannedQuestion[] {
  return questionOrder.flatMap((id) => questions[id] ?? []);
}
