import type { AgendaRow } from '../../../core/follow-ups/agendaRow.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import type { CheckBack } from '../../../core/referrals/checkBacks.ts';
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
