import { type KeyboardEvent, useRef } from 'react';
import { type MapMove, mapMove, nodeTyped } from './mapKeys.ts';
import type { MapView } from './useMapView.ts';
import type { IndexedMap } from './visiblePart.ts';

const typingMs = 800;
const zoomStep = 1.25;

/** Hears the keys of the tree: arrows, opening and closing, the view, and names typed. */
export function useTreeKeys(
  map: IndexedMap,
  currentId: string,
  view: MapView,
  act: {
    onMove: (move: MapMove) => void;
    onOpen: (nodeId: string) => void;
    onFit: () => void;
  },
) {
  const typed = useRef({ text: '', at: 0 });
  const typeName = (key: string, at: number) => {
    const goesOn = at - typed.current.at < typingMs;
    const text = goesOn ? typed.current.text + key : key;
    typed.current = { text, at };
    const item = nodeTyped(map, currentId, text);
    if (item) act.onMove({ kind: 'goTo', nodeId: item.nodeId });
  };
  return (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const isTyping = typed.current.text !== '' && event.timeStamp - typed.current.at < typingMs;
    const zoom = zoomOf(key, view, act.onFit);
    const move = key === ' ' && isTyping ? null : mapMove(key, map, currentId);
    if (!zoom && !move && key.length === 1) typeName(key, event.timeStamp);
    else {
      if (!zoom && !move && key !== 'Enter') return;
      // Whoever goes another way begins a new name.
      typed.current = { text: '', at: 0 };
      if (zoom) zoom();
      else if (move) act.onMove(move);
      else act.onOpen(currentId);
    }
    event.preventDefault();
  };
}

function zoomOf(key: string, view: MapView, onFit: () => void): (() => void) | null {
  switch (key) {
    case '+':
    case '=':
      return () => view.zoomBy(zoomStep);
    case '-':
      return () => view.zoomBy(1 / zoomStep);
    case '0':
      return onFit;
    case '1':
      return () => view.zoomTo(1);
    default:
      return null;
  }
}
