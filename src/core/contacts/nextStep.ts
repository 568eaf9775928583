import { dayOf } from '../dates.ts';
import type { Contact } from './model.ts';
import { arrangingStep } from './steps/arrangingStep.ts';
import { type NextStep, type StepFor, type StepSource, step, stepActions } from './steps/model.ts';
import { owedSteps } from './steps/owedSteps.ts';
import { restStep } from './steps/restStep.ts';
import { sentQuestions } from './steps/sentQuestions.ts';
import { talkSteps } from './steps/talkSteps.ts';

/**
 * The next step with a person, always exactly one: of all that is agreed, owed, planned or waited for what is due first;
 * only then keeping in touch, and resting.
 */
export function nextStep(
  notebook: StepSource,
  contact: Contact,
  now: string,
  timeZone: string,
): NextStep {
  const whom: StepFor = { contact, now, today: dayOf(now, timeZone), timeZone };
  if (contact.archivedAt !== null) return step('nothing', 'Put away; nothing is to be done', null);
  const arranging = arrangingStep(notebook, whom);
  const questions = sentQuestions(whom);
  const asked = new Set(questions.map(({ action }) => action));
  const open = [
    ...talkSteps(notebook, whom),
    ...owedSteps(notebook, whom),
    ...(arranging === null ? [] : [arranging]),
  ].filter(({ action }) => !asked.has(action));
  return [...questions, ...open].sort(dueFirst)[0] ?? restStep(notebook, whom);
}

// Sorts behind every day.
const undated = '9999-99';

function dueFirst(one: NextStep, other: NextStep): number {
  return (
    (one.by ?? undated).localeCompare(other.by ?? undated) ||
    stepActions.indexOf(one.action) - stepActions.indexOf(other.action)
  );
}
