import type { Cue } from '../interviews/model.ts';

/**
 * The cue a key marks: the first one still open, in the order they are written down. Once all are marked they are gone
 * through again, from the one after `lastCueId`, so that a wrong mark can be put right. Null when there are none.
 */
export function cueToMark(cues: readonly Cue[], lastCueId: string | null): string | null {
  const open = cues.find(({ state }) => state === 'open');
  if (open) return open.cueId;
  const last = cues.findIndex(({ cueId }) => cueId === lastCueId);
  return cues[(last + 1) % Math.max(1, cues.length)]?.cueId ?? null;
}
