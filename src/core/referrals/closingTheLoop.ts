import { dayOf } from '../dates.ts';
import type { FollowUp } from '../follow-ups/model.ts';
import type { Interview } from '../interviews/model.ts';
import type { Notebook } from '../notebook/schema.ts';
import { compareReferrals } from './leadingReferrals.ts';
import type { Referral } from './model.ts';
import { pathToContact } from './paths.ts';
import { standingReport } from './standingReport.ts';

/** Whether somebody heard what came of a name: they did, it is planned, I chose not to, or nothing is decided. */
export type LoopState = 'told' | 'planned' | 'skipped' | 'not_yet';

/** One person on the way to somebody I talked to, and whether they heard how it went. */
export type Loop = {
  /** Whom to tell. */
  contactId: string;
  /** The referral of the person talked to that is meant; an earlier hop hears of the one that led there. */
  referral: Referral;
  /** Whom they named to me on the way, such as Ines; the person talked to for a referrer. */
  ledToContactId: string;
  state: LoopState;
  /** The report; null while `state` is `not_yet`. */
  followUp: FollowUp | null;
  /** The latest talk with the person, which is reported. */
  interviewId: string;
  /** The day it was told, in the zone of the talk; null unless told. */
  toldOn: string | null;
};

type LoopSource = Pick<Notebook, 'contacts' | 'referrals' | 'interviews' | 'followUps'>;

/**
 * Everybody who should hear how the talk with a person went: the referrer who led there first, then the other referrers,
 * then the earlier hops on the way, nearest first. Empty before a talk, and for whom nobody named.
 */
export function loopsOf(notebook: LoopSource, contactId: string): Loop[] {
  const talk = lastTalk(notebook, contactId);
  if (talk === null) return [];
  const path = pathToContact(notebook, contactId);
  const leading = path.at(-1)?.referral ?? null;
  const others = Object.values(notebook.referrals)
    .filter((one) => one.toContactId === contactId && one !== leading)
    .sort(compareReferrals);
  const referrers = (leading === null ? others : [leading, ...others]).map((referral) => ({
    contactId: referral.fromContactId,
    referral,
    ledToContactId: contactId,
  }));
  // The last two on the path are the person and their referrer.
  const hops =
    leading === null
      ? []
      : path
          .slice(0, -2)
          .map((step, place) => ({
            contactId: step.contactId,
            referral: leading,
            ledToContactId: path[place + 1]?.contactId ?? contactId,
          }))
          .reverse();
  const seen = new Set(talk.contactIds);
  const loops: Loop[] = [];
  for (const whom of [...referrers, ...hops]) {
    if (seen.has(whom.contactId) || !Object.hasOwn(notebook.contacts, whom.contactId)) continue;
    seen.add(whom.contactId);
    const followUp = standingReport(notebook, whom.contactId, contactId);
    loops.push({
      ...whom,
      state: stateOf(followUp),
      followUp,
      interviewId: talk.interviewId,
      toldOn:
        followUp?.closedAt && followUp.closedAs === 'done'
          ? dayOf(followUp.closedAt, talk.timeZone)
          : null,
    });
  }
  return loops;
}

function stateOf(followUp: FollowUp | null): LoopState {
  if (followUp === null) return 'not_yet';
  if (followUp.closedAs === null) return 'planned';
  return followUp.closedAs === 'done' ? 'told' : 'skipped';
}

function lastTalk({ interviews }: LoopSource, contactId: string): Interview | null {
  const held = Object.values(interviews).filter(
    ({ status, contactIds }) => status === 'done' && contactIds.includes(contactId),
  );
  const [last] = held.sort((one, other) => timeOf(other) - timeOf(one));
  return last ?? null;
}

const timeOf = ({ endedAt, createdAt }: Interview) => Date.parse(endedAt ?? createdAt);
