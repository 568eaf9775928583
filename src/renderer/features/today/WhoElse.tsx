import { useDeferredValue, useMemo } from 'react';
import { whoElseThere } from '../../../core/contacts/whoElseThere.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import styles from './TodayPage.module.css';

/** How many people are named; the page of the person has the rest. */
const namedCount = 3;

/** Who could be tried instead of a person, and why they. */
export function WhoElse({ contactId, today }: { contactId: string; today: string }) {
  // Thousands may work in one place; the row does not wait for them.
  const notebook = useDeferredValue(useNotebook());
  const people = useMemo(
    () => whoElseThere(notebook, contactId, today).slice(0, namedCount),
    [notebook, contactId, today],
  );
  if (people.length === 0) {
    return <span className={styles.others}>Nobody else there is in the notebook yet.</span>;
  }
  return (
    <span className={styles.others}>
      {people.map(({ contact, why }, index) => (
        <span key={contact.contactId}>
          {index > 0 ? ' · ' : ''}
          <PersonLink contactId={contact.contactId} /> {why}
        </span>
      ))}
    </span>
  );
}
