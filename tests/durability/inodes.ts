/** A file: what programs see, and what of it has reached the disk. */
export type FileInode = {
  kind: 'file';
  id: number;
  /** Never changed in place below its length, so that copies of the disk may share it. */
  bytes: Uint8Array;
  durable: Uint8Array;
  /** First byte written since the last sync; infinite when there is none. */
  unsyncedFrom: number;
  /** How often bytes that stood there were written over; with the length it tells one content from another. */
  overwriteCount: number;
  durableOverwriteCount: number;
  /** After a sync that failed the system takes the bytes for written: no later sync writes them. */
  isSpoilt: boolean;
  changedAtMs: number;
};

/** A folder: the names programs see, and those that have reached the disk. */
export type FolderInode = {
  kind: 'folder';
  id: number;
  names: Map<string, Inode>;
  durableNames: Map<string, Inode>;
  changedAtMs: number;
};

/** What a name may stand for. */
export type Inode = FileInode | FolderInode;

/** One change of names that happens wholly or not at all; a null inode removes the name. */
export type NameChange = {
  sets: { folder: FolderInode; name: string; inode: Inode | null }[];
  isDurable: boolean;
};

/** Makes a folder without names. */
export function newFolder(id: number, changedAtMs: number): FolderInode {
  return { kind: 'folder', id, names: new Map(), durableNames: new Map(), changedAtMs };
}

/** Makes a file whose bytes are all on disk. */
export function newFile(id: number, bytes: Uint8Array, changedAtMs: number): FileInode {
  const unsyncedFrom = Number.POSITIVE_INFINITY;
  return {
    kind: 'file',
    id,
    bytes,
    durable: bytes,
    unsyncedFrom,
    overwriteCount: 0,
    durableOverwriteCount: 0,
    isSpoilt: false,
    changedAtMs,
  };
}

/** Makes a file's bytes durable, unless an earlier try has failed. */
export function settleBytes(file: FileInode): void {
  if (file.isSpoilt) return;
  file.durable = file.bytes;
  file.durableOverwriteCount = file.overwriteCount;
  file.unsyncedFrom = Number.POSITIVE_INFINITY;
}

/** Makes a change in the names that `namesOf` picks. */
export function applyChange(
  { sets }: NameChange,
  namesOf: (folder: FolderInode) => Map<string, Inode>,
): void {
  for (const { folder, name, inode } of sets) {
    if (inode) namesOf(folder).set(name, inode);
    else namesOf(folder).delete(name);
  }
}

/** Writes bytes into a file as programs see it; a gap is filled with zeros. */
export function writeInto(file: FileInode, bytes: Uint8Array, position: number): void {
  const { bytes: old } = file;
  const end = Math.max(old.byteLength, position + bytes.byteLength);
  const room = old.buffer.byteLength - old.byteOffset;
  let target = new Uint8Array(old.buffer, old.byteOffset, Math.min(end, room));
  // Only what lies behind all that anybody has seen may be written in place.
  if (position < old.byteLength || room < end) {
    target = new Uint8Array(new ArrayBuffer(end * 2), 0, end);
    target.set(old);
  }
  target.set(bytes, position);
  if (position < old.byteLength) file.overwriteCount += 1;
  file.bytes = target;
  file.unsyncedFrom = Math.min(file.unsyncedFrom, position);
}

/** Finds what a path leads to; null when nothing is there. */
export function findInode(root: FolderInode, path: string): Inode | null {
  let inode: Inode = root;
  for (const name of path.split('/')) {
    if (name === '') continue;
    const next = asFolder(inode, path).names.get(name);
    if (!next) return null;
    inode = next;
  }
  return inode;
}

/** The inode as a file; rejects what is none as the system does. */
export function asFile(inode: Inode, path: string): FileInode {
  if (inode.kind !== 'file') throw fileError('EISDIR', path);
  return inode;
}

/** The inode as a folder; rejects what is none as the system does. */
export function asFolder(inode: Inode, path: string): FolderInode {
  if (inode.kind !== 'folder') throw fileError('ENOTDIR', path);
  return inode;
}

/** An error as the file system throws them. */
export function fileError(code: string, path: string): Error {
  const { stackTraceLimit } = Error;
  // Tens of thousands are thrown and caught again; their stacks would take longer than all the rest.
  Error.stackTraceLimit = 0;
  const error = Object.assign(new Error(`${code}: ${path}`), { code });
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}

/** Copies what lies below `root`, with what is durable of it and what is not. */
export function cloneInodes(
  root: FolderInode,
  changes: readonly NameChange[],
): { root: FolderInode; changes: NameChange[] } {
  const made = new Map<Inode, Inode>();
  const clone = <T extends Inode>(inode: T): T => {
    const done = made.get(inode);
    if (done) return done as T;
    const copy: Inode = { ...inode };
    made.set(inode, copy);
    if (copy.kind === 'folder') {
      copy.names = cloneNames(copy.names);
      copy.durableNames = cloneNames(copy.durableNames);
    }
    return copy as T;
  };
  const cloneNames = (names: Map<string, Inode>) =>
    new Map([...names].map(([name, inode]) => [name, clone(inode)]));
  return {
    root: clone(root),
    changes: changes.map(({ sets, isDurable }) => ({
      sets: sets.map(({ folder, name, inode }) => ({
        folder: clone(folder),
        name,
        inode: inode && clone(inode),
      })),
      isDurable,
    })),
  };
}
