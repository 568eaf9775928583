import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { migrate, oldestSchemaVersion } from '../../src/core/notebook/migrate.ts';
import { notebookOperations } from '../../src/core/notebook/operations.ts';
import { notebookSchema, schemaVersion } from '../../src/core/notebook/schema.ts';
import { createSession } from '../../src/core/session.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { testContext } from '../fixtures/testContext.ts';
import { folderContent, folderWith } from './folders.ts';

const fixtures = join(import.meta.dirname, '../fixtures/notebooks');
const versions = readdirSync(fixtures)
  .filter((name) => /^v\d+$/.test(name))
  .map((name) => Number(name.slice(1)))
  .sort((one, other) => one - other);

const readFixture = (version: number) =>
  readFileSync(join(fixtures, `v${version}`, 'notebook.json'));

const pastSchemas = join(import.meta.dirname, '../../src/core/notebook/versions');

const frozenSchema = (version: number): unknown =>
  JSON.parse(readFileSync(join(fixtures, `v${version}`, 'schema.json'), 'utf8'));

/** Through text, because a schema holds undefined where JSON holds nothing. */
const jsonSchemaOf = (schema: z.ZodType): unknown =>
  JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })));

const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/\bfrom '([^']+)'/g)].map((match) => match[1]);

describe('stored versions', () => {
  it('has a fixture for each version there ever was', () => {
    const count = schemaVersion - oldestSchemaVersion + 1;
    expect(versions).toEqual(Array.from({ length: count }, (_, n) => oldestSchemaVersion + n));
    expect(oldestSchemaVersion).toBe(1);
  });

  it('is the version whose schema was frozen', () => {
    expect(
      jsonSchemaOf(notebookSchema),
      'schema changed: raise schemaVersion, put the schema before into versions/, add a step to migrate.ts and freeze a fixture (npx tsx tests/fixtures/notebooks/freeze.ts)',
    ).toEqual(frozenSchema(schemaVersion));
  });

  it('has a schema file for each past version, and besides only steps to the next', () => {
    const files = readdirSync(pastSchemas).sort();
    const past = versions.filter((version) => version < schemaVersion);
    expect(files.filter((name) => /^v\d+\.ts$/.test(name))).toEqual(
      past.map((version) => `v${version}.ts`).sort(),
    );
    const steps = past.map((version) => `v${version}ToV${version + 1}.ts`);
    for (const name of files.filter((file) => !/^v\d+\.ts$/.test(file))) {
      expect(steps).toContain(name);
      expect(importsOf(join(pastSchemas, name)), 'no later change reaches a step').toEqual([]);
    }
  });

  it.each(versions.filter((version) => version < schemaVersion))(
    'keeps the schema of version %i as it was, with nothing of the present one in it',
    async (version) => {
      const path = join(pastSchemas, `v${version}.ts`);
      const module: Record<string, z.ZodType> = await import(path);
      const schema = module[`notebookV${version}Schema`] as z.ZodType;
      expect(jsonSchemaOf(schema)).toEqual(frozenSchema(version));
      const { body } = JSON.parse(readFixture(version).toString());
      expect(schema.parse(body)).toEqual(body);
      expect(importsOf(path)).toEqual(['zod']);
    },
  );

  it.each(versions)(
    'opens version %i, and saving it again changes nothing more',
    async (version) => {
      const bytes = readFixture(version);
      const folder = folderWith({ 'notebook.json': bytes });
      const read = await openNotebookFolder(folder, { readOnly: true });
      expect(folderContent(folder), 'reading changes nothing').toEqual({
        'notebook.json': bytes.toString('latin1'),
      });
      const open = await openNotebookFolder(folder);
      expect(open.notebook).toEqual(read.notebook);
      expect(Object.keys(open.notebook.contacts).length).toBeGreaterThan(5);
      expect(checkNotebook(open.notebook)).toEqual([]);
      if (version === schemaVersion) {
        expect(open.notebook).toEqual(JSON.parse(bytes.toString()).body);
      }
      const session = createSession(open.notebook, open.storage);
      const rename = notebookOperations['notebook.rename'];
      await session.run(rename, { name: 'Next' }, testContext()());
      await open.close();
      const again = await openNotebookFolder(folder, { readOnly: true });
      expect(again.notebook).toEqual({ ...open.notebook, name: 'Next' });
      expect(migrate(schemaVersion, again.notebook)).toEqual(again.notebook);
    },
  );
});
