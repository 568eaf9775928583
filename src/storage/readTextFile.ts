import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { NotebookError } from '../core/operation.ts';
import { fileErrorReason } from './fileError.ts';

/**
 * Reads a text file somebody else has made: UTF-8, or UTF-16 with its byte order mark, which does not count as text.
 * Errors: `invalid_input` when it is too large or no text, `storage_failed`.
 */
export async function readTextFile(path: string, byteLimit: number): Promise<string> {
  const bytes = await readBytes(path, byteLimit);
  if (bytes.byteLength > byteLimit) {
    const limit = `${Math.floor(byteLimit / 1_000_000)} MB`;
    throw refusal(path, `is larger than ${limit}`, 'choose another file');
  }
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw refusal(path, 'holds no text', 'choose another file');
  }
}

/** Reads one byte more than the limit at most, however large the file is or grows meanwhile. */
async function readBytes(path: string, byteLimit: number): Promise<Uint8Array> {
  try {
    // A pipe or a device would keep whoever opens it waiting, for ever.
    if (!(await stat(path)).isFile()) throw refusal(path, 'is no file', 'choose another file');
    const file = await open(path);
    try {
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of file.createReadStream({ end: byteLimit, autoClose: false })) {
        chunks.push(chunk);
        length += chunk.byteLength;
      }
      return Buffer.concat(chunks, length);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof NotebookError) throw cause;
    throw new NotebookError(
      'storage_failed',
      `“${basename(path)}” cannot be read: ${fileErrorReason(cause)}. Nothing was changed; try again, or choose another file.`,
    );
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function refusal(path: string, what: string, advice: string): NotebookError {
  return new NotebookError(
    'invalid_input',
    `“${basename(path)}” ${what}. Nothing was changed; ${advice}.`,
  );
}
