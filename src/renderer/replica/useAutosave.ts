import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError } from '../transport/client.ts';
import { addPendingWrite } from './pendingWrites.ts';

/** How long typing must rest before it is sent, in ms. */
const restMs = 250;
/** How long text may wait while typing goes on, in ms. */
const longestWaitMs = 1_000;

/** What a text field needs to save itself. */
type Autosave = {
  text: string;
  setText: (text: string) => void;
  /** Sends what was typed at once; for blur and Enter. */
  flush: () => void;
  /** Puts the last saved text back; for Escape. */
  revert: () => void;
};

/**
 * Keeps text local while it is typed and hands it to `save` when typing rests, at least every second.
 * A refused save keeps the text; the next key or flush tries again. `value` from outside is taken over
 * only while nothing typed is waiting.
 */
export function useAutosave(value: string, save: (text: string) => Promise<unknown>): Autosave {
  const [text, setLocal] = useState(value);
  const writer = useRef<Writer | null>(null);
  writer.current ??= new Writer(value);
  const current = writer.current;
  current.save = save;

  useEffect(() => {
    if (current.takeFromOutside(value)) setLocal(value);
  }, [current, value]);

  // A page that is left sends what was typed; nothing is dropped with the component.
  useEffect(() => () => void current.flush(), [current]);

  const setText = useCallback(
    (next: string) => {
      setLocal(next);
      current.type(next);
    },
    [current],
  );
  const flush = useCallback(() => void current.flush(), [current]);
  const revert = useCallback(() => {
    current.drop();
    setLocal(current.saved);
  }, [current]);
  return { text, setText, flush, revert };
}

class Writer {
  save: (text: string) => Promise<unknown> = async () => {};
  saved: string;
  private typed: string | null = null;
  private sending: Promise<void> | null = null;
  private restTimer: ReturnType<typeof setTimeout> | null = null;
  private waitTimer: ReturnType<typeof setTimeout> | null = null;
  private release: (() => void) | null = null;

  constructor(saved: string) {
    this.saved = saved;
  }

  takeFromOutside(value: string): boolean {
    if (this.typed !== null || this.sending) return false;
    this.saved = value;
    return true;
  }

  type(text: string): void {
    this.typed = text;
    this.release ??= addPendingWrite({ flush: () => this.flush() });
    if (this.restTimer) clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => void this.flush(), restMs);
    this.waitTimer ??= setTimeout(() => void this.flush(), longestWaitMs);
  }

  drop(): void {
    this.clearTimers();
    this.typed = null;
    this.settle();
  }

  async flush(): Promise<void> {
    this.clearTimers();
    if (this.sending) await this.sending;
    const text = this.typed;
    if (text === null) return;
    if (text === this.saved) {
      this.drop();
      return;
    }
    this.sending = this.send(text).finally(() => {
      this.sending = null;
    });
    await this.sending;
    this.settle();
  }

  private async send(text: string): Promise<void> {
    try {
      await this.save(text);
    } catch (cause) {
      // What the disk refused is kept and retried by the session, and the banner says so. Anything
      // else stays pending in the field: the text is not lost, and the next key tries again.
      if (!(cause instanceof CallError) || cause.code !== 'storage_failed') return;
    }
    this.saved = text;
    if (this.typed === text) this.typed = null;
  }

  private settle(): void {
    if (this.typed !== null || this.sending) return;
    this.release?.();
    this.release = null;
  }

  private clearTimers(): void {
    if (this.restTimer) clearTimeout(this.restTimer);
    if (this.waitTimer) clearTimeout(this.waitTimer);
    this.restTimer = null;
    this.waitTimer = null;
  }
}
