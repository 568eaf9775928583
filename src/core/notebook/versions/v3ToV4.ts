type Fields = Record<string, unknown>;

/**
 * Gives interviews a call, facts and a chemistry, planned questions a moment and a fate, conditions a cue, all of them
 * empty; those in the bin as well. What is not of version 3 is answered as it is, because a journal is replayed without checks.
 */
export function v3ToV4(body: object): object {
  const notebook = body as Fields;
  return {
    ...notebook,
    ...recordsToV4(notebook),
    bin: mapFields(notebook.bin, (entry) => ({
      ...entry,
      records: isFields(entry.records)
        ? {
            ...entry.records,
            ...recordsToV4(entry.records),
            plannedQuestions: mapFields(entry.records.plannedQuestions, (taken) => ({
              ...taken,
              question: isFields(taken.question) ? questionToV4(taken.question) : taken.question,
            })),
          }
        : entry.records,
    })),
  };
}

function recordsToV4({ interviews, bankQuestions }: Fields): Fields {
  return {
    interviews: mapFields(interviews, interviewToV4),
    bankQuestions: mapFields(bankQuestions, withCue),
  };
}

function interviewToV4(interview: Fields): Fields {
  return {
    ...interview,
    questions: mapFields(interview.questions, questionToV4),
    selfReview: isFields(interview.selfReview)
      ? { ...interview.selfReview, chemistry: null }
      : interview.selfReview,
    facts: [],
    call: null,
  };
}

function questionToV4(question: Fields): Fields {
  return { ...withCue(question), askedAt: null, fate: null };
}

function withCue(question: Fields): Fields {
  const { condition } = question;
  return isFields(condition)
    ? { ...question, condition: { ...condition, cue: '', wanted: 'heard' } }
    : question;
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
