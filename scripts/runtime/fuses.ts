import { SetupProblem } from '../process/problem.ts';

/** Marks the fuse wire in an Electron binary; see electronjs.org/docs/latest/tutorial/fuses. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const wireVersion = 1;
const states = { off: 0x30, on: 0x31 } as const;

/**
 * Sets fuses in an Electron binary, in place. The wire is: sentinel, one byte version, one byte
 * length, then one character a fuse, '0' off, '1' on, 'r' removed.
 */
export function setFuses(binary: Buffer, wanted: Record<number, 'on' | 'off'>): void {
  const start = binary.indexOf(fuseSentinel);
  if (start < 0) throw new SetupProblem('This Electron binary has no fuse wire.');
  const wire = start + fuseSentinel.length;
  if (binary[wire] !== wireVersion) {
    throw new SetupProblem(`The fuse wire has version ${binary[wire]}, not ${wireVersion}.`);
  }
  const count = binary[wire + 1] ?? 0;
  for (const [number, state] of Object.entries(wanted)) {
    const position = wire + 2 + Number(number);
    const present = binary[position];
    if (Number(number) >= count || (present !== states.on && present !== states.off)) {
      throw new SetupProblem(`Fuse ${number} is not there to be set.`);
    }
    binary[position] = states[state];
  }
}
