import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver } from '../../src/core/interviews/carryOver.ts';
import type { Interview, PlannedQuestion } from '../../src/core/interviews/model.ts';
import { interviewOperations } from '../../src/core/interviews/operations.ts';
import { rankedQuestions } from '../../src/core/interviews/ranking.ts';
import { createSession } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNow,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const call = (questions: PlannedQuestion[], fields: Partial<Interview> = {}) =>
  makeInterview('call', ['ana'], questions, {
    status: 'done',
    endedAt: '2026-05-04T12:30:00.000Z',
    ...fields,
  });
const visit = (questions: PlannedQuestion[] = []) => makeInterview('visit', ['ana'], questions);
const cue = (text: string, state: 'open' | 'heard' | 'not_heard' | 'contradicted') => ({
  cueId: `cue-${text}`,
  text,
  state,
});
const left = (interviews: Interview[]) => {
  const notebook = makeNotebook({ contacts: [makeContact('ana'), makeContact('bo')], interviews });
  return carryOver(notebook, visitOf(notebook.interviews));
};
const visitOf = (interviews: Record<string, Interview>): Interview => {
  if (!interviews.visit) throw new Error('There is no visit.');
  return interviews.visit;
};
const words = (interviews: Interview[]) =>
  left(interviews).map(({ question, reason, isProposed }) => [
    question.plannedQuestionId,
    reason,
    isProposed,
  ]);

describe('what earlier talks have left', () => {
  it('gives each question its reason, proposed ones first, then by priority', () => {
    const questions = [
      makeQuestion('asked', { outcome: 'asked' }),
      makeQuestion('answered', { note: 'Said so.' }),
      makeQuestion('unasked', { priority: 'must' }),
      makeQuestion('skipped', { outcome: 'skipped' }),
      makeQuestion('always', { release: { rule: 'always', fact: '' } }),
      makeQuestion('cue', {
        release: { rule: 'not_heard', fact: '' },
        cues: [cue('Partners', 'heard'), cue('Budget', 'not_heard')],
      }),
      makeQuestion('heard', {
        release: { rule: 'not_heard', fact: '' },
        cues: [cue('Goals', 'heard')],
      }),
      makeQuestion('fact', { release: { rule: 'fact', fact: 'it is a new position' } }),
      makeQuestion('time', { release: { rule: 'if_time', fact: '' } }),
    ];
    expect(words([call(questions), visit()])).toEqual([
      ['unasked', 'Not asked on 4 May', true],
      ['always', 'Saved on 4 May', true],
      ['cue', '“Budget” was not heard on 4 May', true],
      ['skipped', 'Skipped on 4 May', true],
      ['fact', 'Saved on 4 May: only if it is a new position', false],
      ['time', 'Saved on 4 May: only if there is time', false],
    ]);
  });

  it('leaves out what is in the plan, what was asked since, and other people’s talks', () => {
    const saved = { release: { rule: 'always', fact: '' } } as const;
    const first = call([
      makeQuestion('bank', { bankQuestionId: 'b1', ...saved }),
      makeQuestion('typed', { text: 'Who  decides?', ...saved }),
      makeQuestion('later', { text: 'What is next?', ...saved }),
    ]);
    const second = makeInterview(
      'second',
      ['bo', 'ana'],
      [makeQuestion('s', { text: 'what is NEXT?', outcome: 'asked' })],
      { status: 'done', endedAt: '2026-05-05T12:30:00.000Z' },
    );
    const others = makeInterview('others', ['bo'], [makeQuestion('o')], { status: 'done' });
    const ahead = makeInterview('ahead', ['ana'], [makeQuestion('p')]);
    const plan = [
      makeQuestion('v1', { bankQuestionId: 'b1' }),
      makeQuestion('v2', { text: 'who decides?' }),
    ];
    expect(words([first, second, others, ahead, visit(plan)])).toEqual([]);
    expect(words([first, others, ahead, visit()]).map(([id]) => id)).toEqual([
      'bank',
      'typed',
      'later',
    ]);
  });

  it('takes the newest of several talks that left the same question, and one that did not take place', () => {
    const old = call([makeQuestion('old', { text: 'Why?' })], {
      interviewId: 'old',
      endedAt: '2026-04-01T12:30:00.000Z',
    });
    const cancelled = makeInterview('off', ['ana'], [makeQuestion('off', { text: 'How?' })], {
      status: 'cancelled',
    });
    expect(words([old, call([makeQuestion('new', { text: 'Why?' })]), cancelled, visit()])).toEqual(
      [
        ['off', 'Planned for a talk that did not take place', true],
        ['new', 'Not asked on 4 May', true],
      ],
    );
  });

  it('never loses a question that was not asked', () => {
    const { seed, numRuns } = randomSettings(500, 'carry over');
    const question = fc.record({
      text: fc.constantFrom('Why?', 'How?', 'Who?', 'When?'),
      outcome: fc.constantFrom('unasked' as const, 'asked' as const, 'skipped' as const),
      release: fc.constantFrom(null, { rule: 'always' as const, fact: '' }),
    });
    const talk = fc.tuple(
      fc.array(question, { maxLength: 5 }),
      fc.constantFrom('done', 'cancelled'),
    );
    fc.assert(
      fc.property(
        fc.array(talk, { maxLength: 4 }),
        fc.array(question, { maxLength: 3 }),
        (talks, plan) => {
          const interviews = talks.map(([questions, status], place) =>
            makeInterview(
              `i${place}`,
              ['ana'],
              questions.map((one, at) => makeQuestion(`q${place}-${at}`, one)),
              { status: status as 'done', endedAt: `2026-04-0${place + 1}T12:00:00.000Z` },
            ),
          );
          const planned = plan.map((one, at) => makeQuestion(`v${at}`, { text: one.text }));
          const carried = left([...interviews, visit(planned)]).map((one) => one.question.text);
          const all = interviews.flatMap(({ questions }) => Object.values(questions));
          const wasAsked = (text: string) =>
            all.some((one) => one.text === text && one.outcome === 'asked');
          const expected = new Set(
            all
              .map(({ text }) => text)
              .filter((text) => !wasAsked(text) && !plan.some((one) => one.text === text)),
          );
          expect(carried.toSorted()).toEqual([...expected].toSorted());
        },
      ),
      { seed, numRuns },
    );
  });
});

describe('interviews.carryOver', () => {
  it('copies the questions with nothing heard or noted, and leaves the earlier talk as it is', async () => {
    const question = makeQuestion('cue', {
      bankQuestionId: 'b1',
      release: { rule: 'not_heard', fact: '' },
      cues: [cue('Budget', 'contradicted')],
      parts: [{ partId: 'p', text: 'Where from', note: 'x' }],
      probes: ['Since when?'],
    });
    const notebook = makeNotebook({
      contacts: [makeContact('ana')],
      interviews: [call([question]), visit()],
    });
    const session = createSession(notebook, memoryStorage());
    let count = 0;
    const context = { newId: () => `new-${++count}`, now: packetNow, timeZone: 'Europe/Berlin' };
    const input = {
      interviewId: 'visit',
      questions: [{ interviewId: 'call', plannedQuestionId: 'cue' }],
    };
    await session.run(interviewOperations['interviews.carryOver'], input, context);
    const { interviews } = session.snapshot().notebook;
    const [carried] = rankedQuestions(visitOf(interviews));
    expect(carried).toMatchObject({
      bankQuestionId: 'b1',
      release: null,
      cues: [{ text: 'Budget', state: 'open' }],
      parts: [{ text: 'Where from', note: '' }],
      probes: ['Since when?'],
      outcome: 'unasked',
    });
    expect(carried?.plannedQuestionId).not.toBe('cue');
    expect(carried?.cues[0]?.cueId).not.toBe('cue-Budget');
    expect(interviews.call?.questions.cue).toEqual(question);
    expect(carryOver({ interviews }, visitOf(interviews))).toEqual([]);
  });
});
