import { useEffect } from 'react';
import type { Notebook } from '../../../core/notebook/schema.ts';
import { attempt } from '../../app/notices.ts';
import { SaveMark } from '../../app/SaveMark.tsx';
import { WindowFrame } from '../../app/WindowFrame.tsx';
import { shownKey, useReplica } from '../../replica/useReplica.ts';
import { call } from '../../transport/client.ts';
import { Button } from '../../ui/Button.tsx';
import { EditableText } from '../../ui/EditableText.tsx';
import { SmallCall } from './SmallCall.tsx';
import styles from './SmallWindow.module.css';
import { useCallGoingOn } from './useCallGoingOn.ts';

const none = {};

/** The small window that stands beside a call. */
export function SmallWindow() {
  useEffect(() => {
    document.title = 'Askbook – call';
  }, []);
  return (
    <WindowFrame>
      <SmallPage />
    </WindowFrame>
  );
}

function SmallPage() {
  const replica = useReplica();
  const { notebook } = replica;
  const interview = useCallGoingOn(notebook?.interviews ?? none);
  // Once there is none the shell takes the window away.
  if (!notebook) return null;
  const key = shownKey(replica);
  return interview === null ? (
    <NoCall key={key} notebook={notebook} />
  ) : (
    <SmallCall key={key} interview={interview} />
  );
}

function NoCall({ notebook }: { notebook: Notebook }) {
  return (
    <main className={styles.window} aria-label="Beside the call">
      <header>
        <EditableText
          label="Name of this notebook"
          isLabelHidden
          look="heading"
          value={notebook.name}
          isRequired
          onSave={(text) => call('notebook.rename', { name: text })}
        />
      </header>
      <div className={styles.middle}>
        <h1 className={styles.title}>No call is going on</h1>
        <p className={styles.text}>During a call, the question you are at is shown here.</p>
        <Button onPress={() => attempt(call('desktop.closeSmallWindow', {}))}>
          Close this window
        </Button>
      </div>
      <footer className={styles.foot}>
        <SaveMark />
        <Button look="quiet" onPress={() => attempt(call('desktop.showMainWindow', {}))}>
          Back to Askbook
        </Button>
      </footer>
    </main>
  );
}
