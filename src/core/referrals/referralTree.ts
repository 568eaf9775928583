import type { ContactListSource } from '../contacts/listContacts.ts';
import type { Contact, Stage } from '../contacts/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { compareReferrals, leadingReferrals } from './leadingReferrals.ts';
import type { Referral } from './model.ts';
import { type NameState, nameStateOf, stagesById } from './nameStates.ts';

/** One person or bare name on the way from me. */
export type ReferralNode = {
  /** The `contactId`, or the `referralId` of a bare name. */
  nodeId: string;
  /** Null for a bare name. */
  contact: Contact | null;
  name: string;
  /** The referral that led here; null for a person I know by myself. */
  referral: Referral | null;
  /** Further referrals of the same person, earliest first; they may come from the same referrer. */
  others: Referral[];
  /** Null for a bare name. */
  stage: Stage | null;
  state: NameState;
  /** Nothing leads on from here and nothing will: talked to, declined, no answer or set aside, and no name given. */
  isDeadEnd: boolean;
  /** Whom they named, earliest first; each person stands below one referrer only. */
  children: ReferralNode[];
};

/** The parts of a notebook the tree is made from. */
export type ReferralTreeSource = ContactListSource & Pick<Notebook, 'referrals'>;

/**
 * Everybody in the notebook as a tree with me at its root: below me who I know by myself, below each the names they gave.
 * First those who gave names, then the others; among equals in the order of their names. Archived people who led nowhere
 * are left out.
 */
export function referralTree(notebook: ReferralTreeSource): ReferralNode[] {
  const leading = leadingReferrals(notebook);
  const stages = stagesById(notebook);
  const { given, received } = bothWays(notebook);
  const nodeOf = (contact: Contact): ReferralNode => {
    const { contactId } = contact;
    const referral = leading.get(contactId) ?? null;
    const state = nameStateOf(
      { toContactId: contactId, setAsideAt: referral?.setAsideAt ?? null },
      stages,
    );
    return {
      nodeId: contactId,
      contact,
      name: contact.displayName,
      referral,
      others: (received.get(contactId) ?? []).filter((other) => other !== referral),
      stage: stages.get(contactId) ?? null,
      state,
      isDeadEnd: isOver(state) && !given.has(contactId),
      children: [],
    };
  };
  const nodes = new Map<string, ReferralNode>();
  for (const contact of Object.values(notebook.contacts)) {
    nodes.set(contact.contactId, nodeOf(contact));
  }
  for (const [contactId, referrals] of given) {
    const children = nodes.get(contactId)?.children;
    for (const referral of referrals) {
      if (referral.toContactId === null) children?.push(bareName(referral, stages));
      else if (leading.get(referral.toContactId) === referral) {
        const child = nodes.get(referral.toContactId);
        if (child !== undefined) children?.push(child);
      }
    }
  }
  return [...nodes.values()]
    .filter(({ referral, contact, nodeId }) => {
      return referral === null && (contact?.archivedAt === null || given.has(nodeId));
    })
    .sort(byGivenThenName);
}

/** Every node of a tree with how deep it lies, parents before their children; the people I know by myself are at depth 1. */
export function* walkTree(
  nodes: readonly ReferralNode[],
): Generator<{ node: ReferralNode; depth: number }> {
  // A stack of its own: a chain may be deeper than calls can be.
  const waiting = nodes.map((node) => ({ node, depth: 1 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const depth = next.depth + 1;
    for (const child of next.node.children.toReversed()) waiting.push({ node: child, depth });
  }
}

function bothWays({ contacts, referrals }: ReferralTreeSource) {
  const given = new Map<string, Referral[]>();
  const received = new Map<string, Referral[]>();
  const add = (map: Map<string, Referral[]>, key: string, referral: Referral) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [referral]);
    else known.push(referral);
  };
  for (const referral of Object.values(referrals).sort(compareReferrals)) {
    const { fromContactId, toContactId } = referral;
    if (!Object.hasOwn(contacts, fromContactId)) continue;
    if (toContactId !== null && !Object.hasOwn(contacts, toContactId)) continue;
    add(given, fromContactId, referral);
    if (toContactId !== null) add(received, toContactId, referral);
  }
  return { given, received };
}

function bareName(referral: Referral, stages: ReadonlyMap<string, Stage>): ReferralNode {
  const state = nameStateOf(referral, stages);
  return {
    nodeId: referral.referralId,
    contact: null,
    name: referral.toName,
    referral,
    others: [],
    stage: null,
    state,
    isDeadEnd: isOver(state),
    children: [],
  };
}

function isOver(state: NameState): boolean {
  return state === 'talked' || state === 'over' || state === 'set_aside';
}

const alphabet = new Intl.Collator('en');

function byGivenThenName(one: ReferralNode, other: ReferralNode): number {
  const hasGiven = Number(other.children.length > 0) - Number(one.children.length > 0);
  return hasGiven || alphabet.compare(one.name, other.name);
}
