import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Reply, WindowEvent } from '../../src/api/index.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { packetPeople } from '../bench/packetPeople.ts';
import { mailNotebook } from '../fixtures/mailNotebook.ts';
import type { Askbook } from './askbook.ts';

/** How much of the window's events belongs to long work, as the page has heard it. */
type WorkHeard = Extract<WindowEvent, { type: 'work' }>['work'];

/** Starts the app on a notebook of one person with a draft; see mailNotebook. */
export async function startWithDraft(
  askbook: Askbook,
  ...given: Parameters<typeof mailNotebook>
): Promise<Page> {
  const page = await askbook.start();
  const folder = join(askbook.home, 'mine');
  await createNotebookFolder(folder, mailNotebook(...given));
  await chooseFolder(askbook.app(), folder);
  await askbook.send(page, { name: 'desktop.openNotebook', input: {} });
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  return page;
}

/** Opens a notebook of so many people with an interview of 25 questions each; answers their ids. */
export async function openPeople(askbook: Askbook, page: Page, count: number): Promise<string[]> {
  const folder = join(askbook.home, `${count} people`);
  const notebook = packetPeople(count, 25);
  await createNotebookFolder(folder, notebook);
  await chooseFolder(askbook.app(), folder);
  const opened = await askbook.send(page, { name: 'desktop.openNotebook', input: {} });
  if (!opened.ok) throw new Error(opened.error.message);
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  return Object.keys(notebook.contacts);
}

/** Lets the person choose a file at once whenever they are asked for one; null is no place. */
export function chooseFile(app: ElectronApplication, path: string | null): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** Lets the person choose a folder at once whenever they are asked for one. */
export function chooseFolder(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, path);
}

/** What one export came to, and what the window was told meanwhile. */
export type Exported = { reply: Reply; heard: WorkHeard[] };

/**
 * Exports packets as the window does. On the first word of how far it is, `request` is sent off from
 * the page, whose reply is answered, too, with whether it came before the export was over.
 */
export function exportPackets(
  page: Page,
  input: unknown,
  request: { name: string; input: unknown } | null = null,
): Promise<Exported & { other: Reply | null; cameFirst: boolean }> {
  return page.evaluate(
    async ([order, first]) => {
      const heard: WorkHeard[] = [];
      let other: Promise<Reply> | null = null;
      let isOver = false;
      let cameFirst = false;
      window.notebook.onChanged((event) => {
        if (event.type !== 'work' || isOver) return;
        heard.push(event.work);
        if (!first || other) return;
        other = window.notebook.call(first);
        void other.then(() => {
          cameFirst = !isOver;
        });
      });
      const reply = await window.notebook.call({ name: 'packet.exportDocx', input: order });
      isOver = true;
      return { reply, heard, other: await other, cameFirst };
    },
    [input, request] as const,
  );
}
