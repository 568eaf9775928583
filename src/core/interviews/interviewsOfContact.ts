import type { Interview } from './model.ts';

// A notebook is a value that never changes, so what was sorted out of it once stays true.
const sorted = new WeakMap<object, ReadonlyMap<string, readonly Interview[]>>();

/**
 * The interviews a person takes part in, as they stand in the notebook; reads all of them the first time only,
 * because documents ask for one person after the other.
 */
export function interviewsOfContact(
  interviews: Readonly<Record<string, Interview>>,
  contactId: string,
): readonly Interview[] {
  let byContact = sorted.get(interviews);
  if (byContact === undefined) {
    byContact = sortByContact(interviews);
    sorted.set(interviews, byContact);
  }
  return byContact.get(contactId) ?? [];
}

function sortByContact(
  interviews: Readonly<Record<string, Interview>>,
): ReadonlyMap<string, readonly Interview[]> {
  const byContact = new Map<string, Interview[]>();
  for (const interview of Object.values(interviews)) {
    for (const contactId of new Set(interview.contactIds)) {
      const own = byContact.get(contactId);
      if (own) own.push(interview);
      else byContact.set(contactId, [interview]);
    }
  }
  return byContact;
}
