import { foldText } from '../contacts/searchText.ts';
import type { Condition } from '../question-bank/model.ts';
import type { Interview } from './model.ts';
import { rankedQuestions, savedQuestions } from './ranking.ts';

/** Whether a condition is known to hold. */
export type ConditionState = 'open' | 'holds' | 'fails';

type Known = Pick<Interview, 'questions' | 'facts'>;

/**
 * Looks whether a condition holds: by the cue it hangs on, as far as anything was made of that, else by the fact a
 * person has ticked. `talks` are the interviews that count, the newest first.
 */
export function conditionState(condition: Condition, talks: readonly Known[]): ConditionState {
  const byCue = condition.kind === 'heard' ? stateByCue(condition, talks) : 'open';
  return byCue === 'open' ? factState(condition.text, talks) : byCue;
}

/** Whether a fact is known to hold, from what was ticked in the newest of these talks that says so. */
export function factState(text: string, talks: readonly Pick<Known, 'facts'>[]): ConditionState {
  const wanted = fold(text);
  for (const { facts } of talks) {
    const fact = facts.find((one) => fold(one.text) === wanted);
    if (fact) return fact.holds ? 'holds' : 'fails';
  }
  return 'open';
}

/** The facts a plan hangs on that no cue decides, each once, in the order of the questions. */
export function factsOfPlan(interview: Pick<Interview, 'questions' | 'questionOrder'>): string[] {
  const questions = [...rankedQuestions(interview), ...savedQuestions(interview)];
  const texts = questions.flatMap(({ condition, release }) => [
    ...(condition === null || hasCue(condition) ? [] : [condition.text]),
    ...(release?.rule === 'fact' && release.fact !== '' ? [release.fact] : []),
  ]);
  const seen = new Set<string>();
  return texts.filter((text) => {
    const folded = fold(text);
    return seen.has(folded) ? false : seen.add(folded);
  });
}

function stateByCue({ cue, wanted }: Condition, talks: readonly Known[]): ConditionState {
  if (cue === '') return 'open';
  const name = fold(cue);
  const states = talks
    .flatMap(({ questions }) => Object.values(questions))
    .flatMap(({ cues }) => cues.filter(({ text }) => fold(text) === name))
    .map(({ state }) => state)
    .filter((state) => state !== 'open');
  if (states.length === 0) return 'open';
  return states.includes('heard') === (wanted === 'heard') ? 'holds' : 'fails';
}

const hasCue = ({ kind, cue }: Condition) => kind === 'heard' && cue !== '';

const fold = (text: string) => foldText(text).trim();
