import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type {
  AnswersWriter,
  LetterWriter,
  PacketWriter,
  ReportWriter,
} from '../../src/api/index.ts';
import { NotebookError, refuseCancelled, type Work } from '../../src/core/operation.ts';
import type { FromPacketThread, ToPacketThread } from './packetMessages.ts';

/** A thread that writes Word documents, one at a time. */
export type PacketThread = {
  write: PacketWriter;
  writeAnswers: AnswersWriter;
  writeReport: ReportWriter;
  writeLetter: LetterWriter;
  /** Ends the thread, whatever it is doing; what is being written then fails. */
  end: () => Promise<void>;
};

/**
 * How much memory the thread may take, in MB. Without a limit of its own it takes what Electron gives the
 * whole app, 4 GB, and then ends the app with it; a thousand packets of 25 questions take about 2.5 GB.
 */
const memoryLimitMb = 3_000;

/**
 * Starts a thread for one job; it loads its library while the person chooses a place. It ends with the
 * job, which gives its memory back, and is ended at once when the job is cancelled.
 */
export function startPacketThread(
  entry: string,
  work: Work,
  maxOldGenerationSizeMb: number = memoryLimitMb,
): PacketThread {
  const thread = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb } });
  const over = endOf(thread);
  const end = async () => {
    await thread.terminate();
  };
  work.onCancel(() => void end());
  const tell = (message: ToPacketThread) => thread.postMessage(message);

  // Outlining and copying a piece takes a moment; typing goes on between two of them.
  const letOthersGoOn = async () => {
    await nextTurn();
    refuseCancelled(work);
  };
  const writeDocument = async (
    begin: () => ToPacketThread,
    pieces: Iterable<ToPacketThread>,
    part: Work,
  ) => {
    refuseCancelled(work);
    const written = answerOf(thread, part);
    await letOthersGoOn();
    tell(begin());
    await letOthersGoOn();
    for (const piece of pieces) {
      tell(piece);
      await letOthersGoOn();
    }
    tell({ type: 'write' });
    const answer = await Promise.race([written, over]);
    refuseCancelled(work);
    if (answer.type === 'written') return answer.bytes;
    throw refusal(answer.reason);
  };

  return {
    end,
    write: (frame, packets, part) =>
      writeDocument(
        () => ({ type: 'begin', frame: frame() }),
        mapped(packets, (packet) => ({ type: 'packet', packet })),
        part,
      ),
    writeAnswers: (frame, tables, part) =>
      writeDocument(
        () => ({ type: 'beginAnswers', frame }),
        mapped(tables, (table) => ({ type: 'answersTable', table })),
        part,
      ),
    writeReport: (report, part) => writeDocument(() => ({ type: 'beginReport', report }), [], part),
    writeLetter: (letter, part) => writeDocument(() => ({ type: 'beginLetter', letter }), [], part),
  };
}

/** Like {@link startPacketThread}, but starts the thread only once there is something to write. */
export function packetThreadWhenNeeded(entry: string, work: Work): PacketThread {
  let started: PacketThread | null = null;
  const thread = () => {
    started ??= startPacketThread(entry, work);
    return started;
  };
  return {
    write: (...document) => thread().write(...document),
    writeAnswers: (...document) => thread().writeAnswers(...document),
    writeReport: (...document) => thread().writeReport(...document),
    writeLetter: (...document) => thread().writeLetter(...document),
    end: async () => started?.end(),
  };
}

function* mapped<T>(
  pieces: Iterable<T>,
  toMessage: (piece: T) => ToPacketThread,
): Generator<ToPacketThread> {
  for (const piece of pieces) yield toMessage(piece);
}

/** Waits for one document. */
function answerOf(
  thread: Worker,
  part: Work,
): Promise<Exclude<FromPacketThread, { type: 'progress' }>> {
  return new Promise((resolve) => {
    const hear = (message: FromPacketThread) => {
      if (message.type === 'progress') {
        part.progress(message.done, message.total);
      } else {
        thread.off('message', hear);
        resolve(message);
      }
    };
    thread.on('message', hear);
  });
}

/** Waits until a thread is over, and says why. Heard from the beginning: an error nobody hears would end the app. */
function endOf(thread: Worker): Promise<{ type: 'over'; reason: unknown }> {
  return new Promise((resolve) => {
    let reason: unknown = null;
    thread.on('error', (cause) => {
      reason = cause;
    });
    thread.on('exit', (code) => resolve({ type: 'over', reason: reason ?? `exit code ${code}` }));
  });
}

function refusal(reason: unknown): NotebookError {
  console.error('The thread that writes packets failed.', reason);
  const isFull =
    reason instanceof Error && 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new NotebookError(
    'internal',
    isFull
      ? 'The document is too large for the memory. Nothing was written; save one file each, or fewer people.'
      : 'The Word document could not be made. Nothing was written; try again.',
  );
}
