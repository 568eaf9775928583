import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { packetThreadWhenNeeded, startPacketThread } from '../../electron/main/packetThread.ts';
import {
  workOf,
  writeAnswersHere,
  writeLetterHere,
  writePacketsHere,
} from '../../src/api/index.ts';
import { answerGrid } from '../../src/core/answers/answerGrid.ts';
import { everyAnswer } from '../../src/core/answers/model.ts';
import { answersFrame, answersTables } from '../../src/core/answers/outlineAnswers.ts';
import { outlineLetter } from '../../src/core/letters/outlineLetter.ts';
import { type Work, WorkCancelled } from '../../src/core/operation.ts';
import { usualChoices } from '../../src/core/packet/choices.ts';
import { outlinePackets } from '../../src/core/packet/outlinePackets.ts';
import { bundleProgram } from '../durability/bundleProgram.ts';
import { answersNotebook } from '../fixtures/answersNotebook.ts';
import { mailNotebook } from '../fixtures/mailNotebook.ts';
import { packetNotebook, packetNow } from '../fixtures/packetNotebook.ts';
import { emptyFolder, refusalOf } from '../storage/folders.ts';

const notebook = packetNotebook();
const { packets, ...document } = outlinePackets(notebook, {
  contactIds: Object.keys(notebook.contacts),
  interviewId: null,
  choices: usualChoices,
  now: packetNow,
  timeZone: 'Europe/Berlin',
});
const frame = () => document;
const alone = () => ({ ...document, contents: null });
const one = packets.slice(0, 1);
const calm = () => workOf(new AbortController().signal);

let entry: string;

beforeAll(async () => {
  entry = await bundleProgram('electron/main/packetThreadEntry.ts');
});

/** A thread program that goes wrong in its own way. */
function program(source: string): string {
  const path = join(emptyFolder(), 'thread.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${source}`);
  return path;
}

async function withThread<T>(
  path: string,
  work: Work,
  use: (thread: ReturnType<typeof startPacketThread>) => Promise<T>,
): Promise<T> {
  const thread = startPacketThread(path, work);
  try {
    return await use(thread);
  } finally {
    await thread.end();
  }
}

describe('the thread that writes packets', () => {
  it('writes the bytes that are written without it, one document after the other', async () => {
    const told: [number, number][] = [];
    const work = workOf(new AbortController().signal, (done, total) => told.push([done, total]));
    const [many, single] = await withThread(entry, work, async ({ write }) => [
      await write(frame, packets, work),
      await write(alone, one, calm()),
    ]);
    expect(Buffer.from(many).equals(await writePacketsHere(frame, packets, calm()))).toBe(true);
    expect(Buffer.from(single).equals(await writePacketsHere(alone, one, calm()))).toBe(true);
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    expect(told.length).toBeGreaterThanOrEqual(packets.length);
  });

  it('writes answers, too, between two documents of packets', async () => {
    const order = {
      filter: everyAnswer,
      grouping: 'questions' as const,
      paper: 'a4' as const,
      now: packetNow,
      timeZone: 'Europe/Berlin',
    };
    const people = answersNotebook();
    const grid = answerGrid(people, order.filter, order.grouping);
    const answers = answersFrame(people, grid, order);
    const bytes = await withThread(entry, calm(), async ({ write, writeAnswers }) => [
      await write(alone, one, calm()),
      await writeAnswers(answers, answersTables(grid, order), calm()),
      await write(alone, one, calm()),
    ]);
    const packet = await writePacketsHere(alone, one, calm());
    const expected = await writeAnswersHere(answers, answersTables(grid, order), calm());
    expect(bytes.map((made) => Buffer.from(made).equals(packet))).toEqual([true, false, true]);
    expect(Buffer.from(bytes[1] ?? []).equals(expected)).toBe(true);
  });

  it('writes letters, too', async () => {
    const { me, contacts } = mailNotebook();
    const { ana } = contacts;
    if (!ana?.messages['ask']) throw new Error('The fixture has changed.');
    const order = { paper: 'a4' as const, now: packetNow, timeZone: 'Europe/Berlin' };
    const letter = outlineLetter(me, ana, ana.messages['ask'], order);
    const bytes = await withThread(entry, calm(), (thread) => thread.writeLetter(letter, calm()));
    expect(Buffer.from(bytes).equals(await writeLetterHere(letter, calm()))).toBe(true);
  });

  it('asks for one packet after the other, and lets others have a turn between two', async () => {
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    const seen: number[] = [];
    const slowly = function* () {
      for (const packet of packets) {
        seen.push(turns);
        yield packet;
      }
    };
    setImmediate(count);
    await withThread(entry, calm(), ({ write }) => write(frame, slowly(), calm()));
    isOver = true;
    expect(new Set(seen).size).toBe(packets.length);
  });

  it('is ended at once by cancelling, while packets are handed over or written', async () => {
    for (const cancelAt of ['packet', 'write'] as const) {
      const controller = new AbortController();
      const work = workOf(controller.signal);
      const handedOver = function* () {
        yield* one;
        if (cancelAt === 'packet') controller.abort();
        yield* one;
        if (cancelAt === 'write') setImmediate(() => setImmediate(() => controller.abort()));
      };
      // It hears everything and never answers, as if the document were endless.
      const endless = program("parentPort.on('message', () => {});");
      const writing = withThread(endless, work, ({ write }) => write(frame, handedOver(), work));
      await expect(writing).rejects.toBeInstanceOf(WorkCancelled);
    }
  });

  it('passes on what is refused while packets are outlined, and can write again', async () => {
    await withThread(entry, calm(), async ({ write }) => {
      const failing = function* () {
        yield* one;
        throw new Error('no such person');
      };
      await expect(write(frame, failing(), calm())).rejects.toThrow('no such person');
      const bytes = await write(frame, one, calm());
      expect(Buffer.from(bytes).equals(await writePacketsHere(frame, one, calm()))).toBe(true);
    });
  });

  it.each([
    ['throws before it hears anything', "throw new Error('broken');"],
    ['throws when it hears', "parentPort.on('message', () => { throw 7; });"],
    ['ends', "parentPort.on('message', () => process.exit(3));"],
    [
      'says that it failed',
      "parentPort.on('message', ({ type }) => type === 'write' && parentPort.postMessage({ type: 'failed', reason: 'x' }));",
    ],
  ])('is told in words when it %s', async (_name, source) => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    const path = program(source);
    const refusal = await refusalOf(
      withThread(path, calm(), ({ write }) => write(frame, packets, calm())),
    );
    expect(refusal.code).toBe('internal');
    expect(refusal.message).toMatch(/could not be made/);
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });

  it('is told in words when its memory is full, and the app goes on', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    const greedy = program(
      "const kept = []; parentPort.on('message', () => { for (;;) kept.push(Array.from({ length: 1000 }, () => ({}))); });",
    );
    const thread = startPacketThread(greedy, calm(), 50);
    const refusal = await refusalOf(thread.write(frame, one, calm()));
    expect(refusal.message).toMatch(/too large for the memory.* one file each/);
    complaint.mockRestore();
  });

  it('is told in words when it was over long before', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    const thread = startPacketThread(entry, calm());
    await thread.end();
    const refusal = await refusalOf(thread.write(frame, packets, calm()));
    expect(refusal.message).toMatch(/could not be made/);
    complaint.mockRestore();
  });

  it('is started by the first document, and not at all without one', async () => {
    const folder = emptyFolder();
    const telling = (mark: string) =>
      program(
        `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(join(folder, mark))}, ''); await import(${JSON.stringify(entry)});`,
      );
    const idle = packetThreadWhenNeeded(telling('idle'), calm());
    const thread = packetThreadWhenNeeded(telling('busy'), calm());
    const bytes = await thread.write(alone, one, calm());
    // By now an idle one would have been started, too.
    expect(readdirSync(folder)).toEqual(['busy']);
    await thread.end();
    await idle.end();
    expect(Buffer.from(bytes).equals(await writePacketsHere(alone, one, calm()))).toBe(true);
  });
});
