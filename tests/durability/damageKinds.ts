import type { Random } from './labWorld.ts';

/** One way to damage a file; answers what is left of it, null for nothing; the same bytes when it does not apply. */
export type Damage = (bytes: Buffer, random: Random, others: Buffer[]) => Buffer | null;

/** Every way a file is damaged in, by name. */
export const damageKinds: Record<string, Damage> = {
  empty: () => Buffer.alloc(0),
  cut: (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  'cut at the end': (bytes, random) => bytes.subarray(0, Math.max(0, bytes.length - 1 - random(4))),
  'all zeros': (bytes) => Buffer.alloc(bytes.length),
  zeros: (bytes, random) => {
    const [start, end] = [random(bytes.length + 1), random(bytes.length + 1)].sort((a, b) => a - b);
    return Buffer.from(bytes).fill(0, start, end);
  },
  'zeros at the end': (bytes, random) =>
    Buffer.from(bytes).fill(0, random(bytes.length + 1), bytes.length),
  'a bit': flipBit,
  'a bit in a text': (bytes, random) => {
    const at = bytes.indexOf('"said', random(bytes.length + 1));
    return at < 0 ? bytes : flipBitAt(bytes, at + 1 + random(4), random);
  },
  'a bit in the head': (bytes, random) =>
    flipBitAt(bytes, random(Math.min(bytes.length, 300)), random),
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  'with a byte order mark': (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
  'with Windows line ends': (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n')),
  '{}': () => Buffer.from('{}'),
  null: () => Buffer.from('null'),
  '[]': () => Buffer.from('[]'),
  'a forged generation': (bytes, random) => forge(bytes, random, /"generation":(\d+)/),
  'a forged sequence': (bytes, random) => forge(bytes, random, /"sequence":(\d+)/),
  'swapped with another': (bytes, random, others) => others[random(others.length)] ?? bytes,
  'a line less': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    lines.splice(random(lines.length), 1);
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  'a line twice': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const index = random(lines.length);
    lines.splice(index, 0, lines[index] ?? '');
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  deleted: () => null,
};

function flipBit(bytes: Buffer, random: Random): Buffer {
  return flipBitAt(bytes, random(Math.max(1, bytes.length)), random);
}

function flipBitAt(bytes: Buffer, index: number, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  const old = flipped[index];
  if (old !== undefined) flipped[index] = old ^ (1 << random(8));
  return flipped;
}

function forge(bytes: Buffer, random: Random, pattern: RegExp): Buffer {
  const text = bytes.toString('latin1');
  const forged = text.replace(pattern, (found, number: string) =>
    found.replace(number, String(Math.max(0, Number(number) + random(9) - 4))),
  );
  return Buffer.from(forged, 'latin1');
}
