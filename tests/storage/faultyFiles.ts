import { nodeEnvironment, type StorageEnvironment } from '../../src/storage/environment.ts';
import {
  type FileOperations,
  nodeFileOperations,
  type OpenFile,
} from '../../src/storage/fileOperations.ts';

/** A file system call as a fault sees it. */
export type FileCall = { name: keyof FileOperations | keyof OpenFile; path: string };

/** Decides for each call what goes wrong: an error code, at most so many bytes, or nothing. */
export type Fault = (call: FileCall) => { code: string } | { takes: number } | null;

/** The real file system with faults put in; `calls` lists what was asked for, in order. */
export function faultyEnvironment(fault: Fault): StorageEnvironment & { calls: FileCall[] } {
  const calls: FileCall[] = [];
  const meet = (name: FileCall['name'], path: string): number | null => {
    calls.push({ name, path });
    const met = fault({ name, path });
    if (met === null) return null;
    if ('takes' in met) return met.takes;
    throw Object.assign(new Error(`${met.code}: injected, ${name}`), { code: met.code });
  };
  const files: FileOperations = {
    openNew: async (path) => {
      meet('openNew', path);
      const file = await nodeFileOperations.openNew(path);
      return {
        write: async (bytes, position) => {
          const takes = meet('write', path);
          return file.write(takes === null ? bytes : bytes.subarray(0, takes), position);
        },
        size: async () => {
          const size = await file.size();
          return meet('size', path) ?? size;
        },
        sync: async () => {
          meet('sync', path);
          await file.sync();
        },
        id: async () => {
          meet('id', path);
          return file.id();
        },
        close: async () => {
          await file.close();
          meet('close', path);
        },
      };
    },
    read: async (path) => {
      meet('read', path);
      return nodeFileOperations.read(path);
    },
    readStart: async (path, byteCount) => {
      meet('readStart', path);
      return nodeFileOperations.readStart(path, byteCount);
    },
    stat: async (path) => {
      meet('stat', path);
      return nodeFileOperations.stat(path);
    },
    list: async (folder) => {
      meet('list', folder);
      return nodeFileOperations.list(folder);
    },
    rename: async (from, to) => {
      meet('rename', to);
      await nodeFileOperations.rename(from, to);
    },
    link: async (from, to) => {
      meet('link', to);
      await nodeFileOperations.link(from, to);
    },
    remove: async (path) => {
      meet('remove', path);
      await nodeFileOperations.remove(path);
    },
    makeFolder: async (path) => {
      meet('makeFolder', path);
      return nodeFileOperations.makeFolder(path);
    },
    removeFolder: async (path) => {
      meet('removeFolder', path);
      await nodeFileOperations.removeFolder(path);
    },
    syncFolder: async (path) => {
      meet('syncFolder', path);
      await nodeFileOperations.syncFolder(path);
    },
  };
  return { ...nodeEnvironment, files, calls, pause: async () => {} };
}
