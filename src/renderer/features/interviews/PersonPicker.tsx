import { useMemo, useState } from 'react';
import { useNotebook } from '../../replica/useReplica.ts';
import { Combo, type ComboItem } from '../../ui/Combo.tsx';

/** Chooses a person by typing part of a name, role or organisation; active people come first. */
export function PersonPicker({
  label,
  exceptIds,
  onPick,
  autoFocus = false,
}: {
  label: string;
  exceptIds: readonly string[];
  onPick: (contactId: string) => void;
  autoFocus?: boolean;
}) {
  const { contacts } = useNotebook();
  // A new field for every choice, so that it is empty for the next.
  const [pickCount, setPickCount] = useState(0);
  const items = useMemo<ComboItem[]>(
    () =>
      Object.values(contacts)
        .filter(
          ({ contactId, archivedAt }) => archivedAt === null && !exceptIds.includes(contactId),
        )
        .sort(
          (a, b) =>
            a.standing.localeCompare(b.standing) || a.displayName.localeCompare(b.displayName),
        )
        .map(({ contactId, displayName, role, organisation }) => ({
          id: contactId,
          label: displayName,
          detail: [role, organisation].filter(Boolean).join(', '),
        })),
    [contacts, exceptIds],
  );
  return (
    <Combo
      key={pickCount}
      label={label}
      value={null}
      items={items}
      placeholder="Type a name"
      autoFocus={autoFocus}
      onChange={(contactId) => {
        if (contactId === null) return;
        onPick(contactId);
        setPickCount(pickCount + 1);
      }}
    />
  );
}
