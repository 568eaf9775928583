import type { ContactListSource } from '../contacts/listContacts.ts';
import type { Contact, Stage } from '../contacts/model.ts';
import { onceADay } from '../notebook/onceADay.ts';
import type { Notebook } from '../notebook/schema.ts';
import { compareReferrals, leadingAmong } from './leadingReferrals.ts';
import type { Referral } from './model.ts';
import { type NameState, stagesById, stagesOnce, stateOfName } from './nameStates.ts';

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
  /** Whether they gave a name, also one that somebody else led to. */
  hasGiven: boolean;
  /** Nothing leads on from here and nothing will: talked to, declined, no answer or set aside, and no name given. */
  isDeadEnd: boolean;
  /** Whom they named, earliest first; each person stands below one referrer only. */
  children: ReferralNode[];
};

/** The parts of a notebook the tree is made from. */
export type ReferralTreeSource = ContactListSource & Pick<Notebook, 'referrals'>;

/**
 * Everybody in the notebook, as of a day, as a tree with me at its root: below me who I know by myself, below each the names they gave.
 * First those below whom somebody hangs, then the others; among equals in the order of their names. Archived people who led nowhere
 * are left out, and whoever I know by myself and is not wanted: a pool of thousands need not be put in order to be hidden.
 */
export function referralTree(
  notebook: ReferralTreeSource,
  today: string,
  isWanted: (root: ReferralNode) => boolean = () => true,
): ReferralNode[] {
  return inOrder(rootsOf(notebook, stagesById(notebook, today)), isWanted);
}

/** What {@link referralTree} answers, with nodes that were made once for each state of a notebook. */
export function referralTreeOnce(
  notebook: ReferralTreeSource,
  today: string,
  isWanted: (root: ReferralNode) => boolean,
): ReferralNode[] {
  return inOrder(rootsOnce(notebook, today), isWanted);
}

const rootsOnce = onceADay(
  ['referrals', 'contacts', 'interviews', 'followUps', 'holidays'],
  (notebook, today): readonly ReferralNode[] => rootsOf(notebook, stagesOnce(notebook, today)),
);

function inOrder(
  roots: readonly ReferralNode[],
  isWanted: (root: ReferralNode) => boolean,
): ReferralNode[] {
  return roots.filter(isWanted).sort(byGivenThenName);
}

/** Whom I know by myself, in no order, each with the names they gave. */
function rootsOf(
  { contacts, referrals }: ReferralTreeSource,
  stages: ReadonlyMap<string, Stage>,
): ReferralNode[] {
  const nodes = new Map<string, ReferralNode>();
  for (const contact of Object.values(contacts)) {
    const { contactId } = contact;
    nodes.set(contactId, personNode(contact, stages.get(contactId) ?? 'identified'));
  }
  const givers = hangUp(nodes, Object.values(referrals).sort(compareReferrals));
  const roots: ReferralNode[] = [];
  for (const node of nodes.values()) {
    const { nodeId, contact, referral } = node;
    const hasGiven = givers.has(nodeId);
    node.hasGiven = hasGiven;
    node.state = stateOfName(node.stage, referral?.setAsideAt ?? null);
    node.isDeadEnd = isOver(node.state) && !hasGiven;
    if (referral === null && (hasGiven || contact?.archivedAt === null)) roots.push(node);
  }
  return roots;
}

/** Every node of a tree with how deep it lies, parents before their children; the people I know by myself are at depth 1. */
export function* walkTree(
  nodes: readonly ReferralNode[],
): Generator<{ node: ReferralNode; depth: number }> {
  // A stack of its own: a chain may be deeper than calls can be.
  const waiting = nodes.map((node) => ({ node, depth: 1 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const { children } = next.node;
    for (let last = children.length - 1; last >= 0; last -= 1) {
      const node = children[last];
      if (node !== undefined) waiting.push({ node, depth: next.depth + 1 });
    }
  }
}

/** Who else gave the name, by `contactId`, each once; whoever led there and gave it twice is none of them. */
export function furtherReferrers({ referral, others }: ReferralNode): string[] {
  const ids = new Set(others.map(({ fromContactId }) => fromContactId));
  ids.delete(referral?.fromContactId ?? '');
  return [...ids];
}

/** Hangs each node below who led there; answers who gave names at all. */
function hangUp(
  nodes: ReadonlyMap<string, ReferralNode>,
  referrals: readonly Referral[],
): ReadonlySet<string> {
  const leading = leadingAmong(referrals, (contactId) => nodes.has(contactId));
  const givers = new Set<string>();
  for (const referral of referrals) {
    const { fromContactId, toContactId } = referral;
    const giver = nodes.get(fromContactId);
    const named = toContactId === null ? bareName(referral) : nodes.get(toContactId);
    if (giver === undefined || named === undefined) continue;
    givers.add(fromContactId);
    if (toContactId === null || leading.get(toContactId) === referral) {
      named.referral = referral;
      giver.children.push(named);
    } else named.others.push(referral);
  }
  return givers;
}

/** Somebody of whom only they themselves are known yet. */
function personNode(contact: Contact, stage: Stage): ReferralNode {
  return {
    nodeId: contact.contactId,
    contact,
    name: contact.displayName,
    referral: null,
    others: [],
    stage,
    state: 'open',
    hasGiven: false,
    isDeadEnd: false,
    children: [],
  };
}

function bareName(referral: Referral): ReferralNode {
  const state = stateOfName(null, referral.setAsideAt);
  return {
    nodeId: referral.referralId,
    contact: null,
    name: referral.toName,
    referral,
    others: [],
    stage: null,
    state,
    hasGiven: false,
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
