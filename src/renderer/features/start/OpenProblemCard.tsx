import { useState } from 'react';
import type { OpenProblem } from '../../../core/safekeeping/model.ts';
import { attempt } from '../../app/notices.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { ReadOnlyContext } from '../../ui/readOnly.tsx';
import styles from './OpenProblemCard.module.css';
import { offersFor } from './problemWords.ts';
import { RestoreList } from './RestoreList.tsx';

/** Why a notebook could not be opened, and everything that can be done about it. */
export function OpenProblemCard({
  problem,
  onClose,
}: {
  problem: OpenProblem;
  /** Leaves the problem alone; not offered where it can stay on the page. */
  onClose?: () => void;
}) {
  const { ways, isRestorable, isForgettable, hasFolder } = offersFor(problem);
  // Over an open notebook it would be the folder of that one that is shown.
  const isAlone = onClose === undefined;
  const hasBackups = isRestorable && problem.backups.length > 0;
  const forget = () => attempt(call('desktop.dismissProblem', { forget: true }));
  return (
    // The problem is about another notebook than the one that is open, which may be for reading only.
    <ReadOnlyContext value={false}>
      <p className={styles.message}>{problem.message}</p>
      <p className={styles.folder}>{problem.folder}</p>
      {isRestorable ? <RestoreList problem={problem} /> : null}
      <div className={styles.buttons}>
        {ways.map((way, index) => (
          <Way key={way} way={way} isFirst={index === 0 && !hasBackups} />
        ))}
        {isRestorable ? (
          <Button onPress={() => attempt(call('desktop.openNotebook', {}))}>
            Open another notebook…
          </Button>
        ) : null}
        {isAlone && hasFolder ? (
          <Button onPress={() => attempt(call('desktop.showInFolder', {}))}>Show folder</Button>
        ) : null}
        {isForgettable ? <Button onPress={forget}>Forget this one</Button> : null}
        {onClose ? (
          <Button look="quiet" onPress={onClose}>
            Not now
          </Button>
        ) : null}
      </div>
    </ReadOnlyContext>
  );
}

const wayWords = {
  read_only: 'Open for reading',
  take_over: 'It is not open there: open it here',
  as_it_is: 'Open it as it is',
};

function Way({
  way,
  isFirst,
}: {
  way: 'show_owner' | 'read_only' | 'take_over' | 'as_it_is';
  isFirst: boolean;
}) {
  const look = isFirst ? 'primary' : 'plain';
  if (way === 'show_owner') return <ShowOwner look={look} />;
  return (
    <Button look={look} onPress={() => attempt(call('desktop.openAnyway', { way }))}>
      {wayWords[way]}
    </Button>
  );
}

function ShowOwner({ look }: { look: 'primary' | 'plain' }) {
  const [answer, setAnswer] = useState<'asking' | 'none' | null>(null);
  const ask = async () => {
    setAnswer('asking');
    try {
      const { isShown } = await call('desktop.showOwner', {});
      setAnswer(isShown ? null : 'none');
    } catch (cause) {
      setAnswer(null);
      throw cause;
    }
  };
  return (
    <>
      <Button look={look} isDisabled={answer === 'asking'} onPress={() => attempt(ask())}>
        Show that window
      </Button>
      <p className={styles.answer} role="status">
        {answer === 'none'
          ? 'No window answered. It may be busy, or just closing; reading works all the same.'
          : ''}
      </p>
    </>
  );
}
