import { useEffect, useSyncExternalStore } from 'react';
import type { Delivery } from '../../../api/index.ts';
import { showNotice } from '../../app/notices.ts';
import { saySavedAs } from '../../app/savedFile.ts';
import { runWork } from '../../app/work.ts';
import { flushPendingWrites } from '../../replica/pendingWrites.ts';

type Saving = {
  isSaving: boolean;
  /** What was saved last, and whose packets those were; null for nothing. */
  saved: { place: string; path: string } | null;
};

// Outside of the page, because it can be left while packets are being written.
let state: Saving = { isSaving: false, saved: null };
let shownPlace: string | null = null;
const listeners = new Set<() => void>();

function set(next: Saving): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Saves packets by `deliver`; what became of them is said on their page, or in a notice when it was left. */
export async function savePackets(place: string, deliver: () => Promise<Delivery>): Promise<void> {
  if (state.isSaving) return;
  set({ isSaving: true, saved: null });
  try {
    await flushPendingWrites();
    const { value, wasStopped } = await runWork(deliver);
    if (value.outcome === 'saved') saySaved(place, value.path);
    else if (wasStopped) showNotice('Stopped. Nothing was written.');
  } finally {
    set({ ...state, isSaving: false });
  }
}

function saySaved(place: string, path: string): void {
  set({ ...state, saved: { place, path } });
  if (place === shownPlace) return;
  saySavedAs(path);
}

/** Answers whether packets are being saved, and where those of this place went. */
export function usePacketSaving(place: string): { isSaving: boolean; savedPath: string | null } {
  useEffect(() => {
    shownPlace = place;
    return () => {
      shownPlace = null;
    };
  }, [place]);
  const { isSaving, saved } = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
    () => state,
  );
  return { isSaving, savedPath: saved?.place === place ? saved.path : null };
}
