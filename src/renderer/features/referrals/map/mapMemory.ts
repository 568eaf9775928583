import { useState } from 'react';
import { meNodeId } from '../../../../core/referrals/layoutMap.ts';
import type { MapFilter, MapScope } from '../../../../core/referrals/mapFilter.ts';
import type { Place } from './mapPlace.ts';

/** What of the map is shown. */
export type MapMemory = {
  collapsed: ReadonlySet<string>;
  filter: MapFilter;
  scope: MapScope;
  currentId: string;
};

const fresh: MapMemory = {
  collapsed: new Set(),
  filter: 'all',
  scope: 'chains',
  currentId: meNodeId,
};

// Coming back to the map finds it as it was left, for as long as the notebook is the same.
let notebookOf = '';
let left = fresh;
let leftPlace: Place | null = null;
let isLeftForNode = false;

/** Keeps what the map shows, also while another page is open. */
export function useMapMemory(
  notebookId: string,
): [MapMemory, (change: (before: MapMemory) => MapMemory) => void] {
  if (notebookOf !== notebookId) {
    notebookOf = notebookId;
    left = fresh;
    leftPlace = null;
  }
  const [memory, setMemory] = useState(left);
  const change = (make: (before: MapMemory) => MapMemory) => {
    left = make(left);
    setMemory(left);
  };
  return [memory, change];
}

/** Whom the map of a notebook was last about. */
export function rememberedScope(notebookId: string): MapScope {
  return notebookOf === notebookId ? left.scope : fresh.scope;
}

/** Where the map was left; null when it was not seen yet. */
export function rememberedPlace(): Place | null {
  return leftPlace;
}

/** Remembers where the map is. */
export function rememberPlace(place: Place): void {
  leftPlace = place;
}

/** Remembers that one went on to somebody from the map, so that the keyboard finds it again. */
export function rememberLeaving(): void {
  isLeftForNode = true;
}

/** Whether one comes back from somebody the map led to; answered once for each time. */
export function comesBack(): boolean {
  const hasLeft = isLeftForNode;
  isLeftForNode = false;
  return hasLeft;
}
