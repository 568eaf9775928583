import type { Page } from '@playwright/test';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { interviewOf } from './pages/interview.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { typeUpOf } from './pages/typeUp.ts';
import { focusIsBack, windowOf } from './pages/window.ts';

const plan = [
  { text: 'What do you enjoy most?', cues: ['The people', 'The budget'] },
  { text: 'What is best, and what is hardest?', parts: ['Best', 'Hardest'] },
  { text: 'How did you get in?' },
  { text: 'What do you read?' },
  { text: 'Who else should I talk to?' },
];

/** A notebook with Ana, on the page of an interview with a plan of five questions. */
async function planned(askbook: Askbook): Promise<Page> {
  const page = await askbook.start();
  await startOf(page).startNotebook('Paper');
  await peopleOf(page).add({ name: 'Ana Lind' });
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await page.getByRole('region', { name: 'Interview with Ana Lind' }).waitFor();
  const [interview] = Object.values((await notebookOf(askbook, page)).interviews);
  const interviewId = interview?.interviewId ?? '';
  for (const question of plan) {
    const input = { interviewId, question };
    await askbook.send(page, { name: 'interviews.addQuestion', input });
  }
  await expect(interviewOf(page).plan.getByRole('row')).toHaveCount(5);
  return page;
}

async function notebookOf(askbook: Askbook, page: Page): Promise<Notebook> {
  const reply = await askbook.send(page, { name: 'notebook.get', input: {} });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as Notebook;
}

async function onlyInterview(askbook: Askbook, page: Page) {
  const [interview] = Object.values((await notebookOf(askbook, page)).interviews);
  if (!interview) throw new Error('There is no interview');
  return interview;
}

async function holdOnPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More about this interview' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Mark as held on paper' }).press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: 'on your list for today' }),
  ).toBeVisible();
  await focusIsBack(page);
}

const tab = (page: Page) => page.keyboard.press('Tab');

/** Types into each row and goes to the next. */
async function typeRows(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await tab(page);
  }
}

test('a talk held on paper stays on Today until it is typed up, a Tab from row to row', async ({
  askbook,
}) => {
  test.setTimeout(120_000);
  const page = await planned(askbook);
  await holdOnPaper(page);
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('main', { name: 'Today' })).toContainText(
    'Type up what Ana Lind said',
  );

  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('region', { name: 'Interview with Ana Lind' }).waitFor();
  const { open, isAt, answer, isTicked, line, done, later } = typeUpOf(page);
  await open();
  await expect(answer('Q01')).toBeFocused();
  await isAt('Q01, 1 of 18 rows');

  await page.keyboard.type('The people who come in.\nNobody spoke of money.');
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect(answer('Q01')).toHaveValue('The people who come in.\n★ Nobody spoke of money.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(answer('Q01')).toHaveValue('The people who come in.\nNobody spoke of money.');
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await page.keyboard.press('Alt+1');
  await isTicked('Heard: The people');
  await page.keyboard.press('Alt+2');
  await isTicked('Not heard: The budget');
  // All are marked: the keys begin again.
  await page.keyboard.press('Alt+3');
  await isTicked('Contradicted: The people');
  await isTicked('Heard: The people', false);
  await isTicked('Asked: Q01');
  await tab(page);

  await expect(answer('Q02a: Best')).toBeFocused();
  await typeRows(page, 'Wet Tuesdays', 'The evenings', 'By accident');
  await expect(answer('Q04')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+d');
  await isTicked('Skipped: Q04');
  await tab(page);
  await page.keyboard.press('ControlOrMeta+d');
  await isTicked('Asked: Q05');
  await page.keyboard.press('ControlOrMeta+d');
  await isTicked('Asked: Q05', false);
  await tab(page);

  await isAt(/^What came up, 7 of/);
  await typeRows(page, 'The printer in the harbour');
  await page.keyboard.type('Bo Berg; printer; bo@x.org; will ask');
  await expect(line('Add referral')).toHaveAccessibleDescription(/New\s*Bo Berg.*Check back/s);
  await page.keyboard.press('Enter');
  await expect(line('Referral 1')).toHaveValue(/^Bo Berg; printer; bo@x.org; will ask/);
  await expect(line('Add referral')).toBeFocused();
  await page.keyboard.type('ANA LIND; herself');
  await tab(page);
  // Whom I talk to cannot have named herself: the line comes back, and says why.
  await expect(
    page.getByRole('status').filter({ hasText: 'cannot have named themselves' }),
  ).toBeVisible();
  await expect(line('Add referral')).toHaveValue('ANA LIND; herself');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await tab(page);
  await typeRows(page, 'Library Journal; reading room', '');
  await typeRows(page, 'me: send the article; 12 May', 'Ana: the list; in 2 weeks', '');
  await expect(line('Promise 1')).toHaveValue(/^me: send the article; \w+ 12 May/);

  await expect(line('What I take away')).toBeFocused();
  await typeRows(page, 'A way that can be gone');
  await page.keyboard.press('4');
  await expect(page.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await tab(page);
  await typeRows(page, 'Volunteers first', 'Evenings are hard', 'Ride along', 'I was on time');
  await typeRows(page, 'Ask for two names', '', 'Write to Bo; Friday', '');
  await expect(done).toBeFocused();
  await tab(page);
  await expect(later).toBeFocused();
  await done.press('Enter');
  await page.getByRole('region', { name: 'Interview with Ana Lind' }).waitFor();
  await page.keyboard.press('ControlOrMeta+1');
  const today = page.getByRole('main', { name: 'Today' });
  await expect(today).toContainText('Write to Bo');
  await expect(today).not.toContainText('Type up what Ana Lind said');
  await windowOf(page).saved();

  const notebook = await notebookOf(askbook, page);
  const interview = await onlyInterview(askbook, page);
  const questions = interview.questionOrder.map((id) => interview.questions[id]);
  expect(questions.map((question) => question?.outcome)).toEqual([
    'unasked',
    'unasked',
    'unasked',
    'skipped',
    'unasked',
  ]);
  expect(questions[0]?.note).toBe('The people who come in.\n★ Nobody spoke of money.');
  expect(questions[1]?.parts.map(({ note }) => note)).toEqual(['Wet Tuesdays', 'The evenings']);
  expect(questions[0]?.cues.map(({ state }) => state)).toEqual(['contradicted', 'not_heard']);
  expect(interview).toMatchObject({
    freeNote: 'The printer in the harbour',
    summary: 'A way that can be gone',
    resources: [{ text: 'Library Journal', detail: 'reading room' }],
    selfReview: {
      learned: 'Volunteers first',
      fit: 'Evenings are hard',
      advice: 'Ride along',
      wentWell: 'I was on time',
      chemistry: 4,
      improvements: [{ text: 'Ask for two names' }],
    },
  });
  const [referral] = Object.values(notebook.referrals);
  expect(notebook.contacts[referral?.toContactId ?? '']?.displayName).toBe('Bo Berg');
  expect(referral).toMatchObject({ permission: 'will_ask_first', howToReach: 'bo@x.org' });
  expect(referral?.checkBackOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const promises = Object.values(notebook.promises);
  expect(promises.map(({ whose, text }) => `${whose}: ${text}`)).toEqual([
    'mine: send the article',
    'theirs: the list',
  ]);
  expect(promises[0]?.dueOn).toMatch(/-05-12$/);
  expect(askbook.problems).toEqual([]);
});

test('comes back to the row one left at, with the line that was not finished', async ({
  askbook,
}) => {
  test.setTimeout(90_000);
  const page = await planned(askbook);
  const { open, answer } = typeUpOf(page);
  await open();
  await typeRows(page, 'First', 'Second');
  await expect(answer('Q02b: Hardest')).toBeFocused();
  await windowOf(page).saved();
  await askbook.quit();

  const again = await askbook.start();
  await expect(typeUpOf(again).answer('Q02b: Hardest')).toBeFocused();
  await expect(typeUpOf(again).answer('Q01')).toHaveValue('First');
  await typeUpOf(again).line('Add promise').focus();
  await again.keyboard.type('me: half a');
  await again.evaluate(() => location.reload());
  await again.getByRole('main', { name: 'Type up' }).waitFor();
  await expect(typeUpOf(again).line('Add promise')).toBeFocused();
  await expect(typeUpOf(again).line('Add promise')).toHaveValue('me: half a');
  await again.keyboard.type(' word');
  await askbook.quit();

  // A window that is closed as usual has the time to enter it.
  const closed = await askbook.start();
  await expect(typeUpOf(closed).line('Promise 1')).toHaveValue('me: half a word');
  const interview = await onlyInterview(askbook, closed);
  expect(interview.status, 'typing up alone does not make it held').toBe('planned');
  await typeUpOf(closed).done.press('Enter');
  await closed.getByRole('region', { name: 'Interview with Ana Lind' }).waitFor();
  expect((await onlyInterview(askbook, closed)).status).toBe('done');
});

test('a line is taken back, corrected where it stands, and taken away', async ({ askbook }) => {
  const page = await planned(askbook);
  const { open, line } = typeUpOf(page);
  await open();
  await line('Add referral').focus();
  await page.keyboard.type('Bo Berk; printer; will ask');
  await page.keyboard.press('Enter');
  await expect(line('Referral 1')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(line('Referral 1')).toHaveCount(0);
  await expect(line('Add referral')).toHaveValue('Bo Berk; printer; will ask');
  expect(Object.values((await notebookOf(askbook, page)).contacts)).toHaveLength(1);

  await page.keyboard.press('Enter');
  await expect(line('Referral 1')).toBeVisible();
  await line('Referral 1').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Bo Berg; printer; bo@x.org; yes');
  await page.keyboard.press('Enter');
  await expect(line('Add referral'), 'Enter offers the next line').toBeFocused();
  await expect(line('Referral 1')).toHaveValue('Bo Berg; printer; bo@x.org; may use');
  const { contacts, referrals } = await notebookOf(askbook, page);
  expect(
    Object.values(contacts)
      .map(({ displayName }) => displayName)
      .sort(),
  ).toEqual(['Ana Lind', 'Bo Berg']);
  expect(Object.values(referrals)).toMatchObject([
    { why: 'printer', howToReach: 'bo@x.org', permission: 'may_use', checkBackOn: null },
  ]);

  await line('Referral 1').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await tab(page);
  await expect(line('Referral 1')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Removed the referral' })).toBeVisible();
});

test('lines of a talk with two people say whom they are from', async ({ askbook }) => {
  const page = await planned(askbook);
  const added = await askbook.send(page, {
    name: 'contacts.add',
    input: { displayName: 'Cy Roth' },
  });
  const { contactId } = (added.ok ? added.value : {}) as { contactId: string };
  const { interviewId, contactIds } = await onlyInterview(askbook, page);
  const fields = { contactIds: [...contactIds, contactId] };
  await askbook.send(page, { name: 'interviews.update', input: { interviewId, fields } });
  const { open, line } = typeUpOf(page);
  await open();
  await page.getByRole('textbox', { name: 'What came up' }).focus();
  await tab(page);
  await expect(page.getByRole('radio', { name: 'Ana Lind' }).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await tab(page);
  await expect(line('Add referral')).toBeFocused();
  await page.keyboard.type('Bo Berg');
  await page.keyboard.press('Enter');
  await expect(line('Referral 1')).toHaveAccessibleDescription(/Cy Roth/);
  const [referral] = Object.values((await notebookOf(askbook, page)).referrals);
  expect(referral?.fromContactId).toBe(contactId);
});

test('an input method that composes neither commits a line nor is written over', async ({
  askbook,
}) => {
  const page = await planned(askbook);
  const { open, line, answer } = typeUpOf(page);
  await open();
  const keyboard = await page.context().newCDPSession(page);
  const compose = async (...steps: string[]) => {
    for (const text of steps) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await keyboard.send('Input.imeSetComposition', { text, ...at });
    }
  };
  const settle = (text: string) => keyboard.send('Input.insertText', { text });
  await expect(answer('Q01')).toBeFocused();
  await compose('に', 'にほ');
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect(answer('Q01')).toHaveValue('にほ');
  await settle('日本');
  await page.keyboard.press('ControlOrMeta+Shift+s');
  await expect(answer('Q01')).toHaveValue('★ 日本');

  await line('Add referral').focus();
  await compose('た', 'たな', 'たなか');
  // What the input method is asked with is heard by the page as well, marked as part of the composition.
  for (const key of ['Enter', 'Tab']) {
    await line('Add referral').dispatchEvent('keydown', { key, isComposing: true });
  }
  await expect(line('Add referral')).toHaveValue('たなか');
  await expect(line('Referral 1')).toHaveCount(0);
  await settle('田中');
  await page.keyboard.type('; 司書; yes');
  await page.keyboard.press('Enter');
  await expect(line('Referral 1')).toHaveValue('田中; 司書; may use');
  await expect(line('Add referral')).toHaveValue('');
  const { contacts, referrals } = await notebookOf(askbook, page);
  expect(Object.values(contacts).map(({ displayName }) => displayName)).toContain('田中');
  expect(Object.values(referrals)).toHaveLength(1);
});
