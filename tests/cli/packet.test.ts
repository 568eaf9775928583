import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import type { PacketOutline } from '../../src/core/packet/outline.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { packetNotebook } from '../fixtures/packetNotebook.ts';
import { folderContent } from '../storage/folders.ts';
import { createCli } from './fakeTerminal.ts';

const cli = createCli();
const at = (...parts: string[]) => join(cli.folder, ...parts);
const cyra = ['--contact', 'Cyra Adeyemi'];
const dee = ['--contact', 'Dee Okafor'];
const everybody = Object.values(packetNotebook().contacts);
const active = everybody
  .filter(({ contactId }) => !['eli', 'bo'].includes(contactId))
  .map(({ displayName }) => displayName)
  .sort();
const count = active.length;
const names = () => Object.keys(folderContent(cli.folder)).filter((name) => !name.includes('mine'));

/** The notebook with one person archived and one in the pool. */
function notebook(): Notebook {
  const made = packetNotebook();
  const { eli, bo } = made.contacts;
  if (!eli || !bo) throw new Error('The fixture has changed.');
  const archivedAt = '2026-04-30T08:00:00.000Z';
  const contacts = {
    ...made.contacts,
    eli: { ...eli, archivedAt },
    bo: { ...bo, standing: 'pool' as const },
  };
  return { ...made, contacts };
}

function documentOf(file: string): string {
  return strFromU8(unzipSync(readFileSync(at(file)))['word/document.xml'] ?? new Uint8Array());
}

async function outlineOf(args: readonly string[]): Promise<PacketOutline> {
  const { exitCode, stdout, stderr } = await cli.run(['packet', 'mine', ...args, '--json']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
}

const kindsOf = ({ packets }: PacketOutline) =>
  new Set(packets.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)));

beforeAll(async () => {
  await createNotebookFolder(at('mine'), notebook());
});

describe('askbook packet', () => {
  it('writes one person, the same file for the same input and clock, and replaces it', async () => {
    const args = ['packet', 'mine', ...cyra, '--out', 'c.docx'];
    const saved = { exitCode: 0, stdout: `Saved ${at('c.docx')}\n`, stderr: '' };
    expect(await cli.run(args)).toEqual(saved);
    const first = readFileSync(at('c.docx'));
    writeFileSync(at('c.docx'), 'something older');
    expect(await cli.run(args)).toEqual(saved);
    expect(readFileSync(at('c.docx')).equals(first)).toBe(true);
    expect(documentOf('c.docx')).toContain('Cyra Adeyemi');
  });

  it('writes several people into one document, each once', async () => {
    await cli.run(['packet', 'mine', ...cyra, ...dee, '--contact', 'cy', '--out', 'two.docx']);
    const text = documentOf('two.docx');
    expect(text).toContain('Cyra Adeyemi');
    expect(text).toContain('Dee Okafor');
    expect((await outlineOf([...cyra, ...dee, '--contact', 'cy'])).packets).toHaveLength(2);
  });

  it('takes everybody who is active and not archived, by name', async () => {
    const outline = await outlineOf(['--all']);
    expect(outline.packets.map(({ footerName }) => footerName)).toEqual(active);
    expect(outline.contents?.entries).toHaveLength(count);
  });

  it('takes somebody archived who is asked for', async () => {
    const { packets } = await outlineOf(['--contact', 'eli']);
    expect(packets.map(({ footerName, number }) => [footerName, number])).toEqual([
      ['Eli Brandt', null],
    ]);
  });

  it('writes one file each into a new folder', async () => {
    const args = ['packet', 'mine', '--all', '--one-file-each', '--out', 'each/'];
    expect(await cli.run(args)).toEqual({
      exitCode: 0,
      stdout: `Saved ${at('each')}\n`,
      stderr: '',
    });
    const files = Object.keys(folderContent(at('each')));
    expect(files.sort()).toEqual(active.map((name) => `Packet ${name} 2026-05-04.docx`));
    expect(documentOf('each/Packet Ana Ruiz 2026-05-04.docx')).toContain('Ana Ruiz');
  });

  it('does what each option says', async () => {
    expect(await outlineOf([...cyra, '--paper', 'letter', '--print', 'large'])).toMatchObject({
      paper: 'letter',
      print: 'large',
      packets: [{ variant: 'full' }],
    });
    for (const set of ['phone', 'report', 'blank']) {
      expect((await outlineOf([...cyra, '--set', set])).packets[0]?.variant).toBe(set);
    }
    const annotated = JSON.stringify(await outlineOf(cyra));
    const clean = JSON.stringify(await outlineOf([...cyra, '--clean']));
    expect(annotated).toContain('Budget was not mentioned yet');
    expect(clean).not.toContain('Budget was not mentioned yet');
    const few = kindsOf(await outlineOf([...cyra, '--sections', ' promises, ,questions ']));
    expect(few).toContain('question');
    expect(few).not.toContain('contactSheet');
    expect(kindsOf(await outlineOf(cyra))).toContain('contactSheet');
    const chosen = await outlineOf([...dee, '--interview', 'phone']);
    expect(chosen.packets[0]?.manifest?.interviewId).toBe('phone');
  });

  it('saves the outline as JSON', async () => {
    const path = at('outline.json');
    const saved = await cli.run(['packet', 'mine', ...cyra, '--json', '--out', 'outline.json']);
    expect(saved).toEqual({ exitCode: 0, stdout: `Saved ${path}\n`, stderr: '' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(await outlineOf(cyra));
  });

  it('shows how far it is, and clears that in the end', async () => {
    const shown: string[] = [];
    const progress = (text: string) => shown.push(text);
    await cli.run(['packet', 'mine', '--all', '--out', 'all.docx'], '', { progress });
    expect(shown).toContain(`Making ${count} packets: ${count} of ${count}`);
    expect(shown.at(-1)).toBe('');
    const alone: string[] = [];
    const watch = { progress: (text: string) => alone.push(text) };
    await cli.run(['packet', 'mine', ...dee, '--out', 'd.docx'], '', watch);
    expect(alone).toEqual(['']);
  });

  it.each([
    ['one document', ['--out', 'stopped.docx']],
    ['one file each', ['--one-file-each', '--out', 'stopped']],
  ])('leaves nothing of %s when it is interrupted', async (_name, out) => {
    const before = names();
    const progress = (text: string, interrupt: () => void) => {
      if (text.endsWith(`2 of ${count}`)) interrupt();
    };
    const outcome = await cli.run(['packet', 'mine', '--all', ...out], '', { progress });
    expect(outcome).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'Cancelled. Nothing was written.\n',
    });
    expect(names()).toEqual(before);
  });
});
