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
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { at } from '../fixtures/calls.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import { pick, requestOf, type Step, start, step, zones } from '../fixtures/followThrough.ts';
import { randomSettings } from '../fixtures/randomSettings.ts';

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
