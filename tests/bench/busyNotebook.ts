import { addDays } from '../../src/core/dates.ts';
import type { FollowUp, FollowUpKind } from '../../src/core/follow-ups/model.ts';
import type { Message } from '../../src/core/messages/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

/** How many of each there are. */
const counts = { people: 10_000, active: 3_000, talks: 2_000, followUps: 8_000 };
const kinds: readonly FollowUpKind[] = [
  'thank_you',
  'chase',
  'try_another',
  'check_back',
  'report_back',
  'keep_in_touch',
  'custom',
];

/** The largest notebook of somebody who follows up on everything: half of it is overdue, half to come. */
export function busyNotebook(now: string): Notebook {
  const today = now.slice(0, 10);
  const day = (index: number) => addDays(today, (index % 240) - 120);
  return makeNotebook({
    contacts: list(counts.people, (index) =>
      makeContact(`c${index}`, {
        displayName: `Person ${index}`,
        organisation: `Library ${index % 97}`,
        standing: index < counts.active ? 'active' : 'pool',
        keepInTouchMonths: 3,
        messages: index % 3 === 0 ? { [`m${index}`]: askOf(`m${index}`, addDays(today, -9)) } : {},
      }),
    ),
    interviews: list(counts.talks, (index) =>
      makeInterview(`i${index}`, [`c${index * 5}`], [], {
        ...(index % 10 === 0
          ? { startsAt: `${day(index)}T12:00:00.000Z` }
          : { status: 'done', endedAt: `${addDays(today, -(index % 240))}T05:30:00.000Z` }),
      }),
    ),
    followUps: list(counts.followUps, (index) => followUp(index, day(index * 7), now)),
    referrals: list(counts.people - 1, (index) =>
      makeReferral(`r${index}`, `c${Math.floor(index / 4)}`, `c${index + 1}`, {
        isMain: true,
        ...(index % 5 === 0 ? { permission: 'will_ask_first', checkBackOn: day(index) } : {}),
      }),
    ),
  });
}

function list<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function askOf(messageId: string, sentOn: string): Message {
  return {
    messageId,
    purpose: 'ask',
    channel: 'email',
    letterKind: null,
    isFromThem: false,
    interviewId: null,
    subject: '',
    body: 'May I ask you about your work?',
    followUpOn: null,
    handedOverAt: null,
    sentOn,
    repliedOn: null,
    reply: null,
    createdAt: `${sentOn}T05:00:00.000Z`,
  };
}

function followUp(index: number, dueOn: string, createdAt: string): FollowUp {
  const kind = kinds[index % kinds.length] ?? 'custom';
  const talk = kind === 'thank_you' ? index % counts.talks : null;
  const person = talk === null ? (index * 3) % counts.people : talk * 5;
  const isWaiting = (kind === 'chase' || kind === 'try_another') && person % 3 === 0;
  return {
    followUpId: `f${index}`,
    contactId: `c${person}`,
    interviewId: talk === null ? null : `i${talk}`,
    referralId: null,
    messageId: isWaiting ? `m${person}` : null,
    kind,
    text: `See to it with Person ${person}`,
    dueOn,
    remindOn: null,
    closedAt: null,
    closedAs: null,
    createdAt,
  };
}
