import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/core/dates.ts';
import { keepInTouch } from '../../src/core/follow-ups/keepInTouch.ts';
import { type FollowUp, followUpKinds } from '../../src/core/follow-ups/model.ts';
import type { Interview } from '../../src/core/interviews/model.ts';
import { type Message, purposes } from '../../src/core/messages/model.ts';
import { makeFollowUp, makeHeld, makeMessage, messagesOf } from '../fixtures/dated.ts';
import { makeContact, makeNotebook } from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

type Entry =
  | { kind: 'message'; message: Message }
  | { kind: 'followUp'; followUp: FollowUp }
  | { kind: 'talk'; talk: Interview };

// Two years that hold 29 February, both ends of a year and four clock changes.
const firstDay = '2027-03-01';
const today = '2029-03-01';
const timeZone = 'America/New_York';
const day = fc.nat(730).map((count) => addDays(firstDay, count));

const entry: fc.Arbitrary<(id: number) => Entry> = fc
  .record({
    on: day,
    form: fc.nat(5),
    kind: fc.constantFrom(...followUpKinds),
    purpose: fc.constantFrom('keep_in_touch' as const, ...purposes),
    isFromThem: fc.boolean(),
    hour: fc.nat(23),
  })
  .map(({ on, form, kind, purpose, isFromThem, hour }) => (id: number): Entry => {
    const instant = `${on}T${String(hour).padStart(2, '0')}:30:00.000Z`;
    if (form === 0) return { kind: 'talk', talk: makeHeld(`t${id}`, ['ana'], instant) };
    if (form === 1) {
      const done = { closedAs: 'done', closedAt: instant } as const;
      return { kind: 'followUp', followUp: makeFollowUp(`f${id}`, { kind, ...done }) };
    }
    const message = makeMessage(`m${id}`, { purpose, isFromThem, sentOn: on });
    return { kind: 'message', message };
  });

function touch(entries: readonly Entry[], at = today) {
  const of = <K extends Entry['kind']>(kind: K) =>
    entries.filter((one): one is Extract<Entry, { kind: K }> => one.kind === kind);
  const messages = messagesOf(...of('message').map(({ message }) => message));
  const notebook = makeNotebook({
    contacts: [makeContact('ana', { messages })],
    interviews: of('talk').map(({ talk }) => talk),
    followUps: of('followUp').map(({ followUp }) => followUp),
  });
  return keepInTouch(notebook, 'ana', at, timeZone);
}

it('never moves back, whatever is written down later, of whatever day', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), entry, (makers, late) => {
      const before = makers.map((make, id) => make(id));
      const [was, is] = [touch(before), touch([...before, late(99)])];
      if (was.lastContact !== null) {
        expect((is.lastContact?.on ?? '') >= was.lastContact.on).toBe(true);
      }
      if (was.nextOn !== null) expect((is.nextOn ?? '') >= was.nextOn).toBe(true);
      // Three months are at least 89 days: 30 November to the last of February.
      if (is.nextOn !== null && is.lastContact !== null) {
        expect(is.nextOn >= addDays(is.lastContact.on, 89)).toBe(true);
      }
    }),
    randomSettings(400, 'keep in touch'),
  );
});

it('is at most four times in 365 days for who does it on its day', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), (makers) => {
      const entries: Entry[] = makers.map((make, id) => make(id));
      entries.push({ kind: 'talk', talk: makeHeld('first', ['ana'], `${firstDay}T15:00:00.000Z`) });
      let at = today;
      for (let n = 0; n < 8; n += 1) {
        const { nextOn } = touch(entries, at);
        expect(nextOn).not.toBe(null);
        at = [at, nextOn ?? at].sort().at(-1) ?? at;
        const message = makeMessage(`k${n}`, { purpose: 'keep_in_touch', sentOn: at });
        entries.push({ kind: 'message', message });
        const window = addDays(at, -365);
        const days = new Set(touchDays(entries).filter((one) => one > window && one <= at));
        expect(days.size).toBeLessThanOrEqual(4);
      }
    }),
    randomSettings(150, 'keep in touch a year'),
  );
});

/** The days of getting in touch by message; the follow-ups of the game are few and by other clocks. */
function touchDays(entries: readonly Entry[]): string[] {
  return entries.flatMap((one) =>
    one.kind === 'message' && one.message.purpose === 'keep_in_touch' && !one.message.isFromThem
      ? [one.message.sentOn ?? '']
      : [],
  );
}
