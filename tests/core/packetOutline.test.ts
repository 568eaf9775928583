import { describe, expect, it } from 'vitest';
import type { PacketBlock, PacketOutline } from '../../src/core/packet/outline.ts';
import { outlinePacket } from '../../src/core/packet/outlinePacket.ts';
import { packetFileName } from '../../src/core/packet/packetFileName.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  packetNotebook,
  packetNow,
} from '../fixtures/packetNotebook.ts';

const options = {
  interviewId: null,
  paper: 'a4',
  now: packetNow,
  timeZone: 'Europe/Berlin',
} as const;

const blocksOf = <K extends PacketBlock['kind']>(outline: PacketOutline, kind: K) =>
  outline.blocks.filter((block): block is Extract<PacketBlock, { kind: K }> => block.kind === kind);

describe('outlinePacket', () => {
  it('gives a phone sheet of three questions, block by block', () => {
    const outline = outlinePacket(packetNotebook(), { ...options, contactId: 'dee' });
    expect(outline.properties).toEqual({
      title: 'Interview packet: Dee Okafor',
      author: 'Jo Marlow',
      language: 'en',
      createdAt: packetNow,
    });
    expect(outline.blocks.map(({ kind }) => kind).join(' ')).toBe(
      'cover contactSheet heading question question question ruledSpace formTable formTable formTable',
    );
    expect(outline.blocks.slice(0, 4)).toEqual([
      {
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
        reminder: 'This is not a job interview. I ask for advice, not for a job.',
      },
      {
        kind: 'contactSheet',
        heading: 'Contact sheet',
        people: [
          {
            name: '',
            facts: [
              { label: 'Phone', values: ['555 0110'] },
              { label: 'E-mail', values: [] },
            ],
          },
        ],
      },
      {
        kind: 'heading',
        level: 1,
        text: 'Questions',
        aside: '3 questions, 13 of 15 minutes planned',
        startsPage: false,
      },
      {
        kind: 'question',
        plannedQuestionId: 'd1',
        code: 'Q01',
        text: 'What does your job consist of?',
        priority: 'must',
        priorityLabel: 'Must',
        minutes: 5,
        startsAtClock: '14:00',
        fits: true,
        cues: [],
        condition: '',
        probes: [],
        guidance: '',
        parts: [],
        ruledLineCount: 7,
      },
    ]);
    expect(blocksOf(outline, 'question').map(({ startsAtClock }) => startsAtClock)).toEqual([
      '14:00',
      '14:05',
      '14:10',
    ]);
  });

  it('carries everything a question has, and marks where the time ends', () => {
    const outline = outlinePacket(packetNotebook(), { ...options, contactId: 'cy' });
    const codes = outline.blocks.flatMap((block) => {
      if (block.kind === 'question') return [block.code];
      if (block.kind === 'heading') return [block.text];
      return block.kind === 'timeEnds' ? ['--'] : [];
    });
    expect(codes.join(' | ')).toBe(
      'Questions | The work | Q01 | Q02 | Q03 | Support and budget | Q04 | Q05 | Q06 | Partnerships | Q07 | Q08 | Q09' +
        ' | Getting in | Q10 | Q11 | -- | Q12 | Q13 | The work (continued) | Q14 | Q15',
    );
    const [, , , , fifth, , seventh] = blocksOf(outline, 'question');
    expect(fifth).toMatchObject({
      condition: 'Budget was not mentioned yet',
      guidance: 'Ask whether and from where, never how much.',
      startsAtClock: '14:11',
    });
    expect(seventh).toMatchObject({
      ruledLineCount: 0,
      probes: ['Student groups', 'Non-profits', 'Home-schooling families'],
      parts: [
        { letter: 'a', text: 'Partners now', ruledLineCount: 4 },
        { letter: 'b', text: 'Partners hoped for', ruledLineCount: 4 },
      ],
    });
    expect(blocksOf(outline, 'talkingPoints')[0]?.points).toHaveLength(2);
  });

  it('never carries private notes or the notes of an earlier talk', () => {
    const notebook = packetNotebook();
    const question = notebook.interviews.rich?.questions.r01;
    if (question !== undefined) question.note = 'SAID BEFORE';
    const text = JSON.stringify(outlinePacket(notebook, { ...options, contactId: 'cy' }));
    expect(text).not.toContain('SECRET');
    expect(text).not.toContain('SAID BEFORE');
  });

  it('gives a packet without an interview: blanks and room for questions', () => {
    const outline = outlinePacket(packetNotebook(), { ...options, contactId: 'eli' });
    expect(blocksOf(outline, 'cover')[0]?.facts).toEqual([
      { label: 'When', values: [] },
      { label: 'Where', values: [] },
      { label: 'What I want to know', values: [] },
    ]);
    expect(blocksOf(outline, 'question')).toEqual([]);
    expect(blocksOf(outline, 'ruledSpace')[0]?.hint).toContain('No questions are planned yet');
    const thanks = blocksOf(outline, 'formTable').find(({ purpose }) => purpose === 'thankYou');
    expect(thanks?.rows[0]?.map(({ text }) => text)).toEqual(['Eli Brandt', '', '', '']);
  });

  it('thanks within 24 hours of the end and 7 days at the latest, in my own zone', () => {
    const outline = outlinePacket(packetNotebook(), {
      ...options,
      contactId: 'cy',
      timeZone: 'Asia/Tokyo',
    });
    const thanks = blocksOf(outline, 'formTable').find(({ purpose }) => purpose === 'thankYou');
    expect(thanks?.rows[0]?.map(({ text }) => text)).toEqual([
      'Cyra Adeyemi',
      'Wed 6 May 2026, 21:30',
      'Tue 12 May 2026',
      '',
    ]);
    expect(blocksOf(outline, 'cover')[0]?.facts[1]).toEqual({
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
    const make = (kind: 'informational' | 'job') =>
      outlinePacket(
        makeNotebook({
          contacts: [makeContact('c')],
          interviews: [makeInterview('i', ['c'], [makeQuestion('q')], { kind, theyMayAsk })],
        }),
        { ...options, contactId: 'c' },
      );
    expect(blocksOf(make('informational'), 'theyMayAsk')).toEqual([]);
    expect(blocksOf(make('job'), 'theyMayAsk')[0]?.questions[0]?.text).toBe('Why us?');
    expect(blocksOf(make('job'), 'cover')[0]?.reminder).toBe('');
  });

  it('names two interviewees, the asked one first', () => {
    const notebook = makeNotebook({
      contacts: [makeContact('a', { displayName: 'Ana' }), makeContact('b', { displayName: 'Bo' })],
      interviews: [makeInterview('i', ['a', 'b'], [])],
    });
    const outline = outlinePacket(notebook, { ...options, contactId: 'b' });
    expect(outline.footerName).toBe('Bo and Ana');
    expect(blocksOf(outline, 'contactSheet')[0]?.people.map(({ name }) => name)).toEqual([
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
    const outline = outlinePacket(notebook, { ...options, contactId: 'c' });
    expect(blocksOf(outline, 'cover')[0]?.facts[1]?.values).toEqual([
      'The clocks are changed on this day.',
    ]);
    expect(blocksOf(outline, 'question').map(({ startsAtClock }) => startsAtClock)).toEqual([
      '01:45',
      '03:15',
    ]);
  });

  it('refuses a person or interview that is not there', () => {
    const notebook = packetNotebook();
    const refusal = (contactId: string, interviewId: string | null) => () =>
      outlinePacket(notebook, { ...options, contactId, interviewId });
    expect(refusal('nobody', null)).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(refusal('cy', 'none')).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(refusal('cy', 'phone')).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});

describe('packetFileName', () => {
  it('keeps to what every file system takes', () => {
    expect(packetFileName('A/B: "C"\u202e?*', '2026-05-04')).toBe('Packet A B C 2026-05-04.docx');
    expect(packetFileName('  ', '2026-05-04')).toBe('Packet 2026-05-04.docx');
    expect(packetFileName('田中 花子', '2026-05-04')).toBe('Packet 田中 花子 2026-05-04.docx');
    expect(packetFileName('x'.repeat(300), '2026-05-04').length).toBeLessThan(90);
  });
});
