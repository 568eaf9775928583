import { randomUUID } from 'node:crypto';
import type { CommandContext } from '../../src/core/operation.ts';

/** Gives commands fresh ids, the present instant and this machine's time zone. */
export function commandContext(): CommandContext {
  return {
    newId: randomUUID,
    now: new Date().toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
