import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { AddLine } from './AddLine.tsx';
import { IconButton } from './Button.tsx';
import { EditableText } from './EditableText.tsx';
import field from './Field.module.css';
import styles from './FieldList.module.css';
import { useReadOnly } from './readOnly.tsx';
import { useLatest } from './useLatest.ts';

/** One line of a {@link FieldList}. */
type FieldLine = { id: string; text: string; aside?: ReactNode };

/** A short list of lines, each changed where it stands, with one more line to add to it. */
export function FieldList({
  label,
  isLabelHidden = false,
  noun,
  lines,
  onAdd,
  onChange,
  onRemove,
  look = 'ui',
}: {
  label: string;
  isLabelHidden?: boolean;
  /** What one line is called, such as "probe". */
  noun: string;
  lines: readonly FieldLine[];
  onAdd: (text: string) => void;
  onChange: (id: string, text: string) => Promise<unknown>;
  onRemove: (id: string) => void;
  look?: 'ui' | 'content';
}) {
  const isReadOnly = useReadOnly();
  if (isReadOnly && lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as these rows are
    <div role="group" aria-label={label} className={styles.group}>
      {isLabelHidden ? null : (
        <span className={field.label} aria-hidden>
          {label}
        </span>
      )}
      {lines.map((line, index) => (
        <div key={line.id} className={`${styles.line} ${line.aside ? styles.marked : ''}`}>
          <div className={styles.text}>
            <EditableText
              label={`${capital(noun)} ${index + 1}`}
              isLabelHidden
              isRequired
              look={look}
              isWrapped
              value={line.text}
              onSave={(text) => onChange(line.id, text)}
            />
          </div>
          {line.aside}
          <span className={styles.remove}>
            <IconButton
              changes
              icon={X}
              size={14}
              label={`Remove ${noun} ${index + 1}`}
              onPress={() => onRemove(line.id)}
            />
          </span>
        </div>
      ))}
      <AddLine label={`Add ${article(noun)} ${noun}`} look={look} onAdd={onAdd} />
    </div>
  );
}

/** A {@link FieldList} over plain strings, which are told apart by their place and saved together. */
export function TextList({
  label,
  noun,
  texts,
  onSave,
}: {
  label: string;
  noun: string;
  texts: string[];
  onSave: (texts: string[]) => Promise<unknown>;
}) {
  const change = useLatest(texts, onSave);
  // The count is part of the key: after adding or removing, no field keeps another line's text.
  const idOf = (index: number) => `${texts.length}:${index}`;
  const indexOf = (id: string) => Number(id.split(':')[1]);
  return (
    <FieldList
      label={label}
      noun={noun}
      lines={texts.map((text, index) => ({ id: idOf(index), text }))}
      onAdd={(text) => void change((before) => [...before, text])}
      onChange={(id, text) =>
        change((before) => before.map((old, index) => (index === indexOf(id) ? text : old)))
      }
      onRemove={(id) => void change((before) => before.filter((_, index) => index !== indexOf(id)))}
    />
  );
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const article = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a');
