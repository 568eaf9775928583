import { Fragment, type ReactNode } from 'react';
import { findName, nameInWords } from '../../../core/follow-ups/nameInWords.ts';
import { useOfNotebook } from '../../replica/useReplica.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import styles from './TodayPage.module.css';

/** A line in which each person is a link, by their name as the line has it; whom it does not name stands behind it. */
export function NamedText({ text, contactIds }: { text: string; contactIds: readonly string[] }) {
  const contacts = useOfNotebook((notebook) => notebook.contacts);
  const nameOf = (contactId: string) => contacts[contactId]?.displayName ?? '';
  const parts: ReactNode[] = [];
  const unnamed: string[] = [];
  let rest = text;
  for (const contactId of contactIds) {
    const name = findName(rest, nameOf(contactId));
    if (name === null) {
      unnamed.push(contactId);
      continue;
    }
    const { start, words } = name;
    parts.push(
      rest.slice(0, start),
      <PersonLink key={contactId} contactId={contactId} words={words} />,
    );
    rest = rest.slice(start + words.length);
  }
  return (
    <span className={styles.line} dir="auto">
      {parts}
      {rest}
      {unnamed.map((contactId) => (
        <Fragment key={contactId}>
          <span className={styles.dot} aria-hidden>
            {' · '}
          </span>
          <PersonLink contactId={contactId} words={nameInWords(nameOf(contactId))} />
        </Fragment>
      ))}
    </span>
  );
}
