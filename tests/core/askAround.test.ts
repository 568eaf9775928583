import { describe, expect, it } from 'vitest';
import { askList, asksOf } from '../../src/core/ask-around/askList.ts';
import { askWording } from '../../src/core/ask-around/askWording.ts';
import type { Ask } from '../../src/core/ask-around/model.ts';
import { whomToAsk } from '../../src/core/ask-around/whomToAsk.ts';
import { openCallWorld } from '../fixtures/callWorld.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

const createdAt = '2026-04-01T09:00:00.000Z';
const makeAsk = (askId: string, fields: Partial<Ask> = {}): Ask => ({
  askId,
  wanted: '',
  askedOn: null,
  answeredOn: null,
  answer: '',
  createdAt,
  ...fields,
});
const held = { status: 'done', endedAt: '2026-05-05T12:30:00.000Z' } as const;

describe('asking around', () => {
  const open = () => openCallWorld(makeNotebook({ contacts: [makeContact('ana')] }));

  it('puts a person, or somebody new, onto the list in one step', async () => {
    const { act, session } = open();
    await act(0, 'askAround.add', { contactId: 'ana', wanted: 'librarians' });
    const { contactId } = await act(0, 'askAround.add', { newName: 'Uncle Bo' });
    expect(session.notebook.contacts['ana']?.asks).toMatchObject([
      { wanted: 'librarians', askedOn: null, answeredOn: null, answer: '' },
    ]);
    expect(session.notebook.contacts[String(contactId)]?.displayName).toBe('Uncle Bo');
    expect(session.notebook.contacts[String(contactId)]?.source).toBeNull();
    await act(0, 'history.undo');
    expect(Object.keys(session.notebook.contacts)).toEqual(['ana']);
    const known = await act(0, 'askAround.add', { newName: 'Bo', newSource: 'relative' });
    expect(session.notebook.contacts[String(known.contactId)]?.source).toBe('relative');
  });

  it('says what is wrong with an ask that cannot be', async () => {
    const { act, refusal } = open();
    expect(await refusal('askAround.add', {})).toMatchObject({ code: 'not_found' });
    const ask = { contactId: 'ana', askId: 'gone' };
    expect(await refusal('askAround.remove', ask)).toMatchObject({ code: 'not_found' });
    expect(await refusal('askAround.update', { ...ask, fields: {} })).toMatchObject({
      code: 'not_found',
    });
    for (let n = 0; n < 100; n += 1) await act(0, 'askAround.add', { contactId: 'ana' });
    expect(await refusal('askAround.add', { contactId: 'ana' })).toMatchObject({
      code: 'conflict',
    });
  });

  it('comes back by undo after it was removed', async () => {
    const { act, session } = open();
    const { askId } = await act(0, 'askAround.add', { contactId: 'ana', wanted: 'x' });
    await act(1, 'askAround.remove', { contactId: 'ana', askId });
    expect(session.notebook.contacts['ana']?.asks).toEqual([]);
    await act(2, 'history.undo');
    expect(session.notebook.contacts['ana']?.asks).toMatchObject([{ askId, wanted: 'x' }]);
  });

  it('counts a name as the answer, on the day the name came', async () => {
    const { act, session } = open();
    const { askId } = await act(0, 'askAround.add', { contactId: 'ana' });
    const name = { fromContactId: 'ana', toName: 'somebody', askId, referredOn: '2026-05-02' };
    await act(1, 'referrals.record', name);
    expect(session.notebook.contacts['ana']?.asks).toMatchObject([
      { askedOn: '2026-05-02', answeredOn: '2026-05-02' },
    ]);
    expect(askList(session.notebook).answered).toMatchObject([{ names: [{ toName: 'somebody' }] }]);
  });

  it('takes no name for an ask of somebody else', async () => {
    const { act, refusal } = open();
    const { askId } = await act(0, 'askAround.add', { newName: 'Bo' });
    const name = { fromContactId: 'ana', toName: 'somebody', askId };
    expect(await refusal('referrals.record', name)).toMatchObject({ code: 'not_found' });
  });
});

describe('the list of asks', () => {
  it('tells what is to be asked, what I wait for and what was answered', () => {
    const notebook = makeNotebook({
      contacts: [
        makeContact('ana', { asks: [makeAsk('a', { askedOn: '2026-05-02' }), makeAsk('b')] }),
        makeContact('bo', { asks: [makeAsk('c', { askedOn: '2026-05-01' })] }),
        makeContact('cy', { asks: [makeAsk('d', { answeredOn: '2026-05-01' }), makeAsk('e')] }),
        makeContact('di', { archivedAt: createdAt, asks: [makeAsk('f')] }),
      ],
      referrals: [makeReferral('r', 'cy', 'bo', { askId: 'e' })],
    });
    const list = askList(notebook);
    const ids = (status: keyof typeof list) => list[status].map(({ ask }) => ask.askId);
    expect(ids('to_ask')).toEqual(['b']);
    expect(ids('waiting')).toEqual(['c', 'a']);
    expect(ids('answered')).toEqual(['d', 'e']);
    expect(asksOf(notebook, 'cy').map(({ names }) => names.length)).toEqual([0, 1]);
    expect(asksOf(notebook, 'nobody')).toEqual([]);
  });
});

describe('whom to ask', () => {
  const reasons = (notebook: Parameters<typeof whomToAsk>[0]) =>
    whomToAsk(notebook, '2026-05-04').map(({ contact, reason }) => [contact.contactId, reason]);

  it('offers the nearest first, and each with a reason', () => {
    const notebook = makeNotebook({
      contacts: [
        makeContact('met', { source: 'event' }),
        makeContact('colleague', { source: 'former_coworker' }),
        makeContact('aunt', { source: 'relative' }),
        makeContact('stranger', { source: 'linkedin' }),
        makeContact('unknown'),
      ],
      interviews: [makeInterview('talk', ['met'], [], held)],
    });
    expect(reasons(notebook)).toEqual([
      ['aunt', 'Relative'],
      ['colleague', 'Former co-worker'],
      ['met', 'You talked on 5 May'],
    ]);
  });

  it('leaves out who is in the pool, put away, declined, was asked or gave a name', () => {
    const friend = { source: 'friend' } as const;
    const notebook = makeNotebook({
      contacts: [
        makeContact('pool', { ...friend, standing: 'pool' }),
        makeContact('away', { ...friend, archivedAt: createdAt }),
        makeContact('declined', { ...friend, stageByHand: 'declined' }),
        makeContact('silent', { ...friend, stageByHand: 'no_answer' }),
        makeContact('asked', { ...friend, asks: [makeAsk('a')] }),
        makeContact('giver', friend),
        makeContact('free', friend),
      ],
      referrals: [makeReferral('r', 'giver', 'pool')],
    });
    expect(reasons(notebook)).toEqual([['free', 'Friend']]);
  });
});

describe('the words to ask with', () => {
  const question = 'Is there anybody you think I should talk to, and may I say that you sent me?';

  it('says who I am and whom I look for', () => {
    const me = { whoIAm: 'I am finding out whether libraries suit me' };
    expect(askWording(me, { wanted: 'somebody in a public library' })).toBe(
      `I am finding out whether libraries suit me. I am looking for somebody in a public library. ${question}`,
    );
  });

  it('goes on in the middle of a sentence, and leaves names their capital', () => {
    const nobody = { whoIAm: '' };
    expect(askWording(nobody, { wanted: 'Somebody who drives' })).toContain('for somebody who');
    expect(askWording(nobody, { wanted: 'Quillmere people' })).toContain('for Quillmere people.');
  });

  it('drops what is not known', () => {
    expect(askWording({ whoIAm: ' ' }, { wanted: '' })).toBe(question);
    expect(askWording({ whoIAm: 'Hello!' }, { wanted: '' })).toBe(`Hello! ${question}`);
  });
});
