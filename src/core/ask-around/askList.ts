import type { Contact } from '../contacts/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { compareReferrals } from '../referrals/leadingReferrals.ts';
import type { Referral } from '../referrals/model.ts';
import type { Ask } from './model.ts';

/** Where an ask stands: I mean to ask, I wait for the answer, or it came, with names or without any. */
export type AskStatus = 'to_ask' | 'waiting' | 'answered';

/** One time a person is asked, where it stands, and the names they gave, earliest first. */
export type ListedAsk = { contact: Contact; ask: Ask; status: AskStatus; names: Referral[] };

type AskSource = Pick<Notebook, 'contacts' | 'referrals'>;

/**
 * Everything I ask or asked around: what is to be asked in the order it was planned, what I wait for longest wait first,
 * what was answered latest first. Archived people stand there only with what they answered.
 */
export function askList(notebook: AskSource): Record<AskStatus, ListedAsk[]> {
  const names = namesByAsk(notebook);
  const all = Object.values(notebook.contacts).flatMap((contact) =>
    contact.asks.map((ask) => listed(contact, ask, names)),
  );
  const of = (status: AskStatus) => all.filter((one) => one.status === status);
  const present = ({ contact }: ListedAsk) => contact.archivedAt === null;
  const by = (key: (ask: Ask) => string) => (one: ListedAsk, other: ListedAsk) =>
    key(one.ask).localeCompare(key(other.ask)) ||
    one.ask.createdAt.localeCompare(other.ask.createdAt);
  return {
    to_ask: of('to_ask')
      .filter(present)
      .sort(by(({ createdAt }) => createdAt)),
    waiting: of('waiting')
      .filter(present)
      .sort(by(({ askedOn }) => askedOn ?? '')),
    answered: of('answered')
      .sort(by(({ answeredOn }) => answeredOn ?? ''))
      .reverse(),
  };
}

/** The asks of one person, in the order they were planned. */
export function asksOf(notebook: AskSource, contactId: string): ListedAsk[] {
  const contact = notebook.contacts[contactId];
  if (contact === undefined || contact.asks.length === 0) return [];
  const names = namesByAsk(notebook);
  return contact.asks.map((ask) => listed(contact, ask, names));
}

function listed(contact: Contact, ask: Ask, names: ReadonlyMap<string, Referral[]>): ListedAsk {
  const given = names.get(ask.askId) ?? [];
  return { contact, ask, status: statusOf(ask, given.length), names: given };
}

function statusOf({ askedOn, answeredOn }: Ask, nameCount: number): AskStatus {
  if (answeredOn !== null || nameCount > 0) return 'answered';
  return askedOn === null ? 'to_ask' : 'waiting';
}

function namesByAsk({ referrals }: AskSource): Map<string, Referral[]> {
  const names = new Map<string, Referral[]>();
  for (const referral of Object.values(referrals).sort(compareReferrals)) {
    if (referral.askId === null) continue;
    const known = names.get(referral.askId);
    if (known === undefined) names.set(referral.askId, [referral]);
    else known.push(referral);
  }
  return names;
}
