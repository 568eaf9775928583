import { describe, expect, it } from 'vitest';
import type { Interview } from '../../../src/core/interviews/model.ts';
import {
  inPrintOrder,
  interviewsAhead,
  peopleToTick,
} from '../../../src/renderer/features/packet/packetPeople.ts';
import { makeContact, makeInterview } from '../../fixtures/packetNotebook.ts';

const now = '2026-05-04T08:00:00.000Z';

const contacts = Object.fromEntries(
  [
    makeContact('ana', { displayName: 'Ana' }),
    makeContact('bo', { displayName: 'Bo' }),
    makeContact('cy', { displayName: 'Cy' }),
    makeContact('dee', { displayName: 'Dee', standing: 'pool' }),
    makeContact('eli', { displayName: 'Eli', archivedAt: now }),
  ].map((contact) => [contact.contactId, contact]),
);

const interview = (id: string, contactIds: string[], fields: Partial<Interview>) => [
  id,
  makeInterview(id, contactIds, [], fields),
];

const interviews = Object.fromEntries([
  interview('later', ['cy', 'bo'], { startsAt: '2026-05-20T12:00:00.000Z' }),
  interview('soon', ['bo'], { startsAt: '2026-05-05T12:00:00.000Z' }),
  interview('over', ['ana'], { startsAt: '2026-05-03T12:00:00.000Z' }),
  interview('called-off', ['ana'], {
    startsAt: '2026-05-06T12:00:00.000Z',
    status: 'cancelled',
  }),
]) as Record<string, Interview>;

const namesOf = (people: readonly { contactId: string }[]) =>
  people.map(({ contactId }) => contactId);

describe('who packets are for', () => {
  it('finds the next interview of everybody who has one ahead', () => {
    const ahead = interviewsAhead(interviews, now);
    expect([...ahead].map(([id, { interviewId }]) => [id, interviewId])).toEqual([
      ['bo', 'soon'],
      ['cy', 'later'],
    ]);
  });

  it('counts a conversation as ahead while it goes on, and one without a date', () => {
    const going = interview('going', ['ana'], {
      startsAt: '2026-05-04T07:30:00.000Z',
      lengthMinutes: 0,
    });
    const undated = interview('undated', ['eli'], { startsAt: null });
    const ahead = interviewsAhead({ ...interviews, ...Object.fromEntries([going, undated]) }, now);
    expect([...ahead.keys()]).toEqual(['ana', 'bo', 'cy', 'eli']);
  });

  it('puts packets in the order they are wanted: as the interviews come up, then by name', () => {
    const people = ['eli', 'cy', 'ana', 'bo'].flatMap((id) => contacts[id] ?? []);
    const ahead = interviewsAhead(interviews, now);
    expect(namesOf(inPrintOrder(people, ahead))).toEqual(['bo', 'cy', 'ana', 'eli']);
  });

  it('offers the active; the pool once something is searched; whoever is ticked in any case', () => {
    const offered = (ticked: string[], query: string) =>
      namesOf(peopleToTick(contacts, new Set(ticked), query)).sort();
    expect(offered([], '')).toEqual(['ana', 'bo', 'cy']);
    expect(offered([], 'e')).toEqual(['dee']);
    expect(offered(['dee', 'eli'], '')).toEqual(['ana', 'bo', 'cy', 'dee', 'eli']);
    expect(offered(['dee'], 'an')).toEqual(['ana']);
  });
});
