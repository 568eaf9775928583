import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Contact } from '../../../core/contacts/model.ts';
import type { Reach } from '../../../core/notebook/primitives.ts';
import { attempt } from '../../app/notices.ts';
import { IconButton } from '../../ui/Button.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { useReadOnly } from '../../ui/readOnly.tsx';
import styles from './Facts.module.css';
import { updateContact } from './updateContact.ts';

const blank: Reach = { label: '', value: '' };

/** The ways to reach a person of one kind, each with its label; a blank line is kept only once it is written in. */
export function ReachList({
  contact,
  field,
  what,
  askedCount,
}: {
  contact: Contact;
  field: 'emails' | 'phones' | 'links';
  what: string;
  askedCount: number;
}) {
  const reaches = contact[field];
  const isReadOnly = useReadOnly();
  const [isAdding, setIsAdding] = useState(false);
  useEffect(() => {
    if (askedCount > 0) setIsAdding(true);
  }, [askedCount]);
  const [startCount, setStartCount] = useState<number | null>(null);
  // Once the blank line is saved it is one of the list, under the same key, so typing goes on in it.
  useEffect(() => {
    if (!isAdding) setStartCount(null);
    else setStartCount((count) => count ?? reaches.length);
  }, [isAdding, reaches.length]);
  useEffect(() => {
    if (startCount !== null && reaches.length > startCount) setIsAdding(false);
  }, [startCount, reaches.length]);

  const write = (next: Reach[]) => updateContact(contact.contactId, { [field]: next });
  const save = (index: number, part: Partial<Reach>) => {
    const next = [...reaches];
    next[index] = { ...(reaches[index] ?? blank), ...part };
    return next[index].value.trim() === '' ? Promise.resolve() : write(next);
  };
  const hasBlank =
    reaches.length === 0 || (isAdding && (startCount ?? reaches.length) >= reaches.length);
  const lines = hasBlank && !isReadOnly ? [...reaches, blank] : reaches;
  return (
    <ul className={styles.reaches}>
      {lines.map((reach, index) => (
        <ReachLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line is known by
          key={index}
          reach={reach}
          name={index === 0 ? what : `${what} ${index + 1}`}
          what={what}
          autoFocus={isAdding && index === reaches.length}
          onSave={(part) => save(index, part)}
          onRemove={
            index < reaches.length
              ? () => attempt(write(reaches.filter((_, other) => other !== index)))
              : null
          }
          onLeaveBlank={() => setIsAdding(false)}
        />
      ))}
    </ul>
  );
}

function ReachLine({
  reach,
  name,
  what,
  autoFocus,
  onSave,
  onRemove,
  onLeaveBlank,
}: {
  reach: Reach;
  name: string;
  what: string;
  autoFocus: boolean;
  onSave: (part: Partial<Reach>) => Promise<unknown>;
  onRemove: (() => void) | null;
  onLeaveBlank: () => void;
}) {
  return (
    <li
      className={styles.reach}
      onBlur={(event) => {
        const input = event.currentTarget.querySelector('input');
        if (onRemove === null && input?.value.trim() === '') onLeaveBlank();
      }}
    >
      <EditableText
        label={name}
        isLabelHidden
        isRequired
        placeholder={`Add ${what.toLowerCase()}`}
        autoFocus={autoFocus}
        value={reach.value}
        onSave={(value) => onSave({ value })}
      />
      {onRemove === null ? null : (
        <>
          <span className={styles.reachLabel}>
            <EditableText
              label={`Label of ${name.toLowerCase()}`}
              isLabelHidden
              placeholder="label"
              value={reach.label}
              onSave={(label) => onSave({ label })}
            />
          </span>
          <span className={styles.onHover}>
            <IconButton
              changes
              icon={X}
              size={14}
              label={`Remove ${name.toLowerCase()}`}
              onPress={onRemove}
            />
          </span>
        </>
      )}
    </li>
  );
}
