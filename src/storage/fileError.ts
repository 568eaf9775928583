import { NotebookError } from '../core/operation.ts';

const words: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk space allowed to you is used up',
  EACCES: 'Askbook is not allowed to use it',
  EPERM: 'Askbook is not allowed to use it',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  EINVAL: 'its name is not allowed here',
};

/** The system's code of a file error, such as ENOENT; '' for anything else. */
export function fileErrorCode(cause: unknown): string {
  if (!(cause instanceof Error) || !('code' in cause)) return '';
  return typeof cause.code === 'string' ? cause.code : '';
}

/** Says why a file call failed, as half a sentence such as "the disk is full (ENOSPC)". */
export function fileErrorReason(cause: unknown): string {
  const code = fileErrorCode(cause);
  const known = words[code];
  if (known !== undefined) return `${known} (${code})`;
  return cause instanceof Error ? cause.message : String(cause);
}

/** Turns a failed file call into a refusal that starts with `what`; a refusal passes as it is. */
export function storageError(what: string, cause: unknown): NotebookError {
  if (cause instanceof NotebookError) return cause;
  return new NotebookError('storage_failed', `${what}: ${fileErrorReason(cause)}.`);
}
