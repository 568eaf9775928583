import type { RecoveryReport } from '../core/safekeeping/model.ts';

/** Says what was found, kept and lost, a line each. */
export function recoveryLines(report: RecoveryReport): string[] {
  const { found, kept, lost, quarantineFolder } = report;
  return [
    ...found.map((sentence) => `- ${sentence}`),
    ...kept.map((sentence) => `- ${sentence}`),
    ...lost.map((sentence) => `- Lost: ${sentence}`),
    ...(quarantineFolder === null ? [] : [`- The damaged originals are in ${quarantineFolder}`]),
  ];
}
