import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/api/index.ts';
import { calendarChoiceSchema } from '../../src/core/calendar/model.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';
import { readWithIcal } from '../formats/readIcs.ts';
import { folderContent } from '../storage/folders.ts';
import { createCli } from './fakeTerminal.ts';

const cli = createCli();
const at = (name: string) => join(cli.folder, name);

beforeAll(() => createNotebookFolder(at('mine'), packetNotebook()));

async function save(...args: string[]): Promise<Uint8Array> {
  const before = folderContent(at('mine'));
  const outcome = await cli.run(['calendar', 'mine', ...args, '--out', 'dates.ics']);
  expect(outcome).toEqual({ exitCode: 0, stdout: `Saved ${at('dates.ics')}\n`, stderr: '' });
  expect(folderContent(at('mine'))).toEqual(before);
  return readFileSync(at('dates.ics'));
}

const titlesIn = (bytes: Uint8Array) => readWithIcal(bytes).map(({ title }) => title);
const rich = 'Talk with Cyra Adeyemi (in person)';
const phone = 'Talk with Dee Okafor (phone)';

describe('askbook calendar', () => {
  it('writes everything that is ahead, the same for the same clock', async () => {
    const bytes = await save('--all');
    expect(titlesIn(bytes).sort()).toEqual([rich, phone]);
    expect(await save('--all')).toEqual(bytes);
  });

  it('writes what is over as well, or some kinds only', async () => {
    expect(titlesIn(await save('--all', '--past'))).toContain('Talk with Ana Ruiz (video)');
    const few = await save('--all', '--kinds', ' interviews, ,promises ');
    expect(titlesIn(few)).toHaveLength(2);
  });

  it('writes one interview, without private notes unless asked for', async () => {
    const bytes = await save('--interview', 'rich');
    expect(titlesIn(bytes)).toEqual([rich]);
    expect(JSON.stringify(readWithIcal(bytes))).not.toMatch(/SECRET|reading rooms/);
    const said = await save('--interview', 'rich', '--private-notes', '--research-notes');
    expect(readWithIcal(said)[0]?.description).toMatch(/reading rooms[\s\S]*SECRET/);
  });
});

describe('the name that is proposed', () => {
  const nameOf = (choice: unknown) => {
    const exported = registry['calendar.exportIcs'].run(
      packetNotebook(),
      calendarChoiceSchema.parse(choice),
      { newId: () => 'x', now: packetNow, timeZone: 'Europe/Berlin' },
    );
    return exported.kind === 'file' ? exported.fileName : '';
  };

  it('says what is in the file, and the day it was made', () => {
    expect(nameOf({})).toBe('Calendar 2026-05-04.ics');
    expect(nameOf({ pick: { what: 'interview', interviewId: 'phone' } })).toBe(
      'Talk with Dee Okafor (phone) 2026-05-04.ics',
    );
  });
});
