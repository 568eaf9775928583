type Fields = Record<string, unknown>;

/**
 * Gives people a list of what they were asked, referrals an ask they answer and a day they were set aside, follow-ups a
 * referral they are about, all of them empty; those in the bin as well. What is not of version 4 is answered as it is,
 * because a journal is replayed without checks.
 */
export function v4ToV5(body: object): object {
  const notebook = body as Fields;
  return {
    ...notebook,
    ...recordsToV5(notebook),
    bin: mapFields(notebook.bin, (entry) => ({
      ...entry,
      records: isFields(entry.records)
        ? { ...entry.records, ...recordsToV5(entry.records) }
        : entry.records,
    })),
  };
}

function recordsToV5({ contacts, referrals, followUps }: Fields): Fields {
  return {
    contacts: mapFields(contacts, (contact) => ({ ...contact, asks: [] })),
    referrals: mapFields(referrals, (referral) => ({
      ...referral,
      askId: null,
      setAsideAt: null,
    })),
    followUps: mapFields(followUps, (followUp) => ({ ...followUp, referralId: null })),
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
