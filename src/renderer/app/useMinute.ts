import { useSyncExternalStore } from 'react';
import { dayOf } from '../../core/dates.ts';
import { localTimeZone } from './dayWords.ts';

const step = 60_000;

let now = new Date().toISOString();
// Asking for the zone of this machine is dear, and every row of a list asks what day it is.
let day = dayOf(now, localTimeZone());
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

/** Answers the present instant (ISO 8601 UTC), anew every minute and as the window is looked at again. */
export function useMinute(): string {
  return useSyncExternalStore(subscribe, present, present);
}

/** Answers the day it is here, anew when it has become another one. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, presentDay, presentDay);
}

function present(): string {
  return now;
}

function presentDay(): string {
  return day;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) start();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop();
  };
}

function start(): void {
  timer = setInterval(tick, step);
  document.addEventListener('visibilitychange', tick);
  tick();
}

function stop(): void {
  if (timer !== null) clearInterval(timer);
  document.removeEventListener('visibilitychange', tick);
  timer = null;
}

// Asked of the clock each time, never counted: a machine that slept has missed ticks.
function tick(): void {
  now = new Date().toISOString();
  day = dayOf(now, localTimeZone());
  for (const listener of listeners) listener();
}
