import type { ActionId } from '../../../core/actions.ts';
import { actionById, keysShown, runAction } from '../../app/commands.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import styles from './CallKeys.module.css';
import { keepCaret } from './keepCaret.ts';

/** One thing that can be done, with the keys that do it; the button is for the mouse and for reading. */
export function KeyButton({
  actionId,
  label,
  look = 'quiet',
}: {
  actionId: ActionId;
  /** In place of the action's own words, where there is little room. */
  label?: string;
  look?: 'quiet' | 'primary';
}) {
  const isReadOnly = useReadOnly();
  const action = actionById(actionId);
  if (action.changes && isReadOnly) return null;
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]}`}
      onClick={() => runAction(actionId)}
    >
      {label ?? action.label}
      <kbd className={styles.keys} aria-hidden>
        {keysShown(actionId)}
      </kbd>
    </button>
  );
}

const rows: { actionId: ActionId; label: string }[] = [
  { actionId: 'call.star', label: 'Star' },
  { actionId: 'call.minute', label: 'Minute' },
  { actionId: 'call.free', label: 'Free notes' },
  { actionId: 'call.unplanned', label: 'Unplanned' },
  { actionId: 'referral.record', label: 'Name' },
  { actionId: 'call.promise', label: 'Promise' },
  { actionId: 'call.resource', label: 'Resource' },
  { actionId: 'call.theyMayAsk', label: 'They may ask' },
  { actionId: 'call.heard', label: 'Heard' },
  { actionId: 'call.notHeard', label: 'Not heard' },
  { actionId: 'call.contradicted', label: 'Contradicted' },
  { actionId: 'window.small', label: 'Small window' },
];

/** The keys of a call, where they can be seen. */
export function CallKeys() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className={styles.strip} role="group" aria-label="Keys" onMouseDown={keepCaret}>
      {rows.map(({ actionId, label }) => (
        <KeyButton key={actionId} actionId={actionId} label={label} />
      ))}
    </div>
  );
}
