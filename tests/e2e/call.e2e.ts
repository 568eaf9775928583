import type { Page } from '@playwright/test';
import type { Interview } from '../../src/core/interviews/model.ts';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { smallWindowKeys } from './bothWindows.ts';
import { after, setClock } from './clock.ts';
import { callOf } from './pages/call.ts';
import { interviewOf } from './pages/interview.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const start = '2026-05-05T12:00:00.000Z';
const names = 'Who else should I talk to, and may I use your name?';

/** A phone interview of fifteen minutes with Ines, its page open, and the clock at two in the afternoon. */
async function openPlannedCall(askbook: Askbook, more: object[] = []): Promise<Page> {
  const page = await askbook.start();
  await startOf(page).startNotebook('Calls');
  await peopleOf(page).add({ name: 'Ines Okafor', role: 'Librarian', organisation: 'Quillmere' });
  await setClock(askbook, start);
  const send = async (name: string, input: object) => {
    const reply = await askbook.send(page, { name, input });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as Record<string, string>;
  };
  const { contacts } = (await send('notebook.get', {})) as unknown as Notebook;
  const contactIds = Object.keys(contacts);
  const arranged = { contactIds, mode: 'phone', startsAt: start, objective: 'What is the work?' };
  const { interviewId = '' } = await send('interviews.plan', arranged);
  const plan = [
    { text: 'What fills your day?', priority: 'should', minutes: 3 },
    { text: 'What drew you to it?', priority: 'should', minutes: 3 },
    { text: 'Is there a budget?', priority: 'must', minutes: 3, cues: ['Budget'] },
    { text: 'What would you look for in a newcomer?', priority: 'must', minutes: 3 },
    { text: names, priority: 'must', minutes: 2 },
    { text: 'What do you read?', priority: 'if_time', minutes: 2 },
    ...more,
  ];
  for (const question of plan) await send('interviews.addQuestion', { interviewId, question });
  await windowOf(page).goTo('Interview with Ines', 'Interview wi');
  return page;
}

async function heldInterview(askbook: Askbook, page: Page): Promise<Interview> {
  const reply = await askbook.send(page, { name: 'notebook.get', input: {} });
  const { interviews } = (reply as unknown as { value: Notebook }).value;
  return Object.values(interviews)[0] as Interview;
}

test('a call of fifteen minutes by keyboard alone: what no longer fits gives way, names at five minutes, thanks at one', async ({
  askbook,
}) => {
  const page = await openPlannedCall(askbook);
  const call = callOf(page);
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(call.clock).toContainText('0:00');
  await expect(call.clock).toContainText('15:00 left');
  await expect(call.clock).toContainText('ends 14:15');
  // Fifteen minutes of questions and ten for them: the must-asks move up, and names wait for their time.
  await expect(call.left).toContainText([
    /Q03.*budget.*now/s,
    /Q04.*newcomer.*14:03/s,
    /Q01.*day.*14:06/s,
    /Q05.*Who else.*14:10/s,
    /Q02.*no time/s,
    /Q06.*no time/s,
  ]);
  await expect(call.shown).toContainText('Is there a budget?');
  await expect(call.note).toBeFocused();

  await page.keyboard.type('There is none');
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await setClock(askbook, after(start, 2, 10));
  await page.keyboard.press('ControlOrMeta+t');
  await expect(call.note).toHaveValue('2′ ★ There is none');
  await page.keyboard.type(' at all');
  await page.keyboard.press('Alt+1');
  await expect(call.shown.getByRole('button', { name: 'Heard', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('ControlOrMeta+d');
  await expect(call.shown).toContainText('newcomer');
  await expect(call.note).toBeFocused();
  await expect(call.note).toHaveValue('');
  await page.keyboard.press('PageUp');
  await expect(call.note).toHaveValue('2′ ★ There is none at all');
  await page.keyboard.press('PageDown');
  await expect(call.shown).toContainText('newcomer');

  await setClock(askbook, after(start, 9));
  await expect(call.clock).toContainText('6:00 left');
  await expect(call.row('Q01')).toContainText('no time');
  await setClock(askbook, after(start, 10, 1));
  await expect(call.moment).toContainText('who else to talk to');
  await expect(call.left.first()).toContainText('Who else');
  await page.keyboard.press('ControlOrMeta+d');
  await expect(call.shown).toContainText(names);
  await call.takeDown('ControlOrMeta+Shift+r', 'Name', 'Ana Ruiz');
  await call.takeDown('ControlOrMeta+Shift+r', 'Name', 'Bo Park');
  await call.permit('Ana Ruiz', 'May use their name');
  await call.permit('Bo Park', 'Will ask them first');
  await expect(call.atHand).toContainText('Check back Thu 14 May');
  await call.takeDown('ControlOrMeta+Shift+o', 'I promise', 'Send the article');
  await call.takeDown('ControlOrMeta+Shift+b', 'Resource', 'Library Journal');
  await expect(call.atHand).toContainText('I: Send the article');
  await call.takeDown('ControlOrMeta+u', 'Unplanned question', 'Who pays for the van?');
  await expect(call.shown).toContainText('Q07');
  await expect(call.shown).toContainText('✓ Asked');
  await page.keyboard.type('The council');

  await setClock(askbook, after(start, 14, 1));
  await expect(call.moment).toContainText('thank you');
  await setClock(askbook, after(start, 15, 30));
  await expect(call.clock).toContainText('0:30 over');
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(call.moment).toContainText('Paused');
  await setClock(askbook, after(start, 17, 30));
  await expect(call.clock).toContainText('15:30');
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(call.moment).not.toContainText('Paused');
  await page.keyboard.press('ControlOrMeta+l');
  await expect(call.freeNote).toBeFocused();
  await page.keyboard.type('She laughed a lot');
  await page.keyboard.press('ControlOrMeta+j');
  await expect(call.room.getByRole('heading', { name: 'They may ask me' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(call.room).toHaveCount(0);

  const held = await heldInterview(askbook, page);
  expect(held).toMatchObject({ status: 'done', freeNote: 'She laughed a lot' });
  expect(held.call).toMatchObject({
    startedAt: start,
    endedAt: after(start, 17, 30),
    pauses: [{ startedAt: after(start, 15, 30), endedAt: after(start, 17, 30) }],
  });
  const noted = Object.values(held.questions).map(({ note, outcome }) => [outcome, note]);
  expect(noted).toContainEqual(['asked', '2′ ★ There is none at all']);
  expect(noted).toContainEqual(['asked', 'The council']);
  expect(noted.filter(([outcome]) => outcome === 'unasked')).toHaveLength(4);
  expect(askbook.problems).toEqual([]);
});

test('an app that was killed in mid-call comes back into the call with the words and the right clock', async ({
  askbook,
}) => {
  const page = await openPlannedCall(askbook);
  const call = callOf(page);
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(call.note).toBeFocused();
  await page.keyboard.type('Half a sent');
  await call.saved();
  await page.keyboard.press('PageDown');
  await expect(call.shown).toContainText('newcomer');
  await page.keyboard.type('Curiosity');
  await call.saved();
  await askbook.kill();

  const again = await askbook.start();
  await setClock(askbook, after(start, 7, 5));
  const found = callOf(again);
  await expect(found.clock).toContainText('7:05');
  await expect(found.shown).toContainText('newcomer');
  await expect(found.note).toHaveValue('Curiosity');
  await again.keyboard.press('ControlOrMeta+Shift+k');
  await windowOf(again).goTo('Ines', 'Ines Okafor');
  const bar = again.getByRole('region', { name: 'Call going on' });
  await expect(bar).toContainText('A call with Ines Okafor is going on: 7:05');
  // The machine sleeps for an hour, which the clock counts.
  await setClock(askbook, after(start, 67, 5));
  await expect(bar).toContainText('1:07:05');
  await bar.getByRole('button', { name: 'Go on with it' }).press('Enter');
  await expect(found.clock).toContainText('52:05 over');
  await again.keyboard.press('PageUp');
  await expect(found.note).toHaveValue('Half a sent');
  expect(askbook.problems).toEqual([]);
});

test('a syllable in composition is neither lost nor doubled when the order of the questions changes under it', async ({
  askbook,
}) => {
  const page = await openPlannedCall(askbook);
  const call = callOf(page);
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(call.note).toBeFocused();
  await page.keyboard.type('a ');
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose('に');
  await compose('にほ');
  const { interviewId } = await heldInterview(askbook, page);
  await askbook.send(page, {
    name: 'interviews.setFact',
    input: { interviewId, text: 'It is so', holds: true },
  });
  await setClock(askbook, after(start, 10, 30));
  await expect(call.moment).toContainText('who else');
  // The keys of the call wait until the syllable is settled.
  await compose('にほんご');
  await expect(call.note).toHaveValue('a にほんご');
  await session.send('Input.insertText', { text: '日本語' });
  await expect(call.note).toHaveValue('a 日本語');
  await expect(call.note).toBeFocused();
  await call.saved();
  const { questions } = await heldInterview(askbook, page);
  expect(Object.values(questions).map(({ note }) => note)).toContain('a 日本語');
  expect(askbook.problems).toEqual([]);
});

test('nothing but the question changes when one goes from one to the next', async ({ askbook }) => {
  const page = await openPlannedCall(askbook);
  const call = callOf(page);
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(call.note).toBeFocused();
  const places = () =>
    page.evaluate(() =>
      ['[role=timer]', '[aria-label="Keys"]', '[aria-label="Unplanned question"]'].map((one) => {
        const { top, height } = document.querySelector(one)?.getBoundingClientRect() ?? {};
        return [one, top, height];
      }),
    );
  const before = await places();
  await page.keyboard.press('PageDown');
  await expect(call.shown).toContainText('newcomer');
  expect(await places()).toEqual(before);
  await setClock(askbook, after(start, 16));
  await expect(call.moment).toContainText('offer to end');
  expect(await places()).toEqual(before);
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(call.moment).toContainText('Paused');
  expect(await places()).toEqual(before);
});

test('the small window shows the same call, takes the same keys, and never disagrees', async ({
  askbook,
}) => {
  const page = await openPlannedCall(askbook);
  const call = callOf(page);
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(call.note).toBeFocused();
  await page.keyboard.type('There is none');
  await call.saved();
  await page.keyboard.press(smallWindowKeys);
  const smallPage = await askbook.smallWindow();
  await setClock(askbook, after(start, 4));
  const small = callOf(smallPage);
  const text = (on: Page, words: string) => on.getByRole('main', { name: 'Call' }).getByText(words);
  await expect(small.clock).toContainText('4:00');
  await expect(text(smallPage, 'Is there a budget?')).toBeVisible();
  await expect(small.note).toHaveValue('There is none');
  await expect(text(smallPage, 'Next: What would you look for')).toBeVisible();

  // Typed here, read there, and the other way round.
  await small.note.focus();
  await smallPage.keyboard.press('Control+End');
  await smallPage.keyboard.type(' yet');
  await smallPage.keyboard.press('Alt+2');
  await small.saved();
  await expect(call.note).toHaveValue('There is none yet');
  await expect(call.shown.getByRole('button', { name: 'Not heard' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await smallPage.keyboard.press('ControlOrMeta+d');
  await expect(text(smallPage, 'What would you look for in a newcomer?')).toBeVisible();
  await expect(small.note).toBeFocused();
  await expect(call.shown).toContainText('newcomer');
  await call.note.focus();
  await page.keyboard.type('Patience');
  await call.saved();
  await expect(small.note).toHaveValue('Patience');
  await page.keyboard.press('PageUp');
  await expect(small.note).toHaveValue('There is none yet');
  await small.takeDown('ControlOrMeta+Shift+r', 'Name', 'Ana Ruiz');
  await expect(call.atHand).toContainText('Ana Ruiz');
  await small.takeDown('ControlOrMeta+u', 'Unplanned question', 'Who pays?');
  await expect(call.shown).toContainText('Who pays?');

  // What was typed a moment ago in either window belongs to the call that is ended in the other.
  await smallPage.keyboard.type('The council');
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(call.room).toHaveCount(0);
  await expect(smallPage.getByText('No call is going on')).toBeVisible();
  await expect(async () => {
    const { questions } = await heldInterview(askbook, page);
    expect(Object.values(questions).map(({ note }) => note)).toContain('The council');
  }).toPass();
  expect(askbook.problems).toEqual([]);
});

test('a question waits for the fact or the word it hangs on, and gives way when that is not so', async ({
  askbook,
}) => {
  const fact = { kind: 'fact', text: 'It is a new position' };
  const word = {
    kind: 'heard',
    text: 'Budget was not mentioned',
    cue: 'Budget',
    wanted: 'not_heard',
  };
  const page = await openPlannedCall(askbook, [
    { text: 'Why was it created?', priority: 'must', minutes: 1, condition: fact },
    { text: 'Where does the money come from?', priority: 'must', minutes: 1, condition: word },
  ]);
  const known = page.getByRole('region', { name: 'What questions hang on' });
  await known.getByRole('button', { name: 'It is not so' }).press('Enter');
  await expect(known.getByRole('button', { name: 'It is not so' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('ControlOrMeta+Shift+c');
  const call = callOf(page);
  await expect(call.row('Q07')).toContainText('not so');
  await expect(call.row('Q08')).not.toContainText('not so');
  await expect(call.note).toBeFocused();
  await page.keyboard.press('Alt+1');
  await expect(call.row('Q08')).toContainText('not so');
  await page.keyboard.press('Alt+2');
  await expect(call.row('Q08')).not.toContainText('not so');
  await call.agenda.getByRole('option').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(call.shown).toContainText('Why was it created?');
  await expect(call.note).toBeFocused();
  await call.shown.getByRole('button', { name: 'It is so', exact: true }).press('Enter');
  await expect(call.row('Q07')).not.toContainText('not so');
  expect(askbook.problems).toEqual([]);
});

test('a call can be started for one person at a time, and a call of e-mails not at all', async ({
  askbook,
}) => {
  const page = await openPlannedCall(askbook);
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(callOf(page).note).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+k');
  await peopleOf(page).add({ name: 'Cy Ortega' });
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await interviewOf(page).addTyped('How did you get in?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect(
    page.getByText('A call with Ines Okafor is still going on; end it first.'),
  ).toBeVisible();
  const startCall = page.getByRole('button', { name: 'Start call' });
  await expect(startCall).toBeVisible();
  await page.getByRole('radio', { name: 'E-mail' }).press('Space');
  await expect(startCall).toHaveCount(0);
  expect(askbook.problems).toEqual([]);
});
