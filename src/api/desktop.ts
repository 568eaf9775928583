import { z } from 'zod';
import type { MessageChoice } from '../core/messages/findMessage.ts';
import { filledLineSchema, idSchema } from '../core/notebook/primitives.ts';
import type { DesktopOperation } from '../core/operation.ts';
import type {
  BackupInfo,
  ConflictCopy,
  OpenProblem,
  ReadOnlyReason,
  RecoveryReport,
  SaveProblem,
} from '../core/safekeeping/model.ts';
import type { HistoryState } from '../core/session.ts';
import type { SmallWindowState, WindowsDesktop } from './windowOperations.ts';

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
    /** Why nothing can be changed; null when everything can. */
    readOnly: ReadOnlyReason | null;
    /** What is being looked at instead of the notebook itself; null unless `readOnly` is `preview`. */
    preview: { title: string; backupId: string | null; fileName: string | null } | null;
    /** The newest revision on disk; see Session. */
    savedRevision: number;
    saveProblem: SaveProblem | null;
    history: HistoryState;
    /** What had to be mended when the notebook was opened; null when nothing, or once it was read. */
    recovery: RecoveryReport | null;
  } | null;
  /** Folders opened before, newest first. */
  recentNotebooks: RecentNotebook[];
  /** Why the last notebook could not be opened and what can be done; null when it could. */
  problem: OpenProblem | null;
  /** Folder a new notebook would be made in. */
  proposedParentFolder: string;
  appearance: Appearance;
  /** Whether one is reminded of what is due. */
  isReminding: boolean;
  smallWindow: SmallWindowState;
  platform: 'darwin' | 'win32' | 'linux';
  appVersion: string;
};

/** What became of an exported file. */
export type Delivery = { outcome: 'saved'; path: string } | { outcome: 'cancelled' };

/** What a text file is read for; each has an ending and a greatest size of its own. */
export const textFilePurposes = ['question_set'] as const;

/** One of {@link textFilePurposes}. */
export type TextFilePurpose = (typeof textFilePurposes)[number];

/** The text of a file the person has chosen. */
export type ChosenText = { outcome: 'read'; text: string } | { outcome: 'cancelled' };

/** The desktop around a notebook, as the shell provides it. Errors: `conflict`, `not_found`, `storage_failed`. */
export type Desktop = WindowsDesktop & {
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
  /** Switches reminders of what is due on or off, on this machine. */
  setReminders: (isOn: boolean) => Promise<void>;
  /** Opens the folder of `problem` in a way the person chose; see `desktop.openAnyway`. */
  openAnyway: (way: OpenAnyway) => Promise<void>;
  /** Asks the Askbook that has the folder of `problem` open to show its window; false when none answers. */
  showOwner: () => Promise<boolean>;
  /** Puts a backup in the place of what cannot be read in the folder of `problem`, and opens it. */
  restoreFolder: (backupId: string) => Promise<void>;
  /** Goes on without the notebook of `problem`, and forgets it when asked. */
  dismissProblem: (forget: boolean) => Promise<void>;
  /** The person has read what was mended. */
  dismissRecovery: () => Promise<void>;
  /** Ends a standstill: which of two notebooks counts. The other one is kept as a copy in the folder. */
  settleConflict: (keep: 'mine' | 'theirs') => Promise<void>;
  /** Asks for a place and writes the open notebook there as a notebook of its own. */
  saveCopy: () => Promise<Delivery>;
  /** Asks for a place and prints the window's present page there as a PDF. */
  savePdf: (fileName: string) => Promise<Delivery>;
  /** Asks for a file and reads its text; the window never names one. Errors: `invalid_input`, `storage_failed`. */
  readTextFile: (purpose: TextFilePurpose) => Promise<ChosenText>;
  /** Puts text onto the clipboard, in place of what was there. */
  copyText: (text: string) => Promise<void>;
  /**
   * Opens the mail program with a message of the notebook that is shown, its text on the clipboard when it is too long
   * to be handed over. Errors: those of messageToSend; `not_found` when there is no mail program.
   */
  openMail: (choice: MessageChoice) => Promise<{ isBodyOnClipboard: boolean }>;
  /** Ends the long job that runs, if any, and leaves nothing of it. */
  cancelWork: () => Promise<void>;
  listBackups: () => Promise<BackupList>;
  /** Makes a backup now. */
  makeBackup: () => Promise<BackupInfo>;
  /** Shows a backup or a conflict copy in place of the notebook, for reading. */
  preview: (what: { backupId: string } | { fileName: string }) => Promise<void>;
  /** Shows the notebook itself again. */
  endPreview: () => Promise<void>;
  /** Gives the notebook the content of a backup or conflict copy, as one step that can be undone. */
  restore: (what: { backupId: string } | { fileName: string }) => Promise<void>;
  /** Shows the folder of the backups, or of what was put aside, in the file manager. */
  showBackups: (what: 'backups' | 'outside' | 'quarantine') => Promise<void>;
  /** Tries to save at once what could not be saved. */
  retrySave: () => Promise<void>;
};

/** How a folder with a problem may be opened: for reading, in place of the lock's owner, or as it is. */
export type OpenAnyway = 'read_only' | 'take_over' | 'as_it_is';

/** What could be gone back to. */
export type BackupList = {
  /** Newest first. */
  backups: BackupInfo[];
  conflictCopies: ConflictCopy[];
  /** Folder of the second copies. */
  outsideFolder: string | null;
};

function desktop<I extends z.ZodType, V>(
  operation: Omit<DesktopOperation<I, Desktop, V>, 'kind'>,
): DesktopOperation<I, Desktop, V> {
  return { kind: 'desktop', ...operation };
}

const nothing = z.strictObject({});

/** The name of a file in a folder the shell knows; never a path. */
const fileNameSchema = z
  .string()
  .min(1)
  .max(255)
  .refine((name) => !/[\\/\0]/.test(name) && name !== '.' && name !== '..', 'Not a file name');

const earlierSchema = z.union([
  z.strictObject({ backupId: fileNameSchema }),
  z.strictObject({ fileName: fileNameSchema }),
]);

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
  'desktop.copyText': desktop({
    summary: 'Puts text onto the clipboard.',
    input: z.strictObject({ text: z.string().min(1).max(100_000) }),
    run: (host, { text }) => host.copyText(text),
  }),
  'desktop.openMail': desktop({
    summary: 'Opens the mail program with a message; opening is not sending.',
    input: z.strictObject({ contactId: idSchema, messageId: idSchema }),
    run: (host, choice) => host.openMail(choice),
  }),
  'desktop.setAppearance': desktop({
    summary: 'Follows the system’s light or dark, or forces one.',
    input: z.strictObject({ appearance: z.enum(appearances) }),
    run: (host, { appearance }) => host.setAppearance(appearance),
  }),
  'desktop.setReminders': desktop({
    summary: 'Switches reminders of what is due on or off.',
    input: z.strictObject({ isOn: z.boolean() }),
    run: (host, { isOn }) => host.setReminders(isOn),
  }),
  'desktop.retrySave': desktop({
    summary: 'Tries again to save what is not on disk yet.',
    input: nothing,
    run: (host) => host.retrySave(),
  }),
  'desktop.openAnyway': desktop({
    summary:
      'Opens the folder that had a problem: for reading, by taking its lock over, or as it is.',
    input: z.strictObject({ way: z.enum(['read_only', 'take_over', 'as_it_is']) }),
    run: (host, { way }) => host.openAnyway(way),
  }),
  'desktop.showOwner': desktop({
    summary: 'Asks the Askbook that has the folder open to show its window.',
    input: nothing,
    run: async (host) => ({ isShown: await host.showOwner() }),
  }),
  'desktop.restoreFolder': desktop({
    summary: 'Puts a backup in the place of a notebook that cannot be read, and opens it.',
    input: z.strictObject({ backupId: fileNameSchema }),
    run: (host, { backupId }) => host.restoreFolder(backupId),
  }),
  'desktop.dismissProblem': desktop({
    summary: 'Goes on without the notebook that could not be opened; forgets it when asked.',
    input: z.strictObject({ forget: z.boolean().default(false) }),
    run: (host, { forget }) => host.dismissProblem(forget),
  }),
  'desktop.dismissRecovery': desktop({
    summary: 'Notes that the person has read what was mended.',
    input: nothing,
    run: (host) => host.dismissRecovery(),
  }),
  'desktop.settleConflict': desktop({
    summary: 'Decides between the notebook here and the one that took its place on disk.',
    input: z.strictObject({ keep: z.enum(['mine', 'theirs']) }),
    run: (host, { keep }) => host.settleConflict(keep),
  }),
  'desktop.saveCopy': desktop({
    summary: 'Writes the open notebook to another place, as a notebook of its own.',
    input: nothing,
    run: (host) => host.saveCopy(),
  }),
  'desktop.savePdf': desktop({
    summary: 'Prints what the window holds ready for paper into a PDF.',
    input: z.strictObject({
      fileName: fileNameSchema.refine((name) => name.endsWith('.pdf'), 'Not a PDF'),
    }),
    run: (host, { fileName }) => host.savePdf(fileName),
  }),
  'desktop.readTextFile': desktop({
    summary: 'Asks for a file of a purpose and answers its text.',
    input: z.strictObject({ purpose: z.enum(textFilePurposes) }),
    run: (host, { purpose }) => host.readTextFile(purpose),
  }),
  'desktop.cancelWork': desktop({
    summary: 'Ends the long job that runs, if any; nothing is kept of it.',
    input: nothing,
    run: (host) => host.cancelWork(),
  }),
  'backups.list': desktop({
    summary: 'Lists the backups of the notebook and the copies a sync program left.',
    input: nothing,
    run: (host) => host.listBackups(),
  }),
  'backups.make': desktop({
    summary: 'Makes a backup now.',
    input: nothing,
    run: (host) => host.makeBackup(),
  }),
  'backups.preview': desktop({
    summary: 'Shows a backup, or a copy beside the notebook, for reading.',
    input: earlierSchema,
    run: (host, what) => host.preview(what),
  }),
  'backups.endPreview': desktop({
    summary: 'Shows the notebook itself again.',
    input: nothing,
    run: (host) => host.endPreview(),
  }),
  'backups.restore': desktop({
    summary: 'Gives the notebook the content of a backup or copy; can be undone.',
    input: earlierSchema,
    run: (host, what) => host.restore(what),
  }),
  'backups.showFolder': desktop({
    summary: 'Shows the backups, or what was put aside, in the file manager.',
    input: z.strictObject({ what: z.enum(['backups', 'outside', 'quarantine']) }),
    run: (host, { what }) => host.showBackups(what),
  }),
};
