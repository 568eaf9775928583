import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedOfPeople, standingTwice } from '../../src/core/interviews/askedBefore.ts';
import { carryOver } from '../../src/core/interviews/carryOver.ts';
import type { Interview, PlannedQuestion } from '../../src/core/interviews/model.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const held = (
  interviewId: string,
  endedAt: string,
  questions: PlannedQuestion[],
  fields: Partial<Interview> = {},
) => makeInterview(interviewId, ['ana'], questions, { status: 'done', endedAt, ...fields });
const ahead = (questions: PlannedQuestion[], contactIds = ['ana']) =>
  makeInterview('ahead', contactIds, questions);
const asked = (id: string, fields: Partial<PlannedQuestion> = {}) =>
  makeQuestion(id, { outcome: 'asked', ...fields });

/** Where and when each question of the talk ahead was asked before. */
function answers(talk: Interview, earlier: Interview[]) {
  const contacts = [makeContact('ana'), makeContact('bo')];
  const notebook = makeNotebook({ contacts, interviews: [...earlier, talk] });
  const lookup = askedOfPeople(notebook, notebook.interviews.ahead as Interview);
  return Object.fromEntries(
    Object.values(talk.questions).map((question) => {
      const before = lookup(question);
      return [question.plannedQuestionId, before && `${before.interviewId} ${before.askedOn}`];
    }),
  );
}

describe('what was asked before', () => {
  it('is known by the bank question or by the words, and was asked or answered', () => {
    const talk = ahead([
      makeQuestion('bank', { bankQuestionId: 'b1', text: 'Now in other words?' }),
      makeQuestion('words', { text: ' WHY  this résumé? ' }),
      makeQuestion('answered', { text: 'How?' }),
      makeQuestion('part', { text: 'Who?' }),
      makeQuestion('skipped', { text: 'When?' }),
      makeQuestion('unasked', { text: 'Where?' }),
      makeQuestion('new', { text: 'What else?' }),
    ]);
    const call = held('call', '2026-05-04T12:30:00.000Z', [
      asked('1', { bankQuestionId: 'b1', text: 'In these words?' }),
      asked('2', { text: 'Why this resume?' }),
      makeQuestion('3', { text: 'How?', note: 'By train.' }),
      makeQuestion('4', { text: 'Who?', parts: [{ partId: 'p', text: 'First', note: 'Bo' }] }),
      makeQuestion('5', { text: 'When?', outcome: 'skipped' }),
      makeQuestion('6', { text: 'Where?' }),
    ]);
    expect(answers(talk, [call])).toEqual({
      bank: 'call 2026-05-04',
      words: 'call 2026-05-04',
      answered: 'call 2026-05-04',
      part: 'call 2026-05-04',
      skipped: null,
      unasked: null,
      new: null,
    });
  });

  it('is the newest time, on the day of the talk where it was', () => {
    const why = (id: string) => asked(id, { text: 'Why?' });
    const talk = ahead([makeQuestion('why', { text: 'Why?' })]);
    const early = held('early', '2026-03-01T12:00:00.000Z', [why('1')]);
    // Past midnight in Tokyo.
    const late = held('late', '2026-04-01T15:30:00.000Z', [why('2')], { timeZone: 'Asia/Tokyo' });
    expect(answers(talk, [late, early])).toEqual({ why: 'late 2026-04-02' });
    expect(answers(talk, [early, late])).toEqual({ why: 'late 2026-04-02' });
  });

  it('counts for any of the people, and for nobody else', () => {
    const talk = ahead([makeQuestion('why', { text: 'Why?' })], ['ana', 'bo']);
    const at = '2026-03-01T12:00:00.000Z';
    const withBo = held('with-bo', at, [asked('1', { text: 'Why?' })], { contactIds: ['bo'] });
    expect(answers(talk, [withBo])).toEqual({ why: 'with-bo 2026-03-01' });
    expect(answers({ ...talk, contactIds: ['ana'] }, [withBo])).toEqual({ why: null });
  });

  it('is not what another planned talk will ask, nor what this one has', () => {
    const question = asked('why', { text: 'Why?' });
    const other = makeInterview('other', ['ana'], [asked('1', { text: 'Why?' })]);
    expect(answers(ahead([question]), [other])).toEqual({ why: null });
    const over = held('ahead', '2026-03-01T12:00:00.000Z', [question]);
    expect(answers(over, [])).toEqual({ why: null });
  });

  it('sees at once what changes in an earlier talk', () => {
    const talk = ahead([makeQuestion('why', { text: 'Why?' })]);
    const call = held('call', '2026-03-01T12:00:00.000Z', [makeQuestion('1', { text: 'Why?' })]);
    expect(answers(talk, [call])).toEqual({ why: null });
    const answered = { ...call, questions: { 1: asked('1', { text: 'Why?' }) } };
    expect(answers(talk, [answered])).toEqual({ why: 'call 2026-03-01' });
  });

  it('is proposed to be carried over only when it was planned again since', () => {
    const { seed, numRuns } = randomSettings(500, 'asked before');
    const question = fc.record({
      text: fc.constantFrom('Why?', 'why ?', 'WHY?', 'How?', 'Who?'),
      bankQuestionId: fc.constantFrom(null, 'b1', 'b2'),
      outcome: fc.constantFrom('unasked' as const, 'asked' as const, 'skipped' as const),
    });
    fc.assert(
      fc.property(fc.array(fc.array(question, { maxLength: 5 }), { maxLength: 4 }), (talks) => {
        const interviews = talks.map((questions, place) =>
          held(
            `i${place}`,
            `2026-04-0${place + 1}T12:00:00.000Z`,
            questions.map((one, at) => makeQuestion(`q${place}-${at}`, one)),
          ),
        );
        const notebook = makeNotebook({
          contacts: [makeContact('ana')],
          interviews: [...interviews, ahead([])],
        });
        const talk = notebook.interviews.ahead as Interview;
        const lookup = askedOfPeople(notebook, talk);
        for (const carried of carryOver(notebook, talk)) {
          const asked = lookup(carried.question);
          expect(asked === null || asked.interviewId < carried.interviewId).toBe(true);
        }
      }),
      { seed, numRuns },
    );
  });
});

describe('what stands twice in a plan', () => {
  it('is each question after the first one, with the rank of that', () => {
    const release = { rule: 'always', fact: '' } as const;
    const talk = ahead([
      makeQuestion('saved', { text: 'Why?', release }),
      makeQuestion('a', { text: 'Who?' }),
      makeQuestion('b', { text: 'Why?', bankQuestionId: 'b1' }),
      makeQuestion('c', { text: 'why?' }),
      makeQuestion('d', { text: 'In other words?', bankQuestionId: 'b1' }),
      makeQuestion('e', { text: 'How?' }),
      makeQuestion('f', { text: 'in OTHER words?' }),
    ]);
    expect([...standingTwice(talk)]).toEqual([
      ['c', 2],
      ['d', 2],
      ['f', 2],
    ]);
  });
});
