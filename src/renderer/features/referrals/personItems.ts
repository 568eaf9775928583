import type { Notebook } from '../../../core/notebook/schema.ts';
import type { ComboItem } from '../../ui/Combo.tsx';
import { joinWords } from '../../ui/joinWords.ts';

/** Everybody but one as lines to choose from, by name; those of `firstIds` come first, in their order. */
export function personItems(
  contacts: Notebook['contacts'],
  exceptId: string | null,
  firstIds: readonly string[] = [],
): ComboItem[] {
  const place = ({ id }: ComboItem) => {
    const index = firstIds.indexOf(id);
    return index < 0 ? firstIds.length : index;
  };
  return Object.values(contacts)
    .filter(({ contactId }) => contactId !== exceptId)
    .map(({ contactId, displayName, role, organisation }) => ({
      id: contactId,
      label: displayName,
      detail: joinWords(role, organisation),
    }))
    .sort((a, b) => place(a) - place(b) || a.label.localeCompare(b.label));
}
