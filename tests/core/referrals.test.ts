import { beforeEach, describe, expect, it } from 'vitest';
import { contactOperations } from '../../src/core/contacts/operations.ts';
import { createNotebook } from '../../src/core/notebook/emptyNotebook.ts';
import type { CommandContext } from '../../src/core/operation.ts';
import { referralOperations } from '../../src/core/referrals/operations.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { memoryStorage } from '../fixtures/memoryStorage.ts';
import { testContext } from '../fixtures/testContext.ts';

const record = referralOperations['referrals.record'];

let context: () => CommandContext;
let session: Session;

beforeEach(() => {
  context = testContext();
  session = createSession(createNotebook('Test', [], context()), memoryStorage());
});

const add = async (displayName: string) => {
  const outcome = await session.run(contactOperations['contacts.add'], { displayName }, context());
  return outcome.value.contactId;
};

const refer = async (input: Partial<Parameters<typeof record.run>[1]>) => {
  const full = { newFromName: null, newToName: null, ...input };
  const { value } = await session.run(record, full, context());
  const referral = session.notebook.referrals[value.referralId];
  if (!referral) throw new Error('The referral is not there');
  return referral;
};

describe('recording a referral', () => {
  it('adds people who are new in the same undo step', async () => {
    const referral = await refer({ newFromName: 'Ana', newToName: 'Bo' });
    const { contacts } = session.notebook;
    expect(contacts[referral.fromContactId]?.displayName).toBe('Ana');
    expect(contacts[referral.toContactId ?? '']).toMatchObject({
      displayName: 'Bo',
      source: 'referral',
    });
    await session.step('undo', context());
    expect(session.notebook.contacts).toEqual({});
    expect(session.notebook.referrals).toEqual({});
  });

  it('leaves no new person behind when it is refused', async () => {
    await expect(refer({ newFromName: 'Ana', toName: ' ' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(session.notebook.contacts).toEqual({});
  });

  it('says who a bare name is, and keeps the name as it was given', async () => {
    const ana = await add('Ana');
    const bo = await add('Bo');
    const identify = referralOperations['referrals.identify'];
    const first = await refer({ fromContactId: ana, toName: 'someone in HR at X', why: 'Hires.' });
    const who = { contactId: bo };
    await session.run(identify, { referralId: first.referralId, who }, context());
    expect(session.notebook.referrals[first.referralId]).toMatchObject({
      toContactId: bo,
      toName: '',
      why: 'Hires.\nGiven as “someone in HR at X”.',
      isMain: true,
    });
    const second = await refer({ fromContactId: ana, toName: 'the one with the van' });
    await session.run(identify, { referralId: second.referralId, who }, context());
    expect(session.notebook.referrals[second.referralId]).toMatchObject({ isMain: false });
    await expect(
      session.run(identify, { referralId: second.referralId, who }, context()),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps no name that says nothing more than the person does', async () => {
    const ana = await add('Ana');
    const bo = await add('Bo');
    const { referralId } = await refer({ fromContactId: ana, toName: ' Bo ', why: 'Hires.' });
    const identify = referralOperations['referrals.identify'];
    await session.run(identify, { referralId, who: { contactId: bo } }, context());
    expect(session.notebook.referrals[referralId]).toMatchObject({
      toContactId: bo,
      why: 'Hires.',
    });
  });

  it('refuses a bare name that would be somebody further up, and says the way', async () => {
    const ana = await add('Ana');
    const { toContactId } = await refer({ fromContactId: ana, newToName: 'Bo' });
    const { referralId } = await refer({ fromContactId: toContactId ?? '', toName: 'her boss' });
    const before = session.notebook;
    await expect(
      session.run(
        referralOperations['referrals.identify'],
        { referralId, who: { contactId: ana } },
        context(),
      ),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Bo > Ana > Bo'),
    });
    expect(session.notebook).toBe(before);
  });

  it('keeps a bare name until it becomes a person', async () => {
    const ana = await add('Ana');
    const { referralId } = await refer({ fromContactId: ana, toName: 'someone in HR' });
    const named = referralOperations['referrals.addNamed'];
    const { value } = await session.run(named, { referralId }, context());
    expect(session.notebook.contacts[value.contactId]?.displayName).toBe('someone in HR');
    expect(session.notebook.referrals[referralId]).toMatchObject({
      toContactId: value.contactId,
      toName: '',
      isMain: true,
    });
  });

  it('mentions the first referrer until another is chosen, and only one', async () => {
    const [ana, bo, cy] = [await add('Ana'), await add('Bo'), await add('Cy')];
    const first = await refer({ fromContactId: ana, toContactId: cy });
    const second = await refer({ fromContactId: bo, toContactId: cy });
    expect([first.isMain, second.isMain]).toEqual([true, false]);
    await session.run(
      referralOperations['referrals.update'],
      { referralId: second.referralId, fields: { isMain: true } },
      context(),
    );
    const main = Object.values(session.notebook.referrals).filter(({ isMain }) => isMain);
    expect(main.map(({ referralId }) => referralId)).toEqual([second.referralId]);
  });

  it('refuses a circle and says the way in names', async () => {
    const [ana, bo, cy] = [await add('Ana'), await add('Bo'), await add('Cy')];
    await refer({ fromContactId: ana, toContactId: bo });
    await refer({ fromContactId: bo, toContactId: cy });
    await expect(refer({ fromContactId: cy, toContactId: ana })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Cy > Ana > Bo > Cy'),
    });
    await expect(refer({ fromContactId: ana, toContactId: ana })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Ana cannot have named themselves.',
    });
  });
});
