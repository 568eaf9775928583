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
  const [typed, setTyped] = useState('');
  const isReadOnly = useReadOnly();
  if (isReadOnly) {
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
  const add = () => {
    const added = typed.split(',').map((tag) => tag.trim());
    const isNew = (tag: string) => tag !== '' && !tags.includes(tag);
    const next = [...new Set([...tags, ...added.filter(isNew)])];
    setTyped('');
    if (next.length > tags.length) attempt(updateContact(contactId, { tags: next }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.tags}>
      {tags.length === 0 ? null : (
        <TagGroup
          aria-label="Tags"
          onRemove={(keys) =>
            attempt(updateContact(contactId, { tags: tags.filter((tag) => !keys.has(tag)) }))
          }
        >
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
      )}
      <TextField
        aria-label="Add tag"
        value={typed}
        onChange={setTyped}
        onBlur={add}
        onKeyDown={onKeyDown}
        className={styles.tagField ?? ''}
        autoFocus={isAsked}
      >
        <Input className={styles.tagInput ?? ''} placeholder="Add tag" dir="auto" />
      </TextField>
    </div>
  );
}
