import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTextFile } from '../../src/storage/readTextFile.ts';
import { emptyFolder, refusalOf } from './folders.ts';

const limit = 2_000_000;
const folder = emptyFolder();
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const text = '{"name":"Grüße 🙂 佐藤"}';

it('reads UTF-8 and UTF-16, without their byte order marks', async () => {
  expect(await readTextFile(file('plain', text), limit)).toBe(text);
  expect(await readTextFile(file('bom', `\uFEFF${text}`), limit)).toBe(text);
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  expect(await readTextFile(file('little', little), limit)).toBe(text);
  expect(await readTextFile(file('big', Buffer.from(little).swap16()), limit)).toBe(text);
  expect(await readTextFile(file('nothing', ''), limit)).toBe('');
});

it('reads a file as large as it may be, and refuses one byte more', async () => {
  expect(await readTextFile(file('full', 'x'.repeat(limit)), limit)).toHaveLength(limit);
  expect(await refusalOf(readTextFile(file('more', 'x'.repeat(limit + 1)), limit))).toMatchObject({
    code: 'invalid_input',
    message: '“more” is larger than 2 MB. Nothing was changed; choose another file.',
  });
});

it('refuses what is no text', async () => {
  const picture = file('picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xc0]));
  expect(await refusalOf(readTextFile(picture, limit))).toMatchObject({
    code: 'invalid_input',
    message: '“picture” holds no text. Nothing was changed; choose another file.',
  });
});

it('refuses what is no file, or not there', async () => {
  mkdirSync(join(folder, 'inner'));
  expect(await refusalOf(readTextFile(join(folder, 'inner'), limit))).toMatchObject({
    code: 'invalid_input',
    message: '“inner” is no file. Nothing was changed; choose another file.',
  });
  expect(await refusalOf(readTextFile(join(folder, 'gone'), limit))).toMatchObject({
    code: 'storage_failed',
    message:
      '“gone” cannot be read: it is not there (ENOENT). Nothing was changed; try again, or choose another file.',
  });
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe nobody writes into', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect((await refusalOf(readTextFile(pipe, limit))).message).toMatch(/is no file/);
});
