import { describe, expect, it } from 'vitest';
import { loopsOf } from '../../src/core/referrals/closingTheLoop.ts';
import { type CallWorld, openCallWorld } from '../fixtures/callWorld.ts';
import {
  makeContact,
  makeInterview,
  makeNotebook,
  makeReferral,
} from '../fixtures/packetNotebook.ts';

const people = ['dana', 'ines', 'eve', 'bo'].map((id) => makeContact(id));
const way = [
  makeReferral('to-ines', 'dana', 'ines', { isMain: true }),
  makeReferral('to-bo', 'ines', 'bo', { isMain: true }),
  makeReferral('also-to-bo', 'eve', 'bo', { referredOn: '2026-05-01' }),
];
const open = (contactIds = ['bo']) =>
  openCallWorld(
    makeNotebook({
      contacts: people,
      referrals: way,
      interviews: [makeInterview('talk', contactIds, []), makeInterview('again', contactIds, [])],
    }),
  );
const reports = ({ session }: CallWorld) =>
  Object.values(session.notebook.followUps).filter(({ kind }) => kind === 'report_back');
const states = ({ session }: CallWorld) =>
  loopsOf(session.notebook, 'bo').map(({ contactId, state }) => `${contactId} ${state}`);

describe('the report to who named somebody', () => {
  it('is planned when the talk was held, for the referrer who led there', async () => {
    const world = open();
    await world.act(0, 'interviews.finish');
    expect(reports(world)).toMatchObject([
      {
        contactId: 'ines',
        interviewId: 'talk',
        referralId: 'to-bo',
        text: 'Tell ines how it went with bo',
        // Tuesday, and three business days on.
        dueOn: '2026-05-08',
      },
    ]);
  });

  it('is planned once, however often and with whom I talk, and whatever became of it', async () => {
    const world = open();
    await world.act(0, 'interviews.finish');
    const [report] = reports(world);
    await world.act(1, 'interviews.finish', { interviewId: 'again' });
    expect(reports(world)).toHaveLength(1);
    await world.act(2, 'followUps.close', { followUpId: report?.followUpId, as: 'skipped' });
    await world.act(3, 'interviews.reopen');
    await world.act(4, 'interviews.finish');
    expect(reports(world)).toHaveLength(1);
    await world.act(5, 'followUps.remove', { followUpId: report?.followUpId });
    await world.act(6, 'interviews.reopen');
    await world.act(7, 'interviews.finish');
    expect(reports(world)).toHaveLength(0);
  });

  it('is not needed by who was there, nor where nobody named them', async () => {
    const together = open(['bo', 'ines']);
    await together.act(0, 'interviews.finish');
    expect(reports(together)).toMatchObject([{ contactId: 'dana', referralId: 'to-ines' }]);
    const alone = open(['dana']);
    await alone.act(0, 'interviews.finish');
    expect(reports(alone)).toEqual([]);
  });

  it('can be planned for every other one on the way, once', async () => {
    const world = open();
    expect(states(world)).toEqual([]);
    await world.act(0, 'interviews.finish');
    expect(states(world)).toEqual(['ines planned', 'eve not_yet', 'dana not_yet']);
    const toDana = { referralId: 'to-bo', contactId: 'dana', interviewId: 'talk' };
    const first = await world.act(1, 'referrals.planReport', toDana);
    const second = await world.act(2, 'referrals.planReport', toDana);
    expect(second).toEqual(first);
    const [ines] = reports(world);
    await world.act(3, 'followUps.close', { followUpId: ines?.followUpId, as: 'done' });
    await world.act(4, 'followUps.close', { ...first, as: 'skipped' });
    expect(states(world)).toEqual(['ines told', 'eve not_yet', 'dana skipped']);
    const [loop, , dana] = loopsOf(world.session.notebook, 'bo');
    expect(loop).toMatchObject({ toldOn: '2026-05-05', ledToContactId: 'bo' });
    expect(dana).toMatchObject({ ledToContactId: 'ines', interviewId: 'talk' });
  });

  it('goes to the nearest on the way first', async () => {
    const world = openCallWorld(
      makeNotebook({
        contacts: [...people, makeContact('gus')],
        referrals: [...way, makeReferral('to-dana', 'gus', 'dana', { isMain: true })],
        interviews: [makeInterview('talk', ['bo'], [])],
      }),
    );
    await world.act(0, 'interviews.finish');
    const loops = loopsOf(world.session.notebook, 'bo');
    expect(loops.map(({ contactId, ledToContactId }) => [contactId, ledToContactId])).toEqual([
      ['ines', 'bo'],
      ['eve', 'bo'],
      ['dana', 'ines'],
      ['gus', 'dana'],
    ]);
  });

  it('is told on the day it was where the talk was held', async () => {
    const world = open();
    await world.act(0, 'interviews.finish');
    const [report] = reports(world);
    // Half past eleven at night by UTC is the next day in Berlin.
    await world.act(690, 'followUps.close', { followUpId: report?.followUpId, as: 'done' });
    expect(loopsOf(world.session.notebook, 'bo')[0]?.toldOn).toBe('2026-05-06');
  });

  it('is refused where there is nothing to tell', async () => {
    const { refusal } = open(['bo', 'ines']);
    const plan = (fields: object) =>
      refusal('referrals.planReport', {
        referralId: 'to-bo',
        contactId: 'dana',
        interviewId: 'talk',
        ...fields,
      });
    expect(await plan({ contactId: 'ines' })).toMatchObject({ code: 'conflict' });
    const other = open(['eve']);
    expect(
      await other.refusal('referrals.planReport', {
        referralId: 'to-bo',
        contactId: 'ines',
        interviewId: 'talk',
      }),
    ).toMatchObject({ code: 'conflict' });
    expect(await plan({ referralId: 'gone' })).toMatchObject({ code: 'not_found' });
    expect(await plan({ contactId: 'gone' })).toMatchObject({ code: 'not_found' });
    expect(await plan({ interviewId: 'gone' })).toMatchObject({ code: 'not_found' });
  });
});
