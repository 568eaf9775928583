import type { TypeUpRow } from '../../../core/type-up/typeUpOutline.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import { Pill } from '../../ui/Pill.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Paper.module.css';

/** Which of several people the lines below are from. */
export function WhoRow({
  row,
  label,
  contactIds,
  value,
  onChange,
}: {
  row: TypeUpRow;
  label: string;
  contactIds: readonly string[];
  value: string;
  onChange: (contactId: string) => void;
}) {
  const { contacts } = useNotebook();
  const options = contactIds.flatMap((id) => {
    const contact = contacts[id];
    return contact ? [{ id, label: contact.displayName }] : [];
  });
  return (
    <div data-row={row.rowId} className={styles.who}>
      <Segments label={label} value={value} options={options} onChange={onChange} />
    </div>
  );
}

/** Which of several people a line is from. */
export function WhoPill({ contactId }: { contactId: string }) {
  return <Pill>{useNotebook().contacts[contactId]?.displayName ?? 'Somebody removed'}</Pill>;
}
