import {
  applyChange,
  type FileInode,
  type FolderInode,
  type Inode,
  type NameChange,
  newFile,
  newFolder,
} from './inodes.ts';

/** What a power cut leaves of a file with unsynced bytes. */
export type Remains =
  | { kind: 'kept' }
  | { kind: 'dropped' }
  /** Only so many bytes of the file. */
  | { kind: 'cut'; byteCount: number }
  /** Grown to its full size, with zeros (or what lay there before) instead of these bytes. */
  | { kind: 'zeros' | 'garbage'; from: number; to: number };

/** Decides what a power cut does to what was not synced. */
export type CrashChoice = {
  /** Tells of each unsynced change of names, oldest first, whether it survives. */
  survives: (index: number, count: number) => boolean;
  remains: (unsyncedFrom: number, byteCount: number) => Remains;
};

/** How a disk came out of a power cut. */
export type Crash = {
  /** Equal for two crashes of one disk that left the same. */
  signature: string;
  /** What was lost, for a person. */
  description: string;
};

/** Nothing that was not synced is left. */
export const dropEverything: CrashChoice = {
  survives: () => false,
  remains: () => ({ kind: 'dropped' }),
};

/** Everything is left, as when only the process dies. */
export const keepEverything: CrashChoice = {
  survives: () => true,
  remains: () => ({ kind: 'kept' }),
};

/** A choice that is different every time: the changes of names in order or in any subset, files in any state. */
export function randomCrash(random: (limit: number) => number): CrashChoice {
  const manner = random(5);
  let upTo: number | null = null;
  return {
    survives: (index, count) => {
      upTo ??= random(count + 1);
      if (manner === 0) return false;
      if (manner === 1) return true;
      if (manner === 2) return index < upTo;
      return random(2) === 0;
    },
    remains: (from, byteCount) => randomRemains(random, from, byteCount),
  };
}

function randomRemains(
  random: (limit: number) => number,
  from: number,
  byteCount: number,
): Remains {
  const byteAt = () => from + random(byteCount - from + 1);
  switch (random(6)) {
    case 0:
      return { kind: 'kept' };
    case 1:
      return { kind: 'dropped' };
    case 2:
    case 3:
      return { kind: 'cut', byteCount: byteAt() };
    case 4:
      return { kind: 'zeros', from: byteAt(), to: byteCount };
    default: {
      const [start, end] = [byteAt(), byteAt()].sort((one, other) => one - other);
      return { kind: random(2) ? 'zeros' : 'garbage', from: start ?? from, to: end ?? byteCount };
    }
  }
}

/** Makes what a power cut leaves below `root`, everything in it durable. */
export function crashInodes(
  root: FolderInode,
  changes: readonly NameChange[],
  choice: CrashChoice,
): Crash & { root: FolderInode } {
  const names = new Map<FolderInode, Map<string, Inode>>();
  const namesOf = (folder: FolderInode) => {
    const found = names.get(folder) ?? new Map(folder.durableNames);
    names.set(folder, found);
    return found;
  };
  const open = changes.filter(({ isDurable }) => !isDurable);
  const lost: string[] = [];
  let index = 0;
  for (const change of changes) {
    const isLeft = change.isDurable || choice.survives(index, open.length);
    if (!change.isDurable) index += 1;
    if (isLeft) applyChange(change, namesOf);
    else lost.push(describeChange(change));
  }
  const signature: string[] = [];
  const made = new Map<Inode, Inode>();
  const copy = (inode: Inode, path: string): Inode => {
    const done = made.get(inode);
    if (inode.kind === 'folder') {
      const folder = newFolder(inode.id, inode.changedAtMs);
      for (const [name, below] of namesOf(inode)) {
        const left = copy(below, `${path}/${name}`);
        folder.names.set(name, left);
        folder.durableNames.set(name, left);
      }
      signature.push(`${path}/`);
      return folder;
    }
    if (done) {
      signature.push(`${path}=${inode.id}`);
      return done;
    }
    const { bytes, tag, loss } = leftOf(inode, choice);
    if (loss) lost.push(`${path} (${loss})`);
    signature.push(`${path}=${inode.id}:${tag}`);
    const file = newFile(inode.id, bytes, inode.changedAtMs);
    made.set(inode, file);
    return file;
  };
  const left = copy(root, '') as FolderInode;
  return { root: left, signature: signature.join('|'), description: lost.join(', ') };
}

/** What is left of a file; `tag` is equal for equal bytes, `loss` tells a person, null when nothing is lost. */
type Left = { bytes: Uint8Array; tag: string; loss: string | null };

function leftOf(file: FileInode, choice: CrashChoice): Left {
  const { bytes, durable, unsyncedFrom } = file;
  const size = bytes.byteLength;
  const startOf = (start: Uint8Array, overwriteCount = file.overwriteCount): Left => {
    const length = start.byteLength;
    const loss = length < size ? `${length} of ${size} bytes` : null;
    return { bytes: start, tag: `${length}.${overwriteCount}`, loss };
  };
  if (unsyncedFrom >= size) return startOf(durable);
  const remains = choice.remains(unsyncedFrom, size);
  if (remains.kind === 'dropped') return startOf(durable, file.durableOverwriteCount);
  if (remains.kind === 'kept') return startOf(bytes);
  if (remains.kind === 'cut') return startOf(bytes.subarray(0, remains.byteCount));
  const { kind, from, to } = remains;
  if (from >= to) return startOf(bytes);
  const spoilt = bytes.slice();
  for (let at = from; at < to; at += 1) {
    spoilt[at] = kind === 'zeros' ? 0 : (at * 167 + file.id * 31) & 0xff;
  }
  const tag = `${kind} ${from} to ${to} of ${size}.${file.overwriteCount}`;
  return { bytes: spoilt, tag, loss: tag };
}

function describeChange({ sets }: NameChange): string {
  return sets.map(({ name, inode }) => `${inode ? '+' : '-'}${name}`).join(' ');
}
