import { expect, type Page } from '@playwright/test';

/** The room of a call, by keyboard. */
export function callOf(page: Page) {
  const room = page.getByRole('main', { name: 'Call' });
  const agenda = room.getByRole('listbox', { name: 'Questions of the call' });
  const capture = (label: string) => room.getByRole('textbox', { name: label, exact: true });
  return {
    room,
    clock: room.getByRole('timer', { name: 'Clock of the call' }),
    /** What it is time for. */
    moment: room.getByRole('status'),
    /** The question in the middle. */
    shown: room.getByRole('article'),
    note: room.getByRole('textbox', { name: 'Note', exact: true }),
    freeNote: room.getByRole('textbox', { name: 'Free notes' }),
    agenda,
    row: (code: string) => agenda.getByRole('option', { name: new RegExp(`^${code} `) }),
    left: agenda.getByRole('group', { name: 'To ask' }).getByRole('option'),
    done: agenda.getByRole('group', { name: 'Behind us' }).getByRole('option'),
    atHand: room.getByRole('complementary', { name: 'At hand' }),
    /** Waits until everything typed is on disk, by the app's own word. */
    saved: () =>
      expect(room.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved'),
    /** Puts down whatever comes up in the one line for it, and is back in the note. */
    takeDown: async (keys: string, label: string, text: string) => {
      await page.keyboard.press(keys);
      await expect(capture(label)).toBeFocused();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(capture(label)).toHaveValue('');
      await expect(room.locator('[data-call-note] textarea').first()).toBeFocused();
    },
    /** Says what may be done with the name of who named somebody. */
    permit: async (name: string, permission: string) => {
      await room.getByRole('button', { name: `May I use their name with ${name}?` }).press('Enter');
      await page.getByRole('option', { name: permission, exact: true }).press('Enter');
      await expect(page.getByRole('option', { name: permission, exact: true })).toHaveCount(0);
    },
  };
}
