import type { BankQuestion, BankQuestionFields } from '../question-bank/model.ts';
import { emptyBankQuestionFields } from '../question-bank/model.ts';
import type { PlannedQuestion, TheyMayAsk } from './model.ts';

/** The fields a planned question takes over; absent ones take their empty value. */
export type QuestionTemplate = { text: string } & {
  [K in keyof Omit<BankQuestionFields, 'text'>]?: BankQuestionFields[K] | undefined;
};

/** Makes a planned question from a bank question or from what was typed; cues start open, notes empty. */
export function planQuestion(
  template: QuestionTemplate,
  bankQuestionId: string | null,
  newId: () => string,
): PlannedQuestion {
  const empty = emptyBankQuestionFields;
  return {
    plannedQuestionId: newId(),
    bankQuestionId,
    section: template.section ?? empty.section,
    text: template.text,
    priority: template.priority ?? empty.priority,
    minutes: template.minutes ?? empty.minutes,
    cues: (template.cues ?? []).map((text) => ({ cueId: newId(), text, state: 'open' })),
    condition: template.condition ? { ...template.condition } : null,
    probes: [...(template.probes ?? [])],
    whyAsk: template.whyAsk ?? empty.whyAsk,
    guidance: template.guidance ?? empty.guidance,
    parts: (template.parts ?? []).map((text) => ({ partId: newId(), text, note: '' })),
    note: '',
    outcome: 'unasked',
    askedAt: null,
    fate: null,
    release: null,
  };
}

/** Makes a question they may ask from its bank question. */
export function planTheyMayAsk(question: BankQuestion, newId: () => string): TheyMayAsk {
  return {
    theyMayAskId: newId(),
    text: question.text,
    answerPoints: question.answerPoints.map((point) => ({ ...point })),
  };
}
