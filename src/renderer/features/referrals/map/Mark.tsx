import { type MarkKind, markPaths } from '../../../../core/referrals/mapMarks.ts';
import { markCentre, markRadius } from '../../../../core/referrals/mapSizes.ts';
import styles from './Map.module.css';

/** The mark of a node, whose shape tells how far it went. */
export function Mark({ kind }: { kind: MarkKind }) {
  const { line, fill } = markPaths(kind, markCentre, markCentre, markRadius);
  return (
    <svg className={styles.mark} data-kind={kind} viewBox="0 0 16 16" aria-hidden="true">
      {fill === '' ? null : <path d={fill} className={styles.markFill} />}
      {line === '' ? null : <path d={line} className={styles.markLine} />}
    </svg>
  );
}
