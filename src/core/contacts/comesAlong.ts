import { countInWords } from '../bin/listBin.ts';
import type { Notebook } from '../notebook/schema.ts';

/** What belongs to a person, counted in words: "2 interviews", "1 promise"; [] when nothing does. */
export function comesAlong(
  { interviews, referrals, followUps, promises }: Notebook,
  contactId: string,
): string[] {
  const isTheirs = (record: { contactId: string }) => record.contactId === contactId;
  const counts = {
    interviews: Object.values(interviews).filter((one) => one.contactIds.includes(contactId)),
    referrals: Object.values(referrals).filter(
      ({ fromContactId, toContactId }) => fromContactId === contactId || toContactId === contactId,
    ),
    followUps: Object.values(followUps).filter(isTheirs),
    promises: Object.values(promises).filter(isTheirs),
  };
  return (Object.keys(counts) as (keyof typeof counts)[]).flatMap((kind) => {
    const { length } = counts[kind];
    return length === 0 ? [] : countInWords(kind, length);
  });
}
