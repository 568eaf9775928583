import { X } from 'lucide-react';
import { useState } from 'react';
import type { Holiday } from '../../../core/notebook/schema.ts';
import { sayDay, today } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { AddDated } from '../contacts/AddDated.tsx';
import styles from './MePage.module.css';

/** Days that are no business days, so that nobody is chased over a holiday. */
export function Holidays() {
  const { holidays } = useNotebook();
  const [isAdding, setIsAdding] = useState(false);
  const save = (next: readonly Holiday[]) => call('notebook.setHolidays', { holidays: [...next] });
  return (
    <Section
      title="Holidays"
      aside="left out when business days are counted"
      actions={
        <Button changes look="quiet" onPress={() => setIsAdding(true)}>
          Add holiday
        </Button>
      }
    >
      {isAdding ? (
        <AddDated
          label="Holiday"
          dayLabel="Falls on"
          firstDay={today()}
          isDayRequired
          onAdd={(name, fallsOn) => save([...holidays, { name, fallsOn: fallsOn ?? today() }])}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
      {holidays.length === 0 && !isAdding ? (
        <p className={styles.hint}>None yet. Saturdays and Sundays are left out by themselves.</p>
      ) : (
        <ul className={styles.holidays}>
          {holidays.map((holiday) => (
            <li key={holiday.fallsOn}>
              <span className={styles.day}>{sayDay(holiday.fallsOn)}</span>
              <span>{holiday.name}</span>
              <IconButton
                changes
                icon={X}
                label={`Remove ${holiday.name || sayDay(holiday.fallsOn)}`}
                onPress={() => attempt(save(holidays.filter((one) => one !== holiday)))}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
