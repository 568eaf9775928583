import { describe, expect, it } from 'vitest';
import { calendarItems } from '../../src/core/calendar/calendarItems.ts';
import { calendarChoiceSchema, calendarKinds } from '../../src/core/calendar/model.ts';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type Permission, permissions } from '../../src/core/referrals/model.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makePromise,
  makeReferral,
  packetNow,
} from '../fixtures/packetNotebook.ts';
import { fieldsIn, withSentinels } from '../fixtures/sentinels.ts';

const clock = { now: packetNow, timeZone: 'Europe/Berlin' };
const createdAt = '2026-05-01T08:00:00.000Z';
const closed = { closedAt: createdAt, closedAs: 'done' } as const;

function makeFollowUp(followUpId: string, fields: Partial<FollowUp> = {}): FollowUp {
  return {
    followUpId,
    contactId: 'bo',
    interviewId: null,
    referralId: null,
    messageId: null,
    remindOn: null,
    kind: 'custom',
    text: 'Send the article',
    dueOn: '2026-05-08',
    closedAt: null,
    closedAs: null,
    createdAt,
    ...fields,
  };
}

function world(more: Parameters<typeof makeNotebook>[0] = {}): Notebook {
  return makeNotebook({
    contacts: [
      makeContact('ana', { displayName: 'Ana Ruiz' }),
      makeContact('cy', { displayName: 'Cy Roe' }),
      makeContact('bo', {
        displayName: 'Bo Chen',
        role: 'Archivist',
        organisation: 'City Archive',
        researchNotes: 'Moved the maps in 2019.',
        privateNotes: 'Talks too much.',
      }),
    ],
    interviews: [
      makeInterview('talk', ['bo'], [], {
        mode: 'phone',
        place: ' +49 30 5550 100 ',
        objective: 'Is it a job for life?',
        createdAt,
      }),
      makeInterview('open', ['bo'], [], { startsAt: null }),
      makeInterview('off', ['bo'], [], { status: 'cancelled' }),
      makeInterview('held', ['bo', 'ana'], [], {
        status: 'done',
        mode: 'video',
        startsAt: '2026-04-20T12:00:00.000Z',
      }),
      makeInterview('missed', ['ana'], [], { startsAt: '2026-05-04T07:00:00.000Z', kind: 'job' }),
      makeInterview('now', ['ana'], [], { startsAt: '2026-05-04T07:45:00.000Z' }),
    ],
    referrals: [
      makeReferral('r', 'ana', 'cy', { permission: 'will_ask_first', checkBackOn: '2026-05-11' }),
    ],
    followUps: [
      makeFollowUp('send'),
      makeFollowUp('thank', { kind: 'thank_you', text: 'Thank Bo Chen', dueOn: '2026-05-04' }),
      makeFollowUp('late', { text: 'Ask Bo again', dueOn: '2026-05-03' }),
      makeFollowUp('done', closed),
    ],
    promises: [
      makePromise('mine', { contactId: 'bo', text: 'The figures', dueOn: '2026-05-09' }),
      makePromise('someday', { contactId: 'bo' }),
      makePromise('kept', { dueOn: '2026-05-09', keptAt: createdAt }),
      makePromise('theirs', { whose: 'theirs', dueOn: '2026-05-09' }),
    ],
    ...more,
  });
}

type Choice = Parameters<typeof calendarChoiceSchema.parse>[0];

const itemsOf = (choice: Choice = {}, notebook = world(), at = clock) =>
  calendarItems(notebook, calendarChoiceSchema.parse(choice), at);
const titlesOf = (...args: Parameters<typeof itemsOf>) =>
  itemsOf(...args).map(({ title }) => title);
const talkOf = (notebook = world(), choice: object = {}) => {
  const [item] = itemsOf({ pick: { what: 'interview', interviewId: 'talk' }, ...choice }, notebook);
  if (item === undefined) throw new Error('There is no talk.');
  return item;
};

describe('what stands in a calendar', () => {
  it('is what is ahead, in order of time, in words', () => {
    expect(titlesOf()).toEqual([
      'Thank Bo Chen',
      'Talk with Ana Ruiz (in person)',
      'Talk with Bo Chen (phone)',
      'Send the article (Bo Chen)',
      'Promised: The figures (Bo Chen)',
      'Ask Ana Ruiz whether Cy Roe is willing',
    ]);
  });

  it('is what is over as well, when asked for, but never what was cancelled or closed', () => {
    const titles = titlesOf({ pick: { what: 'all', onlyUpcoming: false } });
    expect(titles).toHaveLength(9);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Talk with Bo Chen and Ana Ruiz (video)',
        'Job interview with Ana Ruiz (in person)',
        'Ask Bo again',
      ]),
    );
  });

  it('is of the kinds that were chosen', () => {
    const counts = calendarKinds.map((kind) => itemsOf({ pick: { what: 'all', kinds: [kind] } }));
    expect(counts.map(({ length }) => length)).toEqual([2, 1, 2, 1]);
  });

  it('is one thing alone', () => {
    expect(titlesOf({ pick: { what: 'interview', interviewId: 'held' } })).toEqual([
      'Talk with Bo Chen and Ana Ruiz (video)',
    ]);
    expect(titlesOf({ pick: { what: 'followUp', followUpId: 'late' } })).toEqual(['Ask Bo again']);
    expect(titlesOf({ pick: { what: 'promise', promiseId: 'mine' } })).toHaveLength(1);
    expect(titlesOf({ pick: { what: 'checkBack', referralId: 'r' } })).toHaveLength(1);
  });

  it.each<Choice>([
    { pick: { what: 'interview', interviewId: 'open' } },
    { pick: { what: 'interview', interviewId: 'constructor' } },
    { pick: { what: 'followUp', followUpId: 'done' } },
    { pick: { what: 'promise', promiseId: 'someday' } },
    { pick: { what: 'promise', promiseId: 'kept' } },
    { pick: { what: 'promise', promiseId: 'theirs' } },
    { pick: { what: 'checkBack', referralId: 'gone' } },
  ])('is nothing where there is no date to keep: %j', (choice) => {
    expect(itemsOf(choice)).toEqual([]);
  });

  it('takes a cancelled talk out again, when it is asked for', () => {
    const pick = { what: 'interview', interviewId: 'off' };
    expect(itemsOf({ pick })).toMatchObject([
      {
        title: 'Cancelled: Talk with Bo Chen (in person)',
        isCancelled: true,
        reminderMinutes: null,
      },
    ]);
  });
});

describe('an item', () => {
  it('says when, where, who and what for', () => {
    expect(talkOf()).toEqual({
      uid: 'interview-talk@nb.askbook',
      sequence: 259_200,
      createdAt,
      when: {
        kind: 'timed',
        startsAt: '2026-05-05T12:00:00.000Z',
        endsAt: '2026-05-05T12:30:00.000Z',
        timeZone: 'Europe/Berlin',
      },
      title: 'Talk with Bo Chen (phone)',
      description: [
        'Who: Bo Chen, Archivist, City Archive',
        'Number to call: +49 30 5550 100',
        'What I want to know: Is it a job for life?',
      ].join('\n'),
      location: '+49 30 5550 100',
      reminderMinutes: -15,
      isCancelled: false,
    });
  });

  it.each([
    ['Call Bo', 'Call Bo'],
    ['Write to Ms Chen, briefly', 'Write to Ms Chen, briefly'],
    ['Read the book', 'Read the book (Bo Chen)'],
  ])('names the person where the words do not: %s', (text, title) => {
    const followUps = [makeFollowUp('x', { text })];
    const pick = { what: 'followUp', followUpId: 'x' };
    expect(titlesOf({ pick }, world({ followUps }))).toEqual([title]);
  });

  it('rings before a talk and in the morning of a day, and never for what is past', () => {
    const remindersOf = (id: string, times: string[]) =>
      times.map(
        (time) =>
          itemsOf({ pick: { what: 'all', onlyUpcoming: false } }, world(), {
            ...clock,
            now: time,
          }).find(({ uid }) => uid.startsWith(id))?.reminderMinutes,
      );
    expect(
      remindersOf('interview-talk@', ['2026-05-05T11:44:59.000Z', '2026-05-05T11:45:00.000Z']),
    ).toEqual([-15, null]);
    // In Berlin, two hours ahead.
    expect(
      remindersOf('follow-up-thank@', [
        '2026-05-03T20:00:00.000Z',
        '2026-05-04T06:59:59.000Z',
        '2026-05-04T07:00:00.000Z',
        '2026-05-06T05:00:00.000Z',
      ]),
    ).toEqual([540, 540, null, null]);
    expect(remindersOf('interview-held@', ['2026-04-01T08:00:00.000Z'])).toEqual([null]);
  });

  it('is known again after every change, in a higher state', () => {
    const later = { ...clock, now: '2026-05-04T08:00:07.000Z' };
    const changed = withSentinels(world());
    const all = { pick: { what: 'all', onlyUpcoming: false } };
    const before = itemsOf(all);
    const after = itemsOf(all, changed, later);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(before.length);
    expect(after.map(({ title }) => title)).not.toEqual(before.map(({ title }) => title));
    for (const [place, { sequence }] of after.entries()) {
      expect(sequence).toBe((before[place]?.sequence ?? 0) + 7);
    }
  });

  it('begins at 0 when it seems to be made later than now', () => {
    const early = { ...clock, now: '2026-04-30T08:00:00.000Z' };
    expect(
      itemsOf({ pick: { what: 'interview', interviewId: 'talk' } }, world(), early),
    ).toMatchObject([{ sequence: 0 }]);
  });
});

describe('what others may see in a calendar', () => {
  const everything = { pick: { what: 'all', onlyUpcoming: false } };
  const marked = (choice: object) =>
    fieldsIn(JSON.stringify(itemsOf({ ...everything, ...choice }, withSentinels(world()))));
  const usual = [
    'contacts_displayName',
    'contacts_organisation',
    'contacts_role',
    'followUps_text',
    'interviews_objective',
    'interviews_place',
    'promises_text',
  ];

  it('holds no notes about people unless they are asked for', () => {
    expect(marked({})).toEqual(usual);
    expect(marked({ withPrivateNotes: true })).toEqual([...usual, 'contacts_privateNotes'].sort());
    expect(marked({ withResearchNotes: true })).toEqual(
      [...usual, 'contacts_researchNotes'].sort(),
    );
  });

  it('says whose the notes are', () => {
    const { description } = talkOf(world(), { withResearchNotes: true, withPrivateNotes: true });
    expect(description.split('\n\n').slice(1)).toEqual([
      'What I found out about Bo Chen: Moved the maps in 2019.',
      'My private notes on Bo Chen: Talks too much.',
    ]);
  });

  it('names the referrer of a talk only where that may be said without a limit', () => {
    const sayings: Record<Permission, string | null> = {
      may_use: 'I may say: Ana Ruiz gave me your name.',
      will_introduce: 'I may say: Ana Ruiz is introducing us.',
      may_use_limited: null,
      not_asked: null,
      will_ask_first: null,
      do_not_mention: null,
    };
    for (const permission of permissions) {
      const referrals = [
        makeReferral('r', 'ana', 'bo', { permission, permissionLimits: 'not by phone' }),
      ];
      const text = JSON.stringify(talkOf(world({ referrals })));
      const saying = sayings[permission];
      if (saying === null) expect(text, permission).not.toMatch(/Ana|by phone/);
      else expect(text, permission).toContain(saying);
    }
  });
});
