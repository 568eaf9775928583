import type { Page } from '@playwright/test';
import { type Askbook, expect, test } from './askbook.ts';
import { setTheme, violationsOf } from './axe.ts';
import { after, setClock } from './clock.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { todayOf } from './pages/today.ts';
import { windowOf } from './pages/window.ts';

// A Tuesday, two in the afternoon in Berlin.
const start = '2026-05-05T12:00:00.000Z';
const day = 24 * 60;

async function send(askbook: Askbook, page: Page, name: string, input: object) {
  const reply = await askbook.send(page, { name, input });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
  return reply.value as Record<string, string>;
}

/** A notebook with Ana Lind in it, on the day the tests begin. */
async function withAna(askbook: Askbook): Promise<Page> {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await setClock(askbook, start);
  await peopleOf(page).add({ name: 'Ana Lind', organisation: 'City Library' });
  return page;
}

async function anaOf(askbook: Askbook, page: Page): Promise<string> {
  const { contacts } = await send(askbook, page, 'notebook.get', {});
  return Object.keys(contacts ?? {})[0] ?? '';
}

/** Adds a follow-up on the page of a person. */
async function addFollowUp(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+f');
  const text = page.getByRole('textbox', { name: 'What to do' });
  await expect(text).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(text).toHaveCount(0);
}

test('from an empty notebook: one key puts off, skips and does what is due, and each can be undone', async ({
  askbook,
}) => {
  const page = await withAna(askbook);
  const { main, row, goTo, section, notice } = todayOf(page);
  await page.keyboard.press('ControlOrMeta+1');
  await expect(main).toContainText('Nothing is waiting for you');
  const contactId = await anaOf(askbook, page);
  const add = (text: string, dueOn: string) =>
    send(askbook, page, 'followUps.add', { contactId, text, dueOn });
  await add('Send Ana Lind the list', '2026-05-05');
  await add('Look up the county guide', '2026-05-02');

  await goTo('Look up the county guide');
  await expect(section('Overdue')).toContainText('overdue, 3 days');
  await expect(section('Today')).toContainText('due today');
  await expect(main).toContainText('1 overdue, 1 for today');
  await page.keyboard.press('ArrowDown');
  await expect(row('Send Ana Lind the list')).toBeFocused();

  await page.keyboard.press('s');
  const menu = page.getByRole('menu', { name: /^Snooze/ });
  await expect(menu.getByRole('menuitem', { name: /Tomorrow, Wed 6 May/ })).toBeVisible();
  await page.keyboard.press('1');
  await expect(row('Send Ana Lind the list')).toHaveCount(0);
  await expect(notice('Snoozed until Wed 6 May')).toBeVisible();
  await expect(row('Look up the county guide')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row('Send Ana Lind the list')).toBeVisible();

  await page.keyboard.press('k');
  await expect(row('Look up the county guide')).toHaveCount(0);
  await expect(notice('Skipped')).toBeVisible();
  await expect(row('Send Ana Lind the list')).toBeFocused();
  await page.keyboard.press('d');
  await expect(row('Send Ana Lind the list')).toHaveCount(0);
  await expect(main).toContainText('Nothing is waiting for you');
  await expect(page.locator('h1')).toBeFocused();
  const { followUps } = (await send(askbook, page, 'notebook.get', {})) as unknown as {
    followUps: Record<string, { text: string; closedAs: string }>;
  };
  expect(Object.values(followUps).map(({ closedAs }) => closedAs)).toEqual(['done', 'skipped']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row('Send Ana Lind the list')).toBeVisible();

  // A day of one's own, and letters that are typed are letters.
  await goTo('Send Ana Lind the list');
  await page.keyboard.press('s');
  await page.keyboard.press('4');
  const sheet = page.getByRole('dialog', { name: 'Snooze until a day' });
  // The day can be typed at once.
  await expect(sheet.getByRole('spinbutton').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notice('Snoozed until Tue 19 May')).toBeVisible();
  await expect(row('Send Ana Lind the list')).toHaveCount(0);
  await setClock(askbook, after(start, 14 * day));
  await expect(row('Send Ana Lind the list')).toContainText('overdue, 2 weeks');
  await windowOf(page).goTo('Ana', 'Ana Lind');
  await addFollowUp(page, 'Dusk and skies');
  await goTo('Dusk and skies');
  await page.keyboard.press('Enter');
  await expect(peopleOf(page).title).toHaveValue('Ana Lind');
  await windowOf(page).saved();
  expect(askbook.problems).toEqual([]);
});

test('a held talk asks for its thank-you with its clock; what was taken out is asked about until it is answered', async ({
  askbook,
}) => {
  const page = await withAna(askbook);
  const { main, row, goTo, notice } = todayOf(page);
  const contactId = await anaOf(askbook, page);
  await send(askbook, page, 'interviews.plan', {
    contactIds: [contactId],
    startsAt: '2026-05-05T11:00:00.000Z',
  });
  await goTo('Was the talk with Ana Lind held?');
  await page.keyboard.press('d');
  await expect(notice('Held. A thank-you is on your list')).toBeVisible();
  await expect(row(/^Thank Ana Lind by Wed \d\d:\d\d/)).toBeFocused();
  await expect(row(/^Thank Ana/).getByRole('link', { name: 'Ana Lind' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: /Thank-you/ })).toBeVisible();

  const { contacts } = (await send(askbook, page, 'notebook.get', {})) as unknown as {
    contacts: Record<string, { messages: Record<string, unknown> }>;
  };
  const [messageId] = Object.keys(contacts[contactId]?.messages ?? {});
  await send(askbook, page, 'messages.handOver', { contactId, messageId });
  await goTo('Was the thank-you to Ana Lind sent?');
  await expect(row(/sent\?$/)).toContainText('taken out today');
  await page.keyboard.press('k');
  await expect(notice('Not sent. It is a draft again')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await row(/sent\?$/).focus();
  await page.keyboard.press('d');
  await expect(notice('Marked as sent')).toBeVisible();
  // Sending it was what was owed; nothing asks a second time.
  await expect(main).toContainText('Nothing is waiting for you');

  // Three months on she is somebody one loses touch with; that is never overdue.
  await setClock(askbook, after(start, 100 * day));
  await goTo('Get in touch with Ana Lind');
  await expect(row('Get in touch')).toContainText('Last contact: talk, Tue 5 May, 3 months ago');
  await page.keyboard.press('k');
  await expect(row('Get in touch')).toHaveCount(0);
  await expect(main).toContainText('Nothing is waiting for you');
  expect(askbook.problems).toEqual([]);
});

test('somebody else there is proposed, and a full page has no violations in either theme', async ({
  askbook,
}) => {
  const page = await withAna(askbook);
  const { row, goTo, section } = todayOf(page);
  await peopleOf(page).add({ name: 'Bo Park', organisation: 'City Library' });
  const contactId = await anaOf(askbook, page);
  const message = { purpose: 'ask', letterKind: 'ask_email', subject: 'A question', body: 'Hello' };
  const asked = await send(askbook, page, 'messages.draft', { contactId, ...message });
  await send(askbook, page, 'messages.markSent', { contactId, messageId: asked.messageId });
  await send(askbook, page, 'promises.add', {
    contactId,
    whose: 'mine',
    text: 'The reading list',
    dueOn: '2026-05-06',
  });
  await setClock(askbook, after(start, 3 * day));
  await goTo(/somebody else|another|try/i);
  const other = row(/somebody else|another|try/i).getByRole('link', { name: 'Bo Park' });
  await expect(other).toBeVisible();
  await expect(section('Overdue')).toContainText('The reading list');
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(askbook, page, theme);
    expect(await violationsOf(page), theme).toEqual([]);
  }
  await page.keyboard.press('s');
  await expect(page.getByRole('menu', { name: /^Snooze/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // A promise is put off, never skipped; a referrer is asked again later.
  const { notice } = todayOf(page);
  await row('The reading list').focus();
  await page.keyboard.press('k');
  await expect(notice('That does not go with this line')).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await expect(notice('Snoozed until Mon 11 May')).toBeVisible();
  await expect(row('The reading list')).toHaveCount(0);
  await send(askbook, page, 'referrals.record', {
    fromContactId: contactId,
    newToName: 'Cy Moss',
    permission: 'will_ask_first',
    checkBackOn: '2026-05-08',
  });
  await row(/^Ask Ana Lind whether Cy Moss/).focus();
  await page.keyboard.press('s');
  await page.keyboard.press('3');
  await expect(notice('Asking again on Mon 11 May')).toBeVisible();
  await expect(section('Later')).toContainText('due in 3 days');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(section('Today')).toContainText('Cy Moss');
  await other.press('Enter');
  await expect(peopleOf(page).title).toHaveValue('Bo Park');
  expect(askbook.problems).toEqual([]);
});

test('of a long day the first rows are drawn, and a button brings the rest and leads to it', async ({
  askbook,
}) => {
  const page = await withAna(askbook);
  const contactId = await anaOf(askbook, page);
  for (let index = 0; index < 34; index += 1) {
    const text = `Errand ${String(index).padStart(2, '0')}`;
    const dueOn = index < 32 ? '2026-05-05' : '2026-05-08';
    await send(askbook, page, 'followUps.add', { contactId, text, dueOn });
  }
  const { main, section } = todayOf(page);
  await page.keyboard.press('ControlOrMeta+1');
  const today = section('Today').getByRole('row');
  // What comes later waits for what is due, and is drawn then.
  await expect(section('Later').getByRole('row')).toHaveCount(2);
  await expect(today).toHaveCount(30);
  await expect(main).toContainText('32 for today');
  await main.getByRole('button', { name: 'Show 2 more: Today' }).focus();
  await page.keyboard.press('Enter');
  await expect(today).toHaveCount(32);
  await expect(today.nth(30)).toBeFocused();
  await expect(main.getByRole('button', { name: /^Show / })).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(today.nth(31)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(section('Later').getByRole('row').first()).toBeFocused();
});
