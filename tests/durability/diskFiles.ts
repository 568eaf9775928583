import { basename, dirname } from 'node:path';
import type { FileOperations, OpenFile } from '../../src/storage/fileOperations.ts';
import {
  applyChange,
  asFile,
  asFolder,
  type FileInode,
  type FolderInode,
  fileError,
  findInode,
  type Inode,
  type NameChange,
  newFile,
  newFolder,
  settleBytes,
  writeInto,
} from './inodes.ts';

/** A call to the disk; `name` is that of {@link FileOperations} or of {@link OpenFile}. */
export type DiskCall = { name: keyof FileOperations | keyof OpenFile; path: string };

/** What a test may do around each call. */
export type DiskWatch = {
  /** Before a call: throw to make it fail, answer a number to let a write take so many bytes. */
  before?: (call: DiskCall) => number | undefined | Promise<number | undefined>;
  /** After a call that changed something, before the caller hears of it; throw to make it fail all the same. */
  after?: (call: DiskCall) => void;
};

/** A disk while it is used. */
export type Disk = {
  root: FolderInode;
  /** Changes of names since the first that is not durable, in order. */
  changes: NameChange[];
  watch: DiskWatch;
  isDead: boolean;
  nextId: number;
  clock: number;
};

/** The calls that change something. */
export const changingCalls: ReadonlySet<DiskCall['name']> = new Set<DiskCall['name']>([
  ...(['openNew', 'write', 'sync', 'rename', 'link', 'remove'] as const),
  ...(['makeFolder', 'removeFolder', 'syncFolder'] as const),
]);

const never = new Promise<never>(() => {});

type Call = <T>(
  name: DiskCall['name'],
  path: string,
  work: (limit: number | undefined) => T,
) => Promise<T>;

function createCall(disk: Disk): Call {
  return async (name, path, work) => {
    if (disk.isDead) return never;
    const answer = disk.watch.before?.({ name, path });
    const limit = answer instanceof Promise ? await answer : answer;
    if (disk.isDead) return never;
    const value = work(limit);
    if (changingCalls.has(name)) disk.watch.after?.({ name, path });
    return disk.isDead ? never : value;
  };
}

/** Makes the calls to a disk; they do what a system does, and refuse as it does. */
export function createFiles(disk: Disk): FileOperations {
  const { root } = disk;
  const call = createCall(disk);
  const lookUp = (path: string): Inode => {
    const inode = findInode(root, path);
    if (!inode) throw fileError('ENOENT', path);
    return inode;
  };
  const file = (path: string) => asFile(lookUp(path), path);
  const folder = (path: string) => asFolder(lookUp(path), path);
  const change = (...sets: [path: string, inode: Inode | null][]) => {
    disk.clock += 1;
    const entry: NameChange = { sets: [], isDurable: false };
    for (const [path, inode] of sets) {
      const above = folder(dirname(path));
      above.changedAtMs = disk.clock;
      entry.sets.push({ folder: above, name: basename(path), inode });
    }
    disk.changes.push(entry);
    applyChange(entry, ({ names }) => names);
  };
  const refuseTaken = (path: string) => {
    if (folder(dirname(path)).names.has(basename(path))) throw fileError('EEXIST', path);
  };

  return {
    openNew: (path) =>
      call('openNew', path, () => {
        refuseTaken(path);
        const inode = newFile(disk.nextId++, new Uint8Array(), disk.clock + 1);
        change([path, inode]);
        return createOpenFile(disk, inode, path);
      }),
    read: (path) => call('read', path, () => asBuffer(file(path).bytes)),
    readStart: (path, byteCount) =>
      call('readStart', path, () => asBuffer(file(path).bytes.subarray(0, byteCount))),
    stat: (path) =>
      call('stat', path, () => {
        const inode = lookUp(path);
        const byteCount = inode.kind === 'file' ? inode.bytes.byteLength : 0;
        return { id: nameOf(inode), byteCount, changedAtMs: inode.changedAtMs };
      }),
    list: (path) => call('list', path, () => [...folder(path).names.keys()]),
    rename: (from, to) =>
      call('rename', to, () => {
        const [inode, replaced] = [lookUp(from), findInode(root, to)];
        // rename(2) does nothing when both names are one file already.
        if (replaced === inode) return;
        if (replaced?.kind === 'folder') throw fileError('EISDIR', to);
        change([from, null], [to, inode]);
      }),
    link: (from, to) =>
      call('link', to, () => {
        refuseTaken(to);
        change([to, file(from)]);
      }),
    remove: (path) =>
      call('remove', path, () => {
        file(path);
        change([path, null]);
      }),
    makeFolder: (path) =>
      call('makeFolder', path, () => {
        const missing: string[] = [];
        let above = path;
        for (; !findInode(root, above); above = dirname(above)) missing.unshift(above);
        folder(above);
        for (const made of missing) change([made, newFolder(disk.nextId++, disk.clock + 1)]);
        return missing[0] ?? null;
      }),
    removeFolder: (path) =>
      call('removeFolder', path, () => {
        if (folder(path).names.size > 0) throw fileError('ENOTEMPTY', path);
        change([path, null]);
      }),
    syncFolder: (path) => call('syncFolder', path, () => settleNames(disk, folder(path))),
  };
}

function createOpenFile(disk: Disk, inode: FileInode, path: string): OpenFile {
  const call = createCall(disk);
  return {
    write: (bytes, position) =>
      call('write', path, (limit) => {
        const taken = bytes.subarray(0, limit ?? bytes.byteLength);
        disk.clock += 1;
        inode.changedAtMs = disk.clock;
        if (taken.byteLength > 0) writeInto(inode, taken, position);
        return taken.byteLength;
      }),
    size: () => call('size', path, (limit) => limit ?? inode.bytes.byteLength),
    sync: () =>
      call('sync', path, () => settleBytes(inode)).catch((cause: unknown) => {
        inode.isSpoilt ||= inode.unsyncedFrom < inode.bytes.byteLength;
        throw cause;
      }),
    id: () => call('id', path, () => nameOf(inode)),
    close: () => call('close', path, () => {}),
  };
}

/** Makes the names of a folder durable, each change whole and all of them in order. */
function settleNames(disk: Disk, folder: FolderInode): void {
  for (const change of disk.changes) {
    if (change.sets.at(-1)?.folder === folder) change.isDurable = true;
  }
  while (disk.changes[0]?.isDurable) {
    const [first] = disk.changes.splice(0, 1);
    if (first) applyChange(first, ({ durableNames }) => durableNames);
  }
}

function nameOf(inode: Inode): string {
  return `simulated:${inode.id}`;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
