import type { CommandContext } from '../operation.ts';
import { emptyBankQuestionFields, type QuestionSetFile } from '../question-bank/model.ts';
import type { Me, Notebook } from './schema.ts';

/** Nobody yet. */
export const emptyMe: Me = {
  displayName: '',
  email: '',
  phone: '',
  postalAddress: '',
  whoIAm: '',
  goal: null,
  skills: [],
  readingList: [],
};

/** Makes a notebook with the shipped question sets and nothing else in it. */
export function createNotebook(
  name: string,
  shippedSets: readonly QuestionSetFile[],
  context: CommandContext,
): Notebook {
  const notebook: Notebook = {
    notebookId: context.newId(),
    name,
    isSample: false,
    createdAt: context.now,
    me: { ...emptyMe },
    contacts: {},
    questionSets: {},
    questionSetOrder: [],
    bankQuestions: {},
    interviews: {},
    referrals: {},
    followUps: {},
    promises: {},
    letterTemplates: {},
    holidays: [],
    bin: {},
  };
  for (const set of shippedSets) addQuestionSet(notebook, set, 'shipped', context);
  return notebook;
}

/** Adds a set and its questions to `notebook` in place, giving every record an id; answers the set's id. */
export function addQuestionSet(
  notebook: Pick<Notebook, 'questionSets' | 'questionSetOrder' | 'bankQuestions'>,
  set: QuestionSetFile,
  origin: 'shipped' | 'own',
  context: CommandContext,
): string {
  const questionSetId = context.newId();
  const questionIds = set.questions.map((fields) => {
    const bankQuestionId = context.newId();
    const filled = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ) as typeof fields & { text: string };
    notebook.bankQuestions[bankQuestionId] = {
      ...emptyBankQuestionFields,
      ...(filled as { text: string }),
      bankQuestionId,
      createdAt: context.now,
    };
    return bankQuestionId;
  });
  notebook.questionSets[questionSetId] = {
    questionSetId,
    name: set.name,
    description: set.description,
    origin,
    questionIds,
    createdAt: context.now,
  };
  notebook.questionSetOrder.push(questionSetId);
  return questionSetId;
}
