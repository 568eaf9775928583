import type { Draft, Patch } from 'immer';
import { type RecordKind, recordKinds } from '../safekeeping/model.ts';
import type { Notebook } from './schema.ts';

/** How many parts the records of one kind are spread over; a power of two. */
const shardCount = 256;

type Shard = Readonly<Record<string, unknown>>;

/**
 * A notebook whose records lie in many small objects instead of one large one each: copying an object
 * of 10,000 keys takes milliseconds, and immer copies what it changes. So a keystroke costs the same
 * in a notebook of a hundred people and in one of ten thousand (ADR 8).
 */
export type ShardedNotebook = Omit<Notebook, RecordKind> & Record<RecordKind, readonly Shard[]>;

const noRecords: Shard = Object.freeze({});

/** Spreads the records of a notebook over shards; the records themselves are shared, not copied. */
export function toShards(notebook: Notebook): ShardedNotebook {
  const kinds = recordKinds.map((kind) => [kind, spread(notebook[kind])]);
  return { ...notebook, ...Object.fromEntries(kinds) };
}

function spread(records: Record<string, unknown>): readonly Shard[] {
  const shards: Record<string, unknown>[] = new Array(shardCount).fill(noRecords);
  for (const [id, record] of Object.entries(records)) {
    const index = shardOf(id);
    if (shards[index] === noRecords) shards[index] = {};
    (shards[index] as Record<string, unknown>)[id] = record;
  }
  return shards;
}

/** The shard an id belongs to: FNV-1a over its UTF-16 code units. */
function shardOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & (shardCount - 1);
}

/** Answers one record, or undefined. */
export function recordIn(notebook: ShardedNotebook, kind: RecordKind, id: string): unknown {
  const shard = notebook[kind][shardOf(id)] ?? noRecords;
  return Object.hasOwn(shard, id) ? shard[id] : undefined;
}

/** How many records there are of all kinds. */
export function countSharded(notebook: ShardedNotebook): number {
  const shards = recordKinds.flatMap((kind) => notebook[kind]);
  return shards.reduce((count, shard) => count + Object.keys(shard).length, 0);
}

/** Tells whether a field of the notebook holds records by id. */
export function isRecordKind(field: unknown): field is RecordKind {
  return recordKinds.some((kind) => kind === field);
}

/** Turns patches of a notebook into patches of its sharded form. */
export function toShardPatches(patches: readonly Patch[]): Patch[] {
  return patches.map((patch) => {
    const [field, id, ...rest] = patch.path;
    if (!isRecordKind(field) || id === undefined) return patch;
    return { ...patch, path: [field, shardOf(String(id)), id, ...rest] };
  });
}

/** The reverse of {@link toShardPatches}. */
export function fromShardPatches(patches: readonly Patch[]): Patch[] {
  return patches.map((patch) => {
    const [field, , ...rest] = patch.path;
    return isRecordKind(field) ? { ...patch, path: [field, ...rest] } : patch;
  });
}

/**
 * Shows a draft of a sharded notebook as a draft of a plain one, which is what commands change. Reading,
 * setting, deleting and listing records all work; a whole kind cannot be assigned, and records are
 * listed in no particular order.
 */
export function commandDraft(draft: Draft<ShardedNotebook>): Draft<Notebook> {
  const kinds = new Map(recordKinds.map((kind) => [kind as string, recordsDraft(draft, kind)]));
  return new Proxy(draft as object, {
    get: (target, field) => kinds.get(field as string) ?? Reflect.get(target, field),
    set: (target, field, value) => !kinds.has(field as string) && Reflect.set(target, field, value),
  }) as Draft<Notebook>;
}

function recordsDraft(draft: Draft<ShardedNotebook>, kind: RecordKind): object {
  const shards = () => draft[kind] as Record<string, unknown>[];
  const shard = (id: string) => shards()[shardOf(id)] as Record<string, unknown>;
  const has = (id: string | symbol) => typeof id === 'string' && Object.hasOwn(shard(id), id);
  const get = (id: string | symbol) => (has(id) ? shard(id as string)[id as string] : undefined);
  return new Proxy(
    {},
    {
      get: (_target, id) => get(id),
      has: (_target, id) => has(id),
      set: (_target, id, value) => {
        shard(String(id))[String(id)] = value;
        return true;
      },
      deleteProperty: (_target, id) => {
        if (has(id)) delete shard(String(id))[String(id)];
        return true;
      },
      ownKeys: () => shards().flatMap((records) => Object.keys(records)),
      getOwnPropertyDescriptor: (_target, id) =>
        has(id)
          ? { value: get(id), writable: true, enumerable: true, configurable: true }
          : undefined,
    },
  );
}
