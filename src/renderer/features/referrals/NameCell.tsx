import { sayShortDay } from '../../app/dayWords.ts';
import { PersonOrName } from '../../ui/PersonLink.tsx';
import styles from './ReferralsPage.module.css';

/** A name in a table, cut where its room ends, and a day behind it that is never cut. */
export function NameCell({
  contactId,
  name = '',
  day = null,
}: {
  /** Null for a bare name. */
  contactId: string | null;
  name?: string;
  day?: string | null;
}) {
  return (
    <span className={styles.nameCell}>
      <PersonOrName contactId={contactId} name={name} />
      {day === null ? null : <span className={styles.place}>{sayShortDay(day)}</span>}
    </span>
  );
}
