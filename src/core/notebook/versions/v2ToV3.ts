type Fields = Record<string, unknown>;

/**
 * Gives interviews an opening line, resources and a self-review, and planned questions a release, all of them empty;
 * those in the bin as well. What is not of version 2 is answered as it is, because a journal is replayed without checks.
 */
export function v2ToV3(body: object): object {
  const notebook = body as Fields;
  return {
    ...notebook,
    interviews: mapFields(notebook.interviews, interviewToV3),
    bin: mapFields(notebook.bin, (entry) => ({ ...entry, records: recordsToV3(entry.records) })),
  };
}

function recordsToV3(records: unknown): unknown {
  if (!isFields(records)) return records;
  return {
    ...records,
    interviews: mapFields(records.interviews, interviewToV3),
    plannedQuestions: mapFields(records.plannedQuestions, (taken) => ({
      ...taken,
      question: isFields(taken.question) ? questionToV3(taken.question) : taken.question,
    })),
  };
}

function interviewToV3(interview: Fields): Fields {
  return {
    ...interview,
    openingLine: '',
    questions: mapFields(interview.questions, questionToV3),
    resources: [],
    selfReview: { learned: '', fit: '', wentWell: '', improvements: [] },
  };
}

function questionToV3(question: Fields): Fields {
  return { ...question, release: null };
}

function mapFields(records: unknown, change: (record: Fields) => Fields): unknown {
  if (!isFields(records)) return records;
  return Object.fromEntries(
    Object.entries(records).map(([id, one]) => [id, isFields(one) ? change(one) : one]),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
