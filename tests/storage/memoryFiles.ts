import type { FileOperations } from '../../src/storage/fileOperations.ts';

type Inode = { bytes: Uint8Array; id?: string };

/** A file system in memory; `files` maps each path to its file, so that two names can be one file. */
export type MemoryFiles = FileOperations & { files: Map<string, Inode> };

/** Makes an empty file system in memory that asks `step` before every call. */
export function memoryFiles(
  files: Map<string, Inode>,
  step: () => Promise<void>,
  hasLinks: boolean,
): MemoryFiles {
  const get = (path: string): Inode => {
    const inode = files.get(path);
    if (!inode) throw failure('ENOENT');
    return inode;
  };
  let idCount = 0;
  const idOf = (inode: Inode): string => {
    inode.id ??= `memory:${++idCount}`;
    return inode.id;
  };
  return {
    files,
    openNew: async (path) => {
      await step();
      if (files.has(path)) throw failure('EEXIST');
      const inode: Inode = { bytes: new Uint8Array() };
      files.set(path, inode);
      return {
        write: async (bytes, position) => {
          await step();
          inode.bytes = Buffer.concat([inode.bytes.subarray(0, position), bytes]);
          return bytes.byteLength;
        },
        size: async () => inode.bytes.byteLength,
        sync: () => step(),
        id: async () => idOf(inode),
        close: () => step(),
      };
    },
    read: async (path) => {
      await step();
      return get(path).bytes;
    },
    readStart: async (path, byteCount) => {
      await step();
      return get(path).bytes.subarray(0, byteCount);
    },
    stat: async (path) => {
      await step();
      const inode = get(path);
      return { id: idOf(inode), byteCount: inode.bytes.byteLength, changedAtMs: 0 };
    },
    list: async (folder) => {
      await step();
      return [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1));
    },
    rename: async (from, to) => {
      await step();
      const inode = get(from);
      if (files.get(to) === inode) return;
      files.delete(from);
      files.set(to, inode);
    },
    link: async (from, to) => {
      await step();
      if (!hasLinks) throw failure('EPERM');
      const inode = get(from);
      if (files.has(to)) throw failure('EEXIST');
      files.set(to, inode);
    },
    remove: async (path) => {
      await step();
      get(path);
      files.delete(path);
    },
    makeFolder: async () => null,
    removeFolder: async () => {},
    syncFolder: () => step(),
  };
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
