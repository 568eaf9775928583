// A process that edits a notebook as fast as the disk allows, until it is killed. It waits for one line,
// its orders; then it says "opened <json>", "done <number>" for every edit that is durable, "nothing
// <number>" for one that changed nothing, and "closed".
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createSession } from '../../src/core/session.ts';
import { nodeEnvironment } from '../../src/storage/environment.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { createEditor, digestOf, stateOf } from './editSteps.ts';

/** What a child writer is told. */
export type WriterOrders = {
  folder: string;
  seed: number;
  run: number;
  /** How many edits are under way at once. */
  depth: number;
  /** Closes after this many edits. */
  stepCount: number;
  limits: { recordCount: number; byteCount: number; idleMs: number };
};

/** What a child writer found. */
export type WriterReport = { digest: string; lost: string[]; quarantineFolder: string | null };

// STORAGE test: a line is with the parent when this returns, whatever becomes of this process.
const say = (line: string) => writeSync(1, `${line}\n`);

async function write({ folder, seed, run, depth, stepCount, limits }: WriterOrders) {
  const open = await openNotebookFolder(folder, {}, { ...nodeEnvironment, limits });
  const session = createSession(open.notebook, open.storage, open.history);
  const { lost = [], quarantineFolder = null } = open.recovery ?? {};
  const report: WriterReport = { digest: digestOf(stateOf(session)), lost, quarantineFolder };
  say(`opened ${JSON.stringify(report)}`);
  const editor = createEditor(session, seed, run);
  let begun = 0;
  const editOn = async (): Promise<void> => {
    while (begun < stepCount) {
      begun += 1;
      const step = begun;
      const { revision } = session;
      const saving = editor.next();
      const isChange = session.revision > revision;
      await saving;
      // The answer that there is nothing to undo says nothing about the edits before.
      say(`${isChange ? 'done' : 'nothing'} ${step}`);
    }
  };
  await Promise.all(Array.from({ length: depth }, editOn));
  await open.close();
  say('closed');
}

createInterface({ input: process.stdin }).once('line', (line) => {
  write(JSON.parse(line)).then(
    () => process.exit(0),
    (cause: unknown) => {
      console.error(cause);
      process.exit(1);
    },
  );
});
