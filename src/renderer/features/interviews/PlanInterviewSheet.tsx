import { X } from 'lucide-react';
import { useState } from 'react';
import type { Mode } from '../../../core/interviews/model.ts';
import { navigate } from '../../app/navigation.ts';
import { attempt } from '../../app/notices.ts';
import { myTimeZone } from '../../app/whenWords.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { ActionButton, Button, IconButton } from '../../ui/Button.tsx';
import { DateTimeField } from '../../ui/DateTimeField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';
import { modeOptions } from './Arrangement.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import styles from './PlanInterviewSheet.module.css';

/** Plans an interview with one or more people and goes to its page. */
export function PlanInterviewSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet title="Plan interview" isOpen={isOpen} onClose={onClose}>
      {isOpen ? <PlanOrAdd onClose={onClose} /> : null}
    </Sheet>
  );
}

function PlanOrAdd({ onClose }: { onClose: () => void }) {
  const { contacts } = useNotebook();
  const hasPeople = Object.keys(contacts).length > 0;
  return hasPeople ? <PlanForm onClose={onClose} /> : <NobodyYet onClose={onClose} />;
}

function PlanForm({ onClose }: { onClose: () => void }) {
  const { contacts } = useNotebook();
  const [contactIds, setContactIds] = useState<readonly string[]>([]);
  const [mode, setMode] = useState<Mode>('video');
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const people = contactIds.flatMap((id) => contacts[id] ?? []);
  const timeZone = people.find((person) => person.timeZone !== '')?.timeZone || myTimeZone;
  const plan = async () => {
    const { interviewId } = await call('interviews.plan', {
      contactIds: [...contactIds],
      mode,
      startsAt,
      timeZone,
    });
    onClose();
    navigate({ page: 'interviews', interviewId });
  };
  return (
    <>
      {people.length > 0 ? (
        <ul className={styles.people} aria-label="With">
          {people.map(({ contactId, displayName }) => (
            <li key={contactId} className={styles.person}>
              {displayName}
              <IconButton
                icon={X}
                size={13}
                label={`Take ${displayName} out`}
                onPress={() => setContactIds(contactIds.filter((id) => id !== contactId))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <PersonPicker
        label={people.length === 0 ? 'With whom' : 'And with'}
        exceptIds={contactIds}
        onPick={(contactId) => setContactIds([...contactIds, contactId])}
        autoFocus
      />
      <Segments label="How" value={mode} options={modeOptions} onChange={setMode} />
      <DateTimeField
        label="When, if you know"
        value={startsAt}
        timeZone={timeZone}
        onChange={setStartsAt}
      />
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" isDisabled={contactIds.length === 0} onPress={() => attempt(plan())}>
          Plan interview
        </Button>
      </SheetButtons>
    </>
  );
}

function NobodyYet({ onClose }: { onClose: () => void }) {
  return (
    <>
      <EmptyState title="Add a person first" action={<ActionButton actionId="contact.add" />}>
        An interview is with somebody; a name is enough to start.
      </EmptyState>
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
      </SheetButtons>
    </>
  );
}
