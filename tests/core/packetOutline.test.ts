import { describe, expect, it } from 'vitest';
import type { PacketSection } from '../../src/core/packet/choices.ts';
import { blocksOf, cellTexts, packetOf, shapeOf } from '../fixtures/packetHelpers.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNotebook,
} from '../fixtures/packetNotebook.ts';

describe('outlinePacket', () => {
  it('gives a phone sheet of three questions, block by block', () => {
    const packet = packetOf(packetNotebook(), 'dee', { variant: 'phone' });
    expect(shapeOf(packet)).toBe(
      'cover opening heading question question question referrals promises thankYou',
    );
    const [cover, , heading, question] = packet.blocks;
    expect(cover).toEqual({
      kind: 'cover',
      kicker: 'Informational interview',
      people: [{ name: 'Dee Okafor', description: '' }],
      facts: [
        { label: 'When', values: ['Tue 5 May 2026, 14:00 (Europe/Berlin)'] },
        { label: 'How', values: ['By phone'] },
        { label: 'Number', values: ['555 0110'] },
        { label: 'Length', values: ['15 minutes'] },
      ],
      statements: [{ label: 'What I want to know', text: 'Is it worth a visit?' }],
      differently: {
        label: 'This time, differently',
        items: ['Ask for two names', 'Write the thank-you the same evening'],
      },
      reminder: 'This is not a job interview. I ask for advice, not for a job.',
    });
    expect(heading).toMatchObject({
      text: 'Questions',
      aside: '3 questions, 13 of 15 minutes planned',
      startsPage: false,
    });
    expect(question).toEqual({
      kind: 'question',
      plannedQuestionId: 'd1',
      code: 'Q01',
      text: 'What does your job consist of?',
      priority: 'must',
      priorityLabel: 'Must',
      minutes: 5,
      startsAtClock: '14:01',
      fits: true,
      outcomeLabel: '',
      cues: [],
      condition: '',
      probes: [],
      whyAsk: '',
      guidance: '',
      parts: [],
      ruledLineCount: 4,
      answer: null,
    });
    const clocks = blocksOf(packet, 'question').map(({ startsAtClock }) => startsAtClock);
    expect(clocks).toEqual(['14:01', '14:06', '14:10']);
  });

  it('has every section of a full packet, in print order', () => {
    const blocks = packetOf(packetNotebook(), 'cy').blocks.filter(
      (block) => block.kind !== 'question' && !(block.kind === 'heading' && block.level === 2),
    );
    expect(shapeOf({ ...packetOf(packetNotebook(), 'cy'), blocks })).toBe(
      'cover contactSheet background beforeYouGo opening skills timePlan heading timeEnds talkingPoints savedForLater' +
        ' ruledSpace referrals resources promises thankYou heading ruledSpace ruledSpace ruledSpace ruledSpace ruledSpace ruledSpace',
    );
  });

  it('carries everything a question has, and marks where the time ends', () => {
    const packet = packetOf(packetNotebook(), 'cy');
    const codes = packet.blocks.flatMap((block) => {
      if (block.kind === 'question') return [block.code];
      if (block.kind === 'heading') return [block.text];
      return block.kind === 'timeEnds' ? ['--'] : [];
    });
    expect(codes.join(' | ')).toBe(
      'Questions | The work | Q01 | Q02 | Q03 | Support and budget | Q04 | Q05 | Q06 | Partnerships | Q07 | Q08 | Q09' +
        ' | Getting in | Q10 | Q11 | -- | Q12 | Q13 | The work (continued) | Q14 | Q15 | Looking back',
    );
    const [, , , , fifth, , seventh] = blocksOf(packet, 'question');
    expect(fifth).toMatchObject({
      condition: 'Budget was not mentioned yet',
      guidance: 'Ask whether and from where, never how much.',
      startsAtClock: '14:13',
    });
    expect(seventh).toMatchObject({
      ruledLineCount: 0,
      probes: ['Student groups', 'Non-profits', 'Home-schooling families'],
      parts: [
        { letter: 'a', text: 'Partners now', ruledLineCount: 4 },
        { letter: 'b', text: 'Partners hoped for', ruledLineCount: 4 },
      ],
    });
    const points = blocksOf(packet, 'checklist').find(({ purpose }) => purpose === 'talkingPoints');
    expect(points?.items).toHaveLength(2);
  });

  it('never carries private notes or the notes of an earlier talk', () => {
    const notebook = packetNotebook();
    const question = notebook.interviews.rich?.questions.r01;
    if (question !== undefined) question.note = 'SAID BEFORE';
    const text = JSON.stringify(packetOf(notebook, 'cy'));
    expect(text).not.toContain('SECRET');
    expect(text).not.toContain('SAID BEFORE');
  });

  it('gives a packet without an interview: blanks and room for questions', () => {
    const packet = packetOf(packetNotebook(), 'eli');
    expect(blocksOf(packet, 'cover')[0]?.facts).toEqual([
      { label: 'When', values: [] },
      { label: 'Where', values: [] },
      { label: 'What I want to know', values: [] },
    ]);
    expect(blocksOf(packet, 'question')).toEqual([]);
    expect(blocksOf(packet, 'ruledSpace')[0]?.hint).toContain('No questions are planned yet');
    expect(cellTexts(packet, 'thankYou')).toEqual([['Eli Brandt', '', '', '']]);
    expect(shapeOf(packet)).not.toContain('timePlan');
    expect(packet.manifest).toMatchObject({ interviewId: null, answers: [] });
  });

  it('thanks within 24 hours of the end and 7 days at the latest, in my own zone', () => {
    const packet = packetOf(packetNotebook(), 'cy', { timeZone: 'Asia/Tokyo' });
    expect(cellTexts(packet, 'thankYou')).toEqual([
      ['Cyra Adeyemi', 'Wed 6 May 2026, 21:30', 'Tue 12 May 2026', ''],
    ]);
    expect(blocksOf(packet, 'cover')[0]?.facts[1]).toEqual({
      label: 'For me',
      values: ['Tue 5 May 2026, 21:00 (Asia/Tokyo)'],
    });
  });

  it('puts prepared answers into a job interview only, and leaves its reminder out', () => {
    const theyMayAsk = [
      {
        theyMayAskId: 't',
        text: 'Why us?',
        answerPoints: [{ title: 'People', text: 'I know two.' }],
      },
    ];
    const make = (kind: 'informational' | 'job', sections: PacketSection[] | null = null) =>
      packetOf(
        makeNotebook({
          contacts: [makeContact('c')],
          interviews: [makeInterview('i', ['c'], [makeQuestion('q')], { kind, theyMayAsk })],
        }),
        'c',
        { sections },
      );
    expect(blocksOf(make('informational'), 'theyMayAsk')).toEqual([]);
    expect(blocksOf(make('job'), 'theyMayAsk')[0]?.questions[0]?.text).toBe('Why us?');
    expect(blocksOf(make('informational', ['theyMayAsk']), 'theyMayAsk')).toHaveLength(1);
    expect(blocksOf(make('job'), 'cover')[0]?.reminder).toBe('');
  });

  it('names two interviewees, the asked one first', () => {
    const notebook = makeNotebook({
      contacts: [makeContact('a', { displayName: 'Ana' }), makeContact('b', { displayName: 'Bo' })],
      interviews: [makeInterview('i', ['a', 'b'], [])],
    });
    const packet = packetOf(notebook, 'b');
    expect(packet.footerName).toBe('Bo and Ana');
    expect(blocksOf(packet, 'contactSheet')[0]?.people.map(({ name }) => name)).toEqual([
      'Bo',
      'Ana',
    ]);
  });

  it('warns of a change of clocks and counts real minutes across it', () => {
    const questions = [makeQuestion('q1', { minutes: 30 }), makeQuestion('q2', { minutes: 5 })];
    const notebook = makeNotebook({
      contacts: [makeContact('c')],
      interviews: [
        makeInterview('i', ['c'], questions, {
          startsAt: '2027-03-28T00:45:00.000Z',
          lengthMinutes: 60,
        }),
      ],
    });
    const packet = packetOf(notebook, 'c');
    expect(blocksOf(packet, 'cover')[0]?.facts[1]?.values).toEqual([
      'The clocks are changed on this day.',
    ]);
    expect(blocksOf(packet, 'question').map(({ startsAtClock }) => startsAtClock)).toEqual([
      '01:47',
      '03:17',
    ]);
    expect(cellTexts(packet, 'timePlan').map(([clock]) => clock)).toEqual([
      '01:45',
      '01:47',
      '03:40',
      '03:44',
    ]);
  });

  it('refuses a person or interview that is not there', () => {
    const notebook = packetNotebook();
    const refusal = (contactId: string, interviewId: string | null) => () =>
      packetOf(notebook, contactId, { interviewId });
    expect(refusal('nobody', null)).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(refusal('cy', 'none')).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(refusal('cy', 'phone')).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});
