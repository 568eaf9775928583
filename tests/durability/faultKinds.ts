import { changingCalls, type DiskCall, type DiskWatch } from './diskFiles.ts';
import { fileError } from './inodes.ts';
import type { Random } from './labWorld.ts';

/** One way in which a disk fails. */
export type Fault = Required<DiskWatch> & {
  /** Tells whether one call alone has failed, without having done its work. */
  isSingle: () => boolean;
  /** Tells whether any call has met it. */
  isMet: () => boolean;
  /** What it is and which calls met it, one line each. */
  describe: () => string;
};

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE'] as const;

const callNames = [
  ...(['openNew', 'write', 'sync', 'size', 'id', 'close', 'read', 'readStart', 'stat'] as const),
  ...(['list', 'rename', 'link', 'remove', 'makeFolder', 'syncFolder'] as const),
];

/** What a call meets: an error before or after it has done its work, or a number of bytes that is all it takes. */
type Meeting = { code: string; isDone: boolean } | { takes: number };

/** Chooses a way in which the disk fails: which calls, from which on, for how long, and how. */
export function createFault(random: Random): Fault {
  const scope = scopeAtRandom(random);
  const firstCall = random(scope.isWide ? 120 : 12);
  const callCount = [1, 1, 1 + random(8), Number.POSITIVE_INFINITY][random(4)] ?? 1;
  const meet = meetingAtRandom(random);
  const calls: string[] = [];
  let met = 0;
  let doneCount = 0;
  let seen = 0;
  const meetingOf = (call: DiskCall): Meeting | null => {
    if (!scope.has(call)) return null;
    seen += 1;
    if (seen <= firstCall || seen > firstCall + callCount) return null;
    met += 1;
    const meeting = meet(call);
    if (calls.length < 12) calls.push(`${call.name} ${call.path}: ${JSON.stringify(meeting)}`);
    return meeting;
  };
  let failsAfter: string | null = null;
  return {
    before: (call) => {
      const meeting = meetingOf(call);
      failsAfter = null;
      if (meeting === null) return undefined;
      if ('takes' in meeting) return meeting.takes;
      if (!meeting.isDone || !changingCalls.has(call.name))
        throw fileError(meeting.code, call.path);
      doneCount += 1;
      failsAfter = meeting.code;
      return undefined;
    },
    after: ({ path }) => {
      const code = failsAfter;
      failsAfter = null;
      if (code !== null) throw fileError(code, path);
    },
    isSingle: () => met === 1 && doneCount === 0,
    isMet: () => met > 0,
    describe: () =>
      [`${scope.name} from call ${firstCall + 1} on, ${callCount} times`, ...calls].join('\n  '),
  };
}

type Scope = { name: string; isWide: boolean; has: (call: DiskCall) => boolean };

function scopeAtRandom(random: Random): Scope {
  const kind = random(3);
  if (kind === 0) return { name: 'all calls', isWide: true, has: () => true };
  if (kind === 1) {
    return { name: 'what changes', isWide: true, has: ({ name }) => changingCalls.has(name) };
  }
  const one = callNames[random(callNames.length)];
  return { name: `each ${one}`, isWide: false, has: ({ name }) => name === one };
}

function meetingAtRandom(random: Random): (call: DiskCall) => Meeting {
  const code = codes[random(codes.length)] ?? 'EIO';
  const fails: Meeting = { code, isDone: random(4) === 0 };
  const manner = random(8);
  const most = 1 + random(200);
  return ({ name }) => {
    const canBeShort = name === 'write' || name === 'size';
    if (!canBeShort || manner > 2) return fails;
    if (manner === 0) return { takes: 0 };
    return { takes: 1 + random(most) };
  };
}
