import { basename } from 'node:path';
import type { FileOperations } from '../../src/storage/fileOperations.ts';
import { type Crash, type CrashChoice, crashInodes } from './crash.ts';
import { createFiles, type Disk, type DiskWatch } from './diskFiles.ts';
import {
  asFolder,
  cloneInodes,
  type FolderInode,
  type NameChange,
  newFile,
  newFolder,
} from './inodes.ts';

/** A disk in memory that knows what a power cut would leave of it. */
export type SimulatedDisk = {
  files: FileOperations;
  /** Replaces what happens around each call. */
  watch: (watch: DiskWatch) => void;
  /** The disk as a power cut at this moment may leave it; this one goes on as it is. */
  crash: (choice: CrashChoice) => Crash & { disk: SimulatedDisk };
  /** The disk as the death of the process leaves it: all is there, and what was not synced still is not durable. */
  killProcess: () => SimulatedDisk;
  /** Every file by its path, with the bytes programs see. */
  contents: () => Map<string, Uint8Array>;
  /** From now on no call ever answers, as for a process that is dead. */
  kill: () => void;
};

/**
 * Makes a disk with nothing but its root folder. Bytes are durable after {@link OpenFile.sync} of
 * their file, names after `syncFolder` of the folder they are in (a move between folders: of the
 * folder it goes to); until then a power cut takes or leaves them as it likes.
 */
export function createDisk(): SimulatedDisk {
  return diskOver(newFolder(1, 0), 2, 0);
}

/** Makes a disk that holds these files and the folders above them, all of it durable. */
export function diskWith(contents: ReadonlyMap<string, Uint8Array>): SimulatedDisk {
  const root = newFolder(1, 0);
  let nextId = 2;
  for (const [path, bytes] of contents) {
    let above = root;
    for (const name of path.split('/').slice(1, -1)) {
      const below = above.names.get(name) ?? newFolder(nextId++, nextId);
      above.names.set(name, below);
      above.durableNames.set(name, below);
      above = asFolder(below, path);
    }
    const file = newFile(nextId++, bytes, nextId);
    above.names.set(basename(path), file);
    above.durableNames.set(basename(path), file);
  }
  return diskOver(root, nextId, nextId);
}

function diskOver(
  root: FolderInode,
  nextId: number,
  clock: number,
  changes: NameChange[] = [],
): SimulatedDisk {
  const disk: Disk = { root, changes, watch: {}, isDead: false, nextId, clock };
  return {
    files: createFiles(disk),
    watch: (watch) => {
      disk.watch = watch;
    },
    crash: (choice) => {
      const { root: left, ...crash } = crashInodes(root, disk.changes, choice);
      return { ...crash, disk: diskOver(left, disk.nextId, disk.clock) };
    },
    killProcess: () => {
      const copy = cloneInodes(root, disk.changes);
      return diskOver(copy.root, disk.nextId, disk.clock, copy.changes);
    },
    contents: () => {
      const contents = new Map<string, Uint8Array>();
      const collect = (folder: FolderInode, path: string) => {
        for (const [name, inode] of folder.names) {
          if (inode.kind === 'folder') collect(inode, `${path}/${name}`);
          else contents.set(`${path}/${name}`, inode.bytes);
        }
      };
      collect(root, '');
      return contents;
    },
    kill: () => {
      disk.isDead = true;
    },
  };
}
