import type { Askbook } from './askbook.ts';

/**
 * Sets the clock of the whole app by hand: it stands at an instant, in the main process and in every window, until it
 * is set again. Timers go on, so that the app notices as it would notice that the machine has slept.
 */
export async function setClock(askbook: Askbook, instant: string): Promise<void> {
  const app = askbook.app();
  await app.evaluate((_electron, at) => {
    const own = globalThis as { realDate?: DateConstructor };
    const RealDate = own.realDate ?? Date;
    own.realDate = RealDate;
    globalThis.Date = class extends RealDate {
      constructor(...given: [] | [number]) {
        super(...((given.length === 0 ? [at] : given) as [number]));
      }
      static override now() {
        return RealDate.parse(at);
      }
    } as DateConstructor;
  }, instant);
  for (const page of app.windows()) await page.clock.setFixedTime(instant);
}

/** The instant so many minutes and seconds after another. */
export function after(instant: string, minutes: number, seconds = 0): string {
  return new Date(Date.parse(instant) + (minutes * 60 + seconds) * 1_000).toISOString();
}
