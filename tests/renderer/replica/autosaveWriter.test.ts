import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AutosaveWriter } from '../../../src/renderer/replica/autosaveWriter.ts';
import {
  flushPendingWrites,
  pendingWriteCount,
} from '../../../src/renderer/replica/pendingWrites.ts';
import { CallError } from '../../../src/renderer/transport/client.ts';

let writer: AutosaveWriter;
let sent: string[];
let answer: () => Promise<void>;
let refused: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  refused = [];
  answer = async () => {};
  writer = new AutosaveWriter('before');
  writer.onRefused = (cause) => refused.push(cause);
  writer.save = (text) => {
    sent.push(text);
    return answer();
  };
});

afterEach(() => {
  writer.drop();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const refusal = (code: 'storage_failed' | 'invalid_input' | 'conflict') =>
  new CallError({ code, message: 'No.', issues: [] });

describe('a field that saves itself', () => {
  it('sends what was typed when typing rests for 250 ms, not before', async () => {
    writer.type('a');
    await pass(249);
    writer.type('ab');
    await pass(249);
    expect(sent).toEqual([]);
    expect(pendingWriteCount()).toBe(1);
    await pass(1);
    expect(sent).toEqual(['ab']);
    expect(pendingWriteCount()).toBe(0);
  });

  it('sends at least every second while typing goes on', async () => {
    for (let key = 1; key <= 20; key += 1) {
      writer.type('x'.repeat(key));
      await pass(100);
    }
    expect(sent.length).toBeGreaterThanOrEqual(1);
    expect(sent[0]).toHaveLength(10);
  });

  it('sends at once when everything is flushed, and waits for the answer', async () => {
    let release = () => {};
    answer = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    writer.type('last words');
    let isFlushed = false;
    const flushed = flushPendingWrites().then(() => {
      isFlushed = true;
    });
    await pass(0);
    expect(sent).toEqual(['last words']);
    expect(isFlushed).toBe(false);
    release();
    await flushed;
    expect(pendingWriteCount()).toBe(0);
  });

  it('sends what was typed while the last text was on its way', async () => {
    let release = () => {};
    answer = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    writer.type('one');
    await pass(250);
    writer.type('one two');
    answer = async () => {};
    release();
    await pass(250);
    expect(sent).toEqual(['one', 'one two']);
    expect(pendingWriteCount()).toBe(0);
  });

  it('takes a text from outside only while nothing typed is waiting', async () => {
    writer.type('mine');
    expect(writer.takeFromOutside('theirs')).toBe(false);
    await pass(250);
    expect(sent).toEqual(['mine']);
    expect(writer.takeFromOutside('theirs')).toBe(true);
    writer.type('theirs');
    await pass(250);
    expect(sent).toEqual(['mine']);
  });

  it('counts a text the disk refused as handed over: the session keeps it', async () => {
    answer = () => Promise.reject(refusal('storage_failed'));
    writer.type('kept by the session');
    await pass(250);
    expect(pendingWriteCount()).toBe(0);
    expect(refused).toEqual([]);
  });

  it.each(['invalid_input', 'conflict'] as const)(
    'keeps a text that was refused as %s, says why, and tries again',
    async (code) => {
      answer = () => Promise.reject(refusal(code));
      writer.type('too long');
      await pass(250);
      expect(refused).toHaveLength(1);
      expect(pendingWriteCount()).toBe(1);
      answer = async () => {};
      await flushPendingWrites();
      expect(sent).toEqual(['too long', 'too long']);
      expect(pendingWriteCount()).toBe(0);
    },
  );
});
