import type { Contact } from '../../../core/contacts/model.ts';
import { Choice } from '../../ui/Choice.tsx';

/** Chooses one of several people of a talk; not there for one alone. */
export function WithWhom({
  label,
  people,
  contactId,
  onChange,
}: {
  label: string;
  people: readonly Contact[];
  contactId: string;
  onChange: (contactId: string) => void;
}) {
  if (people.length < 2) return null;
  const options = people.map((person) => ({ id: person.contactId, label: person.displayName }));
  return (
    <Choice
      label={label}
      isLabelHidden
      look="quiet"
      value={contactId}
      options={options}
      onChange={onChange}
    />
  );
}
