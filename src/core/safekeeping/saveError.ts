import { NotebookError } from '../operation.ts';
import type { SaveProblem } from './model.ts';

/** A save that did not reach the disk, and what kind of trouble stands in its way. */
export class SaveError extends NotebookError {
  readonly kind: SaveProblem['kind'];

  constructor(kind: SaveProblem['kind'], message: string) {
    super('storage_failed', message);
    this.name = 'SaveError';
    this.kind = kind;
  }
}

/** Tells what stands in the way of saving, whatever was thrown. */
export function saveProblemOf(cause: unknown): SaveProblem {
  const kind = cause instanceof SaveError ? cause.kind : 'disk';
  return { kind, message: cause instanceof Error ? cause.message : String(cause) };
}
