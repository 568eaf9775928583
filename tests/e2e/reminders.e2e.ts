import { dayOf } from '../../src/core/dates.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { after, setClock } from './clock.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';
import { todayOf } from './pages/today.ts';
import { windowOf } from './pages/window.ts';

// The app looks at start, before its clock can be set, so that the days here are the real ones.
const now = new Date().toISOString();
const dueOn = dayOf(now, 'Europe/Berlin');
const day = 24 * 60;

type Shown = { title: string; body: string };

/** Hears of each notification as the system would, and keeps it to be clicked: this machine has no place to show one. */
async function hearNotifications(askbook: Askbook): Promise<void> {
  await askbook.app().evaluate(({ Notification }) => {
    const own = globalThis as unknown as { shown: Electron.Notification[] };
    own.shown = [];
    Notification.prototype.show = function (this: Electron.Notification) {
      own.shown.push(this);
    };
  });
}

function shownBy(askbook: Askbook): Promise<Shown[]> {
  return askbook.app().evaluate(() => {
    const { shown } = globalThis as unknown as { shown: Electron.Notification[] };
    return shown.map(({ title, body }) => ({ title, body }));
  });
}

/** The machine wakes up, and Askbook looks what is due. */
async function wakeUp(askbook: Askbook): Promise<void> {
  await askbook.app().evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
}

test('reminds only when switched on, once a day, also over a restart, and leads to Today', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('My search');
  await hearNotifications(askbook);
  await peopleOf(page).add({ name: 'Ana Lind' });
  const read = await askbook.send(page, { name: 'notebook.get', input: {} });
  if (!read.ok) throw new Error(read.error.message);
  const [contactId] = Object.keys((read.value as { contacts: object }).contacts);
  for (const text of ['Thank Ana Lind', 'Send the list']) {
    const input = { contactId, text, dueOn };
    await askbook.send(page, { name: 'followUps.add', input });
  }
  await wakeUp(askbook);
  expect(await shownBy(askbook), 'off').toEqual([]);

  await windowOf(page).goTo('Remind me', 'Remind me of what is due');
  await expect(page.getByText('You are reminded of what is due')).toBeVisible();
  const reminder = { title: '2 things for today', body: expect.stringContaining('Send the list') };
  expect(await shownBy(askbook)).toEqual([reminder]);
  const isChecked = () =>
    askbook.app().evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'Today');
      return menu?.submenu?.items.find(({ type }) => type === 'checkbox')?.checked;
    });
  expect(await isChecked()).toBe(true);
  await wakeUp(askbook);
  expect(await shownBy(askbook), 'once a day').toHaveLength(1);

  await askbook.app().evaluate(() => {
    const { shown } = globalThis as unknown as { shown: Electron.Notification[] };
    shown[0]?.emit('click');
  });
  await expect(todayOf(page).main).toBeVisible();
  await windowOf(page).saved();
  await askbook.quit();

  const again = await askbook.start();
  await hearNotifications(askbook);
  await wakeUp(askbook);
  expect(await shownBy(askbook), 'the same day').toEqual([]);
  expect(await isChecked()).toBe(true);
  await setClock(askbook, after(now, day));
  await wakeUp(askbook);
  expect(await shownBy(askbook), 'the next day').toEqual([reminder]);
  await windowOf(again).goTo('Remind me', 'Remind me of what is due');
  await expect(again.getByText('You are not reminded of anything any more')).toBeVisible();
  await setClock(askbook, after(now, 2 * day));
  await wakeUp(askbook);
  expect(await shownBy(askbook), 'off again').toHaveLength(1);
  expect(await askbook.app().evaluate(({ app }) => app.getBadgeCount())).toBe(0);
});
