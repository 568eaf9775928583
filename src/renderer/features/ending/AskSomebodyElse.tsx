import { useId, useMemo } from 'react';
import type { Interview } from '../../../core/interviews/model.ts';
import { peopleAlike } from '../../../core/interviews/peopleAlike.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Button } from '../../ui/Button.tsx';
import { PersonPicker } from '../interviews/PersonPicker.tsx';
import styles from './NotAsked.module.css';

/** How many people are proposed; everybody else is found by typing. */
const proposedCount = 3;

/** Chooses whom to ask instead: people alike with why, or anybody by typing. */
export function AskSomebodyElse({
  interview,
  onPick,
}: {
  interview: Interview;
  onPick: (contactId: string) => void;
}) {
  const { contacts } = useNotebook();
  const id = useId();
  const alike = useMemo(
    () => peopleAlike({ contacts }, interview).slice(0, proposedCount),
    [contacts, interview],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as these rows are
    <div role="group" aria-label="Whom to ask instead" className={styles.chooser}>
      {alike.map(({ contact, why }) => (
        <div key={contact.contactId} className={styles.alike}>
          <Button
            aria-describedby={`${id}-${contact.contactId}`}
            onPress={() => onPick(contact.contactId)}
          >
            {contact.displayName}
          </Button>
          <span id={`${id}-${contact.contactId}`} className={styles.why} dir="auto">
            {why}
          </span>
        </div>
      ))}
      <PersonPicker
        label={alike.length === 0 ? 'Whom to ask' : 'Somebody else'}
        exceptIds={interview.contactIds}
        onPick={onPick}
      />
    </div>
  );
}
