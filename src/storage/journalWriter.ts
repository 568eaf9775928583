import { join } from 'node:path';
import { schemaVersion } from '../core/notebook/schema.ts';
import { removeQuietly, syncFolder, writeAll } from './durableFile.ts';
import { fileErrorCode } from './fileError.ts';
import type { FileOperations, OpenFile } from './fileOperations.ts';
import { encodeHeader, type JournalLine, type JournalPlace } from './journalFormat.ts';
import { journalName } from './names.ts';

/** How many part numbers are tried before a folder counts as not writable. */
const partTries = 1_000;

/** Appends records to the journals of a folder, one call at a time. */
export type JournalWriter = {
  /** The file records go to; null before the first append and after one that failed. */
  readonly current: { name: string; id: string } | null;
  /** Resolves when the lines, which follow `place`, are on disk. A file that failed is never used again. */
  append: (lines: readonly JournalLine[], place: JournalPlace) => Promise<void>;
  /** Starts the first file of a generation; answers its name. What was current stays so if that fails. */
  rotate: (generation: number, place: JournalPlace) => Promise<string>;
  /** Leaves the current file; the next append starts another one. */
  abandon: () => Promise<void>;
};

/** Makes the writer of a folder whose journals so far belong to `generation` or below it. */
export function createJournalWriter(
  folder: string,
  files: FileOperations,
  firstGeneration: number,
): JournalWriter {
  let generation = firstGeneration;
  let current: { name: string; id: string; file: OpenFile; end: number } | null = null;

  /** STORAGE: files are only ever made, never opened again, so nothing is written behind a torn line. */
  const start = async (of: number, place: JournalPlace, lines: readonly JournalLine[]) => {
    const { file, name, part } = await openPart(folder, files, of);
    try {
      const header = encodeHeader({ generation: of, part, schemaVersion, ...place });
      const bytes = Buffer.concat([header, ...lines.map((line) => line.bytes)]);
      await writeAll(file, bytes, 0);
      // STORAGE: before the save is acknowledged, the bytes and then the name.
      await file.sync();
      await syncFolder(files, folder);
      return { name, id: await file.id(), file, end: bytes.byteLength };
    } catch (cause) {
      await file.close().catch(() => {});
      // Nothing in it was acknowledged; while a disk is full there would be one more with every try.
      await removeQuietly(files, join(folder, name));
      throw cause;
    }
  };

  const abandon = async () => {
    const left = current;
    current = null;
    await left?.file.close().catch(() => {});
  };

  return {
    get current() {
      return current;
    },
    append: async (lines, place) => {
      if (current === null) {
        current = await start(generation, place, lines);
        return;
      }
      const bytes = Buffer.concat(lines.map((line) => line.bytes));
      try {
        await writeAll(current.file, bytes, current.end);
        // STORAGE: before the save is acknowledged. Without it a power cut takes back what was "saved".
        await current.file.sync();
        current.end += bytes.byteLength;
      } catch (cause) {
        // STORAGE: after a failed sync the system may call the same pages clean; the file is left for good.
        await abandon();
        throw cause;
      }
    },
    rotate: async (next, place) => {
      const started = await start(next, place, []);
      await abandon();
      generation = next;
      current = started;
      return started.name;
    },
    abandon,
  };
}

async function openPart(folder: string, files: FileOperations, generation: number) {
  for (let part = 1; ; part += 1) {
    const name = journalName(generation, part);
    try {
      return { file: await files.openNew(join(folder, name)), name, part };
    } catch (cause) {
      if (fileErrorCode(cause) !== 'EEXIST' || part === partTries) throw cause;
    }
  }
}
