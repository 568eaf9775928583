import { NotebookError } from '../operation.ts';
import { type Notebook, notebookSchema, schemaVersion } from './schema.ts';

/** Turns a stored body of one version into the next; the step at index 0 leads from version 1 to 2. */
const steps: readonly ((body: unknown) => unknown)[] = [];

/** The oldest stored version this code opens; every one from here on has a frozen fixture. */
export const oldestSchemaVersion = schemaVersion - steps.length;

/**
 * Makes a notebook of a stored body, step by step from its own version to the present one; `body`
 * itself is left alone. Errors: `unsupported_version` for a version of a newer Askbook,
 * `storage_failed` for a body that is not what its version says.
 */
export function migrate(version: number, body: unknown): Notebook {
  if (version > schemaVersion) throw newerVersion(version);
  if (!Number.isInteger(version) || version < oldestSchemaVersion) {
    throw new NotebookError('storage_failed', `There never was a notebook version ${version}.`);
  }
  const migrated = steps
    .slice(version - oldestSchemaVersion)
    .reduce((current, step) => step(current), body);
  const result = notebookSchema.safeParse(migrated);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  const first = issues[0];
  throw new NotebookError(
    'storage_failed',
    `the notebook's content is not right at "${first?.path ?? ''}": ${first?.message ?? ''}`,
    issues,
  );
}

/** The refusal of a notebook that a newer Askbook wrote. */
export function newerVersion(version: number): NotebookError {
  return new NotebookError(
    'unsupported_version',
    `This notebook was written by a newer Askbook (its version is ${version}, this Askbook knows up to ${schemaVersion}); update Askbook to open it. Nothing was changed.`,
  );
}
