import type { Draft } from 'immer';
import type { z } from 'zod';
import type { Notebook } from './notebook/schema.ts';

/** The closed list of reasons an operation can be refused with. */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'conflict',
  'unknown_operation',
  'unsupported_version',
  'storage_failed',
  'internal',
] as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** One field of an input that was refused; `path` is dotted, '' for the whole input. */
export type InputIssue = { path: string; message: string };

/** An expected refusal: `message` is one sentence a person can read. */
export class NotebookError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];

  constructor(code: ErrorCode, message: string, issues: readonly InputIssue[] = []) {
    super(message);
    this.name = 'NotebookError';
    this.code = code;
    this.issues = issues;
  }
}

/** What a command may know besides its input; passed in, so that core stays pure. */
export type CommandContext = {
  /** Makes an id that no other record has. */
  newId: () => string;
  /** The present instant, ISO 8601 UTC. */
  now: string;
  /** The person's own time zone (IANA), used to turn instants into days. */
  timeZone: string;
};

/** A file an export made. */
export type ExportedFile = { fileName: string; mediaType: string; bytes: Uint8Array };

/** How a long job tells how far it is, and hears that it is not wanted any more. */
export type Work = {
  /** Told after each part of the job, and before the first one. */
  progress: (done: number, total: number) => void;
  /** Whether the job was cancelled; it then ends as soon as it can, and nothing is kept of it. */
  readonly isCancelled: boolean;
  /** Calls back when the job is cancelled, at once when it already is. */
  onCancel: (listener: () => void) => void;
};

/** What a job that was cancelled ends with. */
export class WorkCancelled extends Error {
  constructor() {
    super('Cancelled.');
    this.name = 'WorkCancelled';
  }
}

/** Ends a job that is not wanted any more. Throws {@link WorkCancelled}. */
export function refuseCancelled(work: Pick<Work, 'isCancelled'>): void {
  if (work.isCancelled) throw new WorkCancelled();
}

/** What an exporter is about to make; `label` names the job while it runs, such as "Making 12 packets". */
export type Export<W> = FileExport<W> | FolderExport<W>;

/** One file in the making. */
export type FileExport<W> = {
  kind: 'file';
  label: string;
  /** The name that is proposed. */
  fileName: string;
  mediaType: string;
  /** Makes the bytes with the writers of the place it runs in. */
  make: (work: Work, writers: W) => Promise<Uint8Array>;
};

/** Many files in the making, which go into a folder of their own. */
export type FolderExport<W> = {
  kind: 'folder';
  label: string;
  folderName: string;
  fileCount: number;
  /** Makes one file after the other; the names of two may be the same. */
  make: (work: Work, writers: W) => AsyncIterable<ExportedFile>;
};

/** Changes the notebook: `run` edits an immer draft, and throwing discards the draft. */
export type Command<I extends z.ZodType, V> = {
  kind: 'command';
  summary: string;
  input: I;
  /** What undo and redo show, such as "Add person". */
  label: string | ((input: z.output<I>) => string);
  /** Consecutive commands with the same key become one undo step; null never merges. */
  mergeKey?: (input: z.output<I>) => string | null;
  /** Tells whether it brings in much at once from elsewhere; a backup is made before. */
  isImport?: (input: z.output<I>) => boolean;
  /** True for housekeeping that undo passes over. */
  isQuiet?: boolean;
  run: (draft: Draft<Notebook>, input: z.output<I>, context: CommandContext) => V;
};

/** Answers from the notebook without changing it. */
export type Query<I extends z.ZodType, V> = {
  kind: 'query';
  summary: string;
  input: I;
  run: (notebook: Notebook, input: z.output<I>, context: CommandContext) => V;
};

/** Looks what files the notebook is asked for; the shell asks where they go while they are made. */
export type Exporter<I extends z.ZodType, W> = {
  kind: 'exporter';
  summary: string;
  input: I;
  run: (notebook: Notebook, input: z.output<I>, context: CommandContext) => Export<W>;
};

/** Reads foreign text or bytes into a preview; applying the preview is a command. */
export type Importer<I extends z.ZodType, V> = {
  kind: 'importer';
  summary: string;
  input: I;
  run: (notebook: Notebook, input: z.output<I>, context: CommandContext) => V;
};

/** Steps back or forward through what was done; answers the label of the step, null when none is left. */
export type HistoryStep<I extends z.ZodType> = {
  kind: 'history';
  summary: string;
  input: I;
  step: 'undo' | 'redo';
};

/** Asks something of the desktop around the notebook (open a folder, show a file). */
export type DesktopOperation<I extends z.ZodType, H, V> = {
  kind: 'desktop';
  summary: string;
  input: I;
  run: (host: H, input: z.output<I>) => Promise<V>;
};

/** Declares a command; see {@link Command}. */
export function command<I extends z.ZodType, V>(operation: Omit<Command<I, V>, 'kind'>) {
  return { kind: 'command', ...operation } satisfies Command<I, V> as Command<I, V>;
}

/** Declares a query; see {@link Query}. */
export function query<I extends z.ZodType, V>(operation: Omit<Query<I, V>, 'kind'>) {
  return { kind: 'query', ...operation } satisfies Query<I, V> as Query<I, V>;
}

/** Declares an exporter; see {@link Exporter}. */
export function exporter<I extends z.ZodType, W>(operation: Omit<Exporter<I, W>, 'kind'>) {
  return { kind: 'exporter', ...operation } satisfies Exporter<I, W> as Exporter<I, W>;
}

/** Declares an importer; see {@link Importer}. */
export function importer<I extends z.ZodType, V>(operation: Omit<Importer<I, V>, 'kind'>) {
  return { kind: 'importer', ...operation } satisfies Importer<I, V> as Importer<I, V>;
}
