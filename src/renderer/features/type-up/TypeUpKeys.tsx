import type { ActionId } from '../../../core/actions.ts';
import { keysShown } from '../../app/commands.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import styles from './TypeUpPage.module.css';

const keys: readonly [ActionId, string][] = [
  ['call.heard', 'heard'],
  ['call.notHeard', 'not heard'],
  ['call.contradicted', 'contradicted'],
  ['call.asked', 'asked'],
  ['call.skip', 'skipped'],
  ['call.star', 'star the line'],
];

/** The keys of the boxes, quietly, because Tab goes from row to row only. */
export function TypeUpKeys() {
  if (useReadOnly()) return null;
  return (
    <p className={styles.keys}>
      <span className={styles.key}>
        <kbd>Tab</kbd> next row
      </span>
      {keys.map(([actionId, words]) => (
        <span key={actionId} className={styles.key}>
          <kbd>{keysShown(actionId)}</kbd> {words}
        </span>
      ))}
    </p>
  );
}
