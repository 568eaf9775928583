import { searchWords } from '../contacts/searchText.ts';
import { dayOf, formatShortDay } from '../dates.ts';
import type { Notebook } from '../notebook/schema.ts';
import { conditionState, factState } from './conditions.ts';
import type { Cue, Interview, PlannedQuestion } from './model.ts';
import { planQuestion } from './planQuestion.ts';
import { rankedQuestions, savedQuestions } from './ranking.ts';
import { wasAsked } from './wasAsked.ts';

/** A question left from an earlier talk with the same person, and why it should be asked now. */
export type CarriedQuestion = {
  /** The interview it was planned for. */
  interviewId: string;
  plannedQuestionId: string;
  question: PlannedQuestion;
  /** Such as "Not asked on 4 May" or "“Budget” was not heard on 4 May". */
  reason: string;
  /** Whether it is proposed outright; one that hangs on a fact or on time is only offered. */
  isProposed: boolean;
};

type Reason = Pick<CarriedQuestion, 'reason' | 'isProposed'>;

const priorityOrder: Record<PlannedQuestion['priority'], number> = {
  must: 0,
  should: 1,
  if_time: 2,
};

/**
 * The questions that earlier talks with the people of an interview have left: saved for later or not asked, each with
 * its reason, proposed ones first, then by priority, newest talk first. What was answered since, is in the plan
 * already, or was heard although it was saved for the case that it is not, stays out.
 */
export function carryOver(
  notebook: Pick<Notebook, 'interviews'>,
  interview: Interview,
): CarriedQuestion[] {
  const earlier = earlierTalks(Object.values(notebook.interviews), interview);
  const settled = new Set(Object.values(interview.questions).map(topicOf));
  const carried: CarriedQuestion[] = [];
  for (const talk of earlier) {
    const questions = [...savedQuestions(talk), ...rankedQuestions(talk)];
    for (const question of questions.filter(wasAsked)) settled.add(topicOf(question));
    const open = questions.filter((question) => !settled.has(topicOf(question)));
    for (const question of open) {
      const reason = reasonFor(question, talk, [interview, ...earlier]);
      if (reason === null || settled.has(topicOf(question))) continue;
      settled.add(topicOf(question));
      const { interviewId } = talk;
      carried.push({
        interviewId,
        plannedQuestionId: question.plannedQuestionId,
        question,
        ...reason,
      });
    }
    // The newest talk comes first, so the newest of several wishes to ask the same counts; to drop it is one, too.
    for (const question of open) settled.add(topicOf(question));
  }
  return carried.toSorted(
    (one, other) =>
      Number(other.isProposed) - Number(one.isProposed) ||
      priorityOrder[one.question.priority] - priorityOrder[other.question.priority],
  );
}

/** A planned question as it is asked anew: with its own ids, nothing heard, noted or saved yet. */
export function askAnew(question: PlannedQuestion, newId: () => string): PlannedQuestion {
  const template = {
    ...question,
    cues: question.cues.map(({ text }) => text),
    parts: question.parts.map(({ text }) => text),
  };
  return planQuestion(template, question.bankQuestionId, newId);
}

/** Of these talks, those with any of the same people that are over or did not take place, newest first. */
export function earlierTalks(
  interviews: readonly Interview[],
  interview: Pick<Interview, 'interviewId' | 'contactIds'>,
): Interview[] {
  return interviews
    .filter(
      ({ interviewId, status, contactIds }) =>
        interviewId !== interview.interviewId &&
        status !== 'planned' &&
        contactIds.some((id) => interview.contactIds.includes(id)),
    )
    .toSorted((one, other) => whenOf(other).localeCompare(whenOf(one)));
}

function reasonFor(
  question: PlannedQuestion,
  talk: Interview,
  talks: readonly Interview[],
): Reason | null {
  const day = formatShortDay(dayOf(whenOf(talk), talk.timeZone));
  const on = ` on ${day}`;
  switch (question.fate?.kind) {
    case 'dropped':
    case 'moved':
      return null;
    case 'thank_you':
      return { reason: `Put into the thank-you of ${day}`, isProposed: false };
  }
  if (talk.status === 'cancelled') {
    return { reason: 'Planned for a talk that did not take place', isProposed: true };
  }
  if (question.release === null) {
    const what = question.outcome === 'skipped' ? 'Skipped' : 'Not asked';
    return { reason: what + on, isProposed: true };
  }
  switch (question.release.rule) {
    case 'always':
      return { reason: `Saved${on}`, isProposed: true };
    case 'not_heard':
      return notHeardReason(question.cues, on);
    case 'fact':
      return factReason(question, question.release.fact, on, talks);
    case 'if_time':
      return { reason: `Saved${on}: only if there is time`, isProposed: false };
  }
}

function factReason(
  { condition }: PlannedQuestion,
  written: string,
  on: string,
  talks: readonly Interview[],
): Reason {
  const fact = written || (condition?.text ?? '');
  const isCondition = written === '' && condition !== null;
  const state = isCondition ? conditionState(condition, talks) : factState(fact, talks);
  if (state === 'holds') return { reason: `Saved${on}: “${fact}” holds`, isProposed: true };
  const reason = `Saved${on}: only if ${fact || 'it holds'}`;
  return { reason: state === 'fails' ? `${reason}, which is not so` : reason, isProposed: false };
}

function notHeardReason(cues: readonly Cue[], on: string): Reason | null {
  const [missing] = cues.filter(({ state }) => state !== 'heard');
  if (missing) {
    const what = missing.state === 'contradicted' ? 'contradicted' : 'not heard';
    return { reason: `“${missing.text}” was ${what}${on}`, isProposed: true };
  }
  return cues.length > 0
    ? null
    : { reason: `Saved${on}, in case it is not heard`, isProposed: true };
}

function whenOf({ endedAt, startsAt, createdAt }: Interview): string {
  return endedAt ?? startsAt ?? createdAt;
}

/** What makes two planned questions the same one: the bank question they come from, else their words. */
export function topicOf({ bankQuestionId, text }: PlannedQuestion): string {
  return bankQuestionId ?? searchWords(text).join(' ');
}
