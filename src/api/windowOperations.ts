import { z } from 'zod';
import { type ActionId, actions } from '../core/actions.ts';
import type { DesktopOperation } from '../core/operation.ts';

/** What is known of the small window that stands beside a call. */
export type SmallWindowState = {
  isOpen: boolean;
  /** Whether it is there again at the next start, when it was open at the end of this one. */
  isRestored: boolean;
};

/** The two windows of one notebook, as the shell provides them. Errors: `conflict`. */
export type WindowsDesktop = {
  /** Opens the small window, or brings it to the front. */
  openSmallWindow: () => Promise<void>;
  /** Gets everything typed out of the small window and closes it. */
  closeSmallWindow: () => Promise<void>;
  setSmallWindowRestored: (isRestored: boolean) => Promise<void>;
  showMainWindow: () => Promise<void>;
  /** Shows the main window and runs there what was chosen in the small one. */
  runInMainWindow: (actionId: ActionId) => Promise<void>;
  /** The window that was given `token` has sent off everything typed. */
  confirmFlushed: (token: string) => Promise<void>;
  /** The window that was given `token` has drawn a picture as PNG, in base64; null when it could not. */
  giveDrawing: (token: string, png: string | null) => Promise<void>;
};

function windows<I extends z.ZodType, V>(
  operation: Omit<DesktopOperation<I, WindowsDesktop, V>, 'kind'>,
): DesktopOperation<I, WindowsDesktop, V> {
  return { kind: 'desktop', ...operation };
}

const nothing = z.strictObject({});
const tokenSchema = z.string().max(100);

/** The longest picture a window may hand over, in characters of base64: 24 MB, where a map takes two or three. */
const longestDrawing = 32_000_000;

/** Operations on the app's two windows. */
export const windowOperations = {
  'desktop.openSmallWindow': windows({
    summary: 'Opens the small window beside a call, or brings it to the front.',
    input: nothing,
    run: (desktop) => desktop.openSmallWindow(),
  }),
  'desktop.closeSmallWindow': windows({
    summary: 'Closes the small window; what was typed in it is kept.',
    input: nothing,
    run: (desktop) => desktop.closeSmallWindow(),
  }),
  'desktop.setSmallWindowRestored': windows({
    summary: 'Says whether the small window is opened again at the next start.',
    input: z.strictObject({ isRestored: z.boolean() }),
    run: (desktop, { isRestored }) => desktop.setSmallWindowRestored(isRestored),
  }),
  'desktop.showMainWindow': windows({
    summary: 'Brings the main window to the front.',
    input: nothing,
    run: (desktop) => desktop.showMainWindow(),
  }),
  'desktop.runInMainWindow': windows({
    summary: 'Shows the main window and runs there what the small one has no use for.',
    input: z.strictObject({ actionId: z.enum(actions.map(({ actionId }) => actionId)) }),
    run: (desktop, { actionId }) => desktop.runInMainWindow(actionId),
  }),
  'desktop.confirmFlushed': windows({
    summary: 'Tells the shell that a window has sent everything typed.',
    // The token is handed to one window at a time, so the answer says whose it is.
    input: z.strictObject({ token: tokenSchema }),
    run: (desktop, { token }) => desktop.confirmFlushed(token),
  }),
  'desktop.giveDrawing': windows({
    summary: 'Hands the shell a picture it asked a window to draw.',
    input: z.strictObject({ token: tokenSchema, png: z.string().max(longestDrawing).nullable() }),
    run: (desktop, { token, png }) => desktop.giveDrawing(token, png),
  }),
};
