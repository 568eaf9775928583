import { type FormEvent, useState } from 'react';
import type { Source } from '../../../core/contacts/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import { sourceOptions } from '../contacts/SourceFact.tsx';
import { type ChosenPerson, PersonCombo } from '../referrals/PersonCombo.tsx';
import styles from './AskAround.module.css';

/** Puts anybody onto the list; a new name makes a person. */
export function AddAsk({ isAlone }: { isAlone: boolean }) {
  const isReadOnly = useReadOnly();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [source, setSource] = useState<Source | 'unknown'>('unknown');
  const [wanted, setWanted] = useState('');
  const [addedCount, setAddedCount] = useState(0);
  if (isReadOnly) return null;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (person === null) return;
    const who =
      person.kind === 'contact'
        ? { contactId: person.contactId }
        : { newName: person.name, newSource: source === 'unknown' ? null : source };
    await call('askAround.add', { ...who, wanted: wanted.trim() });
    setPerson(null);
    setSource('unknown');
    setAddedCount(addedCount + 1);
  };
  return (
    <form className={styles.add} data-add-ask onSubmit={(event) => attempt(add(event))} noValidate>
      <div className={styles.addWho}>
        <PersonCombo
          // A fresh field takes the keyboard back for the next one.
          key={addedCount}
          label={isAlone ? 'Whom to ask' : 'Somebody else'}
          chosen={person}
          exceptId={null}
          canBeName={false}
          autoFocus={addedCount > 0}
          onChange={setPerson}
        />
      </div>
      {person?.kind === 'new' ? (
        <Choice
          label="How you know them"
          value={source}
          options={sourceOptions}
          onChange={setSource}
        />
      ) : null}
      <div className={styles.addWanted}>
        <FormField
          label="What to ask for"
          placeholder="Somebody who works in …"
          value={wanted}
          onChange={setWanted}
        />
      </div>
      <Button type="submit">Add</Button>
    </form>
  );
}
