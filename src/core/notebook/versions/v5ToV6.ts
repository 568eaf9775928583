type Fields = Record<string, unknown>;

/**
 * Gives people messages, an address, an interest and a time to keep in touch, follow-ups and promises a day to be reminded
 * on, self-reviews advice, me an address and the notebook wordings and holidays, all of them empty; those in the bin as
 * well. What is not of version 5 is answered as it is, because a journal is replayed without checks.
 */
export function v5ToV6(body: object): object {
  const notebook = body as Fields;
  return {
    ...notebook,
    ...recordsToV6(notebook),
    me: isFields(notebook.me) ? { ...notebook.me, postalAddress: '' } : notebook.me,
    letterTemplates: {},
    holidays: [],
    bin: mapFields(notebook.bin, (entry) => ({
      ...entry,
      records: isFields(entry.records)
        ? { ...entry.records, ...recordsToV6(entry.records) }
        : entry.records,
    })),
  };
}

function recordsToV6({ contacts, interviews, followUps, promises }: Fields): Fields {
  return {
    contacts: mapFields(contacts, (contact) => ({
      ...contact,
      postalAddress: '',
      interest: '',
      keepInTouchMonths: 3,
      keepInTouchNotBeforeOn: null,
      messages: {},
    })),
    interviews: mapFields(interviews, (interview) => ({
      ...interview,
      selfReview: isFields(interview.selfReview)
        ? { ...interview.selfReview, advice: '' }
        : interview.selfReview,
    })),
    followUps: mapFields(followUps, (followUp) => ({
      ...followUp,
      messageId: null,
      remindOn: null,
    })),
    promises: mapFields(promises, (promise) => ({ ...promise, remindOn: null })),
  };
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
