import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { type CheckBack, withAnswering } from '../../../core/referrals/checkBacks.ts';
import type { Route } from '../../app/route.ts';

/** Something to do: a follow-up, or a referrer to ask again. */
export type ThingToDo =
  | { followUp: FollowUp; checkBack: null }
  | { followUp: null; checkBack: CheckBack };

/** The rows that are something to do, in their order. */
export function thingsToDo(rows: readonly AgendaRow[]): ThingToDo[] {
  return rows.flatMap((row): ThingToDo[] => {
    if (row.kind === 'check_back') return [{ followUp: null, checkBack: row.checkBack }];
    const followUp = 'followUp' in row ? row.followUp : null;
    return followUp === null ? [] : [{ followUp, checkBack: null }];
  });
}

/** The same with a referrer whose answer is being written down, in their old place; null is nobody. */
export function keepAnswering(
  notebook: Pick<Notebook, 'referrals'>,
  things: readonly ThingToDo[],
  answering: CheckBack | null,
): ThingToDo[] {
  const asks = things.flatMap(({ checkBack }) => checkBack ?? []);
  const kept = withAnswering(notebook, asks, answering);
  const place = kept.findIndex((one) => one.referral.referralId === answering?.referral.referralId);
  const added = kept[place];
  if (added === undefined || kept.length === asks.length) return [...things];
  const before = kept[place - 1];
  const index = things.findIndex(({ checkBack }) => checkBack === before);
  return things.toSpliced(before === undefined ? 0 : index + 1, 0, {
    followUp: null,
    checkBack: added,
  });
}

/** Where what is to be done about a talk itself is done; null for everything else. */
export function placeOf(
  { kind, interviewId }: FollowUp,
  { interviews }: Pick<Notebook, 'interviews'>,
): Route | null {
  if (interviewId === null || interviews[interviewId] === undefined) return null;
  if (kind === 'type_up') return { page: 'typeUp', interviewId };
  if (kind !== 'wrap_up') return null;
  const isOver = interviews[interviewId].status === 'done';
  return isOver ? { page: 'call', interviewId } : { page: 'interviews', interviewId };
}
