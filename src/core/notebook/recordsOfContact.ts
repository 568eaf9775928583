// A notebook is a value that never changes, so what was sorted out of it once stays true.
const sorted = new WeakMap<object, ReadonlyMap<string, readonly unknown[]>>();

/**
 * The records that are for one person, as they stand in the notebook; reads all of them the first time only, because
 * lists ask for one person after the other. Not for the draft of a command, which changes.
 */
export function recordsOfContact<T extends { contactId: string }>(
  records: Readonly<Record<string, T>>,
  contactId: string,
): readonly T[] {
  const known = sorted.get(records) as ReadonlyMap<string, readonly T[]> | undefined;
  const byContact = known ?? sortByContact(records);
  if (known === undefined) sorted.set(records, byContact);
  return byContact.get(contactId) ?? [];
}

function sortByContact<T extends { contactId: string }>(
  records: Readonly<Record<string, T>>,
): ReadonlyMap<string, readonly T[]> {
  const byContact = new Map<string, T[]>();
  for (const record of Object.values(records)) {
    const own = byContact.get(record.contactId);
    if (own) own.push(record);
    else byContact.set(record.contactId, [record]);
  }
  return byContact;
}
