import { useSyncExternalStore } from 'react';
import { type Route, readRoute } from './route.ts';

export type { Route } from './route.ts';

type NavigationState = { past: Route[]; present: Route; future: Route[] };

const start: Route = { page: 'people', contactId: null };
const pastLimit = 100;

let notebookId: string | null = null;
let state: NavigationState = { past: [], present: start, future: [] };
const listeners = new Set<() => void>();

function set(next: NavigationState): void {
  state = next;
  if (notebookId) localStorage.setItem(storageKey(notebookId), JSON.stringify(next.present));
  for (const listener of listeners) listener();
}

const storageKey = (id: string) => `askbook.route.${id}`;

/**
 * Goes into the call that goes on in a notebook, else where one was when it was last open; null is the start page,
 * and no place at all.
 */
export function enterNotebook(id: string | null, callId: () => string | null): void {
  if (id === notebookId) return;
  notebookId = id;
  const interviewId = id === null ? null : callId();
  const before = id === null ? start : remembered(id);
  // What was remembered may not have reached the disk when the app was killed; a call is in the notebook.
  if (interviewId === null) set({ past: [], present: before, future: [] });
  else set({ past: [before], present: { page: 'call', interviewId }, future: [] });
}

function remembered(id: string): Route {
  try {
    return readRoute(JSON.parse(localStorage.getItem(storageKey(id)) ?? 'null')) ?? start;
  } catch {
    return start;
  }
}

/** Goes to a place and remembers the one left. Going where one is already does nothing. */
export function navigate(route: Route): void {
  if (JSON.stringify(route) === JSON.stringify(state.present)) return;
  set({ past: [...state.past, state.present].slice(-pastLimit), present: route, future: [] });
}

/** Goes to a place without remembering the one left; for choosing within a list. */
export function replaceRoute(route: Route): void {
  set({ ...state, present: route });
}

/** Goes back one place, if there is one. */
export function goBack(): void {
  const previous = state.past.at(-1);
  if (!previous) return;
  set({
    past: state.past.slice(0, -1),
    present: previous,
    future: [state.present, ...state.future],
  });
}

/** Who a merged person became, by `contactId`, for as long as the window is open. */
const mergedInto = new Map<string, string>();

/** Remembers that one person became part of another, so that the places of the one lead to the other. */
export function rememberMerge(mergedContactId: string, keptContactId: string): void {
  mergedInto.set(mergedContactId, keptContactId);
}

/** The place that is shown for one: where it is about a person who is not there any more, about whom they became. */
export function followMerges(route: Route, isThere: (contactId: string) => boolean): Route {
  if (mergedInto.size === 0) return route;
  const now = (contactId: string) => whoTheyBecame(contactId, isThere);
  switch (route.page) {
    case 'people':
      return route.contactId === null ? route : { ...route, contactId: now(route.contactId) };
    case 'referrals':
      return route.nodeId === null ? route : { ...route, nodeId: now(route.nodeId) };
    case 'letter':
      return { ...route, contactId: now(route.contactId) };
    case 'packet':
      return { ...route, contactIds: [...new Set(route.contactIds.map(now))] };
    default:
      return route;
  }
}

/** The person a merged one became, over any number of merges; the same one where they are there, or nobody is known. */
export function whoTheyBecame(contactId: string, isThere: (contactId: string) => boolean): string {
  const seen = new Set<string>();
  let current: string | undefined = contactId;
  // People can be merged to and fro, with undo between.
  while (current !== undefined && !isThere(current) && !seen.has(current)) {
    seen.add(current);
    current = mergedInto.get(current);
  }
  return current !== undefined && isThere(current) ? current : contactId;
}

/** Goes forward one place, if there is one. */
export function goForward(): void {
  const [next, ...future] = state.future;
  if (!next) return;
  set({ past: [...state.past, state.present], present: next, future });
}

/** Answers where the window is and draws again when that changes. */
export function useRoute(): Route {
  const present = () => state.present;
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    present,
    present,
  );
}
