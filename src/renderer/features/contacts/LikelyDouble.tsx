import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { PersonLink } from '../../ui/PersonLink.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import styles from './LikelyDouble.module.css';

/** One quiet line about somebody who is probably the same person; not there when nobody is. */
export function LikelyDouble({
  doubleIds,
  onCompare,
}: {
  doubleIds: readonly string[];
  onCompare: (contactId: string) => void;
}) {
  const { contacts } = useNotebook();
  const isReadOnly = useReadOnly();
  // The others have their turn once this one is settled.
  const double = contacts[doubleIds[0] ?? ''];
  if (isReadOnly || !double) return null;
  const { contactId, organisation, role, archivedAt } = double;
  const which = [organisation || role, archivedAt === null ? '' : 'archived'].filter(Boolean);
  return (
    <div className={styles.line}>
      <p className={styles.words}>
        Perhaps the same person as <PersonLink contactId={contactId} />
        {which.map((words) => `, ${words}`).join('')}
      </p>
      <Button changes look="quiet" onPress={() => onCompare(contactId)}>
        Compare
      </Button>
    </div>
  );
}
