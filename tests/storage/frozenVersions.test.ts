import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkNotebook } from '../../src/core/notebook/checkNotebook.ts';
import { migrate, oldestSchemaVersion } from '../../src/core/notebook/migrate.ts';
import { notebookSchema, schemaVersion } from '../../src/core/notebook/schema.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { folderContent, folderWith, record } from './folders.ts';

const fixtures = join(import.meta.dirname, '../fixtures/notebooks');
const versions = readdirSync(fixtures)
  .filter((name) => /^v\d+$/.test(name))
  .map((name) => Number(name.slice(1)))
  .sort((one, other) => one - other);

const readFixture = (version: number) =>
  readFileSync(join(fixtures, `v${version}`, 'notebook.json'));

describe('stored versions', () => {
  it('has a fixture for each version there ever was', () => {
    const count = schemaVersion - oldestSchemaVersion + 1;
    expect(versions).toEqual(Array.from({ length: count }, (_, n) => oldestSchemaVersion + n));
    expect(oldestSchemaVersion).toBe(1);
  });

  it('is the version whose schema was frozen', () => {
    const frozen = JSON.parse(
      readFileSync(join(fixtures, `v${schemaVersion}`, 'schema.json'), 'utf8'),
    );
    // Through text, because a schema holds undefined where JSON holds nothing.
    const present = JSON.parse(JSON.stringify(z.toJSONSchema(notebookSchema, { io: 'input' })));
    expect(
      present,
      'schema changed: add a version and a fixture (npx tsx tests/fixtures/notebooks/freeze.ts)',
    ).toEqual(frozen);
  });

  it.each(versions)(
    'opens version %i, and saving it again changes nothing more',
    async (version) => {
      const bytes = readFixture(version);
      const folder = folderWith({ 'notebook.json': bytes });
      const open = await openNotebookFolder(folder);
      expect(folderContent(folder)['notebook.json']).toBe(bytes.toString('latin1'));
      expect(Object.keys(open.notebook.contacts).length).toBeGreaterThan(5);
      expect(checkNotebook(open.notebook)).toEqual([]);
      if (version === schemaVersion) {
        expect(open.notebook).toEqual(JSON.parse(bytes.toString()).body);
      }
      await open.storage?.save(open.notebook, record(1));
      await open.close();
      const again = await openNotebookFolder(folder, { readOnly: true });
      expect(again.notebook).toEqual(open.notebook);
      expect(migrate(schemaVersion, again.notebook)).toEqual(open.notebook);
    },
  );
});
