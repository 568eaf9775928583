import { dayOfTalk } from '../answers/askedQuestions.ts';
import { dayOf } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import type { CommandContext } from '../operation.ts';
import { nameStateWords, permissionWords, stageWords } from '../words.ts';
import { compareReferrals, leadingReferrals } from './leadingReferrals.ts';
import type { Referral } from './model.ts';
import { nameStateOf, stagesById } from './nameStates.ts';
import { pathThrough } from './paths.ts';

const header = [
  'Named',
  'Role',
  'Organisation',
  'Named by',
  'Date',
  'Interview',
  'Permission',
  'Limits',
  'Check back on',
  'Why',
  'How to reach',
  'Stage',
  'What became of it',
  'Set aside on',
  'The one to mention',
  'Path from me',
];

/**
 * Every referral as plain cells, its header row first, in the order they were given. Days are YYYY-MM-DD, so that a
 * spreadsheet sorts them; a bare name has no role, organisation and stage.
 */
export function referralsTable(
  notebook: Notebook,
  { now, timeZone }: Pick<CommandContext, 'now' | 'timeZone'>,
): string[][] {
  const { contacts, interviews, referrals } = notebook;
  const leading = leadingReferrals(notebook);
  const stages = stagesById(notebook, dayOf(now, timeZone));
  const nameOf = (contactId: string) => contacts[contactId]?.displayName ?? '';
  const rowOf = (referral: Referral): string[] => {
    const named = contacts[referral.toContactId ?? ''];
    const stage = stages.get(referral.toContactId ?? '');
    const interview = interviews[referral.interviewId ?? ''];
    const isMentioned = leading.get(referral.toContactId ?? '') === referral;
    // The way this name came, also where another referrer is the one to mention.
    const path = pathThrough(leading, referral.fromContactId).map((step) => nameOf(step.contactId));
    return [
      named?.displayName ?? referral.toName,
      named?.role ?? '',
      named?.organisation ?? '',
      nameOf(referral.fromContactId),
      referral.referredOn ?? '',
      interview === undefined ? '' : dayOfTalk(interview),
      permissionWords[referral.permission],
      referral.permissionLimits,
      referral.checkBackOn ?? '',
      referral.why,
      referral.howToReach,
      stage === undefined ? '' : stageWords[stage],
      nameStateWords[nameStateOf(referral, stages)],
      referral.setAsideAt === null ? '' : dayOf(referral.setAsideAt, timeZone),
      isMentioned ? 'yes' : '',
      ['Me', ...path, named?.displayName ?? referral.toName].join(' → '),
    ];
  };
  return [header, ...Object.values(referrals).sort(compareReferrals).map(rowOf)];
}
