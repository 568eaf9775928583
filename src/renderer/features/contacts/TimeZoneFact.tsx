import { useMemo } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import { formatClock } from '../../../core/dates.ts';
import { attempt } from '../../app/notices.ts';
import { Combo } from '../../ui/Combo.tsx';
import styles from './Facts.module.css';
import { updateContact } from './updateContact.ts';

/** The time zone a person lives in, and what time it is there. */
export function TimeZoneFact({ contact, isAsked }: { contact: Contact; isAsked: boolean }) {
  const { contactId, timeZone } = contact;
  const items = useMemo(() => zoneItems(timeZone), [timeZone]);
  return (
    <div className={styles.split}>
      <div className={styles.zone}>
        <Combo
          label="Time zone"
          isLabelHidden
          look="quiet"
          placeholder="City or region"
          autoFocus={isAsked}
          value={timeZone === '' ? null : timeZone}
          items={items}
          onChange={(id) => attempt(updateContact(contactId, { timeZone: id ?? '' }))}
        />
      </div>
      {timeZone === '' ? null : (
        <span className={styles.aside}>
          {formatClock(new Date().toISOString(), timeZone)} there now
        </span>
      )}
    </div>
  );
}

function zoneItems(chosen: string) {
  const zones = new Set(Intl.supportedValuesOf('timeZone'));
  // A zone under an older name is still the one that was chosen.
  if (chosen !== '') zones.add(chosen);
  return [...zones].map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }));
}
