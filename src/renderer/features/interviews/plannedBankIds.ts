import type { Interview } from '../../../core/interviews/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';

/** The bank questions an interview already has; talking points and their questions are known by text. */
export function plannedBankIds(notebook: Notebook, interview: Interview): ReadonlySet<string> {
  const planned = new Set<string>();
  for (const { bankQuestionId } of Object.values(interview.questions)) {
    if (bankQuestionId !== null) planned.add(bankQuestionId);
  }
  const said = new Set(interview.talkingPoints.map(({ text }) => text));
  const asked = new Set(interview.theyMayAsk.map(({ text }) => text));
  for (const { bankQuestionId, kind, text } of Object.values(notebook.bankQuestions)) {
    if (kind === 'talking_point' && said.has(text)) planned.add(bankQuestionId);
    if (kind === 'they_may_ask' && asked.has(text)) planned.add(bankQuestionId);
  }
  return planned;
}
