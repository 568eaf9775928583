import fc from 'fast-check';
import { expect, it } from 'vitest';
import { carryOver } from '../../src/core/interviews/carryOver.ts';
import {
  fates,
  type Interview,
  type PlannedQuestion,
  releaseRules,
} from '../../src/core/interviews/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

type Step = { kind: number; one: number; other: number; third: number };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(14),
  one: fc.nat(20),
  other: fc.nat(20),
  third: fc.nat(20),
});

/** Few texts, so that the same is asked again and again. */
const texts = ['Why?', 'why?', 'How?', 'Who?', 'When?'];
const people = ['ana', 'bo', 'cy'];

function start(): Notebook {
  const questions = (id: string) =>
    texts.slice(1).map((text, n) =>
      makeQuestion(`${id}-${n}`, {
        text,
        bankQuestionId: n === 3 ? 'bank' : null,
        cues: n === 2 ? [] : [{ cueId: `${id}-${n}-cue`, text: 'Budget', state: 'open' }],
      }),
    );
  const held = (day: number) =>
    ({ status: 'done', endedAt: `2026-04-0${day}T12:00:00.000Z` }) as const;
  return makeNotebook({
    contacts: people.map((id) => makeContact(id)),
    interviews: [
      makeInterview('one', ['ana'], questions('one'), held(1)),
      makeInterview('two', ['ana', 'bo'], questions('two'), held(2)),
      makeInterview('next', ['ana'], [makeQuestion('next-0', { text: 'How?' })]),
      makeInterview('both', ['bo', 'ana'], [], { startsAt: null }),
    ],
  });
}

function requestOf({ kind, one, other, third }: Step, notebook: Notebook): [string, object] {
  const pick = <T>(items: readonly T[], index: number) => items[index % Math.max(1, items.length)];
  const interviews = Object.values(notebook.interviews);
  const interview = pick(interviews, one) as Interview;
  const { interviewId } = interview;
  const question = pick(Object.values(interview.questions), other);
  const ref = { interviewId, plannedQuestionId: question?.plannedQuestionId ?? 'none' };
  const left = carryOver(notebook, interview).map((from) => ({
    interviewId: from.interviewId,
    plannedQuestionId: from.plannedQuestionId,
  }));
  const moved = { ...ref, fate: 'moved', contactId: pick(people, third) };
  const requests: [string, object][] = [
    [
      'interviews.decideQuestion',
      { ...ref, fate: pick([null, ...fates.filter((one) => one !== 'moved')], third) },
    ],
    ['interviews.decideQuestion', moved],
    ['interviews.decideQuestion', moved],
    ['interviews.markQuestion', { ...ref, outcome: pick(['asked', 'unasked', 'skipped'], third) }],
    [
      'interviews.saveQuestion',
      { ...ref, release: { rule: pick(releaseRules, third), fact: 'So' } },
    ],
    ['interviews.takeBackQuestion', ref],
    [
      'interviews.markCue',
      {
        ...ref,
        cueId: question?.cues[0]?.cueId ?? 'none',
        state: pick(['heard', 'heard', 'not_heard', 'open'], third),
      },
    ],
    ['interviews.finish', { interviewId }],
    ['interviews.cancel', { interviewId }],
    ['interviews.reopen', { interviewId }],
    ['interviews.plan', { contactIds: [pick(people, other)] }],
    ['interviews.addQuestion', { interviewId, question: { text: pick(texts, third) } }],
    ['interviews.carryOver', { interviewId, questions: left.slice(0, 1 + third) }],
    ['interviews.writeNote', { ...ref, text: pick(['', 'So it is.'], third) }],
    ['history.undo', {}],
  ];
  return requests[kind] ?? ['', {}];
}

const topic = ({ bankQuestionId, text }: PlannedQuestion) => bankQuestionId ?? text.toLowerCase();
const isAsked = ({ outcome, note }: PlannedQuestion) => outcome === 'asked' || note !== '';
const timeOf = ({ endedAt, startsAt, createdAt }: Interview) =>
  Date.parse(endedAt ?? startsAt ?? createdAt);

/** Whether a question that was not asked still wants to be; `talk` is the one it was planned for. */
function isWanted({ fate, release, cues }: PlannedQuestion, talk: Interview): boolean {
  if (fate?.kind === 'dropped' || fate?.kind === 'moved') return false;
  const wasHeard = cues.length > 0 && cues.every(({ state }) => state === 'heard');
  const isSettled = release?.rule === 'not_heard' && wasHeard;
  return !isSettled || talk.status === 'cancelled' || fate?.kind === 'thank_you';
}

/** The topics an interview must be offered: of each, the newest talk that had it decides. */
function expectedTopics(notebook: Notebook, interview: Interview): string[] {
  const talks = Object.values(notebook.interviews)
    .filter((one) => one !== interview && one.status !== 'planned')
    .filter((one) => one.contactIds.some((id) => interview.contactIds.includes(id)))
    .sort((one, other) => timeOf(other) - timeOf(one));
  const inPlan = Object.values(interview.questions).map(topic);
  const all = new Set(talks.flatMap(({ questions }) => Object.values(questions).map(topic)));
  return [...all]
    .filter((one) => !inPlan.includes(one))
    .filter((one) => {
      const talk = talks.find(({ questions }) => Object.values(questions).map(topic).includes(one));
      const same = Object.values(talk?.questions ?? {}).filter(
        (question) => topic(question) === one,
      );
      return talk && !same.some(isAsked) && same.some((question) => isWanted(question, talk));
    })
    .sort();
}

function checkNothingLost(notebook: Notebook) {
  const interviews = Object.values(notebook.interviews);
  for (const interview of interviews) {
    const { interviewId } = interview;
    const carried = carryOver(notebook, interview).map(({ question }) => topic(question));
    expect(carried.toSorted(), interviewId).toEqual(expectedTopics(notebook, interview));
    for (const question of Object.values(interview.questions)) {
      if (question.fate?.kind !== 'moved') continue;
      const { contactId } = question.fate;
      const isThere = interviews.some(
        (one) =>
          one !== interview &&
          one.contactIds.includes(contactId ?? '') &&
          Object.values(one.questions).some((other) => topic(other) === topic(question)),
      );
      expect(isThere, `${question.plannedQuestionId} is with ${contactId}`).toBe(true);
    }
  }
}

async function play(world: CallWorld, steps: readonly Step[]) {
  checkNothingLost(world.session.notebook);
  for (const [n, one] of steps.entries()) {
    const [name, input] = requestOf(one, world.session.notebook);
    // What was asked has no fate, what is not there no cue: those are refused and change nothing.
    await world.act(n, name, input).catch((error: Error) => {
      expect(error.message).toMatch(/: (conflict|not_found|invalid_input): /);
    });
    checkNothingLost(world.session.notebook);
  }
}

it('loses no question that was not asked, whatever is decided, moved, held and called off', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), (steps) =>
      play(openCallWorld(start()), steps),
    ),
    randomSettings(120, 'fates'),
  );
});
