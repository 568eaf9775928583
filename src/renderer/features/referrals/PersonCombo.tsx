import { useMemo } from 'react';
import { useNotebook } from '../../replica/useReplica.ts';
import { Combo, type ComboItem } from '../../ui/Combo.tsx';
import { personItems } from './personItems.ts';

/** Somebody chosen by typing: a person of the notebook, a new one, or only a name. */
export type ChosenPerson =
  | { kind: 'contact'; contactId: string }
  | { kind: 'new'; name: string }
  | { kind: 'name'; name: string };

const newId = 'new-person';
const nameId = 'only-a-name';

/** Chooses a person by typing; what is typed can also become a new person, or stay a name. */
export function PersonCombo({
  label,
  chosen,
  exceptId,
  canBeName,
  onChange,
  autoFocus = false,
}: {
  label: string;
  chosen: ChosenPerson | null;
  /** A person not to offer. */
  exceptId: string | null;
  canBeName: boolean;
  onChange: (chosen: ChosenPerson | null) => void;
  autoFocus?: boolean;
}) {
  const { contacts } = useNotebook();
  const items = useMemo(() => personItems(contacts, exceptId), [contacts, exceptId]);
  const extras = useMemo(
    () => (typed: string) => {
      const lines: ComboItem[] = [{ id: newId, label: `New person “${typed.trim()}”` }];
      if (canBeName) lines.push({ id: nameId, label: `Only the name “${typed.trim()}”` });
      return lines;
    },
    [canBeName],
  );
  const choose = (id: string | null, typed: string) => {
    if (id === null) onChange(null);
    else if (id === newId) onChange({ kind: 'new', name: typed });
    else if (id === nameId) onChange({ kind: 'name', name: typed });
    else onChange({ kind: 'contact', contactId: id });
  };
  return (
    <Combo
      label={label}
      placeholder="Type a name"
      autoFocus={autoFocus}
      value={chosen === null ? null : comboId(chosen)}
      items={items}
      extras={extras}
      onChange={choose}
    />
  );
}

function comboId(chosen: ChosenPerson): string {
  if (chosen.kind === 'contact') return chosen.contactId;
  return chosen.kind === 'new' ? newId : nameId;
}
