import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Notebook } from '../../core/notebook/schema.ts';
import type { Replica, ReplicaState } from './replica.ts';

/** Gives the window's replica to every component. */
export const ReplicaContext = createContext<Replica | null>(null);

/** Answers the replica itself, for telling it something. */
export function useReplicaItself(): Replica {
  const replica = useContext(ReplicaContext);
  if (!replica) throw new Error('useReplica needs a ReplicaContext');
  return replica;
}

/** Answers the state of the replica and draws again whenever it changes. */
export function useReplica(): ReplicaState {
  const replica = useReplicaItself();
  return useSyncExternalStore(replica.subscribe, replica.getState, replica.getState);
}

/** Answers the open notebook. Only for pages that are shown while one is open. */
export function useNotebook(): Notebook {
  const replica = useReplicaItself();
  // The notebook alone, so that what becomes of saving draws no page again.
  const present = () => replica.getState().notebook;
  const notebook = useSyncExternalStore(replica.subscribe, present, present);
  if (!notebook) throw new Error('useNotebook needs an open notebook');
  return notebook;
}

/**
 * Answers a part of the open notebook, and draws again only when that part becomes another; `pick` takes it as it
 * stands there and makes nothing new.
 */
export function useOfNotebook<T>(pick: (notebook: Notebook) => T): T {
  const replica = useReplicaItself();
  const present = () => {
    const { notebook } = replica.getState();
    if (!notebook) throw new Error('useOfNotebook needs an open notebook');
    return pick(notebook);
  };
  return useSyncExternalStore(replica.subscribe, present, present);
}

/** Whether the open notebook can only be read. */
export function isReadOnlyNow({ desktop }: ReplicaState): boolean {
  return (desktop?.notebook?.readOnly ?? null) !== null;
}

/**
 * Tells what is shown apart from everything else, an earlier state of the same notebook included; as a
 * `key` it keeps text that waits in a field out of a notebook it was not typed for.
 */
export function shownKey({ notebook, desktop }: ReplicaState): string {
  const { preview } = desktop?.notebook ?? {};
  return `${notebook?.notebookId ?? ''} ${preview?.backupId ?? preview?.fileName ?? ''}`;
}
