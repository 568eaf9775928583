import { CallError } from '../transport/client.ts';
import { addPendingWrite } from './pendingWrites.ts';

/** How long typing must rest before it is sent, in ms. */
const restMs = 250;
/** How long text may wait while typing goes on, in ms. */
const longestWaitMs = 1_000;

/**
 * Decides when the text of one field is sent: when typing rests, at least every second while it goes
 * on, and when it is flushed. While something is unsent or unanswered it counts as a pending write.
 */
export class AutosaveWriter {
  /** Where text goes; the component sets it anew at every drawing. */
  save: (text: string) => Promise<unknown> = async () => {};
  /** Told why a text was refused; it stays in the field all the same. */
  onRefused: (cause: unknown) => void = () => {};
  /** The text that was last handed over, or came from outside. */
  saved: string;
  private typed: string | null = null;
  private sending: Promise<void> | null = null;
  private restTimer: ReturnType<typeof setTimeout> | null = null;
  private waitTimer: ReturnType<typeof setTimeout> | null = null;
  private release: (() => void) | null = null;

  constructor(saved: string) {
    this.saved = saved;
  }

  /** Takes over a text that changed elsewhere; false while something typed here is waiting. */
  takeFromOutside(value: string): boolean {
    if (this.typed !== null || this.sending) return false;
    this.saved = value;
    return true;
  }

  /** Notes what was typed and starts the clocks. */
  type(text: string): void {
    this.typed = text;
    this.release ??= addPendingWrite({ flush: () => this.flush() });
    if (this.restTimer) clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => void this.flush(), restMs);
    this.waitTimer ??= setTimeout(() => void this.flush(), longestWaitMs);
  }

  /** Forgets what was typed and not sent. */
  drop(): void {
    this.clearTimers();
    this.typed = null;
    this.settle();
  }

  /** Sends what is waiting; resolves when it was answered, saved or not. */
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
      if (!(cause instanceof CallError) || cause.code !== 'storage_failed') {
        this.onRefused(cause);
        return;
      }
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
