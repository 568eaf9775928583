import type { ActionId } from '../core/actions.ts';
import type { SessionEvent } from '../core/session.ts';

/** What the shell tells the window, over the one push channel. */
export type WindowEvent =
  | SessionEvent
  /** Another notebook is open, or none; the window fetches everything anew. */
  | { type: 'desktop_changed' }
  /** The window is about to close: send off everything typed, then confirm. */
  | { type: 'flush' }
  /** A menu item was chosen. */
  | { type: 'action'; actionId: ActionId }
  /** How far a long job is; null when none runs any more. */
  | { type: 'work'; work: WorkShown | null };

/** A long job as the window shows it; `total` is 0 as long as nobody knows. */
export type WorkShown = { label: string; done: number; total: number };
