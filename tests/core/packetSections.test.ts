import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interview } from '../../src/core/interviews/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { planClock } from '../../src/core/packet/clockPlan.ts';
import type { Permission } from '../../src/core/referrals/model.ts';
import { blocksOf, cellTexts, packetOf, shapeOf } from '../fixtures/packetHelpers.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeQuestion,
  makeReferral,
  packetNotebook,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

const withInterview = (fields: Partial<Interview>, notebook: Notebook = packetNotebook()) => {
  Object.assign(notebook.interviews.rich ?? {}, fields);
  return notebook;
};
const opening = (notebook: Notebook, contactId = 'cy') =>
  blocksOf(packetOf(notebook, contactId), 'texts')
    .filter(({ purpose }) => purpose === 'opening')
    .flatMap(({ texts }) => texts.map(({ text }) => text));

describe('the opening', () => {
  const referred = (permission: Permission, permissionLimits = '') => {
    const notebook = withInterview({ objective: 'Budget?' });
    Object.assign(notebook.referrals.ref2 ?? {}, { permission, permissionLimits });
    return opening(notebook);
  };

  it('proposes a sentence for each thing there is to say', () => {
    expect(referred('may_use')).toEqual([
      'Hello, this is Jo Marlow.',
      'I ran a tool library and would like to work in a public one.',
      'Bo Lindqvist gave me your name.',
      'What I would most like to know: Budget?',
      'You kindly offered 30 minutes; is this still a good time?',
    ]);
  });

  it('names the referrer only where that may be said without a limit', () => {
    const names = (lines: string[]) => lines.some((line) => line.includes('Bo'));
    expect(names(referred('will_introduce'))).toBe(true);
    expect(names(referred('may_use_limited'))).toBe(true);
    expect(names(referred('may_use_limited', 'not on the phone'))).toBe(false);
    expect(names(referred('not_asked'))).toBe(false);
    expect(names(referred('will_ask_first'))).toBe(false);
    expect(names(referred('do_not_mention'))).toBe(false);
  });

  it('drops every sentence that has nothing to speak of', () => {
    const notebook = makeNotebook({
      me: { displayName: '' },
      contacts: [makeContact('c')],
      interviews: [makeInterview('i', ['c'], [], { lengthMinutes: 0 })],
    });
    expect(opening(notebook, 'c')).toEqual([]);
    expect(shapeOf(packetOf(notebook, 'c'))).not.toContain('skills');
  });

  it('takes my own words where I wrote some, and continues an objective that begins with a verb', () => {
    expect(opening(withInterview({ openingLine: 'Good morning, Cyra' }))).toEqual([
      'Good morning, Cyra',
    ]);
    expect(opening(withInterview({ objective: 'Find out who pays' }))).toContain(
      'I would like to find out who pays.',
    );
  });
});

describe('before you go', () => {
  it('goes by the way we talk', () => {
    const items = (fields: Partial<Interview>, timeZone = 'Europe/Berlin') =>
      blocksOf(packetOf(withInterview(fields), 'cy', { timeZone }), 'checklist')
        .find(({ purpose }) => purpose === 'beforeYouGo')
        ?.items.join('\n') ?? '';
    expect(items({ mode: 'phone' })).toContain('quiet room');
    expect(items({ mode: 'video' })).toContain('camera');
    expect(items({ mode: 'in_person' })).toContain('ten minutes early');
    expect(items({ mode: 'email' })).toContain('aloud');
    expect(items({ kind: 'job' })).toContain('CV');
    expect(items({})).not.toContain('CV');
    expect(items({})).not.toContain('clocks differ');
    expect(items({}, 'Asia/Tokyo')).toContain('clocks differ');
    expect(items({ startsAt: null }, 'Asia/Tokyo')).not.toContain('clocks differ');
  });
});

describe('the time plan', () => {
  const rows = (fields: Partial<Interview>) =>
    cellTexts(packetOf(withInterview(fields), 'cy'), 'timePlan');

  it('lays the sections, the names and the thanks on the clock of the interview', () => {
    expect(rows({ timeZone: 'Asia/Kolkata' })).toEqual([
      ['17:30', '2', 'First words: who I am, and what I would like to know'],
      ['17:32', '8', 'Q01–Q03 The work'],
      ['17:40', '7', 'Q04–Q06 Support and budget'],
      ['17:47', '8', 'Q07–Q09 Partnerships'],
      ['17:55', '4', 'Q12 Names: who else to talk to, and may I use your name?'],
      ['17:59', '1', 'Thanks, and what we promised'],
    ]);
  });

  it('counts minutes while undated, and needs a length or a question', () => {
    expect(rows({ startsAt: null }).map(([minute]) => minute)).toEqual([
      '0',
      '2',
      '10',
      '17',
      '25',
      '29',
    ]);
    expect(rows({ lengthMinutes: 0 })[0]).toEqual(['0', '8', 'Q01–Q03 The work']);
    expect(rows({ questions: {}, questionOrder: [], lengthMinutes: 0 })).toEqual([]);
    expect(rows({ questions: {}, questionOrder: [] })).toHaveLength(3);
    expect(rows({ questions: {}, questionOrder: [], lengthMinutes: 1 })).toHaveLength(1);
  });

  it('says which questions have to wait', () => {
    const table = blocksOf(packetOf(packetNotebook(), 'cy'), 'formTable')[0];
    expect(table?.hint).toBe('Only if time is left: Q10–Q11, Q13–Q15.');
  });
});

describe('the clock plan', () => {
  it('lets no two steps overlap and names each question once', () => {
    const { seed, numRuns } = randomSettings(500, 'clock plan');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(12), fc.constantFrom('', 'The work', 'Who'), fc.boolean()), {
          maxLength: 30,
        }),
        fc.integer({ min: 0, max: 90 }),
        (planned, lengthMinutes) => {
          const questions = planned.map(([minutes, section, isNames], place) =>
            makeQuestion(`q${place}`, {
              minutes,
              section,
              text: isNames ? 'Who else should I talk to?' : 'What is it like?',
            }),
          );
          const { steps, leftOver, startMinutes } = planClock(
            makeInterview('i', ['c'], questions, { lengthMinutes }),
          );
          let free = 0;
          for (const { startMinute, minutes } of steps) {
            expect(startMinute).toBeGreaterThanOrEqual(free);
            free = startMinute + minutes;
          }
          if (lengthMinutes > 0) expect(free).toBeLessThanOrEqual(Math.max(lengthMinutes, 2));
          const named = [...steps.flatMap(({ ranks }) => ranks), ...leftOver];
          expect(named.toSorted((one, other) => one - other)).toEqual(
            questions.map((_, place) => place + 1),
          );
          for (const rank of leftOver) expect(startMinutes.has(rank)).toBe(false);
        },
      ),
      { seed, numRuns },
    );
  });
});

describe('saved for later', () => {
  const rules = (isAnnotated: boolean) =>
    blocksOf(packetOf(packetNotebook(), 'cy', { isAnnotated }), 'savedForLater')[0]?.questions.map(
      ({ rule }) => rule,
    );

  it('says in words when to ask, and takes no rank', () => {
    expect(rules(true)).toEqual([
      'Ask it in any case',
      'Only if this was not heard: The branch or the office; A list of their own',
      'Only if the position is new',
      'Only if there is time',
    ]);
    expect(rules(false)?.[1]).toBe('Only if it was not heard by then');
    expect(blocksOf(packetOf(packetNotebook(), 'cy'), 'question')).toHaveLength(15);
  });
});

describe('the cover', () => {
  it('holds at most six improvements of interviews held, the newest first, none twice', () => {
    const improved = (id: string, day: string, texts: string[]) =>
      makeInterview(id, ['c'], [], {
        status: id === 'planned' ? 'planned' : 'done',
        startsAt: `${day}T10:00:00.000Z`,
        selfReview: {
          learned: '',
          fit: '',
          wentWell: '',
          advice: '',
          chemistry: null,
          improvements: texts.map((text) => ({
            improvementId: `${id} ${text}`.replaceAll(' ', '-'),
            text,
            improvedAt: text === 'done' ? '2026-04-30T10:00:00.000Z' : null,
          })),
        },
      });
    const notebook = makeNotebook({
      contacts: [makeContact('c')],
      interviews: [
        improved('old', '2026-04-01', ['o1', 'o2', 'o3', 'o4', 'o5']),
        improved('new', '2026-04-09', ['n1', 'done', 'o1', 'n2']),
        improved('planned', '2026-05-20', ['not yet']),
      ],
    });
    const items = blocksOf(packetOf(notebook, 'c'), 'cover')[0]?.differently.items;
    expect(items).toEqual(['n1', 'o1', 'n2', 'o2', 'o3', 'o4']);
  });

  it('is there whatever is deselected', () => {
    expect(shapeOf(packetOf(packetNotebook(), 'cy', { sections: [] }))).toBe('cover');
    const sections = ['thankYou', 'contactSheet'] as const;
    expect(shapeOf(packetOf(packetNotebook(), 'cy', { sections: [...sections] }))).toBe(
      'cover contactSheet thankYou',
    );
  });

  it('bears a contact without phone, e-mail and anything else', () => {
    const notebook = makeNotebook({
      contacts: [makeContact('c'), makeContact('r')],
      referrals: [makeReferral('x', 'r', 'c', { permission: 'not_asked' })],
      interviews: [makeInterview('i', ['c'], [makeQuestion('q')])],
    });
    const packet = packetOf(notebook, 'c');
    expect(blocksOf(packet, 'contactSheet')[0]?.people).toEqual([
      {
        name: '',
        facts: [
          { label: 'Phone', values: [] },
          { label: 'E-mail', values: [] },
        ],
      },
    ]);
    expect(blocksOf(packet, 'cover')[0]?.statements).toEqual([]);
    expect(shapeOf(packet)).not.toContain('background');
  });
});

describe('looking back', () => {
  it.each(['standard', 'large'] as const)('has room for all that is asked later (%s)', (print) => {
    const { blocks } = packetOf(packetNotebook(), 'cy', { print });
    const from = blocks.findIndex((one) => one.kind === 'heading' && one.text === 'Looking back');
    const rooms = blocks
      .slice(from + 1)
      .flatMap((one) =>
        one.kind === 'ruledSpace' ? [[one.heading, one.ruledLineCount] as const] : [],
      );
    expect(rooms.map(([heading]) => heading)).toEqual([
      'What I learned',
      'How it fits me',
      'Advice I will act on',
      'What went well',
      'What I will do differently',
      'Next step',
    ]);
    for (const [, lines] of rooms) expect(lines).toBeGreaterThan(0);
  });
});
