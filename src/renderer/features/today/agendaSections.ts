import type { Agenda } from '../../../core/follow-ups/agenda.ts';
import { type AgendaRow, compareRows, isLosingTouch } from '../../../core/follow-ups/agendaRow.ts';
import type { FollowUp } from '../../../core/follow-ups/model.ts';
import type { Notebook } from '../../../core/notebook/schema.ts';
import type { Route } from '../../app/route.ts';

/** A part of Today with its rows. */
export type AgendaSection = { title: string; rows: readonly AgendaRow[] };

/** A row about a referrer to ask again. */
export type CheckBackRow = Extract<AgendaRow, { kind: 'check_back' }>;

/** The parts of Today, in order; one without rows is not there. */
export function sectionsOf({ now, later }: Agenda): AgendaSection[] {
  const due = now.filter((row) => !isLosingTouch(row));
  return [
    { title: 'Overdue', rows: due.filter(({ urgency }) => urgency === 'overdue') },
    { title: 'Today', rows: due.filter(({ urgency }) => urgency === 'today') },
    { title: 'Losing touch', rows: now.filter(isLosingTouch) },
    { title: 'Next interviews', rows: later.filter(({ kind }) => kind === 'interview') },
    { title: 'Later', rows: later.filter(({ kind }) => kind !== 'interview') },
  ].filter(({ rows }) => rows.length > 0);
}

/**
 * The same with the row of a referrer whose answer is being written down, in its old place, although the answer may have
 * taken it off; null is nobody. A referral that is gone meanwhile does not come back.
 */
export function keepAnswering(
  { referrals }: Pick<Notebook, 'referrals'>,
  { now, later }: Agenda,
  answering: CheckBackRow | null,
): Agenda {
  const referral = referrals[answering?.checkBack.referral.referralId ?? ''];
  if (answering === null || referral === undefined) return { now, later };
  const kept = { ...answering, checkBack: { ...answering.checkBack, referral } };
  const without = (rows: readonly AgendaRow[]) => rows.filter(({ key }) => key !== kept.key);
  const withKept = (rows: readonly AgendaRow[]) => [...without(rows), kept].sort(compareRows);
  return kept.urgency === 'later'
    ? { now: without(now), later: withKept(later) }
    : { now: withKept(now), later: without(later) };
}

/** Where what is left of a talk itself is done; null for everything else. */
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

/** How much is overdue and for today, in words; '' while nothing is. */
export function countWords({ now }: Agenda): string {
  const due = now.filter((row) => !isLosingTouch(row));
  const overdue = due.filter(({ urgency }) => urgency === 'overdue').length;
  const today = due.length - overdue;
  return [overdue > 0 ? `${overdue} overdue` : '', today > 0 ? `${today} for today` : '']
    .filter(Boolean)
    .join(', ');
}
