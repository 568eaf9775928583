import { describe, expect, it } from 'vitest';
import { calendarItems } from '../../src/core/calendar/calendarItems.ts';
import { calendarChoiceSchema } from '../../src/core/calendar/model.ts';
import type { Contact } from '../../src/core/contacts/model.ts';
import { restsSince } from '../../src/core/contacts/restsSince.ts';
import { freshThere, whoElseThere } from '../../src/core/contacts/whoElseThere.ts';
import { chasingDays } from '../../src/core/follow-ups/chaseState.ts';
import { isMoot } from '../../src/core/follow-ups/isMoot.ts';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import type { Message } from '../../src/core/messages/model.ts';
import { makeFollowUp, makeHeld, makeMessage, messagesOf } from '../fixtures/dated.ts';
import { makeContact, makeInterview, makeNotebook } from '../fixtures/packetNotebook.ts';

type Records = Parameters<typeof makeNotebook>[0];

const ask = makeMessage('ask', { sentOn: '2026-05-01' });
const chase = makeFollowUp('chase', { kind: 'chase', messageId: 'ask', dueOn: '2026-05-12' });
const tried = makeFollowUp('try', { kind: 'try_another', messageId: 'ask', dueOn: '2026-05-06' });

describe('the days of chasing', () => {
  const days = (sentOn: string, followUpOn: string | null, ...free: string[]) =>
    Object.values(
      chasingDays(
        { sentOn, followUpOn },
        free.map((fallsOn) => ({ fallsOn })),
      ),
    );

  it('are three and seven business days on, or the day that was named', () => {
    expect(days('2026-05-01', null)).toEqual(['2026-05-06', '2026-05-12']);
    expect(days('2026-12-23', null, '2026-12-24', '2026-12-25', '2027-01-01')).toEqual([
      '2026-12-30',
      '2027-01-06',
    ]);
    expect(days('2026-05-01', '2026-05-07')).toEqual(['2026-05-06', '2026-05-07']);
    // A day that was over already when it was sent says nothing.
    expect(days('2026-05-01', '2026-05-01')).toEqual(['2026-05-06', '2026-05-12']);
  });
});

describe('a chase', () => {
  const moot = (
    followUp: FollowUp,
    messages: Message[],
    ana: Partial<Contact> = {},
    more: Records = {},
  ) => {
    const contact = makeContact('ana', { messages: messagesOf(...messages), ...ana });
    return isMoot(makeNotebook({ contacts: [contact], ...more }), followUp);
  };

  it('stands while no answer came', () => {
    expect(moot(chase, [ask])).toBe(false);
    expect(moot(tried, [ask])).toBe(false);
    expect(moot(makeFollowUp('f', { kind: 'custom', messageId: 'ask' }), [])).toBe(false);
    const earlier = makeMessage('before', { sentOn: '2026-04-30', isFromThem: true });
    expect(moot(chase, [ask, earlier])).toBe(false);
  });

  it('is pointless once an answer came, in whatever way', () => {
    const answered = { reply: 'other', repliedOn: '2026-05-04' } as const;
    expect(moot(chase, [{ ...ask, ...answered }])).toBe(true);
    const again = makeMessage('again', { purpose: 'chase', sentOn: '2026-05-03', ...answered });
    expect(moot(chase, [ask, again])).toBe(true);
    const theirs = makeMessage('theirs', { isFromThem: true, sentOn: '2026-05-04' });
    expect(moot(chase, [ask, { ...theirs, purpose: 'other' }])).toBe(true);
    expect(moot(chase, [ask, theirs])).toBe(true);
  });

  it('is pointless once a talk is agreed or was held since, but not for one of before', () => {
    const agreed = makeInterview('talk', ['ana'], []);
    expect(moot(chase, [ask], {}, { interviews: [agreed] })).toBe(true);
    const undated = makeInterview('talk', ['ana'], [], { startsAt: null });
    expect(moot(chase, [ask], {}, { interviews: [undated] })).toBe(false);
    const since = makeHeld('talk', ['ana'], '2026-05-02T12:00:00.000Z');
    expect(moot(chase, [ask], {}, { interviews: [since] })).toBe(true);
    const before = makeHeld('talk', ['ana'], '2026-04-02T12:00:00.000Z');
    expect(moot(chase, [ask], {}, { interviews: [before] })).toBe(false);
    const cancelled = makeInterview('talk', ['ana'], [], { status: 'cancelled' });
    expect(moot(chase, [ask], {}, { interviews: [cancelled] })).toBe(false);
  });

  it('is pointless for who declined, is given up, is put away or gone', () => {
    expect(moot(chase, [ask], { stageByHand: 'declined' })).toBe(true);
    expect(moot(chase, [ask], { stageByHand: 'no_answer' })).toBe(true);
    expect(moot(chase, [ask], { archivedAt: '2026-05-02T12:00:00.000Z' })).toBe(true);
    expect(isMoot(makeNotebook({}), chase)).toBe(true);
  });

  it('is pointless once I asked anew, or the ask is gone', () => {
    const later = makeMessage('later', { sentOn: '2026-05-04' });
    expect(moot(chase, [ask, later])).toBe(true);
    expect(moot({ ...chase, messageId: 'later' }, [ask, later])).toBe(false);
    expect(moot(chase, [])).toBe(true);
    expect(moot(chase, [{ ...ask, sentOn: null }])).toBe(true);
    const draft = makeMessage('draft');
    expect(moot(chase, [ask, draft])).toBe(false);
  });

  it('leaves trying somebody else alone when it comes early, and ends it otherwise', () => {
    const again = (sentOn: string) => makeMessage('again', { purpose: 'chase', sentOn });
    expect(moot(tried, [ask, again('2026-05-04')])).toBe(false);
    expect(moot(tried, [ask, again('2026-05-12')])).toBe(true);
  });

  it('that is pointless stands in no calendar', () => {
    const titles = (fields: Partial<Message>) => {
      const ana = makeContact('ana', { messages: messagesOf({ ...ask, ...fields }) });
      const notebook = makeNotebook({ contacts: [ana], followUps: [chase] });
      const choice = calendarChoiceSchema.parse({ pick: { what: 'all' } });
      const clock = { now: '2026-05-04T08:00:00.000Z', timeZone: 'Europe/Berlin' };
      return calendarItems(notebook, choice, clock).length;
    };
    expect(titles({})).toBe(1);
    expect(titles({ reply: 'yes', repliedOn: '2026-05-02' })).toBe(0);
  });

  it('without an ask stands until a talk is agreed or held', () => {
    const byHand = { ...chase, messageId: null };
    expect(moot(byHand, [])).toBe(false);
    const held = makeHeld('talk', ['ana'], '2026-04-02T12:00:00.000Z');
    expect(moot(byHand, [], {}, { interviews: [held] })).toBe(true);
  });
});

describe('resting without an answer', () => {
  const since = (today: string, messages: Message[], followUps: FollowUp[] = []) => {
    const ana = makeContact('ana', { messages: messagesOf(...messages) });
    return restsSince(makeNotebook({ contacts: [ana], followUps }), ana, today);
  };
  const again = makeMessage('again', { purpose: 'chase', sentOn: '2026-05-12' });

  it('begins three business days after I asked once more', () => {
    expect(since('2026-05-14', [ask, again])).toBe(null);
    expect(since('2026-05-15', [ask, again])).toBe('2026-05-15');
    expect(since('2026-07-01', [ask, again])).toBe('2026-05-15');
  });

  it('begins also when I chose not to, never while I only wait, and ends with an answer', () => {
    const skipped = { closedAs: 'skipped', closedAt: '2026-05-12T10:00:00.000Z' } as const;
    expect(since('2026-05-15', [ask], [{ ...chase, ...skipped }])).toBe('2026-05-15');
    expect(since('2026-07-01', [ask], [chase])).toBe(null);
    expect(since('2026-07-01', [])).toBe(null);
    const theirs = makeMessage('theirs', { isFromThem: true, sentOn: '2026-06-01' });
    expect(since('2026-07-01', [ask, again, theirs])).toBe(null);
    const anew = makeMessage('anew', { sentOn: '2026-06-01' });
    expect(since('2026-07-01', [ask, again, anew])).toBe(null);
  });
});

describe('who else is there', () => {
  const here = { organisation: 'City Library' };
  const found = (...others: Contact[]) => {
    const ana = makeContact('ana', { ...here, role: 'Archivist', field: 'Libraries' });
    return whoElseThere(makeNotebook({ contacts: [...others, ana] }), 'ana', '2026-06-01').map(
      ({ contact, why }) => [contact.contactId, why],
    );
  };

  it('are those of the same house, then of the same work; active and never asked first', () => {
    expect(
      found(
        makeContact('field', { field: 'LIBRARIES' }),
        makeContact('pool', { ...here, standing: 'pool' }),
        makeContact('asked', { ...here, stageByHand: 'asked' }),
        makeContact('zoe', here),
        makeContact('role', { role: 'archivist ', organisation: 'Elsewhere' }),
        makeContact('none', { role: '', organisation: '' }),
      ),
    ).toEqual([
      ['zoe', 'also at City Library'],
      ['asked', 'also at City Library'],
      ['pool', 'also at City Library'],
      ['field', 'also in LIBRARIES'],
      ['role', 'also archivist'],
    ]);
  });

  it('begin with the same whom I never asked, when only those are wanted', () => {
    const ana = makeContact('ana', { ...here, role: 'Archivist', field: 'Libraries' });
    const kinds = [here, { role: 'Archivist' }, { field: 'libraries' }, { role: 'Clerk' }];
    const others = Array.from({ length: 60 }, (_, index) =>
      makeContact(`p${(index * 37) % 60}`, {
        ...kinds[index % 4],
        standing: index % 3 === 0 ? 'pool' : 'active',
        stageByHand: index % 5 === 0 ? 'asked' : index % 7 === 0 ? 'declined' : null,
      }),
    );
    const notebook = makeNotebook({ contacts: [...others, ana] });
    const never = whoElseThere(notebook, 'ana', '2026-06-01').filter(
      ({ stage }) => stage === 'identified',
    );
    for (const most of [1, 2, 7, 100]) {
      expect(freshThere(notebook, 'ana', '2026-06-01', most)).toEqual(
        never.slice(0, most).map(({ contact }) => contact),
      );
    }
    expect(never.length).toBeGreaterThan(20);
  });

  it('are never who declined, does not answer, or is put away', () => {
    const silent = messagesOf(
      { ...ask, messageId: 's' },
      makeMessage('again', { purpose: 'chase', sentOn: '2026-05-12' }),
    );
    expect(
      found(
        makeContact('declined', { ...here, stageByHand: 'declined' }),
        makeContact('given-up', { ...here, stageByHand: 'no_answer' }),
        makeContact('silent', { ...here, messages: silent }),
        makeContact('away', { ...here, archivedAt: '2026-05-01T10:00:00.000Z' }),
      ),
    ).toEqual([]);
    expect(whoElseThere(makeNotebook({}), 'nobody', '2026-06-01')).toEqual([]);
    expect(freshThere(makeNotebook({}), 'nobody', '2026-06-01', 2)).toEqual([]);
  });
});
