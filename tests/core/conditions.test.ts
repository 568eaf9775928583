import { describe, expect, it } from 'vitest';
import { conditionState, factState, factsOfPlan } from '../../src/core/interviews/conditions.ts';
import type { Cue, CueState, Interview, PlannedQuestion } from '../../src/core/interviews/model.ts';
import type { Condition } from '../../src/core/question-bank/model.ts';
import { makeInterview, makeQuestion } from '../fixtures/packetNotebook.ts';

const cue = (text: string, state: CueState): Cue => ({ cueId: `cue-${text}`, text, state });
const talk = (cues: Cue[], facts: Interview['facts'] = []) =>
  makeInterview('talk', ['ana'], [makeQuestion('q', { cues })], { facts });
const heard = (fields: Partial<Condition> = {}): Condition => ({
  kind: 'heard',
  text: 'Money came up',
  cue: 'Budget',
  wanted: 'heard',
  ...fields,
});
const notHeard = heard({ wanted: 'not_heard' });

describe('a condition that hangs on a cue', () => {
  it.each<[CueState, string, string]>([
    ['open', 'open', 'open'],
    ['heard', 'holds', 'fails'],
    ['not_heard', 'fails', 'holds'],
    ['contradicted', 'fails', 'holds'],
  ])('when that is %s', (state, ifHeard, ifNot) => {
    const talks = [talk([cue('Budget', state), cue('Partners', 'heard')])];
    expect(conditionState(heard(), talks)).toBe(ifHeard);
    expect(conditionState(notHeard, talks)).toBe(ifNot);
  });

  it('looks into earlier talks, and once heard is heard', () => {
    const earlier = (state: CueState) => [
      talk([cue('Budget', 'open')]),
      talk([cue('Budget', state)]),
    ];
    expect(conditionState(heard(), earlier('heard'))).toBe('holds');
    expect(conditionState(heard(), earlier('contradicted'))).toBe('fails');
    const both = [talk([cue('Budget', 'not_heard')]), talk([cue('Budget', 'heard')])];
    expect(conditionState(heard(), both)).toBe('holds');
    expect(conditionState(notHeard, both.toReversed())).toBe('fails');
  });

  it('finds the cue however it is written, whole', () => {
    const talks = [talk([cue(' BÜDGET ', 'heard')])];
    expect(conditionState(heard({ cue: 'budget' }), talks)).toBe('holds');
    expect(conditionState(heard({ cue: 'Bud' }), talks)).toBe('open');
  });

  it('hangs on its words while nothing was made of the cue', () => {
    const facts = [{ text: 'money CAME up', holds: true }];
    expect(conditionState(heard(), [talk([cue('Budget', 'open')], facts)])).toBe('holds');
    expect(conditionState(heard(), [talk([cue('Budget', 'not_heard')], facts)])).toBe('fails');
    expect(conditionState(heard({ cue: '' }), [talk([cue('', 'heard')], facts)])).toBe('holds');
    expect(conditionState(heard({ cue: '' }), [talk([cue('', 'heard')])])).toBe('open');
  });
});

describe('a fact', () => {
  const condition = heard({ kind: 'fact', text: 'It is new', cue: 'Budget' });

  it('is what was ticked in the newest talk that says anything', () => {
    const said = (holds: boolean) => talk([], [{ text: 'It is new', holds }]);
    expect(factState('It is new', [])).toBe('open');
    expect(factState('it is NEW ', [talk([]), said(true), said(false)])).toBe('holds');
    expect(factState('It is new', [talk([]), said(false), said(true)])).toBe('fails');
    expect(factState('', [said(true)])).toBe('open');
  });

  it('is what a condition of that kind hangs on, whatever became of a cue', () => {
    const talks = [talk([cue('Budget', 'heard')])];
    expect(conditionState(condition, talks)).toBe('open');
    const facts = [{ text: 'It is new', holds: false }];
    expect(conditionState(condition, [...talks, talk([], facts)])).toBe('fails');
  });
});

describe('the facts a plan hangs on', () => {
  it('come in the order of the questions, saved ones last, each once', () => {
    const fact = (text: string) => heard({ kind: 'fact', text, cue: '' });
    const saved = (written: string): Partial<PlannedQuestion> => ({
      release: { rule: 'fact', fact: written },
    });
    const plan = makeInterview(
      'talk',
      ['ana'],
      [
        makeQuestion('s1', { ...saved('They hire'), condition: fact('It pays') }),
        makeQuestion('s2', saved('')),
        makeQuestion('s3', { release: { rule: 'always', fact: 'Not this' } }),
        makeQuestion('plain'),
        makeQuestion('cue', { condition: heard() }),
        makeQuestion('words', { condition: heard({ cue: '', text: 'Money came up' }) }),
        makeQuestion('new', { condition: fact('It is new') }),
        makeQuestion('again', { condition: fact('IT IS NÉW') }),
      ],
    );
    expect(factsOfPlan(plan)).toEqual(['Money came up', 'It is new', 'It pays', 'They hire']);
    const turned = { ...plan, questionOrder: plan.questionOrder.toReversed() };
    expect(factsOfPlan(turned)).toEqual(['IT IS NÉW', 'Money came up', 'It pays', 'They hire']);
  });
});
