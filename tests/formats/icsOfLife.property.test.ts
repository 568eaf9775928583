import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarItems } from '../../src/core/calendar/calendarItems.ts';
import { type CalendarItem, calendarChoiceSchema } from '../../src/core/calendar/model.ts';
import { isMoot } from '../../src/core/follow-ups/isMoot.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { writeIcs } from '../../src/formats/ics/writeIcs.ts';
import { at } from '../fixtures/calls.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import { pick, requestOf, type Step, start, step, zones } from '../fixtures/followThrough.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { type ReadEvent, readWithIcal, readWithTsIcs } from './readIcs.ts';

const everything = calendarChoiceSchema.parse({ pick: { what: 'all', onlyUpcoming: false } });

/** What both readers make of the same file; ids and the words of alarms are read by one of them only. */
function readBoth(items: readonly CalendarItem[], now: string): ReadEvent[] {
  const bytes = writeIcs(items, now);
  const events = readWithIcal(bytes);
  const seen = (all: ReadEvent[]) =>
    all.map(({ title, description, location, start: from, end, isAllDay, sequence }) => [
      ...[title, description, location, from, end, isAllDay, sequence],
    ]);
  expect(seen(readWithTsIcs(bytes))).toEqual(seen(events));
  return events;
}

const uidOf = (origin: string, recordId: string, { notebookId }: Notebook) =>
  `${origin}-${recordId}@${notebookId}.askbook`;

/** Every item is the one of before in a higher state, or a new one; and nothing that is done or pointless is there. */
function checkFile(notebook: Notebook, events: ReadEvent[], before: ReadEvent[]) {
  const uids = events.map(({ uid }) => uid);
  expect(uids).toEqual([...new Set(uids)]);
  for (const { uid, sequence, ...event } of events) {
    const was = before.find((one) => one.uid === uid);
    if (was === undefined) continue;
    const { uid: _uid, sequence: earlier, ...old } = was;
    expect(sequence).toBeGreaterThanOrEqual(earlier);
    if (event.start !== old.start) expect(sequence).toBeGreaterThan(earlier);
  }
  for (const followUp of Object.values(notebook.followUps)) {
    const uid = uidOf('follow-up', followUp.followUpId, notebook);
    const isLeft = followUp.closedAt === null && !isMoot(notebook, followUp);
    expect(uids.includes(uid)).toBe(isLeft);
  }
  for (const { interviewId, startsAt, status } of Object.values(notebook.interviews)) {
    const event = events.find(({ uid }) => uid === uidOf('interview', interviewId, notebook));
    expect(event?.start ?? null).toBe(status === 'cancelled' ? null : startsAt);
  }
}

/** A talk that was cancelled is given out by itself, to take the one of before out of a calendar. */
function checkCancelled(notebook: Notebook, clock: { now: string; timeZone: string }) {
  for (const { interviewId, status, startsAt } of Object.values(notebook.interviews)) {
    if (status !== 'cancelled' || startsAt === null) continue;
    const choice = calendarChoiceSchema.parse({ pick: { what: 'interview', interviewId } });
    const [event] = readBoth(calendarItems(notebook, choice, clock), clock.now);
    expect(event).toMatchObject({
      uid: uidOf('interview', interviewId, notebook),
      start: startsAt,
    });
    expect(event?.title).toMatch(/^Cancelled: /);
  }
}

async function play(world: CallWorld, steps: readonly Step[]) {
  let [day, before]: [number, ReadEvent[]] = [0, []];
  for (const [n, one] of steps.entries()) {
    day += one.days;
    // A minute apart at least, as a person is between two files.
    const minute = day * 24 * 60 + n;
    const [name, input] = requestOf(one, world.session.notebook, at(minute).slice(0, 10));
    await world.act(minute, name, input).catch((error: Error) => {
      expect(error.message).toMatch(/: (conflict|not_found|invalid_input): /);
    });
    const { notebook } = world.session;
    const timeZone = pick(zones, one.third) ?? 'UTC';
    const now = at(minute);
    checkCancelled(notebook, { now, timeZone });
    const events = readBoth(calendarItems(notebook, everything, { now, timeZone }), now);
    checkFile(notebook, events, before);
    before = events;
  }
}

it('is known again by its id in a higher state however it is moved, and two readers agree on it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) =>
      play(openCallWorld(start()), steps),
    ),
    randomSettings(25, 'calendar of a life'),
  );
});
