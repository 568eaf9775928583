import { expect, test } from './askbook.ts';
import { smallWindowKeys } from './bothWindows.ts';
import { peopleOf } from './pages/people.ts';
import { smallOf } from './pages/small.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

test('a promise noted beside a call stands with the person at once, is undone in either window, and half a one is not lost', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await startOf(page).startNotebook('Two windows');
  await peopleOf(page).add({ name: 'Ana Lind' });
  const send = async (name: string, input: object) => {
    const reply = await askbook.send(page, { name, input });
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
    return reply.value as Record<string, unknown>;
  };
  const { contacts } = await send('notebook.get', {});
  const [contactId] = Object.keys(contacts as object);
  const { interviewId } = await send('interviews.plan', { contactIds: [contactId] });
  await send('interviews.startCall', { interviewId });
  await page.keyboard.press(smallWindowKeys);
  const small = await askbook.smallWindow();
  await small.getByRole('textbox', { name: 'Unplanned question' }).waitFor();
  await small.keyboard.press('ControlOrMeta+Shift+o');
  const line = small.getByRole('textbox', { name: 'I promise' });
  await expect(line).toBeFocused();
  await small.keyboard.type('The reading');

  // Whatever is done in the main window meanwhile leaves it where it is.
  await windowOf(page).goTo('Ana', 'Ana Lind');
  const ledger = page.getByRole('region', { name: 'Promises' });
  await send('promises.add', { contactId, whose: 'theirs', text: 'Her old maps' });
  await expect(ledger).toContainText('Her old maps');
  await expect(line).toHaveValue('The reading');
  await small.keyboard.type(' list');
  await small.keyboard.press('Enter');
  await expect(ledger).toContainText('The reading list');
  await expect(line).toHaveValue('');

  await windowOf(page).places.getByRole('button', { name: 'People' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(ledger).not.toContainText('The reading list');
  await expect(ledger).toContainText('Her old maps');
  await smallOf(small).back.focus();
  await small.keyboard.press('ControlOrMeta+Shift+z');
  await expect(ledger).toContainText('The reading list');
  await windowOf(page).saved();
  expect(askbook.problems).toEqual([]);
});
