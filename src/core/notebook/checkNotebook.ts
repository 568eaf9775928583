import type { BinRecords } from '../bin/model.ts';
import type { Notebook } from './schema.ts';

/**
 * Says one sentence for each reference that leads nowhere and each order that does not match; [] when
 * all is right. What lies in the bin may refer to what is gone.
 */
export function checkNotebook(notebook: Notebook): string[] {
  return [
    ...checkKeys(notebook),
    ...checkBank(notebook),
    ...checkInterviews(notebook),
    ...checkReferrals(notebook),
    ...checkAgenda(notebook),
    ...checkBin(notebook),
  ];
}

function checkKeys(notebook: Notebook): string[] {
  const keyed = [
    ['contacts', Object.entries(notebook.contacts).map(([key, r]) => [key, r.contactId])],
    [
      'questionSets',
      Object.entries(notebook.questionSets).map(([key, r]) => [key, r.questionSetId]),
    ],
    [
      'bankQuestions',
      Object.entries(notebook.bankQuestions).map(([key, r]) => [key, r.bankQuestionId]),
    ],
    ['interviews', Object.entries(notebook.interviews).map(([key, r]) => [key, r.interviewId])],
    ['referrals', Object.entries(notebook.referrals).map(([key, r]) => [key, r.referralId])],
    ['followUps', Object.entries(notebook.followUps).map(([key, r]) => [key, r.followUpId])],
    ['promises', Object.entries(notebook.promises).map(([key, r]) => [key, r.promiseId])],
    ['bin', Object.entries(notebook.bin).map(([key, r]) => [key, r.binEntryId])],
  ] as const;
  return keyed.flatMap(([kind, pairs]) =>
    pairs
      .filter(([key, id]) => key !== id)
      .map(([key, id]) => `${kind}: the record kept under ${key} calls itself ${id}.`),
  );
}

function checkBank(notebook: Notebook): string[] {
  const { questionSets, questionSetOrder, bankQuestions } = notebook;
  const inSets = Object.values(questionSets).flatMap((set) => set.questionIds);
  return [
    ...checkOrder('questionSetOrder', questionSetOrder, questionSets),
    ...checkOrder('the question sets together', inSets, bankQuestions),
  ];
}

function checkInterviews(notebook: Notebook): string[] {
  return Object.values(notebook.interviews).flatMap((interview) => {
    const what = `interview ${interview.interviewId}`;
    return [
      ...checkOrder(`the plan of ${what}`, interview.questionOrder, interview.questions),
      ...Object.entries(interview.questions)
        .filter(([key, question]) => key !== question.plannedQuestionId)
        .map(([key]) => `${what}: the question kept under ${key} calls itself otherwise.`),
      ...interview.contactIds.flatMap((id) => checkLink(what, 'person', id, notebook.contacts)),
    ];
  });
}

function checkReferrals(notebook: Notebook): string[] {
  return Object.values(notebook.referrals).flatMap((referral) => {
    const what = `referral ${referral.referralId}`;
    const hasOneName = (referral.toContactId === null) === (referral.toName.trim() !== '');
    return [
      ...checkLink(what, 'person', referral.fromContactId, notebook.contacts),
      ...checkLink(what, 'person', referral.toContactId, notebook.contacts),
      ...checkLink(what, 'interview', referral.interviewId, notebook.interviews),
      ...(hasOneName ? [] : [`${what} names either nobody or a person and a bare name.`]),
    ];
  });
}

function checkAgenda(notebook: Notebook): string[] {
  const followUps = Object.values(notebook.followUps).map(
    (record) => [`follow-up ${record.followUpId}`, record] as const,
  );
  const promises = Object.values(notebook.promises).map(
    (record) => [`promise ${record.promiseId}`, record] as const,
  );
  return [...followUps, ...promises].flatMap(([what, record]) => [
    ...checkLink(what, 'person', record.contactId, notebook.contacts),
    ...checkLink(what, 'interview', record.interviewId, notebook.interviews),
  ]);
}

/** Says what is in the notebook and in the bin at once, or in the bin twice. */
function checkBin(notebook: Notebook): string[] {
  const seen = new Set<string>();
  return Object.values(notebook.bin).flatMap(({ binEntryId, records }) =>
    (Object.keys(records) as (keyof BinRecords)[]).flatMap((kind) =>
      Object.keys(records[kind]).flatMap((id) => {
        const isKept = kind !== 'plannedQuestions' && Object.hasOwn(notebook[kind], id);
        const isDouble = isKept || seen.has(`${kind} ${id}`);
        seen.add(`${kind} ${id}`);
        return isDouble ? `${kind}: ${id} is in the bin (${binEntryId}) and elsewhere too.` : [];
      }),
    ),
  );
}

function checkLink(what: string, kind: string, id: string | null, records: object): string[] {
  if (id === null || Object.hasOwn(records, id)) return [];
  return [`${what} refers to a ${kind} that is not there: ${id}.`];
}

/** Says what keeps `order` from holding each key of `records` exactly once. */
function checkOrder(what: string, order: readonly string[], records: object): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const id of order) {
    if (seen.has(id)) problems.push(`${what} holds ${id} more than once.`);
    if (!Object.hasOwn(records, id)) problems.push(`${what} holds ${id}, which is not there.`);
    seen.add(id);
  }
  for (const id of Object.keys(records)) {
    if (!seen.has(id)) problems.push(`${what} leaves out ${id}.`);
  }
  return problems;
}
