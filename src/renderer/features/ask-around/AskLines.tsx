import { useMemo } from 'react';
import { asksOf, type ListedAsk } from '../../../core/ask-around/askList.ts';
import { formatShortDay } from '../../../core/dates.ts';
import { useNotebook } from '../../replica/useReplica.ts';
import styles from './AskAround.module.css';

/** When and for what a person was asked for names, a line each; not there for who never was. */
export function AskLines({ contactId }: { contactId: string }) {
  const { contacts, referrals } = useNotebook();
  const asks = useMemo(
    () => asksOf({ contacts, referrals }, contactId),
    [contacts, referrals, contactId],
  );
  return asks.map((listed) => (
    <p key={listed.ask.askId} className={styles.askLine} dir="auto">
      {askInWords(listed)}
    </p>
  ));
}

function askInWords({ ask, names }: ListedAsk): string {
  const { wanted, askedOn, answeredOn } = ask;
  const forWhat = wanted.trim() === '' ? 'for names' : `for ${wanted.trim()}`;
  const asked =
    askedOn === null ? `To be asked ${forWhat}` : `Asked on ${formatShortDay(askedOn)} ${forWhat}`;
  if (names.length > 0) return `${asked}: answered, ${nameCount(names.length)}`;
  if (answeredOn !== null) return `${asked}: answered, no names`;
  return askedOn === null ? asked : `${asked}: no answer yet`;
}

/** How many names, such as "2 names". */
export function nameCount(count: number): string {
  return `${count} ${count === 1 ? 'name' : 'names'}`;
}
