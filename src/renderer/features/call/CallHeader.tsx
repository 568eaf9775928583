import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { isPaused } from '../../../core/interviews/callClock.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { referrerLine } from '../../../core/packet/referralLines.ts';
import { keysShown, runAction } from '../../app/commands.ts';
import { SaveMark } from '../../app/SaveMark.tsx';
import { useNotebook } from '../../replica/useReplica.ts';
import { IconButton } from '../../ui/Button.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import { usePeople } from '../interviews/peopleOf.ts';
import styles from './CallHeader.module.css';
import { KeyButton } from './CallKeys.tsx';

/** Who I am talking to and how I got there, whether everything is saved, and the ways out. */
export function CallHeader({ interview }: { interview: InCall }) {
  const people = usePeople(interview);
  const said = useReferrerLine(people[0]?.contactId ?? null);
  return (
    <header className={styles.header}>
      <IconButton
        icon={ArrowLeft}
        label="Back to the notebook"
        keys={keysShown('call.leave')}
        onPress={() => runAction('call.leave')}
      />
      <div className={styles.who}>
        <p className={styles.names}>
          {people.map(({ contactId, displayName, role, organisation }) => (
            <span key={contactId} className={styles.person}>
              <span className={styles.name} dir="auto">
                {displayName}
              </span>
              <span className={styles.role} dir="auto">
                {joinWords(role, organisation)}
              </span>
            </span>
          ))}
        </p>
        {said === '' ? null : (
          <p className={styles.chain} title={said} dir="auto">
            {said}
          </p>
        )}
      </div>
      <SaveMark />
      <KeyButton actionId="call.pause" label={isPaused(interview.call) ? 'Go on' : 'Pause'} />
      <KeyButton actionId="call.cutShort" />
      <KeyButton actionId="call.end" />
    </header>
  );
}

// A key typed in the call changes neither people nor referrals, and costs nothing here.
function useReferrerLine(contactId: string | null): string {
  const { contacts, referrals } = useNotebook();
  return useMemo(
    () => (contactId === null ? '' : referrerLine({ contacts, referrals }, contactId)),
    [contacts, referrals, contactId],
  );
}
