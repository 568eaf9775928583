import { Link } from 'react-aria-components';
import { navigate } from '../app/navigation.ts';
import { useOfNotebook } from '../replica/useReplica.ts';
import styles from './PersonLink.module.css';

/** The name of a person, leading to their page; `words` is what it says instead, such as a name that was shortened. */
export function PersonLink({ contactId, words }: { contactId: string; words?: string }) {
  const contact = useOfNotebook(({ contacts }) => contacts[contactId]);
  if (!contact) return <span>Somebody removed</span>;
  return (
    <Link
      className={styles.link ?? ''}
      onPress={() => navigate({ page: 'people', contactId })}
      dir="auto"
    >
      {words ?? contact.displayName}
    </Link>
  );
}

/** A person as a link, or the bare name they are known by. */
export function PersonOrName({ contactId, name }: { contactId: string | null; name: string }) {
  if (contactId !== null) return <PersonLink contactId={contactId} />;
  return (
    <span className={styles.bareName} dir="auto">
      {name}
    </span>
  );
}
