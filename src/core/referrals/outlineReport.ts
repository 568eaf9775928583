import { dayOf, formatDay, formatShortDay } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import type { PacketPaper } from '../packet/choices.ts';
import { nameStateWords, permissionWords } from '../words.ts';
import { compareReferrals } from './leadingReferrals.ts';
import { isInScope } from './mapFilter.ts';
import { explainPermission } from './mayBeSaid.ts';
import type { Referral } from './model.ts';
import { nameStateOf, stagesById } from './nameStates.ts';
import { numberWords } from './numberWords.ts';
import { type GiverCounts, giverCounts, referralNumbers } from './referralCounts.ts';
import { furtherReferrers, type ReferralNode, referralTree, walkTree } from './referralTree.ts';
import type { ChainLine, ReferralReport, ReportTable } from './report.ts';

/** What a report is made for, and what its making may know. */
export type ReportOrder = Pick<CommandContext, 'now' | 'timeZone'> &
  Pick<ReferralReport, 'picture'> & { paper: PacketPaper };

/** Outlines the referral report of a notebook. */
export function outlineReport(
  notebook: Notebook,
  { paper, now, timeZone, picture }: ReportOrder,
): ReferralReport {
  const title = 'Who referred whom';
  const author = notebook.me.displayName;
  const today = dayOf(now, timeZone);
  const givers = giverCounts(notebook, today);
  const asOf = `As of ${formatDay(today)}`;
  return {
    properties: { title, author, language: 'en', createdAt: now },
    paper,
    title,
    remarks: [author.trim() === '' ? asOf : `${author}, ${asOf.replace('As', 'as')}`],
    numbers: numberWords(referralNumbers(notebook, today), givers, notebook.contacts).map(
      asSentence,
    ),
    picture,
    chains: chainLines(notebook, today),
    tables: [
      openNames(notebook, today),
      toBeAsked(notebook, today),
      giverTable(notebook, givers),
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** Everybody who named or was named; people nobody led to and who led to nobody are no part of a chain. */
function chainLines(notebook: Notebook, today: string): ChainLine[] {
  const inChains = referralTree(notebook, today, (root) => isInScope(root, 'chains'));
  return [...walkTree(inChains)].map(({ node, depth }) => ({
    depth,
    name: node.name,
    isBareName: node.contact === null,
    description: placeOf(node.contact),
    remarks: chainRemarks(notebook, node),
  }));
}

function chainRemarks(notebook: Notebook, node: ReferralNode) {
  const { referral, state, isDeadEnd } = node;
  if (referral === null) return isDeadEnd ? ['leads no further'] : [];
  const also = furtherReferrers(node).map((id) => nameOf(notebook, id));
  return [
    withDay(permissionWords[referral.permission], referral),
    nameStateWords[state],
    also.length === 0 ? '' : `also named by ${also.join(', ')}`,
    isDeadEnd ? 'leads no further' : '',
  ].filter((words) => words !== '');
}

function openNames(notebook: Notebook, today: string): ReportTable {
  const stages = stagesById(notebook, today);
  const open = sorted(notebook).filter((referral) => nameStateOf(referral, stages) === 'open');
  return {
    heading: 'Names not acted on, the oldest first',
    columns: [
      { label: 'Name', share: 0.26 },
      { label: 'Named by', share: 0.18 },
      { label: 'When', share: 0.11 },
      { label: 'May I use their name?', share: 0.2 },
      { label: 'How to reach', share: 0.25 },
    ],
    rows: open.map((referral) => [
      namedIn(notebook, referral),
      nameOf(notebook, referral.fromContactId),
      dayWords(referral),
      permissionWords[referral.permission],
      referral.howToReach.trim(),
    ]),
  };
}

/** Whom to ask, or to ask again, what I may say: all who set a date, and those who were never asked about a name that is open. */
function toBeAsked(notebook: Notebook, today: string): ReportTable {
  const stages = stagesById(notebook, today);
  const due = sorted(notebook)
    .filter((referral) => {
      const state = nameStateOf(referral, stages);
      if (state === 'set_aside' || state === 'over') return false;
      return (
        referral.checkBackOn !== null || (referral.permission === 'not_asked' && state !== 'talked')
      );
    })
    .sort((a, b) => (a.checkBackOn ?? '9999').localeCompare(b.checkBackOn ?? '9999'));
  return {
    heading: 'Permissions to ask for',
    columns: [
      { label: 'Ask', share: 0.2 },
      { label: 'About', share: 0.26 },
      { label: 'On', share: 0.12 },
      { label: 'What holds now', share: 0.42 },
    ],
    rows: due.map((referral) => [
      nameOf(notebook, referral.fromContactId),
      namedIn(notebook, referral),
      referral.checkBackOn === null ? '' : formatShortDay(referral.checkBackOn),
      explainPermission(notebook, { ...referral, checkBackOn: null }),
    ]),
  };
}

function giverTable(notebook: Notebook, givers: readonly GiverCounts[]): ReportTable {
  const ranked = givers.toSorted(
    (a, b) => b.doorsCount - a.doorsCount || b.givenCount - a.givenCount,
  );
  return {
    heading: 'Who gave names',
    columns: [
      { label: 'Person', share: 0.32 },
      { label: 'Names', share: 0.1 },
      { label: 'Talked to', share: 0.12 },
      { label: 'Led further', share: 0.13 },
      { label: 'Oldest name not acted on', share: 0.33 },
    ],
    rows: ranked.map(({ contactId, givenCount, talkedToCount, ledFurtherCount, oldestOpen }) => [
      nameOf(notebook, contactId),
      String(givenCount),
      String(talkedToCount),
      String(ledFurtherCount),
      oldestOpen === null ? '' : withDay(namedIn(notebook, oldestOpen), oldestOpen),
    ]),
  };
}

function sorted({ contacts, referrals }: Notebook): Referral[] {
  return Object.values(referrals)
    .filter(({ fromContactId }) => Object.hasOwn(contacts, fromContactId))
    .sort(compareReferrals);
}

function namedIn(notebook: Notebook, { toContactId, toName }: Referral): string {
  if (toContactId === null) return toName;
  const place = placeOf(notebook.contacts[toContactId] ?? null);
  const name = nameOf(notebook, toContactId);
  return place === '' ? name : `${name}, ${place}`;
}

function placeOf(contact: { role: string; organisation: string } | null): string {
  if (contact === null) return '';
  return [contact.role, contact.organisation].filter((part) => part.trim() !== '').join(', ');
}

function nameOf({ contacts }: Notebook, contactId: string): string {
  return contacts[contactId]?.displayName ?? '';
}

function dayWords({ referredOn }: Referral): string {
  return referredOn === null ? '' : formatShortDay(referredOn);
}

function withDay(words: string, referral: Referral): string {
  const day = dayWords(referral);
  return day === '' ? words : `${words}, ${day}`;
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
