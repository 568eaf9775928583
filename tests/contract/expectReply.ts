import { deepStrictEqual, equal, match } from 'node:assert/strict';
import type { Reply } from '../../src/api/index.ts';
import type { ContractCase } from './contractCases.ts';

/** Checks a reply against its case; used alike by the unit and the end-to-end runner. */
export function expectReply(
  { expected, title }: ContractCase,
  reply: Reply,
  revisionBefore: number,
): void {
  equal(reply.ok, expected.ok, `${title}: ${JSON.stringify(reply).slice(0, 300)}`);
  if (reply.ok && expected.ok) {
    equal(reply.revision, revisionBefore + expected.revisionGrowsBy, title);
    if ('value' in expected) deepStrictEqual(reply.value, expected.value, title);
  } else if (!reply.ok && !expected.ok) {
    equal(reply.error.code, expected.code, title);
    match(reply.error.message, expected.message, title);
    match(reply.error.message, /^[A-ZÀ-Þ].*\.$/s, `${title}: one sentence`);
  }
}
