import type { BigIntStats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import * as fs from 'node:fs/promises';

/** A file being written. */
export type OpenFile = {
  /** Writes a piece at `position` (bytes from the start); answers how many bytes were taken, which may be fewer. */
  write: (bytes: Uint8Array, position: number) => Promise<number>;
  /** The size in bytes the system reports. */
  size: () => Promise<number>;
  /** Resolves when the file's bytes and size are on disk (fdatasync). */
  sync: () => Promise<void>;
  /** Which file it is, as {@link FileStat} tells it; the same for every name it has. */
  id: () => Promise<string>;
  close: () => Promise<void>;
};

/** What the system tells of a file or folder without reading it. */
export type FileStat = {
  /** Device and inode: another file under the same name has another one. */
  id: string;
  byteCount: number;
  /** When its content last changed, in ms since 1970. */
  changedAtMs: number;
};

/**
 * Every file system call the notebook folder makes. Rejections carry the system's `code` (ENOENT,
 * ENOSPC ..). A test passes its own to fail a call or to cut the power.
 */
export type FileOperations = {
  /** Opens a file for writing that must not exist yet. */
  openNew: (path: string) => Promise<OpenFile>;
  read: (path: string) => Promise<Uint8Array>;
  /** Reads at most so many bytes from the beginning of a file. */
  readStart: (path: string, byteCount: number) => Promise<Uint8Array>;
  stat: (path: string) => Promise<FileStat>;
  /** Names in a folder, in no order. */
  list: (folder: string) => Promise<string[]>;
  /** Moves a file, replacing what bears the new name. */
  rename: (from: string, to: string) => Promise<void>;
  /** Gives a file a second name (hard link); rejects EEXIST when the name is taken. */
  link: (from: string, to: string) => Promise<void>;
  remove: (path: string) => Promise<void>;
  /** Makes a folder and the missing ones above; answers the topmost it made, null when it was there. */
  makeFolder: (path: string) => Promise<string | null>;
  /** Removes an empty folder. */
  removeFolder: (path: string) => Promise<void>;
  /** Resolves when the names in a folder are on disk (fsync of the folder). */
  syncFolder: (path: string) => Promise<void>;
};

/** The real file system. */
export const nodeFileOperations: FileOperations = {
  openNew: async (path) => openFile(await fs.open(path, 'wx')),
  read: (path) => fs.readFile(path),
  readStart,
  stat: async (path) => fileStat(await fs.stat(path, { bigint: true })),
  list: (folder) => fs.readdir(folder),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  remove: (path) => fs.unlink(path),
  makeFolder: async (path) => (await fs.mkdir(path, { recursive: true })) ?? null,
  removeFolder: (path) => fs.rmdir(path),
  syncFolder: async (path) => {
    const handle = await fs.open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

function openFile(handle: FileHandle): OpenFile {
  return {
    write: async (bytes, position) => {
      const { bytesWritten } = await handle.write(bytes, 0, bytes.byteLength, position);
      return bytesWritten;
    },
    size: async () => (await handle.stat()).size,
    sync: () => handle.datasync(),
    id: async () => fileStat(await handle.stat({ bigint: true })).id,
    close: () => handle.close(),
  };
}

async function readStart(path: string, byteCount: number): Promise<Uint8Array> {
  const handle = await fs.open(path, 'r');
  try {
    const bytes = Buffer.alloc(byteCount);
    const { bytesRead } = await handle.read(bytes, 0, byteCount, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function fileStat({ dev, ino, size, mtimeMs }: BigIntStats): FileStat {
  return { id: `${dev}:${ino}`, byteCount: Number(size), changedAtMs: Number(mtimeMs) };
}
