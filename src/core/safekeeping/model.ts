/** The kinds of records a notebook keeps by id, in the order they are named to a person. */
export const recordKinds = [
  'contacts',
  'interviews',
  'questionSets',
  'bankQuestions',
  'referrals',
  'followUps',
  'promises',
] as const;

/** One of {@link recordKinds}. */
export type RecordKind = (typeof recordKinds)[number];

/** How many records of each kind a notebook holds; what lies in the bin is not counted. */
export type RecordCounts = Record<RecordKind, number>;

/** Why a backup was made: after a quarter of an hour of changes, before something large, or by hand. */
export const backupReasons = [
  'interval',
  'before_import',
  'before_restore',
  'before_migration',
  'before_loss',
  'asked',
] as const;

/** One of {@link backupReasons}. */
export type BackupReason = (typeof backupReasons)[number];

/** A backup as its header tells of it; the notebook in it has not been read. */
export type BackupInfo = {
  /** Name of its file without a folder, the same in both places. */
  backupId: string;
  /** In the notebook's own folder, in Askbook's settings folder outside of it, or in both. */
  place: 'inside' | 'outside' | 'both';
  /** ISO 8601 UTC. */
  madeAt: string;
  reason: BackupReason;
  notebookName: string;
  schemaVersion: number;
  counts: RecordCounts;
  /** What changed since the backup before it, half a sentence each; [] when nothing is known. */
  changes: string[];
  byteCount: number;
};

/** A file beside the notebook that a sync program or a person put there and that is a notebook too. */
export type ConflictCopy = {
  fileName: string;
  /** ISO 8601 UTC. */
  changedAt: string;
  state: 'good' | 'newer' | 'damaged';
  /** Null unless `state` is good. */
  counts: RecordCounts | null;
};

/** What was wrong when a notebook was opened and what came of it; each entry is one sentence. */
export type RecoveryReport = {
  /** What was found. */
  found: string[];
  /** What was kept, and from where. */
  kept: string[];
  /** What could not be read any more; [] when nothing is missing. */
  lost: string[];
  /** Folder where the damaged originals lie; null when nothing had to be put aside. */
  quarantineFolder: string | null;
};

/** Why a folder could not be opened, as far as a person can do something about it. */
export const openProblemKinds = [
  /** Another Askbook on this machine has it open. */
  'locked_here',
  /** A lock of another computer came along, through a synced or shared folder. */
  'locked_elsewhere',
  /** Files are there, and none of them can be read. */
  'damaged',
  'folder_missing',
  /** The folder is there and the notebook in it is gone. */
  'folder_emptied',
  /** It opens, but holds less than half of what the last backup held. */
  'shrunk',
  /** Written by a newer Askbook in a way that not even reading works. */
  'newer',
  'other',
] as const;

/** One of {@link openProblemKinds}. */
export type OpenProblemKind = (typeof openProblemKinds)[number];

/** A notebook that could not be opened, and what could be had instead. */
export type OpenProblem = {
  folder: string;
  kind: OpenProblemKind;
  /** What happened and what is safe, in one or two sentences. */
  message: string;
  /** Backups that could take its place, newest first. */
  backups: BackupInfo[];
};

/** Why changes are not on disk. Only `disk` is tried again without asking. */
export type SaveProblem = {
  kind: 'disk' | 'changed_underneath' | 'folder_missing' | 'folder_emptied';
  /** One sentence. */
  message: string;
};

/** Why the open notebook cannot be changed; `preview` looks at a backup or a conflict copy. */
export type ReadOnlyReason = 'asked' | 'newer' | 'preview';
