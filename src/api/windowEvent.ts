import type { ActionId } from '../core/actions.ts';
import type { PictureSize } from '../core/referrals/pictureSize.ts';
import type { SessionEvent } from '../core/session.ts';
import type { SmallWindowState } from './windowOperations.ts';

/** What the shell tells a window, over the one push channel. */
export type WindowEvent =
  | SessionEvent
  /** Another notebook is open, or none; the window fetches everything anew. */
  | { type: 'desktop_changed' }
  /** The small window was opened or closed, or is to be restored; the notebook is the same. */
  | { type: 'window_changed'; smallWindow: SmallWindowState }
  /** Send off everything typed, then confirm with the token: the window may be about to close. */
  | { type: 'flush'; token: string }
  /** Draw the SVG picture at the path as PNG of that size, then hand it over with the token. */
  | ({ type: 'draw'; token: string; source: string } & PictureSize)
  /** A menu item was chosen. */
  | { type: 'action'; actionId: ActionId }
  /** How far a long job is; null when none runs any more. */
  | { type: 'work'; work: WorkShown | null };

/** A long job as the window shows it; `total` is 0 as long as nobody knows. */
export type WorkShown = { label: string; done: number; total: number };
