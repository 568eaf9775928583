import { describe, expect, it } from 'vitest';
import { agenda } from '../../src/core/follow-ups/agenda.ts';
import { isMoot } from '../../src/core/follow-ups/isMoot.ts';
import type { FollowUp } from '../../src/core/follow-ups/model.ts';
import { loopsOf } from '../../src/core/referrals/closingTheLoop.ts';
import { at } from '../fixtures/calls.ts';
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

describe('two reports to people who turn out to be one', () => {
  /** Ines and Eve shall both hear of Bo, and are then one person. */
  const merged = async (before?: (world: CallWorld) => Promise<unknown>) => {
    const world = open();
    await world.act(0, 'interviews.finish');
    const toEve = { referralId: 'also-to-bo', contactId: 'eve', interviewId: 'talk' };
    await world.act(1, 'referrals.planReport', toEve);
    await before?.(world);
    await world.act(3, 'contacts.merge', { keptContactId: 'ines', mergedContactId: 'eve' });
    return world;
  };
  const isOf = (one: FollowUp, referralId: string) => one.referralId === referralId;
  const reportOf = (world: CallWorld, referralId: string) => {
    const report = reports(world).find((one) => isOf(one, referralId));
    if (report === undefined) throw new Error('There is no such report');
    return report;
  };
  const close = (referralId: string, as: 'done' | 'skipped') => (world: CallWorld) =>
    world.act(2, 'followUps.close', { followUpId: reportOf(world, referralId).followUpId, as });
  const onToday = ({ session }: CallWorld) => {
    const { now, later } = agenda(session.notebook, at(4), 'Europe/Berlin');
    return [...now, ...later].flatMap((row) =>
      row.kind === 'follow_up' && row.followUp.kind === 'report_back'
        ? [row.followUp.referralId]
        : [],
    );
  };

  it('leave one thing to do, and both are there when the merge is undone', async () => {
    const world = await merged();
    expect(reports(world)).toHaveLength(2);
    expect(onToday(world)).toEqual(['to-bo']);
    expect(isMoot(world.session.notebook, reportOf(world, 'also-to-bo'))).toBe(true);
    expect(states(world)).toEqual(['ines planned', 'dana not_yet']);
    await world.act(5, 'history.undo');
    expect(onToday(world)).toEqual(['to-bo', 'also-to-bo']);
  });

  it.each(['to-bo', 'also-to-bo'])('leave none once they were told through %s', async (id) => {
    const world = await merged(close(id, 'done'));
    expect(onToday(world)).toEqual([]);
    expect(states(world)).toEqual(['ines told', 'dana not_yet']);
  });

  it.each([
    ['to-bo', 'also-to-bo'],
    ['also-to-bo', 'to-bo'],
  ])('leave what is planned where %s was not wanted', async (skipped, planned) => {
    const world = await merged(close(skipped, 'skipped'));
    expect(onToday(world)).toEqual([planned]);
    expect(states(world)).toEqual(['ines planned', 'dana not_yet']);
  });

  it('leave the one about a talk that was held', async () => {
    const world = await merged();
    const { followUpId } = reportOf(world, 'to-bo');
    // Another talk is held, so that the loop stays open, and the one the first report is about is not.
    await world.act(5, 'interviews.finish', { interviewId: 'again' });
    const again = { ...reportOf(world, 'also-to-bo'), interviewId: 'again' };
    await world.act(6, 'interviews.reopen');
    const followUps = { ...world.session.notebook.followUps, [again.followUpId]: again };
    const notebook = { ...world.session.notebook, followUps };
    expect(isMoot(notebook, again)).toBe(false);
    expect(loopsOf(notebook, 'bo')[0]?.followUp).toBe(again);
    expect(loopsOf(notebook, 'bo')[0]?.followUp?.followUpId).not.toBe(followUpId);
  });

  it('are not made again by a later talk', async () => {
    const world = await merged(close('also-to-bo', 'done'));
    await world.act(5, 'referrals.update', { referralId: 'also-to-bo', fields: { isMain: true } });
    await world.act(6, 'followUps.remove', { followUpId: reportOf(world, 'to-bo').followUpId });
    await world.act(7, 'interviews.finish', { interviewId: 'again' });
    expect(reports(world).map(({ referralId }) => referralId)).toEqual(['also-to-bo']);
    await world.act(8, 'referrals.planReport', {
      referralId: 'to-bo',
      contactId: 'ines',
      interviewId: 'again',
    });
    expect(reports(world)).toHaveLength(1);
  });
});
