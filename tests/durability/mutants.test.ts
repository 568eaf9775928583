import { describe, expect, it } from 'vitest';
import { randomSettings } from '../fixtures/randomSettings.ts';
import { loadMutated, type Mutant } from './mutate.ts';

/**
 * Breaks the store in one place at a time and lets the laboratories find it. `SEED=` repeats a run;
 * `N=` is how many cases a laboratory has at most, `N=10x` ten times as many.
 */
const { seed, numRuns } = randomSettings(3_000, 'mutants');

const timeoutMs = 600_000;

type Laboratory = 'powerCuts' | 'faults' | 'damage';
type Outcome = { violations: string[] };
type Loaded = Record<string, (settings: object) => Promise<Outcome>>;

/** Runs a laboratory until it finds something, with a defect in the store or without. */
async function findIn(laboratory: Laboratory, mutant: Mutant | null): Promise<string[]> {
  const lab = await loadMutated<Loaded>(`${laboratory}.ts`, mutant);
  const shared = { seed, maxViolations: 1 };
  const run = {
    powerCuts: () => lab['runPowerCuts']?.({ ...shared, stateCount: numRuns }),
    faults: () => lab['runFaults']?.({ ...shared, runCount: Math.ceil(numRuns / 4) }),
    damage: () => lab['runDamage']?.({ ...shared, runCount: numRuns }),
  };
  const outcome = await run[laboratory]();
  if (!outcome) throw new Error(`${laboratory} has no such function.`);
  return outcome.violations;
}

const mutants: (Mutant & { laboratory: Laboratory })[] = [
  {
    laboratory: 'powerCuts',
    name: 'the snapshot is not synced before its name',
    file: 'storage/writeSnapshot.ts',
    from: 'await file.sync();',
    to: '',
  },
  {
    laboratory: 'powerCuts',
    name: 'the folder is never synced',
    file: 'storage/durableFile.ts',
    from: 'await files.syncFolder(folder);',
    to: '',
  },
  {
    laboratory: 'powerCuts',
    name: 'an appended record is not synced',
    file: 'storage/journalWriter.ts',
    from: 'await current.file.sync();',
    to: '',
  },
  {
    laboratory: 'powerCuts',
    name: 'a new journal is not synced',
    file: 'storage/journalWriter.ts',
    from: 'await file.sync();',
    to: '',
  },
  {
    laboratory: 'powerCuts',
    name: 'the name of a new journal is not synced',
    file: 'storage/journalWriter.ts',
    from: 'await syncFolder(files, folder);',
    to: '',
  },
  {
    laboratory: 'powerCuts',
    name: 'the name of a new snapshot is not synced',
    file: 'storage/snapshotKeeper.ts',
    from: 'await syncFolder(env.files, folder);',
    to: '',
  },
  {
    laboratory: 'powerCuts',
    name: 'a record that was not handed to the disk yet is called saved',
    file: 'storage/journalWriter.ts',
    from: 'await writeAll(current.file, bytes, current.end);',
    to: 'void writeAll(current.file, bytes, current.end); return;',
  },
  {
    laboratory: 'powerCuts',
    name: 'what a killed process left in memory is built upon',
    file: 'storage/openNotebookFolder.ts',
    from: 'return areNamesDurable && loaded.replayedCount === 0;',
    to: 'return true;',
  },
  {
    laboratory: 'powerCuts',
    name: 'the name of a new folder is not synced',
    file: 'storage/createNotebookFolder.ts',
    from: 'await syncFoldersAbove(path, topmostMade, env);',
    to: '',
  },
  {
    laboratory: 'damage',
    name: 'the hash of a snapshot is not looked at',
    file: 'storage/notebookFile.ts',
    from: "if (createHash('sha256').update(buffer.subarray(firstLineByteCount)).digest('hex') !== sha256)",
    to: 'if (false)',
  },
  {
    laboratory: 'damage',
    name: 'the crc of a record is not looked at',
    file: 'storage/journalFormat.ts',
    from: 'if (crc !== hex(after.chain)) return null;',
    to: '',
  },
  {
    laboratory: 'damage',
    name: 'damaged files are not put aside',
    file: 'storage/openNotebookFolder.ts',
    from: 'for (const { name } of unusable) await quarantine.move(name);',
    to: '',
  },
  {
    laboratory: 'damage',
    name: 'the generation before is not kept',
    file: 'storage/snapshotKeeper.ts',
    from: 'await skipMissing(() => keepAs(env, path(notebookFileName), path(previousFileName)));',
    to: '',
  },
  {
    laboratory: 'damage',
    name: 'the journals of the generations before are removed',
    file: 'storage/snapshotKeeper.ts',
    from: 'kept = [prepared.generation, ...kept].slice(0, 3);',
    to: 'kept = [prepared.generation];',
  },
  {
    laboratory: 'damage',
    name: 'a journal may bear the name of another one',
    file: 'storage/loadFolder.ts',
    from: 'header.generation !== generation || header.part !== part',
    to: 'false',
  },
  {
    laboratory: 'damage',
    name: 'the folder of what was put aside is not synced',
    file: 'storage/quarantine.ts',
    from: 'await syncFolder(env.files, dirname(place));',
    to: '',
  },
  {
    laboratory: 'faults',
    name: 'a write that took a part of the bytes counts as whole',
    file: 'storage/durableFile.ts',
    from: 'taken += written;',
    to: 'taken = bytes.byteLength;',
  },
  {
    laboratory: 'faults',
    name: 'a journal is written on after a failed sync',
    file: 'storage/journalWriter.ts',
    from: 'current = null;\n    await left?.file.close().catch(() => {});',
    to: 'if (left === null) return;',
  },
  {
    laboratory: 'faults',
    name: 'a failed append is called saved',
    file: 'storage/journalWriter.ts',
    from: 'await abandon();\n        throw cause;',
    to: 'await abandon();',
  },
];

describe('a broken store is noticed', () => {
  it.each(['powerCuts', 'faults', 'damage'] as const)(
    '%s finds nothing when nothing is broken',
    async (laboratory) => {
      expect(await findIn(laboratory, null)).toEqual([]);
    },
  );

  // Titles made by vitest itself are cut short.
  const titled = mutants.map((mutant) => [`${mutant.laboratory}: ${mutant.name}`, mutant] as const);

  it.each(titled)(
    '%s',
    async (_title, { laboratory, ...mutant }) => {
      expect(await findIn(laboratory, mutant)).not.toEqual([]);
    },
    timeoutMs,
  );

  it('refuses a defect whose place is gone', async () => {
    const [some] = mutants;
    if (!some) throw new Error('no mutants');
    await expect(loadMutated('powerCuts.ts', { ...some, from: 'nowhere' })).rejects.toThrow(
      'found 0 times',
    );
  });
});
