import type { Page } from '@playwright/test';
import { expect, test } from './askbook.ts';
import { interviewOf } from './pages/interview.ts';
import { startOf } from './pages/start.ts';
import { windowOf } from './pages/window.ts';

const enjoy = 'What do you enjoy most about your work?';

async function openAt(page: Page, words: string, title: RegExp) {
  await startOf(page).openSample();
  await windowOf(page).goTo(words, words.slice(0, 12));
  await page.getByRole('region', { name: title }).waitFor();
  return interviewOf(page);
}

/** Plans an interview with the person whose page is shown. */
async function planAnother(page: Page, title: RegExp) {
  await page.getByRole('button', { name: 'Plan interview' }).press('Enter');
  await page.getByRole('region', { name: title }).waitFor();
  await expect(page.getByText('Still missing:')).toBeVisible();
  return interviewOf(page);
}

test('what a call has no room for is saved in one step, and taken in once it is a meeting, by keyboard', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const interview = await openAt(page, 'Interview with Misaki', /Interview with Misaki/);
  const { ranked, saved, plan } = interview;
  await interview.addTyped('Who drives at night?');
  await interview.addTyped('What breaks first?');
  await expect(page.getByText('A call has room for 3: keep Q04 and later for when')).toBeVisible();
  await page.getByRole('button', { name: 'Save Q04 and later for in person' }).press('Enter');
  await ranked([/driver/, /given up/, /Who else runs/]);
  await expect(saved.rows).toHaveCount(5);
  await expect(plan.getByRole('row').last()).toBeFocused();
  await expect(page.getByText('A call has room for 3')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(plan.getByRole('row')).toHaveCount(5);
  await expect(saved.rows).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(saved.rows).toHaveCount(5);

  await expect(page.getByText('5 questions were saved for in person.')).toHaveCount(0);
  await page.getByRole('radio', { name: 'In person' }).press('Space');
  await expect(page.getByText('5 questions were saved for in person.')).toBeVisible();
  await page.getByRole('button', { name: 'Take them all in' }).press('Enter');
  await expect(plan.getByRole('row')).toHaveCount(8);
  await expect(saved.rows).toHaveCount(0);
  await expect(plan.getByRole('row').nth(3)).toBeFocused();
  await expect(page.getByText('5 questions were saved')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(saved.rows).toHaveCount(5);
  await windowOf(page).saved();
  expect(askbook.problems).toEqual([]);
});

test('an interview says what it still lacks, and each word leads to where it is filled in', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await openAt(page, 'Ines', /Ines Okafor/);
  const { ranked, plan } = await planAnother(page, /Interview with Ines/);
  const gap = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  await gap('an objective').press('Enter');
  await expect(field('Objective')).toBeFocused();
  await page.keyboard.type('What fills a week');
  await expect(gap('an objective')).toHaveCount(0);
  await gap('a link').press('Enter');
  await expect(field('Meeting link')).toBeFocused();
  await page.keyboard.type('https://meet.example/ines');
  await expect(gap('a link')).toHaveCount(0);

  await gap('questions').press('Enter');
  await page.keyboard.type('What is hard?');
  await page.keyboard.press('Enter');
  await ranked([/What is hard/]);
  await expect(gap('questions')).toHaveCount(0);
  await gap('a question that asks for names').press('Enter');
  await ranked([/What is hard/, /Who else should I talk to/]);
  await expect(plan.getByRole('row').last()).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await ranked([/What is hard/]);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(gap('a question that asks for names')).toHaveCount(0);

  await gap('a time').press('Enter');
  await expect(page.locator('[role="spinbutton"]:focus')).toHaveCount(1);
  await page.keyboard.type('14052026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Still missing:')).toHaveCount(0);
  await expect(page.getByText('Ready', { exact: true })).toBeVisible();
  await gap('Write my own').press('Enter');
  await expect(field('Opening line')).toBeFocused();
  await page.keyboard.type('Hello again');
  await expect(gap('Write my own')).toHaveCount(0);

  await windowOf(page).goTo('Mark interview', 'Mark interview as held');
  await expect(page.getByText('Held', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Ready', { exact: true })).toHaveCount(0);
  expect(askbook.problems).toEqual([]);
});

test('a question that was asked already says when, and leads to its answer; one that stands twice says so', async ({
  askbook,
}) => {
  const page = await askbook.start();
  await openAt(page, 'Ines', /Ines Okafor/);
  const interview = await planAnother(page, /Interview with Ines/);
  await page.keyboard.press('ControlOrMeta+b');
  const sheet = page.getByRole('dialog', { name: 'Add from question bank' });
  await sheet.getByRole('option', { name: /^Outreach and community/ }).press('Enter');
  const question = sheet.getByRole('option', { name: enjoy });
  await expect(question).toContainText(/Asked on \d+ [A-Z][a-z]{2}/);
  await question.press('Space');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(sheet).toBeHidden();
  await interview.addTyped('What else?');
  await page.keyboard.type('what  ELSE?');
  await page.keyboard.press('Enter');
  await interview.ranked([
    /Already asked on \d+ [A-Z][a-z]{2}/,
    /What else/,
    /what {1,2}ELSE\?.*Same as Q02/,
  ]);

  await page.getByRole('link', { name: /^Already asked on/ }).press('Enter');
  await expect(page.getByText('Held', { exact: true }).first()).toBeVisible();
  await expect(interview.plan.getByRole('row').first()).toContainText(enjoy);
  await expect(page.getByRole('link', { name: /^Already asked on/ })).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('Same as Q02')).toBeVisible();
  expect(askbook.problems).toEqual([]);
});
