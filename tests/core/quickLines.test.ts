import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByName } from '../../src/core/contacts/findByName.ts';
import { foldText } from '../../src/core/contacts/searchText.ts';
import { cueToMark } from '../../src/core/type-up/cueToMark.ts';
import {
  readDatedLine,
  readPromiseLine,
  writeDatedLine,
  writePromiseLine,
} from '../../src/core/type-up/promiseLine.ts';
import { quickCells } from '../../src/core/type-up/quickCells.ts';
import { readDay } from '../../src/core/type-up/readDay.ts';
import {
  readPermission,
  readReferralLine,
  writeReferralLine,
} from '../../src/core/type-up/referralLine.ts';
import { readResourceLine, writeResourceLine } from '../../src/core/type-up/resourceLine.ts';
import { saidOn } from '../../src/core/type-up/saidOn.ts';
import { makeContact, makeInterview, makeNotebook } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

// A Tuesday.
const from = '2026-05-05';
const referral = (line: string) => readReferralLine(line, from, []);
const promise = (line: string) => readPromiseLine(line, from, ['Ana Ruiz']);

describe('a referral in one line', () => {
  it('has a name, what they are, how to reach them and a permission', () => {
    expect(referral('Ana Ruiz; head of outreach; ana@x.org; may use')).toEqual({
      name: 'Ana Ruiz',
      why: 'head of outreach',
      howToReach: 'ana@x.org',
      permission: 'may_use',
      permissionLimits: '',
      checkBackOn: null,
    });
    expect(referral('Ana Ruiz\thead of outreach\tana@x.org\tyes')).toEqual(
      referral('Ana Ruiz; head of outreach; ana@x.org; may use'),
    );
  });

  it('may leave out whatever is not known', () => {
    expect(referral('Bo')).toMatchObject({ name: 'Bo', why: '', permission: 'not_asked' });
    expect(referral('Bo; 0151 555 11')).toMatchObject({ why: '', howToReach: '0151 555 11' });
    expect(referral('Bo; no')).toMatchObject({ why: '', permission: 'do_not_mention' });
    expect(referral('Bo; printer; ask at the desk')).toMatchObject({
      why: 'printer',
      howToReach: 'ask at the desk',
    });
    expect(referral(' ; ;')).toBeNull();
  });

  it('keeps in why what it does not understand', () => {
    expect(referral('Bo; printer; bo@x.org; knows everybody; yes; no')).toMatchObject({
      why: 'printer; knows everybody; yes',
      permission: 'do_not_mention',
    });
    expect(referral('yes; no')).toMatchObject({ name: 'yes', permission: 'do_not_mention' });
  });

  it.each([
    ['yes', 'may_use'],
    ['May use', 'may_use'],
    ['may use my name', 'may_use'],
    ['no.', 'do_not_mention'],
    ['don’t mention', 'do_not_mention'],
    ['do not mention them', 'do_not_mention'],
    ['will introduce us', 'will_introduce'],
    ['introduces', 'will_introduce'],
    ['ask first', 'will_ask_first'],
    ['will ask', 'will_ask_first'],
    ['will ask her first', 'will_ask_first'],
    ['not asked', 'not_asked'],
    ['limits: not on the phone', 'may_use_limited'],
    ['yes, but not on the phone', 'may_use_limited'],
    ['with limits', 'may_use_limited'],
    ['only by e-mail', 'may_use_limited'],
  ] as const)('knows the permission in "%s"', (cell, permission) => {
    expect(readPermission(cell, from, [])?.permission).toBe(permission);
  });

  it.each(['head of outreach', 'no idea', 'will ask around', 'limits to growth', 'yesterday'])(
    'knows none in "%s"',
    (cell) => {
      expect(readPermission(cell, from, [])).toBeNull();
    },
  );

  it('keeps the limits, and when to check back: seven business days on, or as it was said', () => {
    expect(referral('Bo; limits: not on the phone')).toMatchObject({
      permissionLimits: 'not on the phone',
    });
    expect(referral('Bo; will ask')).toMatchObject({ checkBackOn: '2026-05-14' });
    expect(referral('Bo; will ask by Friday')).toMatchObject({ checkBackOn: '2026-05-08' });
  });
});

describe('a promise in one line', () => {
  it('is mine or theirs, with its day', () => {
    expect(promise('me: send the article; 12 May')).toEqual({
      whose: 'mine',
      text: 'send the article',
      dueOn: '2026-05-12',
    });
    expect(promise('them: the contact list; Friday')).toEqual({
      whose: 'theirs',
      text: 'the contact list',
      dueOn: '2026-05-08',
    });
    expect(promise('Ana: the list')).toMatchObject({ whose: 'theirs', text: 'the list' });
    expect(promise('she; the list; by Friday')).toMatchObject({ whose: 'theirs' });
  });

  it('is mine when nothing is said, and keeps every word it does not understand', () => {
    expect(promise('send: the article; soon')).toEqual({
      whose: 'mine',
      text: 'send: the article; soon',
      dueOn: null,
    });
    expect(promise('me:')).toEqual({ whose: 'mine', text: 'me:', dueOn: null });
    expect(promise('Friday')).toEqual({ whose: 'mine', text: 'Friday', dueOn: null });
    expect(promise('send it; Friday; 12 May')).toEqual({
      whose: 'mine',
      text: 'send it; 12 May',
      dueOn: '2026-05-08',
    });
    expect(promise(' ;; ')).toBeNull();
  });
});

it('knows what was named and where to find it', () => {
  expect(readResourceLine('Library Journal; reading room; ask Bo')).toEqual({
    text: 'Library Journal',
    detail: 'reading room; ask Bo',
  });
  expect(readResourceLine(' ; ')).toBeNull();
});

// Words a line is likely to hold, and anything else there may be.
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'yes',
    'no',
    'will ask',
    'limits: x',
    'Friday',
    '12 May',
    'me: it',
    'a@b',
    'Bo',
    'via Bo',
    '12345678',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const line = fc
  .array(fc.tuple(cell, fc.constantFrom(';', '; ', '\t', ' ')))
  .map((parts) => parts.map(([text, end]) => `${text}${end}`).join(''));
const settings = (name: string) => randomSettings(1_000, name);

describe('whatever is typed', () => {
  it('stands somewhere in the referral, or was understood', () => {
    fc.assert(
      fc.property(line, (typed) => {
        const said = referral(typed);
        const cells = quickCells(typed).filter(Boolean);
        expect(said === null).toBe(cells.length === 0);
        if (said === null) return;
        const kept = [said.name, said.why, said.howToReach, said.permissionLimits].join('\n');
        expect(said.name).toBe(cells[0]);
        for (const one of cells) {
          const isUnderstood = readPermission(one, from, [])?.permission === said.permission;
          expect(kept.includes(one) || isUnderstood, JSON.stringify(one)).toBe(true);
        }
      }),
      settings('referral lines'),
    );
  });

  it('stands somewhere in the promise, or was understood', () => {
    fc.assert(
      fc.property(line, (typed) => {
        const said = promise(typed);
        const cells = quickCells(typed).filter(Boolean);
        expect(said === null).toBe(cells.length === 0);
        if (said === null) return;
        for (const word of cells.flatMap((one) => one.split(/[\s:]+/)).filter(Boolean)) {
          const isWhose = /^(?:i|me|ana|ruiz)$/.test(foldText(word));
          const isDay = cells.some(
            (one) => one.includes(word) && readDay(one, from) === said.dueOn,
          );
          const isDated = cells.some(
            (one) => one.includes(word) && readDay(one.replace(/^.*:/, ''), from) === said.dueOn,
          );
          expect(said.text.includes(word) || isWhose || isDay || isDated, word).toBe(true);
        }
      }),
      settings('promise lines'),
    );
  });

  it('reads the same again once it was written', () => {
    fc.assert(
      fc.property(line, (typed) => {
        const said = referral(typed);
        if (said !== null) {
          const again = referral(writeReferralLine(said));
          const read = referral(writeReferralLine(again ?? said));
          expect(read).toEqual(again);
          expect(again?.permission).toBe(said.permission);
          expect(again?.checkBackOn).toBe(said.checkBackOn);
          expect(again?.name).toBe(said.name);
        }
        const owed = promise(typed);
        if (owed !== null) {
          const again = promise(writePromiseLine(owed));
          expect(again?.whose).toBe(owed.whose);
          expect(again?.dueOn).toBe(owed.dueOn);
        }
        const named = readResourceLine(typed);
        if (named !== null) {
          expect(readResourceLine(writeResourceLine(named))?.text).toBe(named.text);
        }
        const step = readDatedLine(typed, from);
        if (step !== null) {
          expect(readDatedLine(writeDatedLine(step), from)?.dueOn).toBe(step.dueOn);
        }
      }),
      settings('lines written and read'),
    );
  });
});

it('finds the person of exactly a name, case and marks aside, the active one first', () => {
  const notebook = makeNotebook({
    contacts: [
      {
        ...makeContact('old', { displayName: 'Ana Ruíz' }),
        archivedAt: '2026-05-01T08:00:00.000Z',
      },
      makeContact('ana', { displayName: 'Ana Ruiz' }),
      makeContact('anna', { displayName: 'Ana Ruiz-Lind' }),
    ],
  });
  expect(findByName(notebook, ' ana  RUIZ ')?.contactId).toBe('ana');
  expect(findByName(notebook, 'Ana')).toBeNull();
  expect(findByName(notebook, ' ')).toBeNull();
});

it('marks the next open cue, and goes through them again once all are marked', () => {
  const cues = ['a', 'b', 'c'].map((cueId) => ({ cueId, text: cueId, state: 'heard' as const }));
  const open = cues.map((cue) => (cue.cueId === 'a' ? cue : { ...cue, state: 'open' as const }));
  expect(cueToMark(open, 'c')).toBe('b');
  expect(cueToMark(cues, null)).toBe('a');
  expect(cueToMark(cues, 'a')).toBe('b');
  expect(cueToMark(cues, 'c')).toBe('a');
  expect(cueToMark([], null)).toBeNull();
});

it('counts days from the talk, or from today when it has not begun', () => {
  const talk = makeInterview('i', ['ana'], []);
  expect(saidOn(talk, '2026-05-08T08:00:00.000Z')).toBe('2026-05-05');
  expect(saidOn(talk, '2026-05-04T08:00:00.000Z')).toBe('2026-05-04');
  const undated = { ...talk, startsAt: null, endedAt: '2026-05-06T22:30:00.000Z' };
  expect(saidOn(undated, '2026-05-08T08:00:00.000Z')).toBe('2026-05-07');
});
