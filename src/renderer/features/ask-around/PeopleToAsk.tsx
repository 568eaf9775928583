import { useState } from 'react';
import type { PersonToAsk } from '../../../core/ask-around/whomToAsk.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import { keepFocus, neighbourOf } from '../../ui/keepFocus.ts';
import { PersonLink } from '../../ui/PersonLink.tsx';
import styles from './AskAround.module.css';
import { findAddAsk } from './findAskRow.ts';

/** How many people are shown at first. */
const firstCount = 8;

/** People who were never asked and gave no name yet, the nearest first; each can be put on the list. */
export function PeopleToAsk({
  people,
  wanted,
}: {
  people: readonly PersonToAsk[];
  /** What they are put on the list for; '' for anybody. */
  wanted: string;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? people : people.slice(0, firstCount);
  const put = (contactId: string, button: HTMLElement | null) => {
    const next = neighbourOf(button, 'li')?.querySelector<HTMLElement>('button');
    const step = call('askAround.add', { contactId, wanted });
    attempt(step);
    void keepFocus(
      step.catch(() => null),
      () => next ?? findAddAsk(),
    );
  };
  if (people.length === 0) return null;
  return (
    <>
      <ul className={styles.frame}>
        {shown.map(({ contact, reason }) => (
          <li key={contact.contactId} className={styles.person}>
            <span className={styles.who}>
              <PersonLink contactId={contact.contactId} />
              <span className={styles.place} dir="auto">
                {joinWords(contact.role, contact.organisation)}
              </span>
            </span>
            <span className={styles.reason}>{reason}</span>
            <Button
              changes
              aria-label={`Put on the list: ${contact.displayName}`}
              onPress={({ target }) =>
                put(contact.contactId, target instanceof HTMLElement ? target : null)
              }
            >
              Put on the list
            </Button>
          </li>
        ))}
      </ul>
      {people.length > shown.length ? (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          {`Show all ${people.length}`}
        </Button>
      ) : null}
    </>
  );
}
