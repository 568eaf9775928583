import { type FormEvent, useState } from 'react';
import type { NotebookApi } from '../../../api/index.ts';
import { type Source, sources } from '../../../core/contacts/model.ts';
import { sourceWords } from '../../../core/words.ts';
import { navigate } from '../../app/navigation.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import styles from '../../ui/Form.module.css';
import { FormField } from '../../ui/FormField.tsx';
import { Sheet, SheetButtons } from '../../ui/Sheet.tsx';

const sourceOptions = sources.map((source) => ({ id: source, label: sourceWords[source] }));

const blank = {
  displayName: '',
  role: '',
  organisation: '',
  source: null as Source | null,
  email: '',
  phone: '',
};

/** The sheet that adds a person and goes to their page. */
export function AddContactSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet title="Add person" isOpen={isOpen} onClose={onClose}>
      <AddContactForm onClose={onClose} />
    </Sheet>
  );
}

function AddContactForm({ onClose }: { onClose: () => void }) {
  const [fields, setFields] = useState(blank);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (part: Partial<typeof blank>) => setFields({ ...fields, ...part });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (fields.displayName.trim() === '') {
      setProblem('A name is needed, even if it is only "someone in HR".');
      return;
    }
    try {
      const { contactId } = await call('contacts.add', inputOf(fields));
      onClose();
      navigate({ page: 'people', contactId });
    } catch (cause) {
      setProblem(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <FormField
        label="Name"
        value={fields.displayName}
        onChange={(displayName) => {
          setProblem(null);
          set({ displayName });
        }}
        isRequired
        autoFocus
        error={problem}
      />
      <div className={styles.pair}>
        <FormField label="Role" value={fields.role} onChange={(role) => set({ role })} />
        <FormField
          label="Organisation"
          value={fields.organisation}
          onChange={(organisation) => set({ organisation })}
        />
      </div>
      <Choice
        label="How I know them"
        value={fields.source}
        options={sourceOptions}
        onChange={(source) => set({ source })}
      />
      <div className={styles.pair}>
        <FormField label="E-mail" value={fields.email} onChange={(email) => set({ email })} />
        <FormField label="Phone" value={fields.phone} onChange={(phone) => set({ phone })} />
      </div>
      <SheetButtons>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit">
          Add person
        </Button>
      </SheetButtons>
    </form>
  );
}

function inputOf({ email, phone, ...fields }: typeof blank): NotebookApi['contacts.add']['input'] {
  const reach = (value: string) => (value.trim() === '' ? [] : [{ label: '', value }]);
  return { ...fields, emails: reach(email), phones: reach(phone) };
}
