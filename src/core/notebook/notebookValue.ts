import { type Draft, freeze, Immer, type Patch } from 'immer';
import type { RecordKind } from '../safekeeping/model.ts';
import type { Notebook } from './schema.ts';
import {
  commandDraft,
  fromShardPatches,
  isRecordKind,
  recordIn,
  type ShardedNotebook,
  toShardPatches,
  toShards,
} from './shards.ts';

/**
 * Freezing what was touched is done here, record by record: immer's own way asks of every neighbour whether
 * it is frozen, which the engine answers by looking at each of its keys.
 */
const immer = new Immer({ autoFreeze: false });

/** A change that has been worked out and not taken yet. */
export type NotebookChange = {
  next: ShardedNotebook;
  patches: readonly Patch[];
  inversePatches: readonly Patch[];
};

/** A notebook that changes step by step at a cost that does not depend on its size. */
export type NotebookValue = {
  readonly sharded: ShardedNotebook;
  /** The notebook as a plain immutable value; put together when it is asked for. */
  readonly plain: Notebook;
  /** Lets `run` change a draft and answers what would change; the value itself stays. */
  work: (run: (draft: Draft<Notebook>) => void) => NotebookChange;
  /** Answers what patches of a plain notebook would change. */
  patched: (patches: readonly Patch[]) => ShardedNotebook;
  /** Takes a change; `patches` say which records it touched. */
  take: (next: ShardedNotebook, patches: readonly Patch[]) => void;
};

/** Makes the value of a loaded notebook, whose records are shared and must not be changed any more. */
export function createNotebookValue(loaded: Notebook): NotebookValue {
  let sharded = toShards(loaded);
  let plain = loaded;
  // Which records `plain` does not show as they are yet.
  let stale = new Map<RecordKind, Set<string>>();
  let isStale = false;

  const refresh = () => {
    const kinds = [...stale].map(([kind, ids]) => [
      kind,
      patchedRecords(plain, sharded, kind, ids),
    ]);
    const fields = Object.fromEntries(
      Object.entries(sharded).filter(([field]) => !isRecordKind(field)),
    );
    plain = Object.freeze({ ...plain, ...fields, ...Object.fromEntries(kinds) });
    stale = new Map();
    isStale = false;
  };

  return {
    get sharded() {
      return sharded;
    },
    get plain() {
      if (isStale) refresh();
      return plain;
    },
    work: (run) => {
      const [next, forth, back] = immer.produceWithPatches(sharded, (draft) =>
        run(commandDraft(draft)),
      );
      const patches = fromShardPatches(forth);
      freezeTouched(next, patches);
      return { next, patches, inversePatches: fromShardPatches(back) };
    },
    patched: (patches) => {
      const next = immer.applyPatches(sharded, toShardPatches(patches));
      freezeTouched(next, patches);
      return next;
    },
    take: (next, patches) => {
      sharded = next;
      isStale = true;
      for (const { path } of patches) {
        const [kind, id] = path;
        if (!isRecordKind(kind)) continue;
        const ids = stale.get(kind) ?? new Set();
        stale.set(kind, ids.add(String(id)));
      }
    },
  };
}

function freezeTouched(next: ShardedNotebook, patches: readonly Patch[]): void {
  for (const { path } of patches) {
    const [field, id] = path;
    const touched = isRecordKind(field)
      ? recordIn(next, field, String(id))
      : next[field as keyof ShardedNotebook];
    freeze(touched, true);
  }
}

function patchedRecords(
  plain: Notebook,
  sharded: ShardedNotebook,
  kind: RecordKind,
  ids: Iterable<string>,
): Record<string, unknown> {
  const records: Record<string, unknown> = { ...plain[kind] };
  for (const id of ids) {
    const record = recordIn(sharded, kind, id);
    if (record === undefined) delete records[id];
    else records[id] = record;
  }
  return Object.freeze(records);
}
