import type { Stage } from '../contacts/model.ts';
import { onceADay } from '../notebook/onceADay.ts';
import { compareReferrals } from './leadingReferrals.ts';
import type { Referral } from './model.ts';
import { nameStateOf, stagesById, stagesOnce } from './nameStates.ts';
import {
  type ReferralNode,
  type ReferralTreeSource,
  referralTree,
  referralTreeOnce,
  walkTree,
} from './referralTree.ts';

/** What came of the names one person gave. A person named twice by them counts once. */
export type GiverCounts = {
  contactId: string;
  givenCount: number;
  talkedToCount: number;
  /** How many of those named gave names themselves. */
  ledFurtherCount: number;
  /** How many people I talked to came through them, over however many steps. */
  doorsCount: number;
  /** Their oldest name I have not acted on; null for none. */
  oldestOpen: Referral | null;
};

/** What the referrals of a whole notebook amount to. */
export type ReferralNumbers = {
  /** Different people and bare names that were given. */
  namesCount: number;
  /** Of those, how many I asked for a talk or talked to, whatever came of it. */
  actedOnCount: number;
  setAsideCount: number;
  conversationsCount: number;
  /** Names that were given in interviews that were held. */
  namesFromConversationsCount: number;
  /** Steps from me to the person farthest away who was named; 0 without referrals. */
  depth: number;
};

/** What is counted over, as of a day. */
export type CountedOver = {
  stages: ReadonlyMap<string, Stage>;
  /** The names each person gave, earliest first; by the `contactId` named, or the `referralId` of a bare name. */
  given: ReadonlyMap<string, ReadonlyMap<string, Referral>>;
  /** Whoever is in a chain: nobody else opened a door or is farther away than a step. */
  tree: readonly ReferralNode[];
};

/** Sorts out once what several counts are taken over. */
export function countedOver(notebook: ReferralTreeSource, today: string): CountedOver {
  return {
    stages: stagesById(notebook, today),
    given: namesByGiver(notebook),
    tree: referralTree(notebook, today, hasGiven),
  };
}

const hasGiven = (root: ReferralNode) => root.hasGiven;

const counted = ['referrals', 'contacts', 'interviews', 'followUps', 'holidays'] as const;

/** What {@link countedOver} answers, sorted out once for each state of a notebook. */
export const countedOnce = onceADay(
  counted,
  (notebook, today): CountedOver => ({
    stages: stagesOnce(notebook, today),
    given: namesByGiver(notebook),
    tree: referralTreeOnce(notebook, today, hasGiven),
  }),
);

/** What {@link giverCounts} answers, counted once for each state of a notebook: a page may say and show it. */
export const giverCountsOnce = onceADay(counted, (notebook, today): readonly GiverCounts[] =>
  giverCounts(notebook, today, countedOnce(notebook, today)),
);

/** Counts, as of a day, for each person who gave a name, in the order of the referrals. */
export function giverCounts(
  notebook: ReferralTreeSource,
  today: string,
  { stages, given, tree }: CountedOver = countedOver(notebook, today),
): GiverCounts[] {
  const doors = doorsByContact(tree);
  return [...given].map(([contactId, referrals]) => {
    const names = [...referrals.values()];
    const states = names.map((referral) => nameStateOf(referral, stages));
    return {
      contactId,
      givenCount: names.length,
      talkedToCount: states.filter((state) => state === 'talked').length,
      ledFurtherCount: names.filter(({ toContactId }) => given.has(toContactId ?? '')).length,
      doorsCount: doors.get(contactId) ?? 0,
      oldestOpen: names.find((_, place) => states[place] === 'open') ?? null,
    };
  });
}

/** Counts over the whole notebook, as of a day. */
export function referralNumbers(
  notebook: ReferralTreeSource,
  today: string,
  { stages, given, tree }: CountedOver = countedOver(notebook, today),
): ReferralNumbers {
  const names = new Map<string, Referral[]>();
  for (const referrals of given.values()) {
    for (const [name, referral] of referrals) {
      const known = names.get(name);
      if (known === undefined) names.set(name, [referral]);
      else known.push(referral);
    }
  }
  const states = [...names.values()].map((referrals) => {
    const each = referrals.map((referral) => nameStateOf(referral, stages));
    // A name is set aside only when it is so from everybody who gave it.
    return each.find((state) => state !== 'set_aside') ?? 'set_aside';
  });
  const held = Object.values(notebook.interviews).filter(({ status }) => status === 'done');
  const heldIds = new Set(held.map(({ interviewId }) => interviewId));
  const isFromTalk = ({ interviewId }: Referral) =>
    interviewId !== null && heldIds.has(interviewId);
  const depths = [...walkTree(tree)].map(({ node, depth }) => (node.referral === null ? 0 : depth));
  return {
    namesCount: names.size,
    actedOnCount: states.filter((state) => state !== 'open' && state !== 'set_aside').length,
    setAsideCount: states.filter((state) => state === 'set_aside').length,
    conversationsCount: held.length,
    namesFromConversationsCount: [...names.values()].filter((all) => all.some(isFromTalk)).length,
    depth: depths.reduce((deepest, depth) => Math.max(deepest, depth), 0),
  };
}

function namesByGiver({
  contacts,
  referrals,
}: ReferralTreeSource): Map<string, Map<string, Referral>> {
  const given = new Map<string, Map<string, Referral>>();
  for (const referral of Object.values(referrals).sort(compareReferrals)) {
    const { fromContactId, toContactId, referralId } = referral;
    if (!Object.hasOwn(contacts, fromContactId)) continue;
    if (toContactId !== null && !Object.hasOwn(contacts, toContactId)) continue;
    const names = given.get(fromContactId) ?? new Map<string, Referral>();
    given.set(fromContactId, names);
    const name = toContactId ?? referralId;
    if (!names.has(name)) names.set(name, referral);
  }
  return given;
}

function doorsByContact(tree: readonly ReferralNode[]): Map<string, number> {
  const doors = new Map<string, number>();
  const all = [...walkTree(tree)].map(({ node }) => node);
  // Children before their parents, so that each sum is ready when it is needed.
  for (const { nodeId, children } of all.reverse()) {
    const count = children.reduce(
      (sum, child) => sum + (doors.get(child.nodeId) ?? 0) + (child.state === 'talked' ? 1 : 0),
      0,
    );
    doors.set(nodeId, count);
  }
  return doors;
}
