import { type Askbook, expect, test } from './askbook.ts';
import { addPerson, endCallWith, endingOf } from './pages/ending.ts';
import { interviewOf } from './pages/interview.ts';
import { lettersOf } from './pages/letters.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const librarian = { role: 'Archivist', organisation: 'County Archive' };

/** A notebook with Ana, and Bo who does the same work; answers the page and Ana's id. */
async function startWithTwo(askbook: Askbook) {
  const page = await askbook.start();
  await startOf(page).startNotebook('Endings');
  const ana = await addPerson(askbook, page, { displayName: 'Ana Lind', ...librarian });
  await addPerson(askbook, page, { displayName: 'Bo Park', role: 'Archivist' });
  return { page, ana };
}

test('what becomes of each question is decided by keyboard, and is there after a restart', async ({
  askbook,
}) => {
  const { page, ana } = await startWithTwo(askbook);
  const questions = ['What is next?', 'Who decides?', 'Why archives?', 'What pays?'];
  await endCallWith(askbook, page, [ana], questions);
  const { open, sheet, fate, fates, whom, section, saved } = endingOf(page);
  await open('Ana Lind');
  await expect(section('Not asked')).toContainText('4 undecided, kept for next time');
  await expect(fates('What is next?').first()).toBeFocused();

  await page.keyboard.press('Space');
  await expect(fate('What is next?', 'Keep for next time')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(fates('Who decides?').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await expect(whom('Bo Park')).toBeFocused();
  await expect(whom('Bo Park')).toHaveAccessibleDescription('also Archivist');
  await page.keyboard.press('Enter');
  await expect(sheet).toContainText('Asked of Bo Park instead, in a talk without a date yet');
  await expect(fate('Who decides?', 'Ask somebody else…')).toBeFocused();

  await fates('Why archives?').first().press('ArrowLeft');
  await expect(fate('Why archives?', 'Drop')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(fate('Why archives?', 'Into the thank-you')).toBeChecked();
  await fates('What pays?').first().press('ArrowLeft');
  await expect(fate('What pays?', 'Drop')).toBeChecked();
  await expect(section('Not asked')).toContainText('All decided');
  await saved();
  await askbook.quit();

  const again = await askbook.start();
  const ending = endingOf(again);
  await expect(ending.fate('What is next?', 'Keep for next time')).toBeChecked();
  await expect(ending.fate('Why archives?', 'Into the thank-you')).toBeChecked();
  await expect(ending.fate('What pays?', 'Drop')).toBeChecked();
  await ending.sheet.getByRole('link', { name: 'a talk without a date yet' }).press('Enter');
  await expect(again.getByRole('region', { name: 'Interview with Bo Park' })).toBeVisible();
  await interviewOf(again).ranked(['Who decides?']);
  await again.keyboard.press('Alt+ArrowLeft');
  await again.keyboard.press('ControlOrMeta+Enter');
  await interviewOf(again).showNotes();
  const { plan } = interviewOf(again);
  await expect(plan.getByRole('row', { name: /What pays/ })).toContainText('Dropped');
  await expect(plan.getByRole('row', { name: /Who decides/ })).toContainText(
    'Asked of Bo Park instead',
  );
  await expect(again.getByRole('region', { name: 'For the thank-you' })).toContainText(
    'Why archives?',
  );
});

test('a talk held without an agreed time says its day, and whom to thank in the order they are named', async ({
  askbook,
}) => {
  const { page, ana } = await startWithTwo(askbook);
  const bo = await addPerson(askbook, page, { displayName: 'Abe Noor' });
  await endCallWith(askbook, page, [ana, bo], []);
  const { open, sheet } = endingOf(page);
  await open('Ana Lind');
  const thanks = sheet.getByRole('link', { name: /^Thank / });
  await expect(thanks).toHaveText([/^Thank Ana Lind/, /^Thank Abe Noor/]);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('region', { name: /^Interview with Ana Lind/ }).waitFor();
  const day = new Intl.DateTimeFormat('en-US', { month: 'short' }).format();
  const row = page.getByRole('grid', { name: 'Interviews' }).or(page.getByRole('listbox'));
  await expect(row.first()).toContainText(day);
  await expect(page.getByText('No date yet')).toHaveCount(0);
  await windowOf(page).goTo('Ana', 'Ana Lind');
  const talks = page.getByRole('region', { name: 'Interviews' });
  await expect(talks).toContainText(day);
  await expect(talks).toContainText('today');
});

test('a name as long as a name can be leaves room for the ending, and for a letter', async ({
  askbook,
}) => {
  const page = await askbook.start({ size: { width: 1024, height: 700 } });
  await startOf(page).startNotebook('Endings');
  const displayName = 'N'.repeat(2_000);
  const contactId = await addPerson(askbook, page, { displayName });
  await endCallWith(askbook, page, [contactId], []);
  await page.keyboard.press('ControlOrMeta+1');
  await page.getByRole('button', { name: /^Wrap up: / }).press('Enter');
  const { sheet } = endingOf(page);
  await expect(sheet).toBeVisible();
  const widerBy = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('main, main *')].map((one) =>
          getComputedStyle(one).overflowX === 'auto' ? one.scrollWidth - one.clientWidth : 0,
        ),
      ),
    );
  expect(await widerBy()).toBe(0);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('region', { name: /^Interview with/ }).waitFor();
  await windowOf(page).goTo('NNN', 'NNN');
  await lettersOf(page).write('Short e-mail');
  await expect(lettersOf(page).body).toBeInViewport();
});

test('the same is decided of all the rest at once, and undone at once', async ({ askbook }) => {
  const { page, ana } = await startWithTwo(askbook);
  await endCallWith(askbook, page, [ana], ['What is next?', 'Who decides?', 'Why archives?']);
  const { open, sheet, fate, fates, section } = endingOf(page);
  await open('Ana Lind');
  await page.keyboard.press('Space');
  await sheet.getByRole('button', { name: 'The other 2: Drop' }).press('Enter');
  await expect(section('Not asked')).toContainText('All decided');
  await expect(fate('Why archives?', 'Drop')).toBeFocused();
  await expect(fate('What is next?', 'Keep for next time')).toBeChecked();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(section('Not asked')).toContainText('2 undecided');
  for (const radio of await fates('Why archives?').all()) await expect(radio).not.toBeChecked();
});

test('an ending that is put off stands on Today, also after a restart, until it is done', async ({
  askbook,
}) => {
  const { page, ana } = await startWithTwo(askbook);
  await endCallWith(askbook, page, [ana], []);
  const { open, sheet } = endingOf(page);
  await open('Ana Lind');
  const takeAway = sheet.getByRole('textbox', { name: 'What I take away' });
  await expect(takeAway).toBeFocused();
  await page.keyboard.type('Archives are about people.');
  await page.keyboard.press('Escape');
  await expect(sheet, 'the first Escape leaves the field').toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Interview with Ana Lind' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ana Lind', level: 1 })).toBeFocused();
  await windowOf(page).saved();
  await askbook.quit();

  const again = await askbook.start();
  const ending = endingOf(again);
  await ending.open('Ana Lind');
  await expect(ending.sheet.getByRole('textbox', { name: 'What I take away' })).toHaveValue(
    'Archives are about people.',
  );
  await expect(ending.sheet.getByRole('button', { name: 'Done' })).toBeFocused();
  // What was typed into a line and not sent yet is not lost on the way out.
  await ending.sheet.getByRole('textbox', { name: 'Add what they promised' }).focus();
  await again.keyboard.type('The reading list');
  await again.keyboard.press('ControlOrMeta+Enter');
  await expect(again.getByRole('heading', { name: 'Ana Lind', level: 1 })).toBeFocused();
  await again.keyboard.press('ControlOrMeta+1');
  const reminder = again.getByRole('row', { name: 'Wrap up the talk with Ana Lind' });
  await expect(again.getByText('Thank Ana Lind')).toBeVisible();
  await expect(reminder).toHaveCount(0);
  await windowOf(again).goTo('Ana', 'Ana Lind');
  await expect(again.getByRole('region', { name: 'Promises' })).toContainText('They promised');
});

test('the next talk is planned in one step, with what is left and why in front of it', async ({
  askbook,
}) => {
  const { page, ana } = await startWithTwo(askbook);
  await endCallWith(askbook, page, [ana], ['What is next?', 'Who decides?']);
  const { open, sheet, fates } = endingOf(page);
  await open('Ana Lind');
  await fates('Who decides?').first().press('ArrowLeft');
  await sheet.getByRole('button', { name: 'Plan the next talk' }).press('Enter');
  const left = page.getByRole('dialog', { name: 'Left from earlier talks' });
  const question = left.getByRole('option');
  await expect(question).toContainText(/What is next\?Not asked on \d+ [A-Z]/);
  await expect(question).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Ana Lind', level: 1 })).toBeFocused();

  // Coming back later finds the page quiet, and the talk is not planned twice.
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByText('Next interviews')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Look at it…' }).press('Enter');
  await expect(question).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(left).toBeHidden();
  await interviewOf(page).ranked(['What is next?']);
  await expect(page.getByRole('radio', { name: 'In person' })).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Ana Lind', level: 1 })).toBeFocused();
  await open('Ana Lind');
  await expect(sheet.getByRole('button', { name: 'Go to the next talk' })).toBeVisible();
});

test('a call that was ended by accident goes on', async ({ askbook }) => {
  const { page, ana } = await startWithTwo(askbook);
  const interviewId = await endCallWith(askbook, page, [ana], ['What is next?']);
  const { open, sheet } = endingOf(page);
  await open('Ana Lind');
  await sheet.getByRole('button', { name: 'Go on with the call' }).press('Enter');
  await expect(sheet).toBeHidden();
  const talk = async () => {
    const reply = await askbook.send(page, { name: 'notebook.get', input: {} });
    const { interviews } = (reply as { value: { interviews: Record<string, unknown> } }).value;
    return interviews[interviewId];
  };
  expect(await talk()).toMatchObject({ status: 'planned', call: { endedAt: null } });
  await page.keyboard.press('ControlOrMeta+1');
  await expect(page.getByRole('link', { name: /^Wrap up/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Go back to the call' }).press('Enter');
  await expect(page.getByRole('main', { name: 'Call' })).toBeVisible();
  await askbook.send(page, { name: 'history.undo', input: {} });
  await expect(sheet).toBeVisible();
  expect(await talk()).toMatchObject({ status: 'done' });
});

test('a call that was left open is given its planned length', async ({ askbook }) => {
  const { page, ana } = await startWithTwo(askbook);
  const interviewId = await endCallWith(askbook, page, [ana], []);
  const input = { interviewId, minutes: 185 };
  await askbook.send(page, { name: 'interviews.setCallMinutes', input });
  const { open, sheet } = endingOf(page);
  await open('Ana Lind');
  await expect(sheet).toContainText('The call was left open for 3 h 5 min.');
  await sheet.getByRole('button', { name: 'Make it the planned 15 min' }).press('Enter');
  await expect(sheet).toContainText('min, as planned');
  const minutes = sheet.getByRole('textbox', { name: 'How long it took, in minutes' });
  await expect(minutes).toBeFocused();
  await page.keyboard.type('17');
  await page.keyboard.press('Enter');
  await expect(sheet).toContainText('2 over the planned 15');
});

test('nothing is lost when the app is killed while the ending is open', async ({ askbook }) => {
  const { page, ana } = await startWithTwo(askbook);
  await endCallWith(askbook, page, [ana], ['What is next?']);
  const { open, sheet, fates, section, saved } = endingOf(page);
  await open('Ana Lind');
  await fates('What is next?').first().press('ArrowLeft');
  await sheet.getByRole('textbox', { name: 'What I take away' }).focus();
  await page.keyboard.type('Archives are about people.');
  await sheet.getByRole('textbox', { name: 'Add a resource' }).focus();
  await page.keyboard.type('The county guide');
  await page.keyboard.press('Enter');
  await section('Resources named').getByRole('checkbox').press('Space');
  await expect(section('Resources named')).toContainText('On your list');
  await page.keyboard.press('ControlOrMeta+Shift+r');
  await page.getByRole('combobox', { name: 'Who was named' }).fill('Cleo');
  await page.getByRole('option', { name: 'Only the name “Cleo”' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  // The primary button of the sheet in front, not the one behind it.
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(section('Referrals')).toContainText('Cleo');
  await sheet.getByRole('radio', { name: '1 of 5' }).press('ArrowLeft');
  await expect(sheet.getByRole('radio', { name: '5 of 5' })).toBeChecked();
  await saved();
  await askbook.kill();

  const again = await askbook.start();
  const ending = endingOf(again);
  await ending.open('Ana Lind');
  await expect(ending.fate('What is next?', 'Drop')).toBeChecked();
  await expect(ending.sheet.getByRole('textbox', { name: 'What I take away' })).toHaveValue(
    'Archives are about people.',
  );
  await expect(ending.section('Resources named')).toContainText('On your list');
  await expect(ending.section('Referrals')).toContainText('Cleo');
  await expect(ending.sheet.getByRole('radio', { name: '5 of 5' })).toBeChecked();
  await again.keyboard.press('ControlOrMeta+1');
  await expect(again.getByText('Look up The county guide')).toBeVisible();
});

test('Today asks what became of a talk whose time is over, by keyboard', async ({ askbook }) => {
  const { page, ana } = await startWithTwo(askbook);
  const plan = (startsAt: string) =>
    askbook.send(page, { name: 'interviews.plan', input: { contactIds: [ana], startsAt } });
  for (const day of ['04', '05', '06']) await plan(`2026-05-${day}T10:00:00.000Z`);
  await page.keyboard.press('ControlOrMeta+1');
  const asked = page.getByRole('row', { name: 'Was the talk with Ana Lind held?' });
  await expect(asked).toHaveCount(3);
  await asked.getByRole('button', { name: 'On paper: Was the talk' }).first().press('Enter');
  await expect(asked).toHaveCount(2);
  await expect(page.getByRole('row', { name: 'Type up what Ana Lind said' })).toBeVisible();
  await expect(asked.first()).toBeFocused();
  await page.keyboard.press('d');
  await expect(asked).toHaveCount(1);
  await asked.getByRole('button', { name: 'Not held: Was the talk' }).press('Enter');
  await expect(asked).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(asked).toHaveCount(1);
  await page.getByRole('row', { name: 'Type up what Ana Lind said' }).press('Enter');
  await expect(page.getByRole('main', { name: 'Type up' })).toBeVisible();
});
