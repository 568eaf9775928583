import { z } from 'zod';
import { filledLineSchema } from '../core/notebook/primitives.ts';
import type { DesktopOperation } from '../core/operation.ts';
import type { HistoryState } from '../core/session.ts';

/** How the window looks: as the system says, or forced. */
export const appearances = ['system', 'light', 'dark'] as const;

/** One of {@link appearances}. */
export type Appearance = (typeof appearances)[number];

/** A notebook folder that was open before. */
export type RecentNotebook = { folder: string; name: string };

/** What the window needs to know about the desktop around it. */
export type DesktopState = {
  /** The open notebook, and what a window that comes later must know about it; null before one is chosen. */
  notebook: {
    folder: string;
    isSample: boolean;
    isReadOnly: boolean;
    /** The newest revision on disk; see Session. */
    savedRevision: number;
    saveProblem: string | null;
    history: HistoryState;
  } | null;
  /** Folders opened before, newest first. */
  recentNotebooks: RecentNotebook[];
  /** Why the last notebook could not be opened, in one sentence; null when it could. */
  problem: string | null;
  /** Folder a new notebook would be made in. */
  proposedParentFolder: string;
  appearance: Appearance;
  platform: 'darwin' | 'win32' | 'linux';
  appVersion: string;
};

/** What became of an exported file. */
export type Delivery = { outcome: 'saved'; path: string } | { outcome: 'cancelled' };

/** The desktop around a notebook, as the shell provides it. Errors: `conflict`, `not_found`, `storage_failed`. */
export type Desktop = {
  /** Waits until the last notebook is open, or could not be. */
  state: () => Promise<DesktopState>;
  /** Makes and opens a notebook; false when the person cancelled choosing a place. */
  createNotebook: (name: string, place: 'proposed' | 'choose') => Promise<boolean>;
  /** Opens a recent folder, or asks for one when `folder` is null; false when cancelled. */
  openNotebook: (folder: string | null) => Promise<boolean>;
  openSample: () => Promise<boolean>;
  closeNotebook: () => Promise<void>;
  /** Shows a file this run has exported, or the notebook's folder when `path` is null. */
  showInFolder: (path: string | null) => Promise<void>;
  setAppearance: (appearance: Appearance) => Promise<void>;
  /** Tries to save at once what could not be saved. */
  retrySave: () => Promise<void>;
  /** The window has sent off everything typed; closing may go on. */
  confirmFlushed: () => Promise<void>;
};

function desktop<I extends z.ZodType, V>(
  operation: Omit<DesktopOperation<I, Desktop, V>, 'kind'>,
): DesktopOperation<I, Desktop, V> {
  return { kind: 'desktop', ...operation };
}

const nothing = z.strictObject({});

/** Operations on the desktop around the notebook; they need the app's window. */
export const desktopOperations = {
  'desktop.state': desktop({
    summary: 'Answers which notebook is open and which were before.',
    input: nothing,
    run: (host) => host.state(),
  }),
  'desktop.createNotebook': desktop({
    summary: 'Makes a notebook folder and opens it.',
    input: z.strictObject({
      name: filledLineSchema.max(100),
      place: z.enum(['proposed', 'choose']).default('proposed'),
    }),
    run: async (host, { name, place }) => ({ isOpen: await host.createNotebook(name, place) }),
  }),
  'desktop.openNotebook': desktop({
    summary: 'Opens a notebook that was open before, or asks for a folder.',
    input: z.strictObject({ folder: z.string().max(4_096).nullable().default(null) }),
    run: async (host, { folder }) => ({ isOpen: await host.openNotebook(folder) }),
  }),
  'desktop.openSample': desktop({
    summary: 'Opens the sample notebook, in a folder of its own.',
    input: nothing,
    run: async (host) => ({ isOpen: await host.openSample() }),
  }),
  'desktop.closeNotebook': desktop({
    summary: 'Closes the notebook and shows the start page.',
    input: nothing,
    run: (host) => host.closeNotebook(),
  }),
  'desktop.showInFolder': desktop({
    summary: 'Shows an exported file, or the notebook, in the file manager.',
    input: z.strictObject({ path: z.string().max(4_096).nullable().default(null) }),
    run: (host, { path }) => host.showInFolder(path),
  }),
  'desktop.setAppearance': desktop({
    summary: 'Follows the system’s light or dark, or forces one.',
    input: z.strictObject({ appearance: z.enum(appearances) }),
    run: (host, { appearance }) => host.setAppearance(appearance),
  }),
  'desktop.retrySave': desktop({
    summary: 'Tries again to save what is not on disk yet.',
    input: nothing,
    run: (host) => host.retrySave(),
  }),
  'desktop.confirmFlushed': desktop({
    summary: 'Tells the shell that everything typed has been sent.',
    input: nothing,
    run: (host) => host.confirmFlushed(),
  }),
};
