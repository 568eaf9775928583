import { NotebookError } from '../../src/core/operation.ts';
import { createSession, type Session } from '../../src/core/session.ts';
import { createNotebookFolder } from '../../src/storage/createNotebookFolder.ts';
import { openNotebookFolder } from '../../src/storage/openNotebookFolder.ts';
import { dropEverything } from './crash.ts';
import type { FaultRun } from './faults.ts';
import { editAtRandom, renameNotebook } from './labEdits.ts';
import { createStateReader, type LabState } from './labStates.ts';
import { labContext, labEnvironment, labFolder, labNotebook, type Random } from './labWorld.ts';
import { createDisk, type SimulatedDisk } from './simulatedDisk.ts';

const editsInRun = 8;

/** Edits on a failing disk, then on a mended one, then opens what is there. */
export async function workUnderFault({ random, fault, accuse, result }: FaultRun): Promise<void> {
  const work = await beginWork(await diskWithNotebook());
  const { disk, open, session, states, context } = work;
  const checkSaved = async () => {
    result.cutCount += 1;
    const from = session.savedRevision;
    const found = await stateAfterCut(work);
    if (!states.slice(from).includes(found))
      accuse(`a power cut takes revision ${from}, which was called saved`);
  };
  disk.watch(fault);
  for (let edit = 0; edit < editsInRun; edit += 1) {
    const count = random(4) === 0 ? 3 : 1;
    const replies = Array.from({ length: count }, () => editAtRandom(session, random, context));
    await settleReplies(replies, session, accuse);
    if (work.present() !== states.at(-1)) accuse('what was typed has gone away');
    if (random(5) === 0) await session.retrySave().catch(() => {});
    if (random(3) === 0) await checkSaved();
  }
  if (random(6) === 0) {
    await open.close().catch(() => {});
    await checkSaved();
    disk.kill();
    return;
  }
  disk.watch({});
  await saveOnMendedDisk(session, random, context);
  if (session.savedRevision < session.revision) accuse('the disk works again and not all is saved');
  if (session.saveProblem) accuse(`the disk works again and still: ${session.saveProblem.message}`);
  await checkSaved();
  const last = work.present();
  await open.close();
  const again = await openNotebookFolder(labFolder, {}, work.env);
  if (work.textOf(again) !== last) accuse('what was saved is not what is opened');
  disk.kill();
}

/** Opens on a failing disk: it opens whole or is refused, and nothing is lost by it. */
export async function openUnderFault({ random, fault, accuse, result }: FaultRun): Promise<void> {
  const work = await beginWork(await diskWithNotebook());
  const { session, context, states } = work;
  for (let edit = 0; edit < editsInRun; edit += 1) await editAtRandom(session, random, context);
  if (random(2) === 0) await work.open.close();
  const { disk } = work.disk.crash(dropEverything);
  work.disk.kill();
  disk.watch(fault);
  let text: string | null = null;
  try {
    const open = await openNotebookFolder(labFolder, {}, labEnvironment(disk.files, 2));
    text = work.textOf(open);
    if (random(2) === 0) await open.close();
  } catch (cause) {
    if (!(cause instanceof NotebookError)) throw cause;
  }
  if (text !== null && text !== states.at(-1))
    accuse('opened on a failing disk as another notebook');
  disk.watch({});
  result.cutCount += 1;
  const left = disk.crash(dropEverything).disk;
  for (const [boot, one] of [disk, left].entries()) {
    const open = await openNotebookFolder(labFolder, {}, labEnvironment(one.files, 3 + boot));
    if (work.textOf(open) !== states.at(-1)) accuse('opening on a failing disk has lost something');
    one.kill();
  }
}

/** Makes a folder on a failing disk: it is there whole or refused, and can be made once the disk works. */
export async function createUnderFault({ fault, accuse, result }: FaultRun): Promise<void> {
  const disk = await emptyDisk();
  disk.watch(fault);
  const isMade = await createNotebookFolder(
    labFolder,
    labNotebook(),
    labEnvironment(disk.files, 1),
  ).then(
    () => true,
    (cause: unknown) => {
      if (!(cause instanceof NotebookError)) throw cause;
      return false;
    },
  );
  disk.watch({});
  if (isMade) {
    result.cutCount += 1;
    const left = disk.crash(dropEverything).disk;
    await openNotebookFolder(labFolder, {}, labEnvironment(left.files, 2));
    return;
  }
  // What could not be taken away again stays, and a folder that is not empty is refused.
  if (!fault.isSingle()) return;
  await createNotebookFolder(labFolder, labNotebook(), labEnvironment(disk.files, 2)).catch(
    (cause: unknown) => accuse(`a folder that could not be made cannot be made any more: ${cause}`),
  );
}

async function beginWork(disk: SimulatedDisk) {
  const env = labEnvironment(disk.files, 1);
  const open = await openNotebookFolder(labFolder, {}, env);
  const session = createSession(open.notebook, open.storage, open.history);
  const readState = createStateReader();
  const textOf = (of: Parameters<typeof readState>[0]) => asText(readState(of));
  const present = () => textOf(session.snapshot());
  /** The state after each revision. */
  const states = [present()];
  session.subscribe(({ type }) => {
    if (type === 'changed') states.push(present());
  });
  const context = labContext(() => 1_000);
  return { disk, env, open, session, textOf, present, states, context };
}

/** What is there after a power cut that takes all it may. */
async function stateAfterCut({
  disk,
  textOf,
}: Awaited<ReturnType<typeof beginWork>>): Promise<string> {
  const left = disk.crash(dropEverything).disk;
  const open = await openNotebookFolder(labFolder, {}, labEnvironment(left.files, 9));
  left.kill();
  return textOf(open);
}

async function settleReplies(
  replies: Promise<unknown>[],
  session: Session,
  accuse: (what: string) => void,
): Promise<void> {
  for (const reply of await Promise.allSettled(replies)) {
    if (reply.status === 'fulfilled') continue;
    if (!(reply.reason instanceof NotebookError)) accuse(`an edit threw ${String(reply.reason)}`);
    else if (!session.saveProblem && session.savedRevision < session.revision) {
      accuse('a save was refused and the session does not say so');
    }
  }
}

async function saveOnMendedDisk(
  session: Session,
  random: Random,
  context: ReturnType<typeof labContext>,
) {
  if (random(2) === 0) await session.retrySave();
  else await renameNotebook(session, `Mended ${random(1_000)}`, context);
}

async function diskWithNotebook(): Promise<SimulatedDisk> {
  const disk = await emptyDisk();
  await createNotebookFolder(labFolder, labNotebook(), labEnvironment(disk.files, 0));
  return disk;
}

async function emptyDisk(): Promise<SimulatedDisk> {
  const disk = createDisk();
  await disk.files.makeFolder('/home');
  await disk.files.syncFolder('/');
  return disk;
}

function asText({ notebook, history }: LabState): string {
  return `${notebook}\n${history}`;
}
