import { expect, type Page } from '@playwright/test';
import { focusIsBack, windowOf } from './window.ts';

/** The packet page, by keyboard: its pages, everything that can be chosen, and what is under way. */
export function packetOf(page: Page) {
  const choices = page.getByRole('complementary', { name: 'Choices' });
  const sheet = page.getByRole('dialog', { name: 'Packets for several people' });
  const work = page.getByRole('region', { name: 'Work in progress' });
  return {
    title: page.getByRole('heading', { level: 1, name: /^Packets? for/ }),
    preview: page.getByRole('main', { name: 'Preview of the packet' }),
    choices,
    /** Shows the choices where a small window has put them away. */
    showChoices: async () => {
      if (!(await choices.isVisible()))
        await page.getByRole('button', { name: 'Choices' }).press('Enter');
      await expect(choices).toBeVisible();
    },
    /** One of the choices that exclude each other, such as "Phone sheet", "Large" or "Letter". */
    choice: (name: string) => choices.getByRole('radio', { name: new RegExp(`^${name}`) }),
    section: (name: string) => choices.getByRole('checkbox', { name: new RegExp(`^${name}`) }),
    usualSections: choices.getByRole('button', { name: 'Usual sections' }),
    interview: choices.getByRole('button', { name: /Interview/ }),
    /** Whose packet of several is shown. */
    shown: page.getByRole('region', { name: 'Packet shown' }),
    /** What the packet lacks or leaves out. */
    about: page.getByRole('region', { name: 'About this packet' }),
    next: page.getByRole('button', { name: 'Next packet' }),
    previous: page.getByRole('button', { name: 'Previous packet' }),
    chosen: choices.getByRole('grid', { name: 'Chosen people' }),
    saveForWord: page.getByRole('button', { name: 'Save for Word…' }),
    saveAsPdf: page.getByRole('button', { name: 'Save as PDF…' }),
    /** The sheet that ticks people. */
    sheet,
    person: (name: string) => sheet.getByRole('option', { name: new RegExp(name) }),
    tickGroup: (label: string) =>
      sheet.getByRole('button', { name: new RegExp(`^${label}`) }).press('Enter'),
    openSheet: async () => {
      await windowOf(page).goTo('Packets for several', 'Packets for several people…');
      await sheet.waitFor();
    },
    /** Goes to the packets of whoever is ticked. */
    prepare: async () => {
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(sheet).toBeHidden();
      await focusIsBack(page);
    },
    /** How far long work is, on whatever page one is. */
    work,
    progress: work.getByRole('progressbar'),
    cancelWork: () => work.getByRole('button', { name: 'Cancel' }).press('Enter'),
  };
}
