import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Contact } from '../../src/core/contacts/model.ts';
import { nextStep } from '../../src/core/contacts/nextStep.ts';
import { stageByEvents } from '../../src/core/contacts/stage.ts';
import { type StepAction, stepActions } from '../../src/core/contacts/steps/model.ts';
import { addDays, dayOf } from '../../src/core/dates.ts';
import { agenda } from '../../src/core/follow-ups/agenda.ts';
import { type AgendaRow, isLosingTouch } from '../../src/core/follow-ups/agendaRow.ts';
import { peopleOfRow } from '../../src/core/follow-ups/agendaWords.ts';
import { followUpKinds } from '../../src/core/follow-ups/model.ts';
import { channels, purposes, replies } from '../../src/core/messages/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { at } from '../fixtures/calls.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

type Step = { kind: number; one: number; other: number; third: number; days: number };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(28),
  one: fc.nat(20),
  other: fc.nat(20),
  third: fc.nat(20),
  days: fc.oneof(fc.nat(3), fc.nat(100)),
});

const people = ['ana', 'bo'];
const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata'];
const pick = <T>(items: readonly T[], index: number) => items[index % Math.max(1, items.length)];

function start(): Notebook {
  return makeNotebook({
    contacts: people.map((id) => makeContact(id, { organisation: 'City Library' })),
    interviews: people.map((id) => makeInterview(`with-${id}`, [id], [], { startsAt: null })),
    referrals: [makeReferral('to-bo', 'ana', 'bo', { isMain: true })],
  });
}

function requestOf(
  { kind, one, other, third }: Step,
  notebook: Notebook,
  today: string,
): [string, object] {
  const contactId = pick(people, one) ?? '';
  const interviewId = pick(Object.keys(notebook.interviews), one) ?? '';
  const messageId =
    pick(Object.keys(notebook.contacts[contactId]?.messages ?? {}), other) ?? 'none';
  const followUpId = pick(Object.keys(notebook.followUps), other) ?? 'none';
  const promiseId = pick(Object.keys(notebook.promises), other) ?? 'none';
  const place = { contactId, messageId };
  const purpose = third % 3 === 0 ? pick(purposes, other) : 'ask';
  const soon = addDays(today, (third % 12) - 2);
  const sentOn = addDays(today, -(third % 9));
  const startsAt = `${soon}T10:00:00.000Z`;
  const fields = { purpose, channel: pick(channels, third) };
  const requests: [string, object][] = [
    ['messages.draft', { contactId, ...fields, followUpOn: third % 2 ? soon : null }],
    ['messages.handOver', place],
    ['messages.markSent', { ...place, sentOn }],
    ['messages.markSent', place],
    ['messages.recordReply', { ...place, reply: pick(replies, third) }],
    ['messages.record', { contactId, ...fields, sentOn }],
    ['messages.record', { contactId, ...fields, sentOn, isFromThem: third % 2 === 0 }],
    ['messages.update', { ...place, fields: { followUpOn: soon } }],
    ['messages.update', { ...place, fields: { reply: 'other', repliedOn: today } }],
    ['messages.record', { contactId, purpose: 'other', isFromThem: true }],
    ['messages.remove', place],
    ['interviews.update', { interviewId, fields: { startsAt } }],
    ['interviews.finish', { interviewId, isOnPaper: third % 2 === 0 }],
    ['interviews.reopen', { interviewId }],
    ['interviews.cancel', { interviewId }],
    ['interviews.plan', { contactIds: [contactId, pick(people, other)] }],
    ['followUps.add', { contactId, kind: pick(followUpKinds, other), text: 'x', dueOn: soon }],
    ['followUps.add', { contactId, kind: 'keep_in_touch', text: 'x', dueOn: soon }],
    ['followUps.reopen', { followUpId }],
    ['followUps.close', { followUpId, as: pick(['done', 'skipped'], third) }],
    ['followUps.snooze', { followUpId, until: third % 3 ? soon : null }],
    ['promises.add', { contactId, whose: 'mine', text: 'x', dueOn: third % 3 ? soon : null }],
    ['promises.snooze', { promiseId, until: soon }],
    ['contacts.snoozeKeepInTouch', { contactId, until: soon }],
    [third % 2 ? 'contacts.archive' : 'contacts.unarchive', { contactId }],
    ['contacts.update', { contactId, fields: { stageByHand: third % 2 ? 'declined' : null } }],
    ['contacts.update', { contactId, fields: { keepInTouchMonths: third % 2 ? null : 3 } }],
    ['referrals.update', { referralId: 'to-bo', fields: { permission: 'will_ask_first' } }],
    [
      'notebook.setHolidays',
      { holidays: Array.from({ length: third % 5 }, (_, n) => ({ fallsOn: addDays(today, n) })) },
    ],
  ];
  return requests[kind] ?? ['', {}];
}

/** Says again, in the plainest way, what makes a chase pointless. */
function checkChase(notebook: Notebook, row: AgendaRow) {
  const followUp = 'followUp' in row ? row.followUp : null;
  if (followUp === null || (followUp.kind !== 'chase' && followUp.kind !== 'try_another')) return;
  const contact = notebook.contacts[followUp.contactId] as Contact;
  expect(contact.archivedAt).toBe(null);
  expect(stageByEvents(notebook, contact)).not.toBe('declined');
  const own = Object.values(notebook.interviews).filter(({ contactIds }) =>
    contactIds.includes(contact.contactId),
  );
  expect(own.filter((one) => one.status === 'planned' && one.startsAt !== null)).toEqual([]);
  if (followUp.messageId === null) return;
  const ask = contact.messages[followUp.messageId];
  expect(ask).toMatchObject({ purpose: 'ask', reply: null, sentOn: expect.any(String) });
  for (const other of Object.values(contact.messages)) {
    const isLater = other.sentOn !== null && other.sentOn > (ask?.sentOn ?? '');
    if (!isLater) continue;
    expect(other.isFromThem || other.purpose === 'ask').toBe(false);
    if (other.purpose === 'chase') expect(other.reply).toBe(null);
  }
}

function checkAgenda({ session: { notebook } }: CallWorld, now: string, timeZone: string) {
  const today = dayOf(now, timeZone);
  const made = agenda(notebook, now, timeZone);
  const rows = [...made.now, ...made.later];
  const seen = rows.map(({ key }) => key);
  expect(seen).toEqual([...new Set(seen)]);
  const records = rows.map((row) => {
    if (row.kind === 'promise') return row.promise.promiseId;
    if ('followUp' in row && row.followUp !== null) return row.followUp.followUpId;
    return row.key;
  });
  expect(records).toEqual([...new Set(records)]);
  for (const row of rows) {
    checkChase(notebook, row);
    const record = row.kind === 'promise' ? row.promise : 'followUp' in row ? row.followUp : null;
    expect((record?.remindOn ?? '') <= today).toBe(true);
    expect(made.later.includes(row)).toBe(row.urgency === 'later');
    if (row.urgency === 'overdue') expect((row.dueOn ?? '') <= today).toBe(true);
  }
  // Nobody is said to be lost who has a plan to be met or told.
  const lost = rows.flatMap((row) =>
    row.kind === 'keep_in_touch' && row.followUp === null ? [row.contact.contactId] : [],
  );
  for (const { contactId, kind, closedAt } of Object.values(notebook.followUps)) {
    if (kind === 'keep_in_touch' && closedAt === null) expect(lost).not.toContain(contactId);
  }
}

function checkSteps({ session: { notebook } }: CallWorld, now: string, timeZone: string) {
  for (const contact of Object.values(notebook.contacts)) {
    const { action, text, by } = nextStep(notebook, contact, now, timeZone);
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|Invalid/);
    expect(stepActions).toContain(action);
    if (by !== null) expect(by).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
}

/** The steps that ask nothing of me now. */
const waiting: readonly StepAction[] = ['waitForAnswer', 'rest', 'nothing', 'prepare'];

/** Whom Today asks to do something for has a step to take, never to wait or to let it rest; and what is due by it is there. */
function checkAgreement({ session: { notebook } }: CallWorld, now: string, timeZone: string) {
  const today = dayOf(now, timeZone);
  const due = agenda(notebook, now, timeZone).now.filter((row) => !isLosingTouch(row));
  for (const contact of Object.values(notebook.contacts)) {
    const own = due.filter((row) => peopleOfRow(row).includes(contact.contactId));
    const next = nextStep(notebook, contact, now, timeZone);
    const said = `${next.action} "${next.text}" beside ${own.map((row) => `${row.key} (${row.dueOn})`)}`;
    if (own.length > 0) {
      expect(waiting, said).not.toContain(next.action);
      expect(next.by !== null && next.by <= addDays(today, 1), said).toBe(true);
    }
    const recordId = next.followUpId ?? next.promiseId;
    if (recordId !== null && next.by !== null && next.by <= today) {
      expect(
        due.map(({ key }) => key.replace(/^\w+:/, '')),
        said,
      ).toContain(recordId);
    }
  }
}

async function play(world: CallWorld, steps: readonly Step[]) {
  let day = 0;
  for (const one of steps) {
    day += one.days;
    const minute = day * 24 * 60;
    const now = at(minute);
    const [name, input] = requestOf(one, world.session.notebook, now.slice(0, 10));
    await world.act(minute, name, input).catch((error: Error) => {
      expect(error.message).toMatch(/: (conflict|not_found|invalid_input): /);
    });
    const zone = pick(zones, one.third) ?? 'UTC';
    checkAgenda(world, now, zone);
    checkSteps(world, now, zone);
    checkAgreement(world, now, zone);
  }
}

it('says everything once, nothing put off, no chase after an answer, and always a next step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 60 }), (steps) =>
      play(openCallWorld(start()), steps),
    ),
    randomSettings(150, 'agenda'),
  );
});
