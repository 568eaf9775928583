import type { Interview } from '../interviews/model.ts';
import type { Notebook } from './schema.ts';

/**
 * Answers a notebook without the references that lead nowhere: records that cannot be without what
 * they refer to go too, orders hold what is there and nothing else. One that is whole stays equal.
 */
export function mendReferences(notebook: Notebook): Notebook {
  const contacts = keyed(notebook.contacts, 'contactId');
  const hasPerson = (id: string) => Object.hasOwn(contacts, id);
  const interviews = mapRecords(keyed(notebook.interviews, 'interviewId'), (interview) => {
    const contactIds = interview.contactIds.filter(hasPerson);
    return contactIds.length === 0 ? null : { ...withPlan(interview), contactIds };
  });
  const withInterview = <T extends { interviewId: string | null }>(record: T): T => {
    const { interviewId } = record;
    return interviewId === null || Object.hasOwn(interviews, interviewId)
      ? record
      : { ...record, interviewId: null };
  };
  const referrals = mapRecords(keyed(notebook.referrals, 'referralId'), (referral) => {
    const { fromContactId, toContactId, toName } = referral;
    const hasOneName = (toContactId === null) === (toName.trim() !== '');
    const isWhole = hasPerson(fromContactId) && (toContactId === null || hasPerson(toContactId));
    return isWhole && hasOneName ? withInterview(referral) : null;
  });
  const ofPerson = <T extends { contactId: string; interviewId: string | null }>(record: T) =>
    hasPerson(record.contactId) ? withInterview(record) : null;
  return {
    ...notebook,
    ...mendBank(notebook),
    contacts,
    interviews,
    referrals,
    followUps: mapRecords(keyed(notebook.followUps, 'followUpId'), ofPerson),
    promises: mapRecords(keyed(notebook.promises, 'promiseId'), ofPerson),
    bin: keyed(notebook.bin, 'binEntryId'),
  };
}

function mendBank(
  notebook: Notebook,
): Pick<Notebook, 'questionSets' | 'questionSetOrder' | 'bankQuestions'> {
  const questions = keyed(notebook.bankQuestions, 'bankQuestionId');
  const taken = new Set<string>();
  const questionSets = mapRecords(keyed(notebook.questionSets, 'questionSetId'), (set) => ({
    ...set,
    questionIds: set.questionIds.filter((id) => {
      const isFirst = Object.hasOwn(questions, id) && !taken.has(id);
      taken.add(id);
      return isFirst;
    }),
  }));
  return {
    questionSets,
    questionSetOrder: mendOrder(notebook.questionSetOrder, questionSets),
    bankQuestions: mapRecords(questions, (one) => (taken.has(one.bankQuestionId) ? one : null)),
  };
}

function withPlan(interview: Interview): Interview {
  const questions = keyed(interview.questions, 'plannedQuestionId');
  return { ...interview, questions, questionOrder: mendOrder(interview.questionOrder, questions) };
}

/** The ids of `order` that are there, each once, then those it left out. */
function mendOrder(order: readonly string[], records: object): string[] {
  const known = order.filter((id) => Object.hasOwn(records, id));
  return [...new Set([...known, ...Object.keys(records)])];
}

/** The records that are kept under their own id. */
function keyed<T, K extends keyof T>(records: Record<string, T>, idField: K): Record<string, T> {
  return Object.fromEntries(Object.entries(records).filter(([key, one]) => one[idField] === key));
}

function mapRecords<T>(
  records: Record<string, T>,
  mend: (record: T) => T | null,
): Record<string, T> {
  const mended: Record<string, T> = {};
  for (const [id, record] of Object.entries(records)) {
    const kept = mend(record);
    if (kept !== null) mended[id] = kept;
  }
  return mended;
}
