import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { runCli } from '../../src/cli/runCli.ts';
import { type Askbook, expect, test } from './askbook.ts';
import { chooseFile, chooseFolder, exportPackets, openPeople } from './exporting.ts';
import { peopleOf } from './pages/people.ts';
import { startOf } from './pages/start.ts';

const now = '2031-06-10T09:15:00.000Z';
const cancel = { name: 'desktop.cancelWork', input: {} };

/** An empty folder for what is exported. */
async function emptyFolder(askbook: Askbook): Promise<string> {
  const folder = join(askbook.home, 'Exported');
  await mkdir(folder);
  return folder;
}

const textOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

/** Lets the clock of the app stand still. */
function stopClock(app: ElectronApplication): Promise<void> {
  return app.evaluate((_electron, instant) => {
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(instant);
        else super(...given);
      }
    } as DateConstructor;
  }, now);
}

test('a packet is byte for byte the one the command line writes', async ({ askbook }) => {
  const page = await askbook.start();
  await startOf(page).openSample();
  await expect(peopleOf(page).row('Dr Ruth Castellanos')).toBeVisible();
  await stopClock(askbook.app());
  const folder = await emptyFolder(askbook);
  const path = join(folder, 'app.docx');
  await chooseFile(askbook.app(), path);
  const state = await askbook.send(page, { name: 'notebook.get', input: {} });
  if (!state.ok) throw new Error(state.error.message);
  const { contacts } = state.value as {
    contacts: Record<string, { contactId: string; displayName: string }>;
  };
  const ruth = Object.values(contacts).find(({ displayName }) => displayName.includes('Ruth'));
  const input = { contactIds: [ruth?.contactId], choices: { paper: 'letter' } };
  const { reply, heard } = await exportPackets(page, input);
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'saved', path } });
  // A single packet is quick, and must not flicker; on a machine that is very busy it may be shown.
  expect(heard.length === 0 || heard.at(-1) === null).toBe(true);

  const other = join(folder, 'cli.docx');
  const sample = join(askbook.home, 'user-data', 'Sample notebook');
  const args = ['packet', sample, '--contact', ruth?.contactId ?? '', '--paper', 'letter'];
  const said: string[] = [];
  const code = await runCli([...args, '--out', other], {
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
    showProgress: () => {},
    onInterrupt: () => () => {},
    readInput: async () => '',
    resolvePath: (given) => given,
    context: () => ({ newId: () => 'none', now, timeZone: 'Europe/Berlin' }),
  });
  expect({ code, said }).toEqual({ code: 0, said: [`Saved ${other}\n`] });
  expect((await readFile(path)).equals(await readFile(other))).toBe(true);
  expect(await readdir(folder)).toEqual(['app.docx', 'cli.docx']);
});

test('many packets in one document: the window is told how far it is and stays usable', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const contactIds = await openPeople(askbook, page, 200);
  const folder = await emptyFolder(askbook);
  const path = join(folder, 'many.docx');
  await chooseFile(askbook.app(), path);
  const rename = {
    name: 'contacts.update',
    input: { contactId: contactIds[7], fields: { role: 'Typed meanwhile' } },
  };
  const { reply, heard, other, cameFirst } = await exportPackets(page, { contactIds }, rename);
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'saved', path } });
  expect(other).toMatchObject({ ok: true, revision: 1 });
  expect(cameFirst).toBe(true);
  const steps = heard.slice(0, -1).map((work) => work?.done ?? -1);
  expect(heard.at(-1)).toBeNull();
  expect(heard[0]).toMatchObject({ label: 'Making 200 packets', total: 200 });
  expect(new Set(steps).size).toBeGreaterThan(10);
  expect(steps).toEqual([...steps].sort((one, next) => one - next));
  expect(steps.at(-1)).toBe(200);
  const text = textOf(await readFile(path));
  expect(text).toContain('Cyra Adeyemi 199');
  // What is exported is what was there when it was asked for.
  expect(text).not.toContain('Typed meanwhile');
  expect(await readdir(folder)).toEqual(['many.docx']);
  expect(askbook.problems).toEqual([]);
});

test('a cancelled export leaves nothing, and the next one works', async ({ askbook }) => {
  const page = await askbook.start();
  const contactIds = await openPeople(askbook, page, 300);
  const folder = await emptyFolder(askbook);
  await chooseFile(askbook.app(), join(folder, 'many.docx'));
  await chooseFolder(askbook.app(), folder);
  for (const into of ['one_document', 'one_file_each']) {
    const { reply, heard } = await exportPackets(page, { contactIds, into }, cancel);
    expect(reply).toMatchObject({ ok: true, value: { outcome: 'cancelled' } });
    expect(heard.at(-1)).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  }
  const { reply } = await exportPackets(page, { contactIds: contactIds.slice(0, 2) });
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'saved' } });
  expect(await readdir(folder)).toEqual(['many.docx']);
  // There is nothing to cancel any more, which is no mistake.
  expect(await askbook.send(page, cancel)).toMatchObject({ ok: true });
});

test('two hundred files go into a folder of their own, beside one of the same name', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const contactIds = await openPeople(askbook, page, 200);
  await stopClock(askbook.app());
  const folder = await emptyFolder(askbook);
  await mkdir(join(folder, 'Packets 2031-06-10'));
  await chooseFolder(askbook.app(), folder);
  const { reply, heard } = await exportPackets(page, { contactIds, into: 'one_file_each' });
  const made = join(folder, 'Packets 2031-06-10 2');
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'saved', path: made } });
  expect(heard.at(-2)).toEqual({ label: 'Making 200 packets', done: 200, total: 200 });
  const names = await readdir(made);
  expect(names).toHaveLength(200);
  expect(names).toContain('Packet Cyra Adeyemi 7 2031-06-10.docx');
  const last = await readFile(join(made, 'Packet Cyra Adeyemi 199 2031-06-10.docx'));
  expect(textOf(last)).toContain('Cyra Adeyemi 199');
  expect((await readdir(folder)).sort()).toEqual(['Packets 2031-06-10', 'Packets 2031-06-10 2']);
  expect(await readdir(join(folder, 'Packets 2031-06-10'))).toEqual([]);
});

test('a second export is refused while the person is still asked where the first one goes', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const [first, second] = await openPeople(askbook, page, 2);
  const folder = await emptyFolder(askbook);
  const path = join(folder, 'first.docx');
  const dialogOpened = askbook.app().evaluate(
    ({ dialog }) =>
      new Promise<void>((opened) => {
        dialog.showSaveDialog = () =>
          new Promise((answer) => {
            Reflect.set(globalThis, 'choose', (filePath: string) =>
              answer({ canceled: false, filePath }),
            );
            opened();
          });
      }),
  );
  const running = exportPackets(page, { contactIds: [first] });
  await dialogOpened;
  const refused = await exportPackets(page, { contactIds: [second] });
  expect(refused.reply).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringMatching(/^Something else is being made/) },
  });
  await askbook
    .app()
    .evaluate((_electron, chosen) => Reflect.get(globalThis, 'choose')(chosen), path);
  expect((await running).reply).toMatchObject({ ok: true, value: { outcome: 'saved', path } });
});

test('quitting takes an export along that runs or waits for a place, and leaves nothing of it', async ({
  askbook,
}) => {
  const page = await askbook.start();
  const contactIds = await openPeople(askbook, page, 300);
  const folder = await emptyFolder(askbook);
  await chooseFolder(askbook.app(), folder);
  const begun = page.evaluate(
    (ids) =>
      new Promise<void>((shown) => {
        window.notebook.onChanged((event) => {
          if (event.type === 'work') shown();
        });
        const input = { contactIds: ids, into: 'one_file_each' };
        void window.notebook.call({ name: 'packet.exportDocx', input });
      }),
    contactIds,
  );
  await begun;
  await askbook.quit();
  expect(await readdir(folder)).toEqual([]);

  const again = await askbook.start();
  const asked = askbook.app().evaluate(
    ({ dialog }) =>
      new Promise<void>((opened) => {
        dialog.showSaveDialog = () => {
          opened();
          return new Promise(() => {});
        };
      }),
  );
  await again.evaluate((contactId) => {
    const request = { name: 'packet.exportDocx', input: { contactIds: [contactId] } };
    void window.notebook.call(request);
  }, contactIds[0]);
  await asked;
  await askbook.quit();
  expect(await readdir(folder)).toEqual([]);
});

test('closing the notebook ends its export', async ({ askbook }) => {
  const page = await askbook.start();
  const contactIds = await openPeople(askbook, page, 300);
  const folder = await emptyFolder(askbook);
  await chooseFolder(askbook.app(), folder);
  const close = { name: 'desktop.closeNotebook', input: {} };
  const input = { contactIds, into: 'one_file_each' };
  const { reply, other } = await exportPackets(page, input, close);
  expect(reply).toMatchObject({ ok: true, value: { outcome: 'cancelled' } });
  expect(other).toMatchObject({ ok: true });
  expect(await readdir(folder)).toEqual([]);
});

test('a disk that fails is told in a sentence and nothing is left', async ({ askbook }) => {
  const page = await askbook.start();
  const contactIds = await openPeople(askbook, page, 5);
  const folder = await emptyFolder(askbook);
  await chooseFile(askbook.app(), join(folder, 'many.docx'));
  await chooseFolder(askbook.app(), folder);
  // The third file's bytes do not reach the disk, and then those of the one document.
  await askbook.app().evaluate(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const handle = await open(process.execPath);
    const prototype = Object.getPrototypeOf(handle);
    await handle.close();
    const { datasync } = prototype;
    let count = 0;
    prototype.datasync = async function (this: unknown) {
      count += 1;
      if (count < 3) return Reflect.apply(datasync, this, []);
      throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    };
  });
  for (const into of ['one_file_each', 'one_document']) {
    const { reply } = await exportPackets(page, { contactIds, into });
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'storage_failed',
        message: expect.stringMatching(/could not be written there: the disk is full/),
      },
    });
    expect(await readdir(folder)).toEqual([]);
  }
});
