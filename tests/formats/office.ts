import { spawnSync } from 'node:child_process';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** Whether LibreOffice and pdftotext are here to look at a document with. */
export const canLook = has('soffice') && has('pdftotext');

/** A LibreOffice with a profile of its own in the folder, so that it meets no other one. */
export class Office {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of each page of a Word document. */
  async pagesOf(name: string, docx: Uint8Array): Promise<string[]> {
    const file = join(this.#folder, `${name}.docx`);
    await writeFile(file, docx);
    const pdf = await this.convert(file, 'pdf');
    return readPdf(pdf, '-layout').split('\f').slice(0, -1);
  }

  /** How far below each occurrence of a word its page goes on, in millimetres; the document was looked at before. */
  roomBelow(name: string, word: string): number[] {
    const pdf = join(this.#folder, 'converted', `${name}-saved.pdf`);
    const pages = readPdf(pdf, '-bbox').split('<page ').slice(1);
    return pages.flatMap((page) => {
      const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
      const found = page.matchAll(new RegExp(`yMax="([\\d.]+)">${word}<`, 'g'));
      return [...found].map(([, yMax]) => ((height - Number(yMax)) * 25.4) / 72);
    });
  }

  /** Where each word of the first page stands, in millimetres from its top left corner; the document was looked at before. */
  wordsOf(
    name: string,
  ): (Record<'left' | 'top' | 'right' | 'bottom', number> & { word: string })[] {
    const pdf = join(this.#folder, 'converted', `${name}-saved.pdf`);
    const [, page = ''] = readPdf(pdf, '-bbox').split('<page ');
    const found = page.matchAll(
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
    );
    return [...found].map(([, left, top, right, bottom, word = '']) => {
      const millimetres = (points?: string) => (Number(points) * 25.4) / 72;
      return {
        word,
        left: millimetres(left),
        top: millimetres(top),
        right: millimetres(right),
        bottom: millimetres(bottom),
      };
    });
  }

  /** How many pictures a page shows; the document was looked at before. */
  picturesOn(name: string, page: number): number {
    const pdf = join(this.#folder, 'converted', `${name}-saved.pdf`);
    const list = spawnSync('pdfimages', ['-list', '-f', `${page}`, '-l', `${page}`, pdf]);
    return list.stdout.toString('utf8').match(/^ *\d+ +\d+ image /gm)?.length ?? 0;
  }

  /** Opens a file, saves it in another format (or anew in its own) and answers where. */
  async convert(file: string, format: string): Promise<string> {
    const out = join(this.#folder, 'converted');
    await mkdir(out, { recursive: true });
    const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', out, file];
    const { status, stderr } = spawnSync('soffice', args);
    expect(status, stderr.toString()).toBe(0);
    const made = join(out, file.replace(/^.*\//, '').replace(/\w+$/, format));
    const kept = made.replace(/\.(\w+)$/, '-saved.$1');
    await rename(made, kept);
    return kept;
  }
}

function readPdf(file: string, way: string): string {
  const text = spawnSync('pdftotext', [way, file, '-'], { maxBuffer: 100_000_000 });
  return text.stdout.toString('utf8');
}
