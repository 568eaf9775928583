import type { Draft } from 'immer';
import { z } from 'zod';
import { lookThrough } from '../bin/lookThrough.ts';
import { listNames, personNames } from '../bin/names.ts';
import { foldText } from '../contacts/searchText.ts';
import { find } from '../notebook/find.ts';
import { filledLineSchema, idSchema } from '../notebook/primitives.ts';
import type { Notebook } from '../notebook/schema.ts';
import { command, NotebookError } from '../operation.ts';
import { callGoingOn, hasOpenCall, type InCall } from './callGoingOn.ts';
import { planCall } from './callPlan.ts';
import { earlierTalks } from './carryOver.ts';
import { endInterview, remindOnce } from './endInterview.ts';
import { markOutcome } from './markOutcome.ts';
import { callLanes, cueStates, type Interview, type PlannedQuestion } from './model.ts';
import { planQuestion } from './planQuestion.ts';

const byId = z.strictObject({ interviewId: idSchema });
const questionRef = byId.extend({ plannedQuestionId: idSchema });

/** Operations of a call while it goes on. */
export const callOperations = {
  'interviews.startCall': command({
    summary:
      'Starts the call of a planned interview, or goes on with one that was ended; only one can go on at a time.',
    label: 'Start call',
    input: byId,
    run: (draft, { interviewId }, { now }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      refuseStart(draft, interview);
      const { call } = interview;
      if (call?.endedAt != null) {
        call.pauses.push({ startedAt: call.endedAt, endedAt: now });
        call.endedAt = null;
        call.wasCutShort = false;
        return;
      }
      interview.call = {
        startedAt: now,
        endedAt: null,
        pauses: [],
        lane: 'question',
        plannedQuestionId: null,
        shownAt: now,
        wasCutShort: false,
      };
      show(interview.call, firstLeft(draft, interview, now), now);
    },
  }),

  'interviews.showInCall': command({
    summary: 'Puts a question, the free note, or what they may ask me in the middle of the call.',
    label: 'Show',
    // Where one looks is nobody's to undo.
    isQuiet: true,
    input: byId.extend({
      lane: z.enum(callLanes),
      plannedQuestionId: idSchema.nullable().default(null),
    }),
    run: (draft, { interviewId, lane, plannedQuestionId }, { now }) => {
      const { call, questions } = inCall(draft, interviewId);
      if (plannedQuestionId !== null) find(questions, plannedQuestionId, 'question');
      if (lane === 'question') show(call, plannedQuestionId ?? call.plannedQuestionId, now);
      else call.lane = lane;
    },
  }),

  'interviews.markQuestion': command({
    summary:
      'Marks a question as asked, skipped or not asked yet, and puts the next one in the middle of the call when told to.',
    label: ({ outcome }) =>
      outcome === 'asked' ? 'Mark as asked' : outcome === 'skipped' ? 'Skip question' : 'Not asked',
    input: questionRef.extend({
      outcome: z.enum(['asked', 'skipped', 'unasked']),
      movesOn: z.boolean().default(false),
    }),
    run: (draft, { interviewId, plannedQuestionId, outcome, movesOn }, { now }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const question = find(interview.questions, plannedQuestionId, 'question');
      markOutcome(interview, question, outcome, now);
      if (movesOn && hasOpenCall(interview))
        show(interview.call, firstLeft(draft, interview, now), now);
    },
  }),

  'interviews.markCue': command({
    summary: 'Says what became of a cue: heard, not heard, contradicted, or open again.',
    label: 'Mark cue',
    input: questionRef.extend({ cueId: idSchema, state: z.enum(cueStates) }),
    run: (draft, { interviewId, plannedQuestionId, cueId, state }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const { cues } = find(interview.questions, plannedQuestionId, 'question');
      const byCue = Object.fromEntries(cues.map((cue) => [cue.cueId, cue]));
      find(byCue, cueId, 'cue').state = state;
    },
  }),

  'interviews.setFact': command({
    summary: 'Says whether something holds that questions hang on; null takes that back.',
    label: 'Settle a condition',
    input: byId.extend({ text: filledLineSchema, holds: z.boolean().nullable() }),
    run: (draft, { interviewId, text, holds }) => {
      const interview = find(draft.interviews, interviewId, 'interview');
      const same = (one: string) => foldText(one).trim() === foldText(text).trim();
      const at = interview.facts.findIndex((fact) => same(fact.text));
      const known = interview.facts[at];
      if (holds === null) {
        if (known) interview.facts.splice(at, 1);
      } else if (known) Object.assign(known, { text, holds });
      else interview.facts.push({ text, holds });
    },
  }),

  'interviews.askUnplanned': command({
    summary: 'Adds a question that came up during the call, as asked, and puts it in the middle.',
    label: 'Ask unplanned question',
    input: byId.extend({ text: filledLineSchema }),
    run: (draft, { interviewId, text }, { newId, now }) => {
      const interview = inCall(draft, interviewId);
      const { call, questions, questionOrder } = interview;
      const planned: PlannedQuestion = {
        ...planQuestion({ text }, null, newId),
        outcome: 'asked',
        askedAt: now,
      };
      const { plannedQuestionId } = planned;
      questions[plannedQuestionId] = planned;
      // At the lowest rank, so that the codes of a printed packet stay what they are.
      questionOrder.push(plannedQuestionId);
      show(call, plannedQuestionId, now);
      return { plannedQuestionId };
    },
  }),

  'interviews.setPaused': command({
    summary: 'Pauses the call, or goes on with it; a pause does not count.',
    label: ({ isPaused }) => (isPaused ? 'Pause call' : 'Go on with call'),
    input: byId.extend({ isPaused: z.boolean() }),
    run: (draft, { interviewId, isPaused }, { now }) => {
      const { pauses } = inCall(draft, interviewId).call;
      const last = pauses.at(-1);
      const isNow = last?.endedAt === null;
      if (isPaused && !isNow) pauses.push({ startedAt: now, endedAt: null });
      if (!isPaused && last && isNow) last.endedAt = now;
    },
  }),

  'interviews.endCall': command({
    summary:
      'Ends the call: the interview is held, thank-yous are on the list, and so is wrapping it up.',
    label: 'End call',
    input: byId.extend({ wasCutShort: z.boolean().default(false) }),
    run: (draft, { interviewId, wasCutShort }, context) => {
      const interview = inCall(draft, interviewId);
      interview.call.wasCutShort = wasCutShort;
      endInterview(draft, interview, context);
      remindOnce(draft, interview, 'wrap_up', context);
    },
  }),
};

function refuseStart(draft: Notebook, interview: Interview): void {
  if (interview.status !== 'planned') {
    throw new NotebookError('conflict', 'This interview is over; make it planned again first.');
  }
  const other = callGoingOn(lookThrough(draft, 'interviews'));
  if (other === null) return;
  const names = listNames(other.contactIds.map(personNames(draft.contacts)));
  throw new NotebookError('conflict', `A call with ${names} is still going on; end it first.`);
}

function inCall(draft: Draft<Notebook>, interviewId: string): InCall {
  const interview = find(draft.interviews, interviewId, 'interview');
  if (hasOpenCall(interview)) return interview;
  throw new NotebookError('conflict', 'There is no call going on with this person.');
}

function show(call: InCall['call'], plannedQuestionId: string | null, now: string): void {
  call.lane = 'question';
  if (call.plannedQuestionId === plannedQuestionId) return;
  call.plannedQuestionId = plannedQuestionId;
  call.shownAt = now;
}

/** The question that comes next; the last one shown stays when none is left. */
function firstLeft(draft: Notebook, interview: Interview, now: string): string | null {
  if (!hasOpenCall(interview)) return null;
  const { left } = planCall(
    interview,
    now,
    earlierTalks(lookThrough(draft, 'interviews'), interview),
  );
  return left[0]?.plannedQuestionId ?? interview.call.plannedQuestionId;
}
