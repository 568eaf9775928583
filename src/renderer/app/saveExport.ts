import { useSyncExternalStore } from 'react';
import type { Delivery } from '../../api/index.ts';
import { flushPendingWrites } from '../replica/pendingWrites.ts';
import { call } from '../transport/client.ts';
import { attempt, showNotice } from './notices.ts';
import { runWork, useWork } from './work.ts';

// Outside of the page, because it can be left while something is being saved.
let isSaving = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  isSaving = next;
  for (const listener of listeners) listener();
}

/** Saves what an exporter makes by `deliver` and says where it went; answers whether it was saved. */
export async function saveExport(deliver: () => Promise<Delivery>): Promise<boolean> {
  if (isSaving) return false;
  set(true);
  try {
    await flushPendingWrites();
    const { value, wasStopped } = await runWork(deliver);
    if (value.outcome === 'saved') saySaved(value.path);
    else if (wasStopped) showNotice('Stopped. Nothing was written.');
    return value.outcome === 'saved';
  } finally {
    set(false);
  }
}

function saySaved(path: string): void {
  const show = () => attempt(call('desktop.showInFolder', { path }));
  showNotice(`Saved as ${path}`, 'neutral', { action: { label: 'Show in folder', run: show } });
}

/** Whether something is being saved, by whomever. */
export function useIsSaving(): boolean {
  const isOwn = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isSaving,
    () => isSaving,
  );
  return useWork().work !== null || isOwn;
}
