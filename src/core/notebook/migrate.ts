import type { z } from 'zod';
import { NotebookError } from '../operation.ts';
import { type Notebook, notebookSchema, schemaVersion } from './schema.ts';
import { notebookV1Schema } from './versions/v1.ts';
import { notebookV2Schema } from './versions/v2.ts';
import { v2ToV3 } from './versions/v2ToV3.ts';
import { notebookV3Schema } from './versions/v3.ts';
import { v3ToV4 } from './versions/v3ToV4.ts';
import { notebookV4Schema } from './versions/v4.ts';
import { v4ToV5 } from './versions/v4ToV5.ts';
import { notebookV5Schema } from './versions/v5.ts';
import { v5ToV6 } from './versions/v5ToV6.ts';

/** A stored version of the past: what it was, and how a body of it becomes one of the next version. */
type PastVersion = { schema: z.ZodType; toNext: (body: object) => object };

/** Every past version in order; the one at index 0 is version 1. */
const pastVersions: readonly PastVersion[] = [
  { schema: notebookV1Schema, toNext: (body) => ({ ...body, bin: {} }) },
  { schema: notebookV2Schema, toNext: v2ToV3 },
  { schema: notebookV3Schema, toNext: v3ToV4 },
  { schema: notebookV4Schema, toNext: v4ToV5 },
  { schema: notebookV5Schema, toNext: v5ToV6 },
];

/** The oldest stored version this code opens; every one from here on has a frozen fixture. */
export const oldestSchemaVersion = schemaVersion - pastVersions.length;

/**
 * Makes a notebook of a stored body, step by step from its own version to the present one; `body`
 * itself is left alone. Errors: `unsupported_version` for a version of a newer Askbook,
 * `storage_failed` for a body that is not what its version says.
 */
export function migrate(version: number, body: unknown): Notebook {
  checkVersion(version);
  const past = pastVersions[version - oldestSchemaVersion];
  if (past) validate(past.schema, body);
  return validate(notebookSchema, migrateStep(body, version, schemaVersion));
}

/**
 * The same for a body known to be what an Askbook wrote, because its hash has verified: one of the
 * present version is answered as it is, after a look at its top level only, so that opening a large
 * notebook costs little. Errors: those of {@link migrate}.
 */
export function migrateTrusted(version: number, body: unknown): unknown {
  if (version !== schemaVersion) return migrate(version, body);
  for (const [field, { def }] of Object.entries(notebookSchema.shape)) {
    const value = isObject(body) && Object.hasOwn(body, field) ? body[field] : undefined;
    if (kindOf(value) !== kindsByType[def.type]) throw wrongContent(field, 'It is not right');
  }
  return body;
}

/**
 * Turns a body of one version into a later one without validating it: a journal that goes on from
 * version to version is replayed so. What is no object is answered as it is.
 */
export function migrateStep(body: unknown, from: number, to: number): unknown {
  checkVersion(from);
  checkVersion(to);
  if (!isObject(body)) return body;
  return pastVersions
    .slice(from - oldestSchemaVersion, to - oldestSchemaVersion)
    .reduce<object>((current, { toNext }) => toNext(current), body);
}

/** The refusal of a notebook that a newer Askbook wrote. */
export function newerVersion(version: number): NotebookError {
  return new NotebookError(
    'unsupported_version',
    `This notebook was written by a newer Askbook (its version is ${version}, this Askbook knows up to ${schemaVersion}); update Askbook to open it. Nothing was changed.`,
  );
}

function checkVersion(version: number): void {
  if (version > schemaVersion) throw newerVersion(version);
  if (!Number.isInteger(version) || version < oldestSchemaVersion) {
    throw new NotebookError('storage_failed', `There never was a notebook version ${version}.`);
  }
}

function validate<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  throw wrongContent(issues[0]?.path ?? '', issues[0]?.message ?? '', issues);
}

function wrongContent(
  path: string,
  message: string,
  issues: NotebookError['issues'] = [{ path, message }],
): NotebookError {
  const text = `the notebook's content is not right at "${path}": ${message}`;
  return new NotebookError('storage_failed', text, issues);
}

/** What a value of a schema's type looks like from afar. */
const kindsByType: Partial<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  record: 'object',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return kindOf(value) === 'object';
}
