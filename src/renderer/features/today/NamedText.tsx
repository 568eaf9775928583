import { Fragment, type ReactNode } from 'react';
import { useNotebook } from '../../replica/useReplica.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import styles from './TodayPage.module.css';

/** A line in which each person is a link; whom it does not name stands behind it. */
export function NamedText({ text, contactIds }: { text: string; contactIds: readonly string[] }) {
  const { contacts } = useNotebook();
  const parts: ReactNode[] = [];
  const unnamed: string[] = [];
  let rest = text;
  for (const contactId of contactIds) {
    const name = contacts[contactId]?.displayName ?? '';
    const at = name === '' ? -1 : rest.indexOf(name);
    if (at < 0) {
      unnamed.push(contactId);
      continue;
    }
    parts.push(rest.slice(0, at), <PersonLink key={contactId} contactId={contactId} />);
    rest = rest.slice(at + name.length);
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
          <PersonLink contactId={contactId} />
        </Fragment>
      ))}
    </span>
  );
}
