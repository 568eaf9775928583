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

  it('lets the newest talk decide: what was dropped there, moved or heard, does not come back from an older one', () => {
    const earlier = (id: string, day: number, questions: PlannedQuestion[]) =>
      call(questions, { interviewId: id, endedAt: `2026-04-0${day}T12:30:00.000Z` });
    const texts = ['Dropped?', 'Moved?', 'Heard?', 'Twice?', 'Again?'];
    const notHeard = { rule: 'not_heard', fact: '' } as const;
    const old = earlier('old', 1, [
      ...texts.slice(0, 4).map((text, n) => makeQuestion(`old-${n}`, { text })),
      makeQuestion('old-4', { text: 'Again?', outcome: 'asked' }),
    ]);
    const dropped = { kind: 'dropped', contactId: null } as const;
    const newer = earlier('newer', 2, [
      makeQuestion('d', { text: 'Dropped?', fate: dropped }),
      makeQuestion('m', { text: 'Moved?', fate: { kind: 'moved', contactId: 'bo' } }),
      makeQuestion('h', { text: 'Heard?', release: notHeard, cues: [cue('Goals', 'heard')] }),
      makeQuestion('t1', { text: 'Twice?', fate: dropped }),
      makeQuestion('t2', { text: 'Twice?' }),
      makeQuestion('a', { text: 'Again?' }),
    ]);
    expect(words([old, newer, visit()])).toEqual([
      ['t2', 'Not asked on 2 Apr', true],
      ['a', 'Not asked on 2 Apr', true],
    ]);
    const wantedAnew = earlier('wanted', 3, [makeQuestion('w', { text: 'Dropped?' })]);
    expect(words([newer, wantedAnew, visit()]).map(([id]) => id)).toContain('w');
  });

  it('says what is known of the fact a question waits for, and only offers one put into the thank-you', () => {
    const fact = (id: string, written: string, fields: Partial<PlannedQuestion> = {}) =>
      makeQuestion(id, { text: `${id}?`, release: { rule: 'fact', fact: written }, ...fields });
    const byCue = { kind: 'heard', text: 'Money came up', cue: 'Budget', wanted: 'heard' } as const;
    const talk = call(
      [
        fact('holds', 'It is new'),
        fact('fails', 'It pays'),
        fact('open', 'They hire'),
        fact('cue', '', { condition: byCue }),
        fact('empty', ''),
        makeQuestion('ticked', { outcome: 'asked', cues: [cue('Budget', 'heard')] }),
        makeQuestion('thanks', {
          release: { rule: 'always', fact: '' },
          fate: { kind: 'thank_you', contactId: null },
        }),
        makeQuestion('kept', { fate: { kind: 'keep', contactId: null } }),
      ],
      { facts: [{ text: 'IT IS NEW', holds: true }] },
    );
    const now = { ...visit(), facts: [{ text: 'It pays', holds: false }] };
    expect(words([talk, now])).toEqual([
      ['holds', 'Saved on 4 May: “It is new” holds', true],
      ['cue', 'Saved on 4 May: “Money came up” holds', true],
      ['kept', 'Not asked on 4 May', true],
      ['fails', 'Saved on 4 May: only if It pays, which is not so', false],
      ['open', 'Saved on 4 May: only if They hire', false],
      ['empty', 'Saved on 4 May: only if it holds', false],
      ['thanks', 'Put into the thank-you of 4 May', false],
    ]);
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
          const expected = new Set<string>();
          const known = new Set<string>(plan.map(({ text }) => text));
          // The newest talk that had a question decides about it.
          for (const { questions } of interviews.toReversed()) {
            const all = Object.values(questions);
            const asked = all.filter(({ outcome }) => outcome === 'asked');
            for (const { text } of all) {
              if (!known.has(text) && !asked.some((one) => one.text === text)) expected.add(text);
            }
            for (const { text } of all) known.add(text);
          }
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
