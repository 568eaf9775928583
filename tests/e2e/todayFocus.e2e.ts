import { type Askbook, expect, test } from './askbook.ts';
import { after, setClock } from './clock.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { todayOf } from './pages/today.ts';

// A Tuesday, two in the afternoon in Berlin.
const start = '2026-05-05T12:00:00.000Z';

/** Starts a notebook with Ana Lind in it; `send` does something as another window would. */
async function withAna(askbook: Askbook) {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await setClock(askbook, start);
  await peopleOf(page).add({ name: 'Ana Lind' });
  const send = async (name: string, input: object) => {
    const reply = await askbook.send(page, { name, input });
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value as Record<string, unknown>;
  };
  const { contacts } = await send('notebook.get', {});
  const [contactId] = Object.keys(contacts as object);
  const add = async (text: string, dueOn = '2026-05-05') =>
    String((await send('followUps.add', { contactId, text, dueOn }))['followUpId']);
  const closed = async () => {
    const { followUps } = await send('notebook.get', {});
    return Object.values(followUps as Record<string, { text: string; closedAt: string | null }>)
      .filter(({ closedAt }) => closedAt !== null)
      .map(({ text }) => text);
  };
  return { page, send, add, closed, contactId };
}

const close = (followUpId: string) => ['followUps.close', { followUpId, as: 'done' }] as const;

test('a row that goes by itself leaves the focus to the next one, and the last one to the heading', async ({
  askbook,
}) => {
  const { page, send, add, closed } = await withAna(askbook);
  const { goTo, row } = todayOf(page);
  const first = await add('First errand', '2026-05-02');
  const second = await add('Second errand', '2026-05-03');
  const third = await add('Third errand', '2026-05-04');
  const alone = await add('Alone for today');
  await goTo('Second errand');
  await send(...close(second));
  await expect(row('Third errand')).toBeFocused();
  // The whole part goes with its only row.
  await row('Alone for today').focus();
  await send(...close(alone));
  await expect(row('Alone for today')).toHaveCount(0);
  await expect(row('Third errand')).toBeFocused();
  await row('First errand').focus();
  await page.keyboard.press('d');
  await expect(row('Third errand')).toBeFocused();
  expect((await closed()).sort()).toEqual(['Alone for today', 'First errand', 'Second errand']);
  // The menu of a row goes with it, and does not come back with it by itself.
  await page.keyboard.press('s');
  await expect(page.getByRole('menu', { name: /^Snooze/ })).toBeVisible();
  await send('followUps.reopen', { followUpId: first });
  await send('history.undo', {});
  await expect(row('First errand')).toHaveCount(0);
  await expect(page.getByRole('menu', { name: /^Snooze/ })).toBeVisible();
  await send(...close(third));
  await expect(page.locator('h1')).toBeFocused();
  await send('history.undo', {});
  await expect(row('Third errand')).toBeVisible();
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(askbook.problems).toEqual([]);
});

test('at midnight, and when the time of a talk is over, the focus goes along with its row', async ({
  askbook,
}) => {
  const { page, send, add, closed, contactId } = await withAna(askbook);
  const { goTo, row, section, main } = todayOf(page);
  await add('Overdue already', '2026-05-04');
  await add('First errand');
  await add('Second errand');
  await add('For tomorrow', '2026-05-06');
  await send('interviews.plan', { contactIds: [contactId], startsAt: after(start, 60) });
  await goTo('Talk with Ana Lind');
  await setClock(askbook, after(start, 120));
  await expect(row('Was the talk with Ana Lind held?')).toBeFocused();

  await row('First errand').focus();
  await setClock(askbook, after(start, 10 * 60 + 1));
  await expect(main).toContainText('Wed 6 May 2026');
  await expect(section('Overdue').getByRole('row', { name: 'First errand' })).toBeFocused();
  await page.keyboard.press('d');
  await expect(row('First errand')).toHaveCount(0);
  expect(await closed()).toEqual(['First errand']);
  expect(askbook.problems).toEqual([]);
});

test('a key means no row while none has the focus, whatever was done before', async ({
  askbook,
}) => {
  const { page, add, closed } = await withAna(askbook);
  const { goTo, row, notice } = todayOf(page);
  await add('First errand', '2026-05-02');
  await add('Second errand', '2026-05-03');
  await add('Third errand', '2026-05-04');
  await goTo('First errand');
  await page.keyboard.press('d');
  await expect(row('Second errand')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row('Third errand')).toBeFocused();
  // As a press beside the list does.
  await row('Third errand').blur();
  await page.keyboard.press('d');
  await expect(notice('Go to a line with the arrows first')).toBeVisible();
  expect(await closed()).toEqual(['First errand']);
  expect(askbook.problems).toEqual([]);
});

test('a name too long for a line is one link in it, not a second one behind it', async ({
  askbook,
}) => {
  const { page, send } = await withAna(askbook);
  const displayName = 'Maximiliane von und zu Wolkenkuckucksheim '.repeat(40).trim();
  const { contactId } = await send('contacts.add', { displayName });
  const startsAt = after(start, -60);
  const { interviewId } = await send('interviews.plan', { contactIds: [contactId], startsAt });
  await send('interviews.finish', { interviewId, isOnPaper: true });
  await page.keyboard.press('ControlOrMeta+1');
  const typeUp = todayOf(page).row(/^Type up/);
  await expect(typeUp.getByRole('link')).toHaveText([/^Maximiliane .*…$/]);
  await todayOf(page)
    .row(/^Type up/)
    .getByRole('link')
    .press('Enter');
  await expect(peopleOf(page).title).toHaveValue(displayName);
  expect(askbook.problems).toEqual([]);
});
