import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeOutput } from '../../src/cli/writeOutput.ts';
import { faultyEnvironment } from '../storage/faultyFiles.ts';
import { emptyFolder, folderContent, refusalOf } from '../storage/folders.ts';

describe('writing a file for the person', () => {
  it.each([
    ['openNew', 'EACCES', /^packet\.docx cannot be written in .*: Askbook is not allowed/],
    ['openNew', 'EROFS', /the disk is read-only \(EROFS\)/],
    ['write', 'ENOSPC', /the disk is full \(ENOSPC\)/],
    ['sync', 'EIO', /the disk reports an error/],
    ['rename', 'EBUSY', /another program is using it \(EBUSY\)/],
  ] as const)(
    'leaves the older file and nothing else when %s ends with %s',
    async (name, code, sentence) => {
      const folder = emptyFolder();
      const path = join(folder, 'packet.docx');
      writeFileSync(path, 'older');
      const env = faultyEnvironment((call) => (call.name === name ? { code } : null));
      const refusal = await refusalOf(writeOutput(path, Buffer.from('newer'), env));
      expect(refusal.code).toBe('storage_failed');
      expect(refusal.message).toMatch(sentence);
      expect(folderContent(folder)).toEqual({ 'packet.docx': 'older' });
    },
  );

  // Root may write everywhere, and Windows has no such bits; the faults above cover both.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'refuses a folder that may not be written',
    async () => {
      const folder = emptyFolder();
      chmodSync(folder, 0o500);
      const refusal = await refusalOf(writeOutput(join(folder, 'x.docx'), Buffer.from('new')));
      chmodSync(folder, 0o700);
      expect(refusal.code).toBe('storage_failed');
      expect(folderContent(folder)).toEqual({});
    },
  );
});
