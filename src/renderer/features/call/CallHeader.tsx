import { ArrowLeft } from 'lucide-react';
import { isPaused } from '../../../core/interviews/callClock.ts';
import type { InCall } from '../../../core/interviews/callGoingOn.ts';
import { referrerLine } from '../../../core/packet/referralLines.ts';
import { keysShown, runAction } from '../../app/commands.ts';
import { SaveMark } from '../../app/SaveMark.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { joinWords } from '../../ui/joinWords.ts';
import { usePeople } from '../interviews/peopleOf.ts';
import styles from './CallHeader.module.css';
import { KeyButton } from './CallKeys.tsx';
import { useReferrerLines } from './useReferrerLines.ts';

/** Who I am talking to and how I got there, whether everything is saved, and the ways out. */
export function CallHeader({ interview }: { interview: InCall }) {
  const people = usePeople(interview);
  const lines = useReferrerLines(people, referrerLine);
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
        {lines.map((line) => (
          <p key={line} className={styles.chain} title={line}>
            {line}
          </p>
        ))}
      </div>
      <SaveMark />
      <KeyButton actionId="call.pause" label={isPaused(interview.call) ? 'Go on' : 'Pause'} />
      <KeyButton actionId="call.cutShort" />
      <KeyButton actionId="call.end" />
    </header>
  );
}
