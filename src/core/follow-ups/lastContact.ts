import { heldTalks } from '../contacts/talks.ts';
import { dayOf } from '../dates.ts';
import { sentMessages } from '../messages/sentMessages.ts';
import { recordsOfContact } from '../notebook/recordsOfContact.ts';
import type { Notebook } from '../notebook/schema.ts';
import { channelWords, followUpKindWords } from '../words.ts';
import type { FollowUpKind } from './model.ts';

/** The last time a person and I heard of each other, and by what, such as "Talk" or "E-mail from them". */
export type LastContact = { on: string; what: string };

/** The parts of a notebook contact with a person is read from. */
export type ContactTimes = Pick<Notebook, 'contacts' | 'interviews' | 'followUps'>;

/** The follow-ups that are a word to the person once they are done. */
const wordsToThem: readonly FollowUpKind[] = [
  'thank_you',
  'chase',
  'check_back',
  'report_back',
  'keep_in_touch',
];

/**
 * The last real contact of any kind with a person, up to today; an entry that is older, whenever it is written down,
 * changes nothing. Null for none.
 */
export function lastContact(
  notebook: ContactTimes,
  contactId: string,
  today: string,
  timeZone: string,
): LastContact | null {
  let last: LastContact | null = null;
  for (const one of contactsWith(notebook, contactId, timeZone)) {
    if (one.on <= today && (last === null || one.on > last.on)) last = one;
  }
  return last;
}

/** Every contact; of one day what tells most comes first. */
function contactsWith(
  { contacts, interviews, followUps }: ContactTimes,
  contactId: string,
  timeZone: string,
): LastContact[] {
  const contact = contacts[contactId];
  if (contact === undefined) return [];
  const talks = heldTalks({ interviews }, contactId).map((talk) => ({
    // On my own clocks, as everything else: for who is ahead of me it may be tomorrow already.
    on: dayOf(talk.endedAt ?? talk.createdAt, timeZone),
    what: 'Talk',
  }));
  const messages = sentMessages(contact).flatMap(({ isFromThem, channel, sentOn, repliedOn }) => {
    const what = isFromThem ? `${channelWords[channel]} from them` : channelWords[channel];
    const sent = { on: sentOn, what };
    return repliedOn === null ? [sent] : [{ on: repliedOn, what: 'Answer from them' }, sent];
  });
  const done = recordsOfContact(followUps, contactId).flatMap(({ kind, closedAs, closedAt }) =>
    closedAs === 'done' && closedAt !== null && wordsToThem.includes(kind)
      ? [{ on: dayOf(closedAt, timeZone), what: followUpKindWords[kind] }]
      : [],
  );
  return [...talks, ...messages, ...done];
}
