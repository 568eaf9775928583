import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlinePacket } from '../../src/core/packet/outlinePacket.ts';
import { writeDocx } from '../../src/formats/docx/writeDocx.ts';
import { extremeNotebook, packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const canLook = has('soffice') && has('pdftotext');

// Where LibreOffice is installed: what it makes of our packets, page by page.
describe('a packet in LibreOffice', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packet-office-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function pagesOf(contactId: string, notebook = packetNotebook()): Promise<string[]> {
    const outline = outlinePacket(notebook, {
      contactId,
      interviewId: null,
      paper: 'a4',
      now: packetNow,
      timeZone: 'America/New_York',
    });
    const file = join(folder, `${contactId}.docx`);
    await writeFile(file, await writeDocx(outline));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
    expect(spawnSync('soffice', args).status).toBe(0);
    const text = spawnSync('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-']);
    return text.stdout.toString('utf8').split('\f').slice(0, -1);
  }

  it.runIf(canLook)('numbers its pages and names the contact on each', async () => {
    const pages = await pagesOf('cy');
    expect(pages.length).toBeGreaterThan(3);
    for (const [place, page] of pages.entries()) {
      expect(page).toContain('Cyra Adeyemi');
      expect(page).toContain(`Page ${place + 1} of ${pages.length}`);
    }
    expect(pages.join('')).toContain('Budget was not mentioned yet');
    expect(pages.join('')).not.toContain('SECRET');
  });

  it.runIf(canLook)(
    'keeps a phone sheet to three pages and a packet without a plan to two',
    async () => {
      expect(await pagesOf('dee')).toHaveLength(3);
      expect(await pagesOf('eli')).toHaveLength(2);
    },
  );

  it.runIf(canLook)('never parts a heading from its lines, 200 questions long', async () => {
    const pages = await pagesOf('k24', extremeNotebook());
    expect(pages.join('').match(/Q\d{2,3} /g)).toHaveLength(200);
    for (const page of pages) {
      const lines = page.split('\n').filter((line) => line.trim() !== '');
      // Last comes the footer; right before it no question may stand without the line that says "Asked".
      expect(lines.at(-2)).not.toMatch(/^\s*Q\d/);
    }
  });
});
