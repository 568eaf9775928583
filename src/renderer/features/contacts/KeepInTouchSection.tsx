import { useMemo } from 'react';
import { type Contact, minKeepInTouchMonths } from '../../../core/contacts/model.ts';
import { heldTalks } from '../../../core/contacts/talks.ts';
import { formatDay } from '../../../core/dates.ts';
import { keepInTouch } from '../../../core/follow-ups/keepInTouch.ts';
import { type Update, updateLog } from '../../../core/messages/updateLog.ts';
import { localTimeZone, sayDay, sayDistance } from '../../app/dayWords.ts';
import { attempt } from '../../app/notices.ts';
import { useToday } from '../../app/useMinute.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Choice } from '../../ui/Choice.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { Section } from '../../ui/Section.tsx';
import facts from './Facts.module.css';
import styles from './KeepInTouch.module.css';
import { intervalOptions, monthsOf } from './touchIntervals.ts';
import { updateContact } from './updateContact.ts';

/** How keeping in touch with a person stands; not there for whom I never talked to. */
export function KeepInTouchSection({ contact }: { contact: Contact }) {
  const { interviews } = useNotebook();
  if (heldTalks({ interviews }, contact.contactId).length === 0) return null;
  return (
    <Section title="Keeping in touch">
      <Touch contact={contact} />
    </Section>
  );
}

function Touch({ contact }: { contact: Contact }) {
  const { contactId, keepInTouchMonths: months, interest } = contact;
  const { contacts, interviews, followUps } = useNotebook();
  const today = useToday();
  const { lastContact, nextOn } = useMemo(
    () => keepInTouch({ contacts, interviews, followUps }, contactId, today, localTimeZone()),
    [contacts, interviews, followUps, contactId, today],
  );
  const lastTold = useMemo(
    () => updateLog({ contacts, followUps }, contactId, localTimeZone())[0] ?? null,
    [contacts, followUps, contactId],
  );
  return (
    <div className={facts.frame}>
      <dl className={facts.facts}>
        <dt className={facts.label}>Last contact</dt>
        <dd className={styles.value}>
          {lastContact === null ? (
            'None yet'
          ) : (
            <span>
              {lastContact.what}, <Day on={lastContact.on} today={today} />
            </span>
          )}
        </dd>
        <dt className={facts.label}>Next time</dt>
        <dd className={styles.value}>
          {nextOn === null ? 'Not planned' : <Day on={nextOn} today={today} />}
          <HowOften contactId={contactId} months={months} />
        </dd>
        <dt className={facts.label}>They care about</dt>
        <dd className={styles.value}>
          <EditableText
            label="They care about"
            isLabelHidden
            isWrapped
            placeholder="Something to write to them about"
            value={interest}
            onSave={(text) => updateContact(contactId, { interest: text })}
          />
        </dd>
        <dt className={facts.label}>I told them last</dt>
        <dd className={styles.value}>
          <LastTold update={lastTold} today={today} />
        </dd>
      </dl>
    </div>
  );
}

function HowOften({ contactId, months }: { contactId: string; months: number | null }) {
  return (
    <div className={styles.often}>
      <Choice
        label="How often"
        isLabelHidden
        look="quiet"
        value={months === null ? 'never' : `${months}`}
        options={intervalOptions(months ?? minKeepInTouchMonths)}
        onChange={(id) => attempt(updateContact(contactId, { keepInTouchMonths: monthsOf(id) }))}
      />
    </div>
  );
}

function LastTold({ update, today }: { update: Update | null; today: string }) {
  if (update === null) return <span className={styles.none}>Nothing since we talked</span>;
  return (
    <div className={styles.last}>
      <Day on={update.on} today={today} />
      <p className={styles.told} dir="auto">
        {update.text}
      </p>
    </div>
  );
}

function Day({ on, today }: { on: string; today: string }) {
  return (
    <time dateTime={on} title={formatDay(on)}>
      {sayDay(on, today)}, {sayDistance(on, today)}
    </time>
  );
}
