import { dirname } from 'node:path';
import type { Notebook } from '../../src/core/notebook/schema.ts';
import { createSession } from '../../src/core/session.ts';
import { emptyHistory } from '../../src/core/undoHistory.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { keepEverything } from './crash.ts';
import { editAtRandom } from './labEdits.ts';
import { createStateReader } from './labStates.ts';
import { labContext, labEnvironment, labFolder, labNotebook, type Random } from './labWorld.ts';
import { createDisk } from './simulatedDisk.ts';

/** A folder as it lay on the disk, and every state its notebook went through. */
export type Source = {
  files: Map<string, Uint8Array>;
  states: string[];
  isClosed: boolean;
  textOf: (of: { notebook: Notebook }) => string;
};

/** Works on a notebook for some sessions; the last one is closed, or its process killed. */
export async function makeSource(random: Random): Promise<Source> {
  const disk = createDisk();
  await disk.files.makeFolder(dirname(labFolder));
  await createNotebookFolder(labFolder, labNotebook(), labEnvironment(disk.files, 0));
  const textOf = createTextReader();
  const states: string[] = [];
  const context = labContext(random);
  const limits = { recordCount: 3 + random(10), byteCount: 20_000, idleMs: 60_000 };
  let left = disk;
  const sessions = 1 + random(3);
  for (let boot = 1; boot <= sessions; boot += 1) {
    const isLast = boot === sessions;
    const open = await openNotebookFolder(labFolder, {}, labEnvironment(left.files, boot, limits));
    const session = createSession(open.notebook, open.storage, open.history);
    if (states.length === 0) states.push(textOf(session.snapshot()));
    session.subscribe(({ type }) => {
      if (type === 'changed') states.push(textOf(session.snapshot()));
    });
    for (let edit = 1 + random(9); edit > 0; edit -= 1) {
      await editAtRandom(session, random, context);
    }
    const isClosed = random(2) === 0;
    if (isClosed) await open.close();
    const killed = left.crash(keepEverything).disk;
    left.kill();
    left = killed;
    if (isLast) return { files: left.contents(), states, isClosed, textOf };
  }
  throw new Error('A source has at least one session.');
}

function createTextReader(): Source['textOf'] {
  const read = createStateReader();
  return ({ notebook }) => read({ notebook, history: emptyHistory }).notebook;
}
