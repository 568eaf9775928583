import { useEffect, useRef } from 'react';
import { type Action, type ActionId, actions } from '../../core/actions.ts';
import { useReadOnly } from '../ui/readOnly.tsx';

type Handler = () => void;
type KnownAction = (typeof actions)[number];

// The newest handler of an action wins: a page binds its own while it is shown.
const bound = new Map<ActionId, Handler[]>();
const listeners = new Set<() => void>();

/** Binds an action while the component is shown; null binds nothing, nor does what changes something while reading only. */
export function useAction(actionId: ActionId, handler: Handler | null): void {
  const latest = useRef(handler);
  latest.current = handler;
  const isReadOnly = useReadOnly();
  const isBound = handler !== null && !(isReadOnly && actionById(actionId).changes);
  useEffect(() => {
    if (!isBound) return;
    const run = () => latest.current?.();
    bound.set(actionId, [...(bound.get(actionId) ?? []), run]);
    for (const listener of listeners) listener();
    return () => {
      bound.set(
        actionId,
        (bound.get(actionId) ?? []).filter((other) => other !== run),
      );
      for (const listener of listeners) listener();
    };
  }, [actionId, isBound]);
}

/** Runs an action; answers whether anything was bound to it. */
export function runAction(actionId: ActionId): boolean {
  const run = bound.get(actionId)?.at(-1);
  run?.();
  return run !== undefined;
}

/** Answers the actions that can be run now, in menu order. */
export function availableActions(): KnownAction[] {
  return actions.filter((action) => (bound.get(action.actionId)?.length ?? 0) > 0);
}

/** Finds an action by id. */
export function actionById(actionId: ActionId): Action {
  const action = actions.find((candidate) => candidate.actionId === actionId);
  if (!action) throw new Error(`No action ${actionId}`);
  return action;
}

const places: Record<Action['when'], string> = {
  always: 'here',
  notebook: 'in an open notebook',
  today: 'on a line of Today',
  contact: 'on the page of a person',
  interview: 'on the page of an interview',
  packet: 'on the page of a packet',
  referrals: 'on the page of the referrals, once there are any',
  call: 'during a call',
  questionSet: 'on the page of a question set',
  answers: 'on the page of the answers',
};

/** Says where an action can be run; for one that was chosen where it cannot. */
export function whereToFind(actionId: ActionId, isReadOnly: boolean): string {
  const { label, when, changes } = actionById(actionId);
  if (changes && isReadOnly) return `“${label}” has to wait: nothing can be changed here`;
  return `“${label}” works ${places[when]}`;
}

const isMac = navigator.userAgent.includes('Macintosh');

/** Answers the keys of an action as this platform writes them, such as "⌘K" or "Ctrl+K"; '' for none. */
export function keysShown(actionId: ActionId): string {
  const keys = actionById(actionId).keys;
  return keys === null ? '' : keysWritten(keys);
}

/** Writes keys as this platform does, such as "⌘K" or "Ctrl+K". */
export function keysWritten(keys: string): string {
  // A sign that needs Shift on some keyboards and not on others is shown as itself.
  if (keys === 'Shift+?') return '?';
  const names = keys.split('+').map((key) => (isMac ? macNames[key] : otherNames[key]) ?? key);
  return names.join(isMac ? '' : '+');
}

const arrows = {
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};
const macNames: Record<string, string> = {
  ...arrows,
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
};
const otherNames: Record<string, string> = { ...arrows, CmdOrCtrl: 'Ctrl' };

/** Answers the keys of an action in tinykeys' writing, such as "$mod+k". */
export function keyBinding(keys: string): string {
  return (
    keys
      .split('+')
      .map((key) => bindingNames[key] ?? (key.length === 1 ? key.toLowerCase() : key))
      .join('+')
      // With Alt a digit types another sign on some keyboards; its place is the same.
      .replace(/^(Alt\+)(\d)$/, '$1Digit$2')
  );
}

const bindingNames: Record<string, string> = {
  CmdOrCtrl: '$mod',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};
