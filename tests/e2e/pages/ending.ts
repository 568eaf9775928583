import { expect, type Page } from '@playwright/test';
import type { Askbook } from '../askbook.ts';

/** Sends a command as the window does and answers its value; throws when it is refused. */
async function run(askbook: Askbook, page: Page, name: string, input: object): Promise<unknown> {
  const reply = await askbook.send(page, { name, input });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

/** Makes a talk with questions, and starts and ends its call; answers its id. */
export async function endCallWith(
  askbook: Askbook,
  page: Page,
  contactIds: readonly string[],
  questions: readonly string[],
): Promise<string> {
  const fields = { contactIds, mode: 'phone', lengthMinutes: 15 };
  const planned = await run(askbook, page, 'interviews.plan', fields);
  const { interviewId } = planned as { interviewId: string };
  for (const text of questions) {
    await run(askbook, page, 'interviews.addQuestion', { interviewId, question: { text } });
  }
  await run(askbook, page, 'interviews.startCall', { interviewId });
  await run(askbook, page, 'interviews.endCall', { interviewId });
  return interviewId;
}

/** Adds a person without a window's help; answers the id. */
export async function addPerson(
  askbook: Askbook,
  page: Page,
  fields: { displayName: string; role?: string; organisation?: string },
): Promise<string> {
  const added = await run(askbook, page, 'contacts.add', fields);
  return (added as { contactId: string }).contactId;
}

/** The sheet at the end of a talk, by keyboard. */
export function endingOf(page: Page) {
  const sheet = page.getByRole('main', { name: /^After the talk with/ });
  const group = (text: string) =>
    sheet.getByRole('radiogroup', { name: `What becomes of: ${text}` });
  return {
    sheet,
    /** Goes to Today and from there to the ending with a person. */
    open: async (name: string) => {
      await page.keyboard.press('ControlOrMeta+1');
      await page
        .getByRole('button', { name: `Wrap up: Wrap up the talk with ${name}` })
        .press('Enter');
      await expect(sheet).toBeVisible();
    },
    fates: (text: string) => group(text).getByRole('radio'),
    fate: (text: string, choice: string) => group(text).getByRole('radio', { name: choice }),
    whom: (name: string) =>
      sheet.getByRole('group', { name: 'Whom to ask instead' }).getByRole('button', { name }),
    section: (name: string) => sheet.getByRole('region', { name }),
    saved: () =>
      expect(sheet.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved'),
  };
}
