import { type ErrorCode, NotebookError } from '../core/operation.ts';
import type { OpenProblemKind } from '../core/safekeeping/model.ts';

const codes: Record<OpenProblemKind, ErrorCode> = {
  locked_here: 'conflict',
  locked_elsewhere: 'conflict',
  damaged: 'storage_failed',
  folder_missing: 'not_found',
  folder_emptied: 'not_found',
  shrunk: 'conflict',
  newer: 'unsupported_version',
  other: 'storage_failed',
};

/** The refusal to open a folder, of a kind that a person can do something about. */
export class OpenProblemError extends NotebookError {
  readonly kind: OpenProblemKind;

  constructor(kind: OpenProblemKind, message: string) {
    super(codes[kind], message);
    this.name = 'OpenProblemError';
    this.kind = kind;
  }
}
