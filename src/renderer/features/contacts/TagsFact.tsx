import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button, Input, Tag, TagGroup, TagList, TextField } from 'react-aria-components';
import type { Contact } from '../../../core/contacts/model.ts';
import { attempt } from '../../app/notices.ts';
import { useReadOnly } from '../../ui/readOnly.tsx';
import styles from './Facts.module.css';
import { updateContact } from './updateContact.ts';

/** The tags of a person: typed and added with Enter or a comma, removed with Delete or the cross. */
export function TagsFact({ contact, isAsked }: { contact: Contact; isAsked: boolean }) {
  const { contactId, tags } = contact;
  const save = (next: string[]) => attempt(updateContact(contactId, { tags: next }));
  if (useReadOnly()) return <FixedTags tags={tags} />;
  return (
    <div className={styles.tags}>
      {tags.length === 0 ? null : <TagChips tags={tags} onChange={save} />}
      <AddTag tags={tags} autoFocus={isAsked} onChange={save} />
    </div>
  );
}

function FixedTags({ tags }: { tags: readonly string[] }) {
  return (
    <ul className={styles.tags} aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag} className={`${styles.tag} ${styles.fixedTag}`}>
          {tag}
        </li>
      ))}
    </ul>
  );
}

type TagsProps = { tags: readonly string[]; onChange: (tags: string[]) => void };

function TagChips({ tags, onChange }: TagsProps) {
  return (
    <TagGroup aria-label="Tags" onRemove={(keys) => onChange(tags.filter((tag) => !keys.has(tag)))}>
      <TagList className={styles.tagList ?? ''} items={tags.map((tag) => ({ id: tag }))}>
        {({ id }) => (
          <Tag id={id} textValue={id} className={styles.tag ?? ''}>
            {id}
            <Button slot="remove" className={styles.tagRemove ?? ''}>
              <X size={11} aria-hidden />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}

function AddTag({ tags, autoFocus, onChange }: TagsProps & { autoFocus: boolean }) {
  const [typed, setTyped] = useState('');
  const add = () => {
    const added = typed.split(',').map((tag) => tag.trim());
    const isNew = (tag: string) => tag !== '' && !tags.includes(tag);
    const next = [...new Set([...tags, ...added.filter(isNew)])];
    setTyped('');
    if (next.length > tags.length) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
    event.preventDefault();
    add();
  };
  return (
    <TextField
      aria-label="Add tag"
      value={typed}
      onChange={setTyped}
      onBlur={add}
      onKeyDown={onKeyDown}
      className={styles.tagField ?? ''}
      autoFocus={autoFocus}
    >
      <Input className={styles.tagInput ?? ''} placeholder="Add tag" dir="auto" />
    </TextField>
  );
}
