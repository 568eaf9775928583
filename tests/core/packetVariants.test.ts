import { describe, expect, it } from 'vitest';
import { blocksOf, cellTexts, packetOf, shapeOf } from '../fixtures/packetHelpers.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  packetNotebook,
} from '../fixtures/packetNotebook.ts';

describe('a clean copy', () => {
  it('drops what helps to ask: cues, conditions, probes, reasons and guidance', () => {
    const clean = blocksOf(packetOf(packetNotebook(), 'cy', { isAnnotated: false }), 'question');
    const annotated = blocksOf(packetOf(packetNotebook(), 'cy'), 'question');
    const bare = { cues: [], condition: '', probes: [], whyAsk: '', guidance: '' };
    expect(clean).toEqual(annotated.map((question) => ({ ...question, ...bare })));
    expect(clean).not.toEqual(annotated);
  });
});

describe('a packet to write on', () => {
  it('does not tell what was noted, heard or skipped in a talk that has been held', () => {
    const packet = packetOf(packetNotebook(), 'ana', { interviewId: 'held' });
    const questions = blocksOf(packet, 'question');
    expect(questions.flatMap(({ cues }) => cues.map(({ state }) => state))).toEqual([
      'open',
      'open',
      'open',
    ]);
    for (const { answer, outcomeLabel, parts } of questions) {
      expect([answer, outcomeLabel]).toEqual([null, '']);
      expect(parts.every((part) => part.answer === null)).toBe(true);
    }
    expect(questions.map(({ code }) => code)).toEqual(['Q01', 'Q02', 'Q03', 'Q04']);
  });
});

describe('a report', () => {
  const report = () => packetOf(packetNotebook(), 'ana', { variant: 'report' });

  it('has what was said instead of room to write', () => {
    const packet = report();
    expect(shapeOf(packet)).toBe(
      'cover heading heading question question heading question question heading question' +
        ' talkingPoints savedForLater notes referrals resources promises review',
    );
    expect(blocksOf(packet, 'ruledSpace')).toEqual([]);
    const [first, second, third, fourth, fifth] = blocksOf(packet, 'question');
    expect(first).toMatchObject({
      answer: 'By the reading group.\nNobody planned it.',
      outcomeLabel: 'Asked',
      ruledLineCount: 0,
      startsAtClock: '',
      probes: [],
      guidance: '',
      whyAsk: '',
      cues: [{ state: 'heard' }, { state: 'not_heard' }, { state: 'contradicted' }],
    });
    expect(second).toMatchObject({
      answer: 'She laughed first.',
      parts: [
        { answer: 'The people on a wet Tuesday.', ruledLineCount: 0 },
        { answer: '', ruledLineCount: 0 },
      ],
    });
    expect([third, fourth].map((one) => one?.outcomeLabel)).toEqual(['Skipped', 'Not asked']);
    expect(fifth).toMatchObject({ code: 'Q05', answer: 'Two newsletters.', outcomeLabel: 'Asked' });
    expect(packet.manifest?.answers.map(({ code }) => code)).toEqual([
      'Q01',
      'Q02',
      'Q02a',
      'Q02b',
      'Q03',
      'Q04',
      'Q05',
    ]);
  });

  it('fills its tables from this interview, without blank rows', () => {
    expect(cellTexts(report(), 'referrals')).toEqual([
      ['Bo Lindqvist', 'Archivist\nKnows every archive in town.', 'By e-mail', 'yes'],
      ['Somebody in the print shop', '', '', 'not asked'],
    ]);
    expect(cellTexts(report(), 'resources')).toEqual([
      ['Beyond the front desk', 'Chapter 4'],
      ['Harbour printers', ''],
    ]);
    expect(cellTexts(report(), 'promises')).toEqual([
      ['Mine', 'Send her the tool library figures', 'Fri 24 Apr 2026', ''],
      ['Theirs', 'Writes to Bo', '', ''],
    ]);
    const kept = blocksOf(report(), 'formTable')
      .at(-1)
      ?.rows.map((row) => row[3]?.boxes[0]);
    expect(kept?.map((box) => box?.isTicked)).toEqual([true, false]);
  });

  it('leaves out what nothing was written for', () => {
    const notebook = makeNotebook({
      contacts: [makeContact('c')],
      interviews: [makeInterview('i', ['c'], [], { status: 'done' })],
    });
    expect(shapeOf(packetOf(notebook, 'c', { variant: 'report' }))).toBe('cover');
    expect(shapeOf(packetOf(packetNotebook(), 'eli', { variant: 'report' }))).toBe('cover');
  });

  it('takes the interview that was held before the one that is planned', () => {
    const notebook = packetNotebook();
    Object.assign(notebook.interviews.rich ?? {}, { contactIds: ['ana'] });
    expect(packetOf(notebook, 'ana').manifest?.interviewId).toBe('rich');
    expect(packetOf(notebook, 'ana', { variant: 'report' }).manifest?.interviewId).toBe('held');
  });

  it('carries an answer of 50,000 characters whole', () => {
    const notebook = packetNotebook();
    const long = 'Sixteen letters. '.repeat(3_000).trim();
    Object.assign(notebook.interviews.held?.questions.h1 ?? {}, { note: long });
    const [first] = blocksOf(packetOf(notebook, 'ana', { variant: 'report' }), 'question');
    expect(first?.answer).toBe(long);
  });

  it('ticks a thank-you that was sent where the table is asked for', () => {
    const followUp = {
      followUpId: 'f',
      contactId: 'ana',
      interviewId: 'held',
      referralId: null,
      messageId: null,
      remindOn: null,
      kind: 'thank_you' as const,
      text: 'Thank Ana',
      dueOn: '2026-04-21',
      closedAt: '2026-04-21T10:00:00.000Z',
      closedAs: 'done' as const,
      createdAt: '2026-04-20T10:00:00.000Z',
    };
    const notebook = { ...packetNotebook(), followUps: { f: followUp } };
    const sent = (variant: 'report' | 'full') =>
      blocksOf(
        packetOf(notebook, 'ana', { variant, sections: ['thankYou'], interviewId: 'held' }),
        'formTable',
      )[0]?.rows[0]?.[3]?.boxes[0]?.isTicked;
    expect(sent('report')).toBe(true);
    expect(sent('full')).toBe(false);
  });
});

describe('a blank copy', () => {
  it('is a form with the questions of the plan and nobody in it', () => {
    const packet = packetOf(packetNotebook(), 'cy', { variant: 'blank' });
    expect(packet).toMatchObject({ footerName: '', manifest: null });
    expect(blocksOf(packet, 'cover')[0]).toMatchObject({ people: [], statements: [] });
    expect(blocksOf(packet, 'cover')[0]?.facts.flatMap(({ values }) => values)).toEqual([]);
    expect(
      blocksOf(packet, 'question')
        .map(({ code }) => code)
        .join(' '),
    ).toContain('Q01 Q02');
    expect(cellTexts(packet, 'timePlan')[1]).toEqual(['2', '8', 'Q01–Q03 The work']);
    expect(cellTexts(packet, 'thankYou')).toEqual([['', '', '', '']]);
  });

  it('takes what is said about a question from the question bank, not from the plan', () => {
    const notebook = packetNotebook();
    Object.assign(notebook.interviews.rich?.questions.r01 ?? {}, { bankQuestionId: 'b' });
    const bankQuestion = {
      bankQuestionId: 'b',
      kind: 'question' as const,
      section: '',
      text: 'Other words',
      tags: [],
      priority: 'should' as const,
      minutes: 2,
      cues: ['From the bank'],
      condition: null,
      probes: ['Why?'],
      whyAsk: 'To know',
      guidance: 'Slowly',
      parts: [],
      answerPoints: [],
      createdAt: '2026-04-20T10:00:00.000Z',
    };
    notebook.bankQuestions.b = bankQuestion;
    const first = (isAnnotated: boolean) =>
      blocksOf(packetOf(notebook, 'cy', { variant: 'blank', isAnnotated }), 'question')[0];
    expect(first(true)).toMatchObject({
      text: 'What do you enjoy most about reaching people outside the library?',
      cues: [{ text: 'From the bank', state: 'open' }],
      probes: ['Why?'],
      whyAsk: 'To know',
      guidance: 'Slowly',
    });
    expect(first(false)).toMatchObject({ cues: [], probes: [], whyAsk: '', guidance: '' });
  });
});
