import { dayOf } from '../dates.ts';
import type { Contact } from './model.ts';
import { arrangingStep } from './steps/arrangingStep.ts';
import { type NextStep, type StepFor, type StepSource, step, stepActions } from './steps/model.ts';
import { owedSteps } from './steps/owedSteps.ts';
import { plannedTouch, restStep } from './steps/restStep.ts';
import { sentQuestions } from './steps/sentQuestions.ts';
import { talkSteps } from './steps/talkSteps.ts';

/**
 * The next step with a person, always exactly one: of all that is agreed, owed, planned or waited for what is due first;
 * only then keeping in touch, and resting. Whom Today asks to do something for is never said to be waited for.
 */
export function nextStep(
  notebook: StepSource,
  contact: Contact,
  now: string,
  timeZone: string,
): NextStep {
  const whom: StepFor = { contact, now, today: dayOf(now, timeZone), timeZone };
  const isPutAway = contact.archivedAt !== null;
  const arranging = isPutAway ? null : arrangingStep(notebook, whom);
  const touch = plannedTouch(notebook, whom);
  const questions = sentQuestions(whom);
  const asked = new Set(questions.map(({ action }) => action));
  const open = [
    ...talkSteps(notebook, whom),
    ...owedSteps(notebook, whom),
    ...(arranging === null ? [] : [arranging]),
    ...(touch?.by != null && touch.by <= whom.today ? [touch] : []),
  ].filter(({ action }) => !asked.has(action));
  const steps = [...questions, ...open].sort((one, other) => compareSteps(one, other, whom.today));
  if (steps[0] !== undefined) return steps[0];
  return isPutAway
    ? step('nothing', 'Put away; nothing is to be done', null)
    : restStep(notebook, whom);
}

// Sorts behind every day.
const undated = '9999-99';

function compareSteps(one: NextStep, other: NextStep, today: string): number {
  return (
    orderOf(one, today).localeCompare(orderOf(other, today)) ||
    stepActions.indexOf(one.action) - stepActions.indexOf(other.action)
  );
}

/** Its day; to wait until a day that is past comes behind all that is due, however long it has been so. */
function orderOf({ action, by }: NextStep, today: string): string {
  if (by === null) return undated;
  return action === 'waitForAnswer' && by <= today ? `${today}~` : by;
}
